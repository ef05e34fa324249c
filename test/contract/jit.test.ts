import { Executor } from '@redress/api/app/executor/executor.ts';
import { type ExecutionResult, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { operationOf, outcome } from '../support/executors.ts';
import { jitSchema } from './jit-schema.ts';

const schema = jitSchema();

/** Runs a document with both executors and gives what graphql-js says; they must say the same. */
async function both(source: string, variables: Record<string, unknown> = {}): Promise<ExecutionResult> {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const executor = new Executor(schema);
  const request = { document, operation: operationOf(document), variables, context: { user: 'Li Na' } };
  const reference = await executor.run(request);
  const compiled = await executor.run(request);
  expect(outcome(compiled)).toEqual(outcome(reference));
  expect(executor.isCompiled(request)).toBe(true);
  return reference;
}

test.each([
  ['fields, aliases and nested objects', '{ row { id a: name b: name owner { id again: id } } }'],
  ['the same field twice is merged', '{ row { owner { id } owner { name } } }'],
  ['type names', '{ __typename row { __typename } things { __typename } }'],
  ['fields that are functions of the context', '{ whoami row { whoami } }'],
  ['lists of lists', '{ matrix }'],
  ['empty lists and nulls', '{ none { id } nothing { id } empty { id } }'],
  ['enums and custom scalars', '{ row { state amount } }'],
  ['promises in fields and in lists', '{ later laters { id } }'],
])('%s', async (_, source) => {
  expect((await both(source)).errors).toBeUndefined();
});

const shown = 'query ($a: Boolean!, $b: Boolean!)';
const bits = [true, false].flatMap((a) => [true, false].map((b) => ({ a, b })));
test.each([
  ['on fields', `${shown} { row { id @include(if: $a) name @skip(if: $b) } }`],
  ['both on one field', `${shown} { row { id @include(if: $a) @skip(if: $b) } }`],
  ['literal', '{ row { id @include(if: false) name @skip(if: false) } }'],
  ['on root fields', `${shown} { row @include(if: $a) { id } whoami @skip(if: $b) }`],
  ['on the same field twice', `${shown} { row { id @include(if: $a) id @include(if: $b) } }`],
  ['on inline fragments', `${shown} { row { ... @include(if: $a) { id ... @skip(if: $b) { name } } } }`],
  ['on a parent that is merged', `${shown} { row @include(if: $a) { ... { id } } row @include(if: $b) { name } }`],
  [
    'on a fragment spread twice',
    `${shown} { row { ...F @include(if: $a) ...F @include(if: $b) } } fragment F on Row { id }`,
  ],
  [
    'on a fragment used in two places',
    `${shown} { row { ...F owner { ...F } } } fragment F on Row { id @include(if: $a) name @skip(if: $b) }`,
  ],
  ['on everything there is', `${shown} { row @include(if: $a) { id @skip(if: $b) } }`],
  [
    'with defaults',
    'query ($a: Boolean = true, $b: Boolean = false) { row { id @include(if: $a) name @include(if: $b) } }',
  ],
])('@skip and @include %s', async (_, source) => {
  for (const values of bits) expect((await both(source, source.includes('$a') ? values : {})).errors).toBeUndefined();
});

test.each([
  ['a union', '{ things { ... on Row { id name } ... on Note { id text } } }'],
  ['an interface', '{ nodes { id ... on Row { name } ...N } } fragment N on Note { text }'],
  [
    'an interface within another fragment',
    '{ nodes { ...A } } fragment A on Node { id ...B } fragment B on Row { owner { ...C } } fragment C on Node { id }',
  ],
  [
    'a fragment of a type that does not match',
    '{ row { ... on Node { id } } note { ...R } } fragment R on Node { ... on Row { name } id }',
  ],
  ['arguments behind an interface', '{ nodes { label(prefix: "x") } }'],
])('%s', async (_, source) => {
  expect((await both(source)).errors).toBeUndefined();
});

const nested = '{ echo(filter: { and: [{ state: { eq: OPEN } }, { not: { name: { eq: "x" } } }] }, limit: 3) }';
test.each<[string, string, Record<string, unknown>]>([
  ['are left out', '{ echo }', {}],
  ['are literals', nested, {}],
  ['are null', '{ echo(filter: null, limit: null) }', {}],
  ['are variables', 'query ($f: Filter, $n: Int) { echo(filter: $f, limit: $n) }', { f: { or: [{ and: [] }] }, n: 4 }],
  ['are variables left out', 'query ($f: Filter, $n: Int) { echo(filter: $f, limit: $n) }', {}],
  ['are variables set to null', 'query ($f: Filter, $n: Int) { echo(filter: $f, limit: $n) }', { f: null, n: null }],
  [
    'have variables with defaults',
    'query ($n: Int = 9, $f: Filter = { name: { eq: "d" } }) { echo(filter: $f, limit: $n) }',
    {},
  ],
  ['hold a variable', 'query ($s: String) { echo(filter: { name: { eq: $s } }) }', { s: 'x' }],
  ['hold a variable left out', 'query ($s: String) { echo(filter: { name: { eq: $s } }) }', {}],
  ['hold a variable with a default', 'query ($s: String = "d") { echo(filter: { name: { in: ["a", $s] } }) }', {}],
  ['are one value for a list', 'query ($l: [Int!]) { sum(numbers: $l) other: sum(numbers: 5) }', { l: 7 }],
  ['are custom scalars', 'query ($d: Decimal) { decimal(value: $d) literal: decimal(value: "2.50") }', { d: '01.50' }],
  ['are enums', 'query ($s: State) { state(value: $s) literal: state(value: CLOSED) none: state }', { s: 'OPEN' }],
  [
    'have defaults within input types',
    'query ($f: Filter) { echo(filter: $f) literal: echo(filter: { page: {} }) }',
    { f: { page: {} } },
  ],
])('arguments that %s', async (_, source, variables) => {
  expect((await both(source, variables)).errors).toBeUndefined();
});

test.each<[string, string, Record<string, unknown>]>([
  ['of a wrong type', 'query ($n: Int) { echo(limit: $n) }', { n: 'x' }],
  ['left out though needed', 'query ($n: Int!) { echo(limit: $n) }', {}],
  ['null though needed', 'query ($n: Int!) { echo(limit: $n) }', { n: null }],
  ['of an unknown enum value', 'query ($s: State) { state(value: $s) }', { s: 'LOST' }],
  ['with a field too many', 'query ($f: Filter) { echo(filter: $f) }', { f: { and: [{ nope: 1 }] } }],
  ['refused by a custom scalar', 'query ($d: Decimal) { decimal(value: $d) }', { d: 'x' }],
])('a variable %s is refused before anything runs', async (_, source, variables) => {
  expect(await both(source, variables)).not.toHaveProperty('data');
});

test.each<[string, string, Record<string, unknown>]>([
  ['a resolver throws', '{ fails row { id } }', {}],
  ['a promise is rejected', '{ failsLater row { id } }', {}],
  ['an error is returned', '{ row { id broken } }', {}],
  ['something that is no error is thrown', '{ failsOddly }', {}],
  ['a value is not of its type', '{ wrongInt wrongState }', {}],
  ['a list is not a list', '{ wrongList }', {}],
  ['a needed field of a nullable object is null', '{ row { id needed } whoami }', {}],
  ['a needed field fails in a list of nullable items', '{ rows { id needed } }', {}],
  ['a needed item of a list is null', '{ neededItems }', {}],
  ['a needed field fails far below', '{ row { owner { needed } id } }', {}],
  ['a needed root field is null', '{ neededRoot whoami }', {}],
  ['an item of a list is rejected', '{ rejects { id } }', {}],
  ['a needed argument gets null', 'query ($n: Int = 1) { exact(n: $n) whoami }', { n: null }],
  ['no type of a union fits', '{ stranger { __typename } }', {}],
])('errors when %s', async (_, source, variables) => {
  expect((await both(source, variables)).errors).not.toHaveLength(0);
});

test('mutations run one after the other, and errors of one leave the others', async () => {
  const source =
    'mutation ($t: String!) { a: append(text: "a", to: $t) no: append(text: "", to: $t) b: append(text: "b", to: $t) }';
  const document = parse(source);
  const executor = new Executor(schema);
  const request = (t: string) => ({ document, operation: operationOf(document), variables: { t }, context: {} });
  const reference = await executor.run(request('1'));
  expect(reference.data).toEqual({ a: 'a', no: null, b: 'ab' });
  expect(outcome(await executor.run(request('2')))).toEqual(outcome(reference));
  expect(executor.isCompiled(request('2'))).toBe(true);
});

test.each([
  ['introspection', '{ __schema { queryType { name } } }'],
  ['an alias that is no key', '{ __proto__: whoami }'],
])('%s stays with graphql-js', async (_, source) => {
  const document = parse(source);
  const executor = new Executor(schema);
  const request = { document, operation: operationOf(document), variables: {}, context: {} };
  await executor.run(request);
  expect((await executor.run(request)).errors).toBeUndefined();
  expect(executor.isCompiled(request)).toBe(false);
});

test('compiled queries are kept for a limited number of operations', async () => {
  const executor = new Executor(schema);
  const request = (n: number) => {
    const document = parse(`query Q${n} { whoami }`);
    return { document, operation: operationOf(document), variables: {}, context: {} };
  };
  const first = request(0);
  await executor.run(first);
  await executor.run(first);
  expect(executor.isCompiled(first)).toBe(true);
  for (let n = 1; n <= 300; n += 1) await executor.run(request(n));
  expect(executor.isCompiled(first)).toBe(false);
});

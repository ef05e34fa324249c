import {
  getNullableType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import type { Variables } from './directives.ts';

type Coerce = (value: unknown) => unknown;

/** What is thrown where a value does not fit: what is wrong with it, and where, is graphql-js's to say. */
const unfit = new Error('a value that does not fit its type');

const coercions = new WeakMap<GraphQLInputType, Coerce>();
const readers = new WeakMap<OperationDefinitionNode, ReadonlyMap<string, Coerce> | null>();

/**
 * An operation's variables as graphql-js coerces them, for those that are plainly right; null for all others. It looks at the
 * fields that are given, where graphql-js goes through all that a type has: a patch gives one of a hundred.
 */
export function plainVariables(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  given: Variables,
): Variables | null {
  const reader = readerOf(schema, operation);
  if (!reader) return null;
  try {
    const coerced: Record<string, unknown> = {};
    for (const [name, coerce] of reader) coerced[name] = coerce(given[name]);
    return coerced;
  } catch {
    return null;
  }
}

function readerOf(schema: GraphQLSchema, operation: OperationDefinitionNode) {
  const known = readers.get(operation);
  if (known !== undefined) return known;
  const definitions = operation.variableDefinitions ?? [];
  const entries = definitions.flatMap((definition): [string, Coerce][] => {
    const coerce = coercionOfVariable(schema, definition);
    return coerce ? [[definition.variable.name.value, coerce]] : [];
  });
  const reader = entries.length === definitions.length ? new Map(entries) : null;
  readers.set(operation, reader);
  return reader;
}

function coercionOfVariable(schema: GraphQLSchema, { type, defaultValue }: VariableDefinitionNode): Coerce | null {
  const found = typeFromAST(schema, type);
  if (defaultValue || !isInputType(found)) return null;
  const coerce = coercionOf(found);
  // a variable that is not given is not the same as one that is null
  return (value) => (value === undefined ? refuse() : coerce(value));
}

const refuse = (): never => {
  throw unfit;
};

function coercionOf(type: GraphQLInputType): Coerce {
  const known = coercions.get(type);
  if (known) return known;
  // types may contain themselves: the inner ones find this one when they are called
  let made: Coerce | undefined;
  coercions.set(type, (value) => made!(value));
  made = isNonNullType(type) ? present(coercionOf(getNullableType(type))) : orNull(ofType(type));
  coercions.set(type, made);
  return made;
}

const present =
  (coerce: Coerce): Coerce =>
  (value) =>
    value === null || value === undefined ? refuse() : coerce(value);

const orNull =
  (coerce: Coerce): Coerce =>
  (value) =>
    value === null || value === undefined ? null : coerce(value);

function ofType(type: GraphQLInputType): Coerce {
  if (isListType(type)) {
    const item = coercionOf(type.ofType);
    return (value) => (Array.isArray(value) ? value.map(item) : refuse());
  }
  if (isInputObjectType(type)) return ofObject(type);
  const leaf = type as { parseValue(value: unknown): unknown };
  return (value) => leaf.parseValue(value) ?? refuse();
}

function ofObject(type: GraphQLInputObjectType): Coerce {
  if (type.isOneOf) return refuse;
  const fields = type.getFields();
  const places = new Map(Object.keys(fields).map((name, at) => [name, at]));
  const inner = new Map(Object.values(fields).map((field) => [field.name, coercionOf(field.type)]));
  const others = Object.values(fields).filter(isNeeded);
  return (value) => {
    if (typeof value !== 'object' || Array.isArray(value)) return refuse();
    const given = value as Record<string, unknown>;
    const names = Object.keys(given).filter((name) => given[name] !== undefined);
    if (others.some(({ name }) => given[name] === undefined)) return refuse();
    const coerced: Record<string, unknown> = {};
    for (const name of names.toSorted((a, b) => places.get(a)! - places.get(b)!))
      coerced[name] = (inner.get(name) ?? refuse())(given[name]);
    return coerced;
  };
}

/** A field that cannot simply be left away. */
const isNeeded = ({ type, defaultValue }: GraphQLInputField) => isNonNullType(type) || defaultValue !== undefined;

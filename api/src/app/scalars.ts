import { kinds } from '@redress/schema/kinds/kinds.ts';
import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

// The server's own values are canonical already: serialising passes them through.
const context = { locale: 'en', timeZone: 'UTC', today: '1970-01-01' } as const;

function canonical(name: string, kind: 'decimal' | 'date' | 'dateTime', description: string) {
  const read = (value: unknown) => {
    const parsed = kinds[kind].canon(value, context);
    if (!parsed.ok || parsed.value === null)
      throw new TypeError(`${JSON.stringify(value)} is not a ${name}: ${description}`);
    return parsed.value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value,
    parseValue: read,
    parseLiteral: (node) => read('value' in node ? node.value : undefined),
  });
}

export const DecimalScalar = canonical('Decimal', 'decimal', 'An exact decimal number as text, for example "1200.5".');
export const DateScalar = canonical('Date', 'date', 'A calendar day, for example "2026-09-22".');
export const DateTimeScalar = canonical(
  'DateTime',
  'dateTime',
  'A moment in UTC, for example "2026-09-22T06:30:00.000Z".',
);

export const JsonScalar = new GraphQLScalarType({
  name: 'JSON',
  description: 'A cell of any kind: its canonical value as JSON.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});

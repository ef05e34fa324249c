import { readFileSync } from 'node:fs';
import { createSchema, schemaText } from '@redress/api/app/schema.ts';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);
const isRoot = (type: GraphQLNamedType) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(type as never);

test('schema/schema.graphql is what the code says; `pnpm schema` writes it', () => {
  expect(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')).toBe(schemaText());
});

test('every type, field, argument and enum value is described', () => {
  const undescribed: string[] = [];
  const see = (path: string, { description }: { description?: string | null }) => {
    if (!description) undescribed.push(path);
  };
  for (const type of types) {
    if (!isRoot(type)) see(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) see(`${type.name}.${value.name}`, value);
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      see(`${type.name}.${field.name}`, field);
      if ('args' in field) for (const arg of field.args) see(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(undescribed).toEqual([]);
});

test('columns are plain values: a resolver on each would double what a page costs', () => {
  const resolved = types
    .filter((type) => isObjectType(type) && !isRoot(type) && !type.name.endsWith('Walk'))
    .flatMap((type) =>
      Object.values((type as never as { getFields(): Record<string, { name: string; resolve?: unknown }> }).getFields())
        .filter((field) => field.resolve)
        .map((field) => `${type.name}.${field.name}`),
    );
  expect(resolved.toSorted()).toEqual([
    'Complaint.cameBackFrom',
    'Complaint.clocks',
    'Complaint.closeReasonChoices',
    'Complaint.missingToClose',
    'Complaint.nextSteps',
    'Complaint.thanks',
    'Session.administers',
    'Session.user',
  ]);
});

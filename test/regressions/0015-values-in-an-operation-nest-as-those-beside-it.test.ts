import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const nested = (levels: number) => `${'{ and: ['.repeat(levels)}${']}'.repeat(levels)}`;
const depth = 'A value is nested deeper than 32.';

// Sixty levels passed where they were written into the operation, and were refused at 32 in its variables.
test.each([
  ['a value', (value: string) => `{ complaints(filter: ${value}) { totalCount } }`],
  [
    'a default',
    (value: string) => `query ($filter: ComplaintFilter = ${value}) { complaints(filter: $filter) { totalCount } }`,
  ],
])('%s in an operation may nest 32 deep', async (_, operation) => {
  expect((await office.wang.ask(operation(nested(16)))).errors).toBeUndefined();
  const { errors } = await office.wang.ask(operation(nested(17)));
  expect(errors).toMatchObject([{ message: expect.stringContaining(depth), extensions: { code: 'BAD_INPUT' } }]);
  expect((await office.wang.ask(operation(nested(60)))).errors).toHaveLength(1);
});

test('values beside each other do not add up', async () => {
  const many = `{ and: [${Array.from({ length: 50 }, () => '{ and: [] }').join(' ')}] }`;
  expect((await office.wang.ask(`{ complaints(filter: ${many}) { totalCount } }`)).errors).toBeUndefined();
});

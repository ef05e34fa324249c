import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const make = async () => {
    const complaintId = await aComplaint(office.wang, {
      claimAmount: '100',
      returnQuantity: '5',
      correctiveAction: '培训',
    });
    await change(office.wang, [{ patch: { complaintId, amount: '7' } }], { type: 'Claim', sheet: 'Claims' });
  };
  for (let at = 0; at < 24; at++) await make();
});
afterAll(() => office.close());

/** How many statements the database sees for an operation, the session's look-up among them. */
async function statementsOf(query: string): Promise<number> {
  await office.wang.data(query);
  const { query: original } = pg.Client.prototype;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...args: Parameters<typeof original>) {
    const text = typeof args[0] === 'string' ? args[0] : ((args[0] as { text?: string } | undefined)?.text ?? '');
    if (!/seal|pg_try_advisory|change_set|pg_notify|^(begin|commit)/.test(text)) count++;
    return Reflect.apply(original, this, args);
  } as typeof original;
  try {
    await office.wang.data(query);
  } finally {
    pg.Client.prototype.query = original;
  }
  return count;
}

const nested = (limit: number) => `{ complaints(limit: ${limit}) { nodes {
  number customer { name salesPerson { name department { name } } } department { name } claimCount returnCount actionCount
  lines { batchNo product { code } } claims { amount complaint { number } } returns { quantity } correctiveActions { action owner { name } } } } }`;

test('a page of rows is one statement beside the session, however many rows and references', async () => {
  const page = (limit: number) =>
    `{ complaints(limit: ${limit}) { nodes { number customer { name } department { name } claimCount batchNo claimAmount } } }`;
  expect(await statementsOf(page(2))).toBe(2);
  expect(await statementsOf(page(20))).toBe(2);
});

test('a nested page is one statement more for each child list, however many rows', async () => {
  expect(await statementsOf(nested(2))).toBe(6);
  expect(await statementsOf(nested(20))).toBe(6);
});

test('the total is counted once a filter', async () => {
  const query = `{ complaints(filter: { note: { isEmpty: true } }, limit: 5) { totalCount nodes { id } } }`;
  expect(await statementsOf(query)).toBe(2);
});

test.each([
  ['the edge of the data', 'edge(column: note, from: 0, direction: DOWN)'],
  ['the next hit', 'hit(text: "毛刺", from: 0, direction: DOWN) { index place total }'],
  ['the figures of columns', 'figures(columns: [defectiveQuantity, claimAmount]) { filled sum min max }'],
])('%s takes one statement, however many rows', async (_, fields) => {
  expect(await statementsOf(`{ walkComplaints(search: "毛刺") { ${fields} } }`)).toBe(2);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const change = `mutation ($rows: [ComplaintChange!]!) { changeComplaints(rows: $rows) { applied rows { id } } }`;

// A change that wrote one complaint's own cell and another one's line emptied that cell of the other.
test('a complaint whose line is changed keeps its own cells beside a complaint whose own cells are changed', async () => {
  await office.wang.data(`mutation { changeCustomers(rows: [{ patch: { name: "华东" } }]) { applied } }`);
  const made = { customerId: '华东', receivedAt: '2026-09-01', description: '毛刺', note: '急', batchNo: 'A1' };
  const { changeComplaints } = await office.wang.data<{ changeComplaints: { rows: { id: string }[] } }>(change, {
    rows: [{ patch: made }, { patch: made }],
  });
  const [own, touched] = changeComplaints.rows as [{ id: string }, { id: string }];
  await office.wang.data(change, {
    rows: [
      { id: own.id, base: { values: { note: '急' } }, patch: { note: '不急' } },
      { id: touched.id, base: { values: { batchNo: 'A1' } }, patch: { batchNo: 'A2' } },
    ],
  });
  const { complaint } = await office.wang.data<{ complaint: object }>(
    `query ($id: ID!) { complaint(id: $id) { note batchNo version } }`,
    touched,
  );
  expect(complaint).toEqual({ note: '急', batchNo: 'A2', version: 2 });
});

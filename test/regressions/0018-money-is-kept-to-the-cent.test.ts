import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint } from '../builders/complaint.ts';
import { tryRow } from '../builders/row.ts';
import { csv, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

// 100.99999 was stored and shown as 101.00.
let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

test.each([
  ['100.99999', '101'],
  ['0.0000001', '0'],
])('a claim of %s is refused in a cell, and what would be right is said', async (claimAmount, right) => {
  const id = await aComplaint(office.wang, { claimAmount: '5.55' });
  const { rows } = await change(office.wang, [
    { id, base: { values: { claimAmount: '5.55' } }, patch: { claimAmount } },
  ]);
  expect(rows[0]!.cells).toMatchObject([
    { code: 'DECIMALS_TOO_MANY', message: `“${claimAmount}”的小数过多,最多 2 位,例如 ${right}` },
  ]);
  expect(await complaint(office.wang, id, 'claimAmount')).toEqual({ claimAmount: '5.55' });
});

test('a file with such a claim says so at its cell', async () => {
  const text = '投诉日期,客户名称,问题描述,索赔金额\n2026-09-01,华东,划伤,100.99999\n2026-09-01,华东,划伤,100.50\n';
  const { problems } = await upload(office.wang, csv(text), '索赔.csv');
  expect(problems).toMatchObject([{ cell: 'D2', code: 'DECIMALS_TOO_MANY' }]);
});

test('the price of one piece may be parts of a cent', async () => {
  const complaintId = await aComplaint(office.wang);
  const { outcome } = await tryRow(office.wang, 'claims', { complaintId, quantity: '1', unitValue: '0.0125' });
  expect(outcome).toBe('CREATED');
});

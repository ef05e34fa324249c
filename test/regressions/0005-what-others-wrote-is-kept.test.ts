import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint, undo } from '../builders/complaint.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let wang: Client;
let li: Client;
beforeAll(async () => {
  office = await openOffice();
  ({ wang, li } = office);
});
afterAll(() => office.close());

const note = (client: Client, id: string, from: string | null, to: string) =>
  change(client, [{ id, base: { values: { note: from } }, patch: { note: to } }]);

test('a version that never was is no base', async () => {
  const id = await aComplaint(wang);
  await note(li, id, null, '李娜的备注');
  const { rows } = await change(wang, [{ id, base: { version: 99 }, patch: { note: '覆盖' } }]);
  expect(rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'VERSION_UNKNOWN', message: '该行没有版本 99' });
  expect(await complaint(wang, id, 'note')).toEqual({ note: '李娜的备注' });
});

test('voiding a row that somebody has changed since is refused, and says who', async () => {
  const id = await aComplaint(wang);
  await note(li, id, null, '刚写的');
  const { rows } = await change(wang, [{ id, void: true, base: { version: 1 } }]);
  expect(rows[0]).toMatchObject({ code: 'ROW_CHANGED', message: expect.stringContaining('李娜') });
  expect(await change(wang, [{ id, void: true, base: { version: 2 } }])).toMatchObject({ applied: true });
});

test('undoing the making of a row keeps it where somebody has worked on it since, with all that belongs to it', async () => {
  const customerId = await aCustomer(wang);
  const made = await change(wang, [
    { patch: { customerId, description: '毛刺', claimAmount: '100' } },
    { patch: { customerId, description: '色差' } },
    { patch: { customerId, description: '异响' } },
  ]);
  const [changed, added, untouched] = made.rows.map(({ id }) => id) as [string, string, string];
  await note(li, changed, null, '正在处理');
  await change(li, [{ patch: { complaintId: added, amount: '50' } }], { type: 'Claim', sheet: 'Claims' });
  const undone = await undo(wang, made.changeSet);
  expect(
    undone.rows
      .filter(({ code }) => code === 'ROW_CHANGED')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([changed, added].toSorted());
  expect(await complaint(wang, changed, 'note claimAmount lines { position }')).toEqual({
    note: '正在处理',
    claimAmount: '100',
    lines: [{ position: 1 }],
  });
  expect(await complaint(wang, added, 'claimAmount')).toEqual({ claimAmount: '50' });
  expect(await complaint(wang, untouched, 'id')).toBeNull();
});

test('a customer whom complaints refer to cannot be voided', async () => {
  const customerId = await aCustomer(wang);
  const id = await aComplaint(wang, { customerId });
  const customers = { type: 'Customer', sheet: 'Customers' };
  const { rows } = await change(wang, [{ id: customerId, void: true }], customers);
  expect(rows[0]).toMatchObject({ code: 'ROW_IN_USE', message: expect.stringContaining('还有 1 行') });
  await change(wang, [{ id, void: true }]);
  expect(await change(wang, [{ id: customerId, void: true }], customers)).toMatchObject({ applied: true });
});

test('a row that stands twice in one change is refused once, clearly; voiding and changing do not go together', async () => {
  const id = await aComplaint(wang);
  const rows = [
    { id, base: { values: { note: null } }, patch: { note: '一' } },
    { id, base: { values: { severity: null } }, patch: { severity: 'MAJOR' } },
  ];
  const answer = await change(wang, rows, { errorPolicy: 'APPLY_VALID' });
  expect(answer.rows).toMatchObject([{ outcome: 'UPDATED' }, { outcome: 'REJECTED', code: 'ROW_TWICE' }]);
  await expect(change(wang, [{ id, void: true, patch: { note: '二' } }])).rejects.toThrow(
    '作废或恢复时不能同时修改单元格',
  );
});

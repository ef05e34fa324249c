import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let li: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
  li = office.li;
});
afterAll(() => office.close());

test('two people change different cells of one row: both are kept', async () => {
  const id = await aComplaint(wang);
  await change(wang, [{ id, base: { values: { note: null } }, patch: { note: '客户要求每周更新' } }]);
  const second = await change(li, [
    { id, base: { values: { customerDemand: null } }, patch: { customerDemand: '换货' } },
  ]);
  expect(second.applied).toBe(true);
  expect(await complaint(wang, id, 'note customerDemand version')).toEqual({
    note: '客户要求每周更新',
    customerDemand: '换货',
    version: 3,
  });
});

test('the same cell: the later one is told who wrote what, and when', async () => {
  const id = await aComplaint(wang, { severity: 'MINOR' });
  await change(li, [{ id, base: { values: { severity: 'MINOR' } }, patch: { severity: '致命' } }]);
  const answer = await change(wang, [{ id, base: { values: { severity: 'MINOR' } }, patch: { severity: 'MAJOR' } }]);
  expect(answer).toMatchObject({
    applied: false,
    rows: [
      {
        outcome: 'REJECTED',
        cells: [
          {
            column: 'severity',
            outcome: 'CONFLICT',
            by: '李娜',
            currentText: '致命',
            message: '李娜已将严重等级改为“致命”',
          },
        ],
      },
    ],
  });
  expect(Date.parse(answer.rows[0]!.cells[0]!.at!)).toBeGreaterThan(Date.now() - 60_000);
});

test('the same value by two people is no conflict', async () => {
  const id = await aComplaint(wang);
  await change(li, [{ id, base: { values: { note: null } }, patch: { note: '同意' } }]);
  expect(await change(wang, [{ id, base: { values: { note: null } }, patch: { note: ' 同意 ' } }])).toMatchObject({
    applied: false,
    rows: [{ outcome: 'UNCHANGED', cells: [{ outcome: 'UNCHANGED' }] }],
  });
});

test('a version as base: cells unchanged since that version are written, others conflict', async () => {
  const id = await aComplaint(wang, { note: '一' });
  await change(li, [{ id, base: { values: { note: '一' } }, patch: { note: '二', claimAmount: '100' } }], {
    errorPolicy: 'APPLY_VALID',
  });
  await change(li, [{ id, base: { version: 2 }, patch: { claimAmount: '100' } }]);
  const answer = await change(
    wang,
    [{ id, base: { version: 1 }, patch: { note: '三', claimAmount: '200', customerDemand: '换货' } }],
    { errorPolicy: 'APPLY_VALID' },
  );
  expect(answer.rows[0]!.cells.toSorted((a, b) => (a.column > b.column ? -1 : 1))).toMatchObject([
    { column: 'note', outcome: 'CONFLICT', current: '二' },
    { column: 'customerDemand', outcome: 'APPLIED' },
    { column: 'claimAmount', outcome: 'CONFLICT', current: '100' },
  ]);
});

test('a cell without a base is refused', async () => {
  const id = await aComplaint(wang);
  expect(await change(wang, [{ id, patch: { note: '无' } }])).toMatchObject({
    applied: false,
    rows: [{ cells: [{ code: 'BASE_REQUIRED' }] }],
  });
});

test('REJECT_ALL writes nothing when one cell is bad, APPLY_VALID the good ones; a new row is written whole or not at all', async () => {
  const id = await aComplaint(wang);
  const rows = [{ id, base: { values: { note: null, severity: null } }, patch: { note: '好', severity: '特别严重' } }];
  const refused = await change(wang, rows);
  expect(refused.rows[0]!.cells).toMatchObject([{ code: 'CHOICE_UNKNOWN' }, { code: 'REJECTED_WITH_OTHERS' }]);
  expect(await complaint(wang, id, 'note')).toEqual({ note: null });
  const applied = await change(wang, rows, { errorPolicy: 'APPLY_VALID' });
  expect(applied.rows[0]).toMatchObject({
    outcome: 'UPDATED',
    cells: [{ outcome: 'REJECTED' }, { outcome: 'APPLIED' }],
  });
  const fresh = [{ patch: { customerId: await aCustomer(wang), description: '异响', severity: '特别严重' } }];
  expect(await change(wang, fresh, { errorPolicy: 'APPLY_VALID' })).toMatchObject({
    applied: false,
    rows: [{ outcome: 'REJECTED', code: 'ROW_REFUSED' }],
  });
});

test('a customer may be given by name; an unknown one is refused by name', async () => {
  await aCustomer(wang, { name: '华东精密机械有限公司', shortName: '华东精密' });
  for (const customerId of ['华东精密机械有限公司', '华东精密']) {
    const { rows } = await change(wang, [{ patch: { customerId, description: '毛刺' } }]);
    expect(await complaint(wang, rows[0]!.id, 'customer { name }')).toEqual({
      customer: { name: '华东精密机械有限公司' },
    });
  }
  const { rows } = await change(wang, [{ patch: { customerId: '无此公司', description: '毛刺' } }]);
  expect(rows[0]!.cells[0]).toMatchObject({ code: 'REFERENCE_UNKNOWN', message: '客户中没有“无此公司”' });
});

test('messages come in the reader’s language', async () => {
  const reader = await office.hire('Ann', 'EN');
  const { rows } = await change(reader, [{ patch: { customerId: 'Nobody Ltd', description: 'burr' } }]);
  expect(rows[0]!.cells[0]!.message).toBe('There is no “Nobody Ltd” in Customers');
});

test('a dry run answers the same and writes nothing', async () => {
  const id = await aComplaint(wang);
  const rows = [{ id, base: { values: { note: null } }, patch: { note: '预览' } }];
  expect(await change(wang, rows, { dryRun: true })).toMatchObject({
    changeSet: null,
    applied: false,
    rows: [{ outcome: 'UPDATED', cells: [{ outcome: 'APPLIED' }] }],
  });
  expect(await complaint(wang, id, 'note version')).toEqual({ note: null, version: 1 });
});

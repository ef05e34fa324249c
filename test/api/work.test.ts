import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { makePart } from '../builders/eight-d.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let li: string;
beforeAll(async () => {
  office = await openOffice();
  const { rows } = await office.database.pool.query<{ id: string }>(`select id from app_user where name = '李娜'`);
  li = rows[0]!.id;
});
afterAll(() => office.close());

interface Item {
  readonly sheet: string;
  readonly id: string;
  readonly complaintId: string;
  readonly what: string;
  readonly dueAt: string | null;
}
const work = async (departmentId: string | null = null) =>
  (
    await office.li.data<{ work: Item[] }>(
      'query ($department: ID) { work(departmentId: $department) { sheet id complaintId what dueAt } }',
      { department: departmentId },
    )
  ).work;

test('my work is what I own, from every sheet, what is overdue first; done and closed is gone', async () => {
  const id = await aComplaint(office.wang, { receivedAt: '2025-12-30T02:00:00.000Z', responsiblePersonId: li });
  const late = { complaintId: id, action: '全检库存', ownerId: li, dueOn: '2020-01-01' };
  const { rows } = await change(office.wang, [{ patch: late }], { type: 'Containment', sheet: 'Containments' });
  const report = (await makePart(office.wang, 'report', { complaintId: id })).id;
  await makePart(office.wang, 'document', {
    eightDId: report,
    kind: 'FMEA',
    change: '更新 PFMEA',
    ownerId: li,
    dueOn: '2099-01-01',
  });
  await aComplaint(office.wang);
  expect(await work()).toMatchObject([
    { sheet: 'containments', what: '全检库存', complaintId: id, dueAt: '2020-01-01T15:59:59.000Z' },
    { sheet: 'complaints', id },
    { sheet: 'eightDDocuments', what: '更新 PFMEA', complaintId: id },
  ]);
  const done = { id: rows[0]!.id, base: { values: { doneOn: null } }, patch: { doneOn: '2026-01-02' } };
  await change(office.wang, [done], { type: 'Containment', sheet: 'Containments' });
  expect((await work()).map(({ sheet }) => sheet)).toEqual(['complaints', 'eightDDocuments']);
});

test('the work of a department is that of its complaints and of its people', async () => {
  const { rows } = await office.database.pool.query<{ id: string }>(`select id from department where code = 'WL'`);
  const id = await aComplaint(office.wang, { departmentId: rows[0]!.id });
  expect(await work(rows[0]!.id)).toMatchObject([{ sheet: 'complaints', id }]);
});

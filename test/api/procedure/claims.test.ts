import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, aCustomer } from '../../builders/complaint.ts';
import { aHolder } from '../../builders/grant.ts';
import { policyInForce } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let afterSales: Client;
let supervisor: Client;
let duty: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  const chief = await office.hire('总管', 'ZH', 'ADMIN');
  afterSales = await aHolder(office, chief, '售后小吴', 'AFTER_SALES');
  supervisor = await aHolder(office, chief, '业务主管', 'SALES_SUPERVISOR');
  duty = await aHolder(office, chief, '值班经理', 'DUTY_MANAGER');
});
afterAll(() => office.close());

const under = async (code: string, patch: Record<string, unknown> = {}) =>
  aComplaint(wang, { receivedAt: moment('2026-09-22 14:30'), policyId: await policyInForce(wang, code), ...patch });
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'claims', id, { state, ...more }), 'state');
const wallpaper = (patch: Record<string, unknown> = {}) =>
  under('wallcovering', { planProposedAt: moment('2026-09-22 16:00'), ...patch });
const rolls = async (complaintId: string, quantity: string) => {
  const id = await aRow(wang, 'claims', { complaintId, quantity, unit: 'ROLL', remedy: 'GOODS' });
  await move(wang, id, 'SUBMITTED');
  return id;
};

test('R110: a claim needs its data before it is submitted, quantity or amount; then those on the list are told', async () => {
  const complaintId = await under('manufacturing-8d');
  const id = await aRow(wang, 'claims', { complaintId });
  const refused = await move(wang, id, 'SUBMITTED');
  expect(refused).toMatchObject({ code: 'STEP_INCOMPLETE' });
  for (const what of ['产品编号', '订单号', '订单数量', '发货数量', '发货日期', '退货数量或索赔金额', '索赔原因'])
    expect(refused?.message).toContain(what);
  await aRow(wang, 'products', { code: 'P-110', name: '壳体' });
  await patchRow(wang, 'complaints', complaintId, {
    productId: 'P-110',
    orderNo: 'SO-1',
    orderQuantity: '100',
    shippedQuantity: '100',
    shippedOn: '2026-09-01',
  });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: ['quantity', 'amount', 'reason'],
  });
  expect(await move(wang, id, 'SUBMITTED', { amount: '1280', reason: '毛刺' })).toMatchObject({ outcome: 'APPLIED' });
  const { rows } = await office.database.pool.query(
    `select payload->>'occasion' as occasion from outbox where topic = 'case.routed' and payload->>'rowId' = $1`,
    [id],
  );
  expect(rows).toEqual([{ occasion: 'CLAIM_SUBMITTED' }]);
});

test('R111c: no claim without a decided plan', async () => {
  const id = await aRow(wang, 'claims', { complaintId: await under('wallcovering'), quantity: '2', unit: 'ROLL' });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ message: '还缺少:已形成处理意见' });
});

test('R111: after-sales grants up to three rolls', async () => {
  const id = await rolls(await wallpaper(), '3');
  expect(await move(wang, id, 'APPROVED')).toMatchObject({
    code: 'APPROVAL_NEEDED',
    message: 'R111-1 三支以内由售后服务裁定:需要“售后服务”批准',
  });
  expect(await move(afterSales, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await readRow(wang, 'claims', id, 'decidedOn nextStates')).toEqual({
    decidedOn: '2026-09-23',
    nextStates: ['SETTLED'],
  });
});

test('R111: more than three rolls need sales supervisor and duty manager, two people', async () => {
  const id = await rolls(await wallpaper(), '4');
  expect(await move(afterSales, id, 'APPROVED')).toMatchObject({
    message: expect.stringContaining('业务主管、值班经理'),
  });
  expect(await move(supervisor, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
  const consent = { claimId: id, right: 'SALES_SUPERVISOR', decision: 'APPROVED' };
  expect(cellOf(await tryRow(afterSales, 'claimApprovals', consent), 'right')).toMatchObject({ code: 'RIGHT_MISSING' });
  const approval = await aRow(supervisor, 'claimApprovals', consent);
  expect(await readRow(wang, 'claimApprovals', approval, 'decidedBy { name } decidedAt')).toEqual({
    decidedBy: { name: '业务主管' },
    decidedAt: moment('2026-09-23 09:00'),
  });
  expect(await move(duty, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
});

test('G9: three and three rolls in two claims of one complaint are six', async () => {
  const complaintId = await wallpaper();
  const [first, second] = [await rolls(complaintId, '3'), await rolls(complaintId, '3')];
  expect(await move(afterSales, first, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(afterSales, second, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

test('G9: three and three rolls on one day for two complaints of a customer are six', async () => {
  const customerId = await aCustomer(wang);
  const first = await rolls(await wallpaper({ customerId }), '3');
  const second = await rolls(await wallpaper({ customerId }), '3');
  expect(await move(afterSales, first, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(afterSales, second, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

test('G9: of two claims of three rolls that are granted at the same moment one passes', async () => {
  const complaintId = await wallpaper();
  const ids = [await rolls(complaintId, '3'), await rolls(complaintId, '3')];
  const answers = await Promise.all(ids.map((id) => move(afterSales, id, 'APPROVED')));
  expect(new Set(answers.map((cell) => cell?.outcome))).toEqual(new Set(['APPLIED', 'REJECTED']));
});

/** A wallpaper complaint whose product is on the wall, whose sample shows nothing, and whose factory does not cooperate. */
async function disputed(): Promise<string> {
  const complaintId = await wallpaper();
  for (const [question, answer] of [
    ['STOCK', '无'],
    ['SAMPLE', '无'],
    ['ON_WALL', '已上墙'],
    ['VISIT', '不配合'],
  ])
    await aRow(wang, 'investigationAnswers', { complaintId, question, answer });
  await aRow(wang, 'siteVisits', { complaintId, visitedOn: '2026-09-22', agreed: '先行赔付' });
  return complaintId;
}

test('R108, R109: no advance before somebody went there and the factory refused', async () => {
  const id = await aRow(wang, 'claims', { complaintId: await wallpaper(), amount: '1000', isAdvance: true });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({
    message: '还缺少:已派人员去现场处理;调查结论为工厂不配合处理',
  });
});

test('R109: an advance is at most half of the claim, whoever grants it, and is asked back from the factory', async () => {
  const id = await aRow(wang, 'claims', { complaintId: await disputed(), amount: '1000', isAdvance: true });
  await move(wang, id, 'SUBMITTED');
  expect(await move(afterSales, id, 'APPROVED', { approvedAmount: '600' })).toMatchObject({ code: 'LIMIT_EXCEEDED' });
  expect(await move(afterSales, id, 'APPROVED', { approvedAmount: '500' })).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(wang, id, 'SETTLED')).toMatchObject({ message: '还缺少:登记向工厂的追偿' });
  await aRow(wang, 'recoveries', { claimId: id, party: 'FACTORY', amount: '500', receivedAmount: '420.5' });
  expect(await readRow(wang, 'claims', id, 'netLoss')).toEqual({ netLoss: '79.5' });
});

test('what was submitted stands; to change it, it is taken back', async () => {
  const id = await rolls(await wallpaper(), '2');
  const row = await patchRow(wang, 'claims', id, { quantity: '1' });
  expect(cellOf(row, 'quantity')).toMatchObject({ code: 'CLAIM_SUBMITTED' });
  expect(await move(wang, id, 'OPEN', { quantity: '1' })).toMatchObject({ outcome: 'APPLIED' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, change } from '../../builders/complaint.ts';
import { aHolder } from '../../builders/grant.ts';
import { policyInForce, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let supervisor: Client;
let duty: Client;
let chief: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  chief = await office.hire('总管', 'ZH', 'ADMIN');
  supervisor = await aHolder(office, chief, '业务主管', 'SALES_SUPERVISOR');
  duty = await aHolder(office, chief, '值班经理', 'DUTY_MANAGER');
});
afterAll(() => office.close());

const aCase = async () =>
  aComplaint(wang, { policyId: await policyInForce(wang, 'wallcovering'), productName: '无纺墙纸 53cm' });
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'returns', id, { state, ...more }), 'state');
const good = { kind: 'GOOD', quantity: '20', unit: 'ROLL', orderedOn: '2026-08-01', reason: '多订' };
const aReturn = async (patch: object = {}) => aRow(wang, 'returns', { complaintId: await aCase(), ...good, ...patch });

/** What stands against a return while it is typed. */
async function obstacles(
  patch: object,
  client = wang,
): Promise<{ rule: string; text: string; isOverridable: boolean }[]> {
  const wish = { complaintId: await aCase(), ...good, ...patch };
  delete (wish as { reason?: string }).reason;
  const data = await client.data<{ returnObstacles: { rule: string; text: string; isOverridable: boolean }[] }>(
    `query ($wish: ReturnWish!) { returnObstacles(wish: $wish) { rule text isOverridable } }`,
    { wish },
  );
  return data.returnObstacles;
}

test('R112: goods ordered more than three months ago are not taken back; told while it is typed', async () => {
  const reason = { rule: 'R112-1', text: '订货超过三个月,不得退货', isOverridable: false };
  expect(await obstacles({ orderedOn: '2026-06-22' })).toEqual([reason]);
  expect(await obstacles({ orderedOn: '2026-06-23' })).toEqual([]);
  const ann = await office.hire('Ann', 'EN');
  expect((await obstacles({ orderedOn: '2026-01-05' }, ann))[0]?.text).toBe(
    'Ordered more than three months ago: not returnable',
  );
});

test('R112: fewer than twelve of the batch and none of it in stock: not taken; with stock, or with twelve, taken', async () => {
  expect((await obstacles({ quantity: '11' })).map(({ rule }) => rule)).toEqual(['R112-2']);
  expect(await obstacles({ quantity: '11', hasBatchStock: true })).toEqual([]);
  expect(await obstacles({ quantity: '12' })).toEqual([]);
});

test('R112: a defective return is never refused by it', async () => {
  expect(await obstacles({ kind: 'DEFECTIVE', quantity: '1', orderedOn: '2025-01-01' })).toEqual([]);
});

test('R112: submitting what is not taken is refused with the reason, whoever submits it', async () => {
  const id = await aReturn({ orderedOn: '2026-05-01' });
  expect(await move(duty, id, 'SUBMITTED', { overrideReason: '老客户' })).toMatchObject({
    code: 'NOT_RETURNABLE',
    message: '不能退货:R112-1 订货超过三个月,不得退货',
  });
});

test('R112: lines of one batch count together', async () => {
  const id = await aReturn({ quantity: '20' });
  for (const quantity of ['5', '6'])
    await aRow(wang, 'returnLines', { returnId: id, batchNo: 'B1', quantity, unit: 'ROLL' });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ message: expect.stringContaining('R112-2') });
  await aRow(wang, 'returnLines', { returnId: id, batchNo: 'B1', quantity: '1', unit: 'ROLL' });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R113: the model is named, on the complaint', async () => {
  const complaintId = await aComplaint(wang, { policyId: await policyInForce(wang, 'wallcovering') });
  const id = await aRow(wang, 'returns', { complaintId, ...good });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ message: '还缺少:填写退货型号' });
});

test('R113: model, quantity and reason are on the request', async () => {
  const id = await aReturn({ reason: null, quantity: null });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['quantity', 'reason'] });
});

test('R114: sales and the duty manager approve, then there is a return order with a number of its own', async () => {
  const id = await aReturn();
  await move(wang, id, 'SUBMITTED');
  expect(await move(supervisor, id, 'ORDERED')).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:业务和值班经理审核',
  });
  await aRow(supervisor, 'returnApprovals', { returnId: id, right: 'SALES_SUPERVISOR', decision: 'APPROVED' });
  // who has consented, and whom it waits for, anybody may see
  const query = `query ($id: ID!) { returnConsents(returnId: $id) { rule isAll isGiven rights { name by } } }`;
  expect((await wang.ask(query, { id }, { 'Accept-Language': 'en' })).data).toEqual({
    returnConsents: [
      {
        rule: 'R114',
        isAll: true,
        isGiven: false,
        rights: [
          { name: 'Sales supervisor', by: expect.stringMatching(/./) },
          { name: 'Duty manager', by: null },
        ],
      },
    ],
  });
  expect(await move(duty, id, 'ORDERED')).toMatchObject({ outcome: 'APPLIED' });
  const row = await readRow<Record<string, string>>(wang, 'returns', id, 'number orderNo nextStates');
  expect(row).toMatchObject({ orderNo: row['number']!.replace('RT-', 'RO-'), nextStates: ['RECEIVED'] });
});

const ordered = async () => {
  const id = await aReturn();
  await move(wang, id, 'SUBMITTED');
  await aRow(supervisor, 'returnApprovals', { returnId: id, right: 'SALES_SUPERVISOR', decision: 'APPROVED' });
  await move(duty, id, 'ORDERED');
  return id;
};

test('R115, R116: every line is inspected, in parts; what is refused has a reason', async () => {
  const id = await ordered();
  const line = await aRow(wang, 'returnLines', { returnId: id, batchNo: 'B1', quantity: '20', unit: 'ROLL' });
  expect(await move(wang, id, 'RECEIVED')).toMatchObject({ message: '还缺少:全部商品一一验货' });
  const inspect = (patch: object) => patchRow(wang, 'returnLines', line, patch);
  const wrong = await inspect({
    receivedQuantity: '18',
    passedQuantity: '15',
    rejectedQuantity: '2',
    refusedQuantity: '2',
    refusalReason: '人为',
  });
  expect(wrong.cells.find(({ code }) => code === 'INSPECTION_UNBALANCED')).toMatchObject({
    message: '合格、不合格、拒收合计 19,与实收 18 不符',
  });
  const inspected = { receivedQuantity: '18', passedQuantity: '15', rejectedQuantity: '2', refusedQuantity: '1' };
  expect(cellOf(await inspect(inspected), 'refusedQuantity')).toMatchObject({ fields: ['refusalReason'] });
  expect((await inspect({ ...inspected, refusalReason: '非生产原因损坏' })).outcome).toBe('UPDATED');
  expect(await move(wang, id, 'RECEIVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(wang, id, 'DONE')).toMatchObject({ code: 'STEP_INCOMPLETE' });
  await inspect({ disposition: 'RESTOCK' });
  expect(await move(wang, id, 'DONE', { customerToldOn: '2026-09-23', replacementNo: 'C-77' })).toMatchObject({
    outcome: 'APPLIED',
  });
});

test('many returns are approved in one change, each on its own', async () => {
  const ids = [await aReturn(), await aReturn()];
  for (const id of ids) {
    await move(wang, id, 'SUBMITTED');
    await aRow(supervisor, 'returnApprovals', { returnId: id, right: 'SALES_SUPERVISOR', decision: 'APPROVED' });
  }
  const rows = ids.map((id) => ({ id, base: { values: { state: 'SUBMITTED' } }, patch: { state: 'ORDERED' } }));
  const answer = await change(duty, rows, { type: 'Return', sheet: 'Returns' });
  expect(answer.rows.map(({ outcome }) => outcome)).toEqual(['UPDATED', 'UPDATED']);
});

test('a return that begins approved is refused', async () => {
  const row = await tryRow(wang, 'returns', { complaintId: await aCase(), ...good, state: 'ORDERED' });
  expect(cellOf(row, 'state')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});

test('R112: where a version allows an exception, who holds the right gives one with a reason, and nobody else', async () => {
  const policyId = (await stepOfPolicy(wang, 'newPolicyVersion', await policyInForce(wang, 'wallcovering'))).rows[0]!
    .id;
  const { returnRules } = await wang.data<{ returnRules: { nodes: { id: string }[] } }>(
    `query ($of: IdFilter) { returnRules(filter: { policyId: $of, code: { eq: "R112-1" } }) { nodes { id } } }`,
    { of: { eq: policyId } },
  );
  await patchRow(wang, 'returnRules', returnRules.nodes[0]!.id, { isOverridable: true });
  await stepOfPolicy(chief, 'activatePolicy', policyId);
  const complaintId = await aComplaint(wang, { policyId, productName: '无纺墙纸 53cm' });
  const id = await aRow(wang, 'returns', { complaintId, ...good, orderedOn: '2026-05-01' });
  expect(await move(wang, id, 'SUBMITTED', { overrideReason: '老客户' })).toMatchObject({
    code: 'RETURN_NEEDS_OVERRIDE',
  });
  const manager = await office.hire('陈经理', 'ZH', 'MANAGER');
  expect(await move(manager, id, 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['overrideReason'] });
  expect(await move(manager, id, 'SUBMITTED', { overrideReason: '老客户' })).toMatchObject({ outcome: 'APPLIED' });
});

test('R112: what was submitted stands, its lines too; to change it, it is taken back, and consents with it', async () => {
  const id = await aReturn();
  const line = await aRow(wang, 'returnLines', { returnId: id, batchNo: 'B1', quantity: '20', unit: 'ROLL' });
  await move(wang, id, 'SUBMITTED');
  for (const patch of [{ quantity: '5' }, { orderedOn: '2025-01-01' }, { kind: 'DEFECTIVE' }, { unit: 'CARTON' }])
    expect(cellOf(await patchRow(wang, 'returns', id, patch), Object.keys(patch)[0]!)).toMatchObject({
      code: 'RETURN_SUBMITTED',
    });
  const touched = await patchRow(wang, 'returnLines', line, { quantity: '5' });
  expect(cellOf(touched, 'quantity')).toMatchObject({ code: 'RETURN_SUBMITTED' });
  await aRow(supervisor, 'returnApprovals', { returnId: id, right: 'SALES_SUPERVISOR', decision: 'APPROVED' });
  await move(wang, id, 'OPEN', { quantity: '15' });
  await patchRow(wang, 'returnLines', line, { quantity: '15' });
  await move(wang, id, 'SUBMITTED');
  expect(await move(duty, id, 'ORDERED')).toMatchObject({ message: '还缺少:业务和值班经理审核' });
});

test.each([
  [{ kind: null }, ['kind']],
  [{ orderedOn: null, unit: null }, ['orderedOn', 'unit']],
])('R112: what its rules ask about is on the request: %o', async (patch, fields) => {
  expect(await move(wang, await aReturn(patch), 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields });
});

test('R112: three cartons are not twelve rolls', async () => {
  expect((await obstacles({ quantity: '3', unit: 'CARTON' })).map(({ rule }) => rule)).toEqual(['R112-2']);
});

test('R115: what comes in adds up: no more than was sent, all of it inspected, all that was asked for', async () => {
  const id = await ordered();
  const line = await aRow(wang, 'returnLines', { returnId: id, batchNo: 'B1', quantity: '10', unit: 'ROLL' });
  const inspect = (patch: object) => patchRow(wang, 'returnLines', line, patch);
  expect(cellOf(await inspect({ receivedQuantity: '11' }), 'receivedQuantity')).toMatchObject({
    code: 'RECEIVED_TOO_MUCH',
  });
  await inspect({ receivedQuantity: '10', passedQuantity: '4' });
  expect(await move(wang, id, 'RECEIVED')).toMatchObject({
    message: '还缺少:全部商品一一验货;退货明细与申请数量一致',
  });
  await inspect({ rejectedQuantity: '6' });
  expect(await move(wang, id, 'RECEIVED')).toMatchObject({ message: '还缺少:退货明细与申请数量一致' });
});

test('R114: what was approved is itemised while it is on its way, and nothing is added to it', async () => {
  const id = await ordered();
  const line = { returnId: id, batchNo: 'B1', unit: 'ROLL' };
  await aRow(wang, 'returnLines', { ...line, quantity: '15' });
  const more = await tryRow(wang, 'returnLines', { ...line, batchNo: 'B2', quantity: '6' });
  expect(cellOf(more, 'quantity')).toMatchObject({ code: 'RETURN_SUBMITTED' });
  const countless = await tryRow(wang, 'returnLines', { ...line, batchNo: 'B2' });
  expect(cellOf(countless, 'batchNo')).toMatchObject({ code: 'RETURN_SUBMITTED' });
  await aRow(wang, 'returnLines', { ...line, batchNo: 'B2', quantity: '5' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aCustomer, complaint } from '../../builders/complaint.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let li: Client;
let service: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  ({ wang, li } = office);
  service = await office.hire('客服小周', 'ZH', 'SERVICE');
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'complaints', id, { state, ...more }), 'state');
const missing = async (id: string, client = wang) =>
  (await complaint<{ missingToClose: { rule: string }[] }>(client, id, 'missingToClose { rule }')).missingToClose.map(
    ({ rule }) => rule,
  );
const steps = async (id: string) =>
  (await complaint<{ nextSteps: { kind: string; code: string }[] }>(wang, id, 'nextSteps { kind code }')).nextSteps;

test('R160, R143: a plan has its basis and is approved by somebody else; another plan is another version', async () => {
  const complaintId = await under('wallcovering');
  const plan = await aRow(wang, 'handlingPlans', { complaintId, basis: '销售合同第 8 条', content: '补 2 支' });
  expect(await complaint(wang, complaintId, 'planProposedAt')).toEqual({ planProposedAt: moment('2026-09-23 09:00') });
  expect(cellOf(await patchRow(wang, 'handlingPlans', plan, { decision: 'APPROVED' }), 'decision')).toMatchObject({
    code: 'APPROVER_IS_AUTHOR',
    message: '方案不能由拟定人自己审批',
  });
  await patchRow(li, 'handlingPlans', plan, { decision: 'APPROVED' });
  expect(await readRow(wang, 'handlingPlans', plan, 'proposedBy { name } decidedBy { name } position')).toEqual({
    proposedBy: { name: '王敏' },
    decidedBy: { name: '李娜' },
    position: 1,
  });
  const changed = await patchRow(wang, 'handlingPlans', plan, { content: '补 5 支' });
  expect(cellOf(changed, 'content')).toMatchObject({ code: 'PLAN_STANDS' });
  await patchRow(wang, 'handlingPlans', plan, { response: 'REFUSED' });
  const second = await aRow(wang, 'handlingPlans', { complaintId, content: '补 3 支' });
  expect(await readRow(wang, 'handlingPlans', second, 'position')).toEqual({ position: 2 });
});

test('R87, R88, R95: papers of other procedures are linked by kind and number', async () => {
  const complaintId = await under('electronics-8d');
  const ecn = await aRow(wang, 'linkedDocuments', { complaintId, kind: 'ECN', number: 'ECN-26-018', revision: 'B' });
  expect(await readRow(wang, 'linkedDocuments', ecn, 'kind number revision')).toEqual({
    kind: 'ECN',
    number: 'ECN-26-018',
    revision: 'B',
  });
  const nameless = await tryRow(wang, 'linkedDocuments', { complaintId, kind: 'LOT_JUDGEMENT' });
  expect(cellOf(nameless, 'number')).toMatchObject({ code: 'REQUIRED' });
});

test('R93, R94: a true defect is analysed by an 8D team; a supplier’s own 8D is part of ours', async () => {
  const complaintId = await under('electronics-8d', { validity: 'VALID' });
  expect(await steps(complaintId)).toContainEqual({ kind: 'EIGHT_D', code: 'R93' });
  const ours = await aRow(wang, 'eightDs', { complaintId });
  // begun, but nothing of it has been given to the customer
  const critical = await under('manufacturing-8d', { severity: 'CRITICAL' });
  await aRow(wang, 'eightDs', { complaintId: critical });
  const { missingToClose } = await complaint<{ missingToClose: { requires: string }[] }>(
    wang,
    critical,
    'missingToClose { requires }',
  );
  expect(missingToClose.map(({ requires }) => requires)).toContain('ACTIONS_TAKEN');
  expect(await steps(complaintId)).not.toContainEqual({ kind: 'EIGHT_D', code: 'R93' });
  const theirs = await aRow(wang, 'eightDs', { complaintId, partOfId: ours, supplier: '江阴端子厂' });
  const { number } = await readRow<{ number: string }>(wang, 'eightDs', ours, 'number');
  expect(await readRow(wang, 'eightDs', theirs, 'partOf { number }')).toEqual({ partOf: { number } });
});

test('R82: what is answered is an 8D report; R89: a true complaint needs permanent measures', async () => {
  expect(await steps(await under('manufacturing-8d'))).toContainEqual({ kind: 'EIGHT_D', code: 'R82' });
  const id = await under('electronics-8d', { validity: 'VALID' });
  expect(await steps(id)).toContainEqual({ kind: 'ACTION', code: 'R89' });
});

test('R14, R16: at intake, what evidence the category asks for and where else the batch went', async () => {
  const productId = await aRow(wang, 'products', { code: 'P-16', name: '猪肉水饺' });
  const batchId = await aRow(wang, 'batches', { batchNo: 'SJ0901', productId });
  const customerId = await aCustomer(wang, { name: '中原冷链' });
  for (const [shipmentNo, quantity] of [
    ['F-1', '300'],
    ['F-2', '180'],
  ])
    await aRow(wang, 'batchShipments', { batchId, shipmentNo, customerId, region: '郑州', quantity, unit: 'BOX' });
  await aRow(wang, 'batchShipments', { batchId, shipmentNo: 'F-3', region: '西安', quantity: '90', unit: 'BOX' });
  const { intakeHints } = await wang.data<{ intakeHints: unknown }>(
    `{ intakeHints(telling: { batchNo: "SJ0901", category: "FOREIGN_MATTER" }) { evidence shipments { region customer quantity unit } } }`,
  );
  expect(intakeHints).toEqual({
    evidence: ['EVIDENCE', 'BATCH_LABEL'],
    shipments: [
      { region: '郑州', customer: '中原冷链', quantity: '480', unit: 'BOX' },
      { region: '西安', customer: '', quantity: '90', unit: 'BOX' },
    ],
  });
});

test('R158: a spot check is not closed before it is written down who took samples where', async () => {
  const id = await under('frozen-food', { channel: 'REGULATOR' });
  expect(await missing(id)).toContain('R158');
  await aRow(wang, 'inspections', { complaintId: id, body: '市场监督管理局', place: '华联超市' });
  expect(await missing(id)).not.toContain('R158');
});

test('R22: whoever referred it is told at the end, whatever the channel', async () => {
  const id = await under('manufacturing-8d', { channel: 'LETTER', referredBy: '消费者协会', isResolvedOnSpot: true });
  expect(await missing(id)).toEqual(['R22-2']);
  expect(await move(wang, id, 'CLOSED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['referrerToldOn'] });
});

test('R152: a case in the media is closed when every step of the crisis is done', async () => {
  const id = await under('manufacturing-8d', { isMedia: true });
  expect(await missing(id)).toContain('R152');
  const step = await aRow(wang, 'crisisSteps', { complaintId: id, step: 'INVESTIGATE' });
  expect(await missing(id)).toContain('R152');
  await patchRow(wang, 'crisisSteps', step, { doneOn: '2026-09-23' });
  expect(await missing(id)).not.toContain('R152');
});

test('R150: what others decide closes a case only once they have', async () => {
  const id = await under('manufacturing-8d');
  await move(wang, id, 'IN_PROGRESS');
  const ask = () => move(wang, id, 'ABNORMAL_REQUESTED', { closeReason: 'EXTERNAL' });
  expect(await ask()).toMatchObject({ message: '还缺少:登记外部途径的裁决' });
  const external = await aRow(wang, 'externalResolutions', { complaintId: id, kind: 'ARBITRATION', body: '仲裁委' });
  expect(await ask()).toMatchObject({ code: 'STEP_INCOMPLETE' });
  await patchRow(wang, 'externalResolutions', external, { decidedOn: '2026-09-23', outcome: '驳回' });
  expect(await ask()).toMatchObject({ outcome: 'APPLIED' });
});

test('R141: an abnormal closing is decided by who approves its reason', async () => {
  const id = await under('manufacturing-8d', { repliedOn: '2026-09-23' });
  await move(wang, id, 'IN_PROGRESS');
  await move(wang, id, 'ABNORMAL_REQUESTED', { closeReason: 'CONFLICT' });
  expect(await missing(id, service)).toContain('R141-A');
  const manager = await office.hire('陈经理', 'ZH', 'MANAGER');
  expect(await missing(id, manager)).not.toContain('R141-A');
});

test.each(['CONFLICT', 'WITHDRAWN'])(
  'R141: who asked for an abnormal closing does not decide on it: %s',
  async (closeReason) => {
    const manager = await office.hire('韩经理', 'ZH', 'MANAGER');
    const other = await office.hire('赵经理', 'ZH', 'MANAGER');
    const id = await under('wallcovering');
    await move(wang, id, 'IN_PROGRESS');
    await move(manager, id, 'ABNORMAL_REQUESTED', { closeReason });
    for (const client of [wang, manager])
      expect(await move(client, id, 'CLOSED')).toMatchObject({ code: 'STEP_INCOMPLETE' });
    expect(await move(other, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
  },
);

test('the reasons of an abnormal closing are offered by their names', async () => {
  const id = await under('property');
  const { closeReasonChoices } = await complaint<{ closeReasonChoices: { code: string; zh: string }[] }>(
    wang,
    id,
    'closeReasonChoices { code zh }',
  );
  expect(closeReasonChoices).toContainEqual({ code: 'UNREACHABLE', zh: '一个月内连续三次未联系上' });
});

test('R107: what the dealer’s installation cost is asked back from the dealer', async () => {
  const patch = { category: 'INSTALLATION', planProposedAt: moment('2026-09-22 16:00') };
  const complaintId = await under('wallcovering', patch);
  const goods = { remedy: 'GOODS', quantity: '1', unit: 'ROLL', unitValue: '300', amount: '300' };
  const claim = await aRow(wang, 'claims', { complaintId, ...goods });
  await patchRow(wang, 'claims', claim, { state: 'SUBMITTED' });
  const settle = async (state: string) => cellOf(await patchRow(service, 'claims', claim, { state }), 'state');
  expect(await settle('APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await settle('SETTLED')).toMatchObject({ message: '还缺少:登记向经销商的追偿' });
  await aRow(wang, 'recoveries', { claimId: claim, party: 'DEALER', amount: '300' });
  expect(await settle('SETTLED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R111e: a claim shows its ladder with the answers, and whose consent it needs', async () => {
  const complaintId = await under('frozen-food', { category: 'SENSORY' });
  const claimId = await aRow(wang, 'claims', { complaintId, remedy: 'CASH', amount: '300', currency: 'CNY' });
  await aRow(wang, 'claimOffers', { claimId, remedy: 'EXCHANGE', response: 'REFUSED' });
  const { claimAdvice } = await wang.data<{ claimAdvice: unknown }>(
    `query ($id: ID!) { claimAdvice(claimId: $id) { steps { rule answer } consents { rule rights { name by } isGiven } } }`,
    { id: claimId },
  );
  expect(claimAdvice).toEqual({
    steps: [
      { rule: 'R111e-1', answer: 'REFUSED' },
      { rule: 'R111e-2', answer: null },
      { rule: 'R111e-3', answer: null },
    ],
    consents: [{ rule: 'R111e-3', rights: [{ name: '总部', by: null }], isGiven: false }],
  });
});

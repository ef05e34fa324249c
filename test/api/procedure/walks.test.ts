import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, aCustomer, complaint } from '../../builders/complaint.ts';
import { anUpload } from '../../builders/file.ts';
import { policyInForce } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// Two cases from the first call to the end, as people would live them; the clock goes with them.
let office: Office;
let now = Temporal.Instant.from(moment('2026-09-08 09:00'));
let service: Client;
let quality: Client;
let manager: Client;
const itIs = (text: string) => (now = Temporal.Instant.from(moment(text)));
beforeAll(async () => {
  office = await openOffice(() => now);
});
afterAll(() => office.close());

/** Who works on a case signs in on its first day. */
async function signIn(text: string) {
  itIs(text);
  service = await office.hire(`客服${text}`, 'ZH', 'SERVICE');
  quality = await office.hire(`品质${text}`, 'ZH', 'QUALITY');
  manager = await office.hire(`经理${text}`, 'ZH', 'MANAGER');
}

const put = async (client: Client, id: string, patch: Record<string, unknown>) => {
  const answer = await patchRow(client, 'complaints', id, patch);
  const refused = answer.cells.filter(({ code }) => code);
  return refused.length > 0 ? refused : answer.outcome;
};
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'complaints', id, { state, ...more }), 'state');
const missing = async (client: Client, id: string) =>
  (await complaint<{ missingToClose: { rule: string }[] }>(client, id, 'missingToClose { rule }')).missingToClose.map(
    ({ rule }) => rule,
  );
const due = async (id: string, rule: string) => shown((await clockOf(quality, id, rule))?.originalDue);

test('an electronics case: confirmed, contained, its 8D sent back once, an action that failed, then closed and come back', async () => {
  await signIn('2026-09-08 09:00');
  const customerId = await aCustomer(service, { name: '深圳华强' });
  const policyId = await policyInForce(service, 'electronics-8d');
  const productId = await aRow(quality, 'products', { code: 'PS-12', name: '12V 电源' });
  const told = { customerId, policyId, productId, batchNo: 'PS0831', channel: '邮件', defectiveQuantity: '17' };
  const id = await aComplaint(service, {
    ...told,
    description: '耐压测试击穿',
    receivedAt: moment('2026-09-08 08:40'),
  });
  expect(await due(id, 'R64-1')).toBe('2026-09-09 17:30');
  expect(await move(service, id, 'REGISTERED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(quality, id, 'IN_PROGRESS')).toMatchObject({ outcome: 'APPLIED' });

  itIs('2026-09-09 10:00');
  expect(
    await put(quality, id, { confirmedAt: moment('2026-09-09 09:30'), validity: 'VALID', severity: 'MAJOR' }),
  ).toBe('UPDATED');
  expect([await due(id, 'R64'), await due(id, 'R65')]).toEqual(['2026-09-14 17:30', '2026-09-22 17:30']);
  await aRow(quality, 'containments', { complaintId: id, place: 'IN_STOCK', suspectQuantity: '400', action: '隔离' });
  await aRow(quality, 'investigationAnswers', { complaintId: id, question: 'CONFIRM', answer: '属实' });
  await aRow(quality, 'linkedDocuments', { complaintId: id, kind: '生产记录', number: 'PS0831' });
  expect(await missing(quality, id)).toEqual(expect.arrayContaining(['R64-R', 'R65-R', 'R91', 'R92', 'R97']));

  itIs('2026-09-11 15:00');
  const eightDId = await aRow(quality, 'eightDs', {
    complaintId: id,
    what: '初次级击穿',
    whatEn: 'Breakdown',
    openedOn: '2026-09-10',
  });
  await aRow(quality, 'eightDMembers', { eightDId, role: 'LEADER', userId: '品质2026-09-08 09:00' });
  await aRow(quality, 'eightDActions', { eightDId, stage: 'D3', action: '库存全检', doneOn: '2026-09-11' });
  await aRow(quality, 'eightDStages', { eightDId, stage: 'D3' });
  expect(await put(quality, id, { interimDoneOn: '2026-09-11' })).toBe('UPDATED');
  expect(await clockOf(quality, id, 'R64')).toMatchObject({ state: 'MET' });

  itIs('2026-09-11 17:00');
  for (const branch of ['OCCURRENCE', 'ESCAPE'])
    await aRow(quality, 'eightDCauses', { eightDId, branch, cause: '骨架偏薄', share: '1' });
  const permanent = { eightDId, stage: 'D5', action: '骨架加厚', ownerId: '品质2026-09-08 09:00', dueOn: '2026-09-20' };
  const d5 = await aRow(quality, 'eightDActions', permanent);
  const stage = await aRow(quality, 'eightDStages', { eightDId, stage: 'D5' });
  const rejected = await patchRow(quality, 'eightDStages', stage, { answer: 'REJECTED' });
  expect(cellOf(rejected, 'answer')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['reason'] });
  await patchRow(quality, 'eightDStages', stage, { answer: 'REJECTED', reason: '未说明批次追溯' });
  await aRow(quality, 'eightDStages', { eightDId, stage: 'D5' });

  const action = {
    complaintId: id,
    action: '骨架加厚 0.2mm',
    ownerId: '品质2026-09-08 09:00',
    departmentId: '质量部',
    dueOn: '2026-09-20',
  };
  const capa = await aRow(quality, 'correctiveActions', action);
  const first = await aRow(quality, 'actionRounds', {
    correctiveActionId: capa,
    action: '首批试制',
    doneOn: '2026-09-11',
  });
  await patchRow(manager, 'actionRounds', first, {
    effectiveness: 'INEFFECTIVE',
    verifierId: '经理2026-09-08 09:00',
    verifiedOn: '2026-09-11',
  });
  const round = await aRow(quality, 'actionRounds', {
    correctiveActionId: capa,
    action: '改模后再试',
    doneOn: '2026-09-11',
  });
  const figures = {
    baseline: '不良率 1.7%',
    result: '0',
    verifierId: '经理2026-09-08 09:00',
    verifiedOn: '2026-09-11',
  };
  expect(
    cellOf(await patchRow(manager, 'actionRounds', round, { effectiveness: 'EFFECTIVE', ...figures }), 'effectiveness'),
  ).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:验证附有确切证据',
  });
  await anUpload(quality, {
    bytes: '%PDF-1.7\n%%EOF',
    name: '耐压报告.pdf',
    fields: { sheet: 'actionRounds', rowId: round, kind: 'TEST_REPORT' },
  });
  expect(
    cellOf(await patchRow(manager, 'actionRounds', round, { effectiveness: 'EFFECTIVE', ...figures }), 'effectiveness'),
  ).toMatchObject({ outcome: 'APPLIED' });
  expect(await readRow(quality, 'correctiveActions', capa, 'effectiveness')).toEqual({ effectiveness: 'EFFECTIVE' });

  expect(await put(quality, id, { permanentRepliedOn: '2026-09-11', causeOccurrence: '骨架偏薄' })).toBe('UPDATED');
  await aRow(quality, 'eightDDeployments', { eightDId, kind: 'HORIZONTAL', subject: 'PS-24', doneOn: '2026-09-11' });
  await aRow(quality, 'eightDDocuments', { eightDId, kind: 'WORK_INSTRUCTION', number: 'WI-31', doneOn: '2026-09-11' });
  expect(await move(quality, id, 'ANSWERED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await missing(quality, id)).toEqual([]);
  expect(await move(quality, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
  const checks = await complaint<{ followUps: { dueOn: string; mode: string }[] }>(
    quality,
    id,
    'followUps { dueOn mode }',
  );
  expect(checks.followUps.map(({ dueOn }) => dueOn)).toEqual(['2026-10-11', '2026-11-11', '2026-12-11']);
  expect(await readRow(quality, 'eightDActions', d5, 'action')).toEqual({ action: '骨架加厚' });

  // a week later it is there again: another case, the second time, and no action may be left out
  const again = await aComplaint(service, { ...told, description: '又发生击穿', reopensId: id });
  const seen = await complaint<{
    occurrence: number;
    nextSteps: { kind: string; code: string }[];
    similar: { id: string }[];
  }>(quality, again, 'occurrence nextSteps { kind code }');
  expect(seen.occurrence).toBe(2);
  expect(seen.nextSteps).toContainEqual({ kind: 'ACTION', code: 'CAR-2' });
});

test('a supermarket case: metal in the filling, somebody hurt, paid by headquarters, inspected, closed with its report', async () => {
  await signIn('2026-09-15 09:00');
  const policyId = await policyInForce(service, 'frozen-food');
  const customerId = await aCustomer(service, { name: '华联超市' });
  const told = {
    customerId,
    policyId,
    channel: '电话',
    sourceParty: 'RETAILER',
    category: '异物',
    batchNo: 'SJ0912',
    productName: '三鲜水饺',
  };
  const id = await aComplaint(service, {
    ...told,
    description: '馅内有铁丝',
    receivedAt: moment('2026-09-15 08:50'),
    defectLocation: 'IN_FILLING',
  });
  expect(await complaint(service, id, 'severity channel')).toEqual({ severity: 'MAJOR', channel: 'PHONE' });
  expect(await move(await office.hire('柜台小林'), id, 'REGISTERED')).toMatchObject({ message: '还缺少:由登记人立案' });
  await move(service, id, 'REGISTERED');
  await put(service, id, { confirmedAt: moment('2026-09-15 09:00') });
  expect(await due(id, 'R60')).toBe('2026-09-15 09:10');
  itIs('2026-09-15 09:30');
  await put(service, id, { notifiedAt: moment('2026-09-15 09:25') });
  expect(await clockOf(service, id, 'R60')).toMatchObject({ state: 'MET_LATE' });

  // the consumer calls again: a tooth is broken
  expect(await put(service, id, { isInjury: true })).toBe('UPDATED');
  expect(await complaint(service, id, 'severity')).toEqual({ severity: 'CRITICAL' });
  expect(await put(service, id, { severity: 'MAJOR' })).toMatchObject([{ code: 'SEVERITY_BELOW_FLOOR' }]);

  const claimId = await aRow(service, 'claims', {
    complaintId: id,
    remedy: 'CASH',
    amount: '150',
    currency: 'CNY',
    quantity: '1',
    unit: 'BAG',
  });
  const granted = async (client: Client, state: string) =>
    cellOf(await patchRow(client, 'claims', claimId, { state }), 'state');
  expect(await granted(service, 'SUBMITTED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await granted(service, 'APPROVED')).toMatchObject({
    code: 'APPROVAL_NEEDED',
    message: expect.stringContaining('总部'),
  });
  expect(await granted(manager, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await missing(service, id)).toContain('G9');
  expect(await granted(service, 'SETTLED')).toMatchObject({ outcome: 'APPLIED' });

  const point = await aRow(service, 'complaintPoints', { complaintId: id, text: '铁丝从哪里来' });
  const promise = await aRow(service, 'commitments', {
    complaintId: id,
    promise: '陪同就医',
    dueAt: moment('2026-09-16 18:00'),
  });
  await move(quality, id, 'IN_PROGRESS');
  const lacks = await missing(service, id);
  expect(lacks).toEqual(expect.arrayContaining(['R145', 'R146', 'R161', 'R97']));
  itIs('2026-09-17 10:00');
  expect(await clockOf(service, id, 'R161-1')).toMatchObject({ state: 'BREACHED' });
  await patchRow(service, 'commitments', promise, { keptOn: '2026-09-17' });
  await patchRow(service, 'complaintPoints', point, { answer: '筛网断裂', answeredOn: '2026-09-17' });
  const capa = await aRow(quality, 'correctiveActions', {
    complaintId: id,
    action: '换筛网,加金属探测',
    departmentId: '生产部',
  });
  expect(await readRow(quality, 'correctiveActions', capa, 'department { name }')).toEqual({
    department: { name: '生产部' },
  });
  await anUpload(service, { bytes: '%PDF-1.7\n%%EOF', name: '总结.pdf', fields: { complaintId: id, kind: 'SUMMARY' } });
  expect(await missing(service, id)).toEqual([]);
  expect(await move(service, id, 'ANSWERED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(service, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(service, id, 'IN_PROGRESS')).toMatchObject({ code: 'ILLEGAL_TRANSITION' });
});

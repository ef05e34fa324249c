import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, aCustomer, complaint } from '../../builders/complaint.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let service: Client;
let manager: Client;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
  service = await office.hire('客服小周', 'ZH', 'SERVICE');
  manager = await office.hire('陈经理', 'ZH', 'MANAGER');
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'complaints', id, { state, ...more }), 'state');
const missing = async (client: Client, id: string) =>
  (await complaint<{ missingToClose: { rule: string; text: string }[] }>(client, id, 'missingToClose { rule text }'))
    .missingToClose;

test('R11, R17: anybody files with customer and text and hears the number; only the registrar registers', async () => {
  const id = await under('property');
  expect(await complaint(wang, id, 'state number registeredAt')).toMatchObject({
    state: 'RECEIVED',
    number: expect.stringMatching(/^CC-2026-/),
    registeredAt: null,
  });
  expect(await move(wang, id, 'REGISTERED')).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:由登记人立案',
  });
  expect(await move(service, id, 'REGISTERED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(service, id, 'registeredAt acceptedAt registeredBy { name }')).toEqual({
    registeredAt: moment('2026-09-23 09:00'),
    acceptedAt: moment('2026-09-23 09:00'),
    registeredBy: { name: '客服小周' },
  });
});

test('R18: what is settled on the spot is closed in one step by one person', async () => {
  const id = await under('manufacturing-8d');
  expect(await move(wang, id, 'CLOSED', { isResolvedOnSpot: true })).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(wang, id, 'closeKind closedOn')).toEqual({ closeKind: 'NORMAL', closedOn: '2026-09-23' });
});

test('R18: the moment promised for feedback is a clock of its own', async () => {
  const id = await under('manufacturing-8d', { promisedFeedbackAt: moment('2026-09-23 16:00') });
  expect(shown((await clockOf(wang, id, 'R18'))?.originalDue)).toBe('2026-09-23 16:00');
  await patchRow(wang, 'complaints', id, { firstAnsweredAt: moment('2026-09-23 15:30') });
  expect(await clockOf(wang, id, 'R18')).toMatchObject({ state: 'MET' });
});

test('R51: an answer needs the root cause, a closing the reply; the form asks for both', async () => {
  const id = await under('manufacturing-8d');
  await move(wang, id, 'IN_PROGRESS');
  expect(await move(wang, id, 'ANSWERED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['causeOccurrence'] });
  expect(await move(wang, id, 'CLOSED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['repliedOn'] });
  expect(await move(wang, id, 'ANSWERED', { causeOccurrence: '模具磨损' })).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(wang, id, 'repliedOn')).toEqual({ repliedOn: '2026-09-23' });
  expect(await missing(wang, id)).toEqual([]);
  expect(await move(wang, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R146, R161: every point is answered and every promise kept before the closing, in the reader’s language', async () => {
  const id = await under('manufacturing-8d', { isResolvedOnSpot: true });
  const point = await aRow(wang, 'complaintPoints', { complaintId: id, text: '毛刺' });
  const promise = { complaintId: id, promise: '周五前补货', dueAt: moment('2026-09-25 18:00') };
  const commitment = await aRow(wang, 'commitments', promise);
  const ann = await office.hire('Ann', 'EN');
  expect(await missing(ann, id)).toEqual([
    { rule: 'R146', text: 'Every point is answered' },
    { rule: 'R161', text: 'Every promise is kept' },
  ]);
  expect(await move(wang, id, 'CLOSED')).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:每项投诉内容均已答复;对客户的承诺均已兑现',
  });
  await patchRow(wang, 'complaintPoints', point, { answer: '已修模' });
  await patchRow(wang, 'commitments', commitment, { keptOn: '2026-09-23' });
  expect(await move(wang, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R140, R68: closing is asked for, the customer is called, somebody else closes', async () => {
  const id = await under('property');
  await move(service, id, 'REGISTERED');
  await move(service, id, 'IN_PROGRESS');
  expect(await move(service, id, 'CLOSE_REQUESTED')).toMatchObject({ fields: ['latestProgress'] });
  await move(service, id, 'CLOSE_REQUESTED', { latestProgress: '已修好,业主在场' });
  expect(shown((await clockOf(wang, id, 'R68'))?.originalDue)).toBe('2026-09-28 17:30');
  expect((await missing(service, id)).map(({ rule }) => rule)).toEqual(['R140-3', 'R68']);
  await aRow(wang, 'followUps', { complaintId: id, attemptedAt: moment('2026-09-23 10:00'), isReached: true });
  expect((await missing(wang, id)).map(({ rule }) => rule)).toEqual([]);
  expect(await move(wang, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(wang, id, 'closeKind')).toEqual({ closeKind: 'NORMAL' });
});

test('R143: where the customer does not agree the work goes on, and the request is gone', async () => {
  const id = await under('property');
  await move(service, id, 'REGISTERED');
  await move(service, id, 'IN_PROGRESS');
  await move(service, id, 'CLOSE_REQUESTED', { latestProgress: '已修好' });
  await move(wang, id, 'IN_PROGRESS');
  expect(await complaint(wang, id, 'closeRequestedAt closeRequestedBy { name }')).toEqual({
    closeRequestedAt: null,
    closeRequestedBy: null,
  });
});

test('R73, R142: three calls in a row within a month that nobody answers allow to ask for the abnormal closing', async () => {
  const id = await under('property', { receivedAt: moment('2026-09-18 14:30') });
  await move(service, id, 'REGISTERED');
  await move(service, id, 'IN_PROGRESS');
  const call = (day: string, isReached = false) =>
    aRow(wang, 'followUps', { complaintId: id, attemptedAt: moment(`${day} 10:00`), isReached });
  // what was tried before the closing was asked for does not count
  for (const day of ['2026-09-20', '2026-09-21', '2026-09-22']) await call(day);
  await move(service, id, 'CLOSE_REQUESTED', { latestProgress: '已修好' });
  await call('2026-09-23');
  await call('2026-09-23');
  now = Temporal.Instant.from(moment('2026-09-25 11:00'));
  await call('2026-09-24');
  const asked = () => move(service, id, 'ABNORMAL_REQUESTED', { closeReason: 'UNREACHABLE' });
  expect(await asked()).toMatchObject({ message: '还缺少:一个月内连续三次未联系上' });
  await call('2026-09-25');
  expect(await asked()).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(manager, id, 'CLOSED')).toMatchObject({
    message: expect.stringContaining('由客户服务中心判定'),
  });
  const centre = await office.hire('服务中心', 'ZH', 'SERVICE');
  expect(await move(centre, id, 'CLOSED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(wang, id, 'closeKind abnormalDecidedAt')).toEqual({
    closeKind: 'ABNORMAL',
    abnormalDecidedAt: moment('2026-09-25 11:00'),
  });
});

test('R73: a call that is answered begins the count anew; a month is a month', async () => {
  const id = await under('property', { receivedAt: moment('2026-05-20 14:30') });
  await move(service, id, 'REGISTERED');
  await move(service, id, 'IN_PROGRESS');
  const call = (day: string, isReached = false) =>
    aRow(wang, 'followUps', { complaintId: id, attemptedAt: moment(`${day} 10:00`), isReached });
  const asked = () => move(service, id, 'ABNORMAL_REQUESTED', { closeReason: 'UNREACHABLE' });
  for (const day of ['2026-06-01', '2026-06-20', '2026-07-02']) await call(day);
  expect(await asked()).toMatchObject({ code: 'STEP_INCOMPLETE' });
  for (const day of ['2026-07-20', '2026-07-21']) await call(day);
  await call('2026-07-22', true);
  expect(await asked()).toMatchObject({ code: 'STEP_INCOMPLETE' });
});

test('R141: a reason that is not on the list is no reason', async () => {
  const id = await under('manufacturing-8d');
  await move(wang, id, 'IN_PROGRESS');
  expect(await move(wang, id, 'ABNORMAL_REQUESTED', { closeReason: '不想管' })).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: ['closeReason'],
  });
  expect(await move(wang, id, 'ABNORMAL_REQUESTED', { closeReason: 'CONFLICT' })).toMatchObject({ outcome: 'APPLIED' });
});

test('R124: nobody has to call back an anonymous complainant', async () => {
  const id = await under('property', { isAnonymous: true });
  await move(service, id, 'REGISTERED');
  await move(service, id, 'IN_PROGRESS');
  await move(service, id, 'CLOSE_REQUESTED', { latestProgress: '已修好' });
  expect((await missing(wang, id)).map(({ rule }) => rule)).toEqual([]);
});

test('R22, R144: who passed it on is told; an invalid one still gets an explanation', async () => {
  const id = await under('manufacturing-8d', { channel: 'TRANSFERRED', validity: 'INVALID' });
  expect((await missing(wang, id)).map(({ rule }) => rule)).toEqual(['R22', 'R144']);
  const more = { referrerToldOn: '2026-09-23', explanation: '属使用不当,已书面说明' };
  expect(await move(wang, id, 'CLOSED', more)).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(wang, id, 'closeKind')).toEqual({ closeKind: 'INVALID' });
});

test('an impossible order of moments is refused', async () => {
  const id = await under('manufacturing-8d');
  const row = await patchRow(wang, 'complaints', id, { repliedOn: '2026-09-01' });
  expect(cellOf(row, 'repliedOn')).toMatchObject({ code: 'DATE_ORDER', message: '实际回复日不能早于投诉日期' });
  const told = await patchRow(wang, 'complaints', id, { registeredAt: moment('2026-09-22 10:00') });
  expect(cellOf(told, 'registeredAt')).toMatchObject({ code: 'DATE_ORDER' });
});

test('a reopened complaint is a new case that names the old one', async () => {
  const old = await under('manufacturing-8d');
  await move(wang, old, 'CLOSED', { isResolvedOnSpot: true });
  const id = await aComplaint(wang, { reopensId: old });
  expect(await complaint(wang, id, 'state reopens { state }')).toEqual({
    state: 'RECEIVED',
    reopens: { state: 'CLOSED' },
  });
  const open = await aComplaint(wang);
  const customerId = await aCustomer(wang);
  const early = await tryRow(wang, 'complaints', { customerId, description: '再发', reopensId: open });
  expect(cellOf(early, 'reopensId')).toMatchObject({ code: 'REOPENS_OPEN' });
});

test('what to do next, by whom and until when', async () => {
  const id = await under('manufacturing-8d', { severity: 'CRITICAL' });
  const { nextSteps } = await complaint<{ nextSteps: { kind: string; code: string; fields: string[] }[] }>(
    wang,
    id,
    'nextSteps { kind code text dueAt right fields missing }',
  );
  expect(nextSteps.map(({ kind, code }) => [kind, code])).toEqual([
    ['CLOCK', 'R50'],
    ['CLOCK', 'R51'],
    ['EIGHT_D', 'R51-8D'],
    ['STATE', 'REGISTERED'],
  ]);
  expect(nextSteps[0]).toMatchObject({
    fields: ['containmentDoneAt', 'customerInformedAt'],
    text: '采取有效措施并报告客户',
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { policyInForce, rulesOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import { change } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let chief: Client;
let judge: Client;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
  chief = await office.hire('总管', 'ZH', 'ADMIN');
  judge = await office.hire('质量经理', 'ZH', 'QUALITY');
});
afterAll(() => office.close());

const share = (complaintId: string, departmentId: string, part: string) =>
  tryRow(wang, 'responsibilities', { complaintId, departmentId, share: part });

test('G18: the shares make all of it and no more, also when they come one after another', async () => {
  const id = await aComplaint(wang, { isResolvedOnSpot: true });
  expect((await share(id, '生产部', '0.7')).outcome).toBe('CREATED');
  const more = await share(id, '质量部', '0.4');
  expect(cellOf(more, 'share')).toMatchObject({
    code: 'RESPONSIBILITY_TOO_MUCH',
    message: '责任比例合计 110 %,超过 100%',
  });
  const { missingToClose } = await complaint<{ missingToClose: { rule: string }[] }>(
    wang,
    id,
    'missingToClose { rule }',
  );
  expect(missingToClose).toEqual([{ rule: 'G18' }]);
  await share(id, '质量部', '0.3');
  expect(await complaint(wang, id, 'missingToClose { rule }')).toEqual({ missingToClose: [] });
});

test('G18: a department disputes its own share and says why; who holds the right decides and says why', async () => {
  const id = (await share(await aComplaint(wang), '生产部', '1')).id;
  const move = async (client: Client, state: string, more: object = {}) =>
    cellOf(await patchRow(client, 'responsibilities', id, { state, ...more }), 'state');
  expect(await move(wang, 'DISPUTED', { disputeReason: '来料不良' })).toMatchObject({ code: 'NOT_YOUR_DEPARTMENT' });
  const { users } = await chief.data<{ users: { nodes: { id: string }[] } }>(
    `{ users(filter: { name: { eq: "李娜" } }) { nodes { id } } }`,
  );
  await patchRow(chief, 'users', users.nodes[0]!.id, { departmentId: '生产部' });
  expect(await move(office.li, 'DISPUTED')).toMatchObject({ fields: ['disputeReason'] });
  expect(await move(office.li, 'DISPUTED', { disputeReason: '来料不良' })).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(wang, 'DECIDED', { decision: '维持' })).toMatchObject({ code: 'RIGHT_MISSING' });
  expect(await move(judge, 'DECIDED', { decision: '维持' })).toMatchObject({ outcome: 'APPLIED' });
  expect(await readRow(wang, 'responsibilities', id, 'state decidedBy { name } decidedAt')).toEqual({
    state: 'DECIDED',
    decidedBy: { name: '质量经理' },
    decidedAt: moment('2026-09-23 09:00'),
  });
});

const pause = {
  pausedAt: moment('2026-09-22 16:00'),
  reason: '等待客户寄样',
  customerToldAt: moment('2026-09-22 16:05'),
};

test('§6: no clock pauses where the policy does not say so', async () => {
  const complaintId = await aComplaint(wang, { receivedAt: moment('2026-09-21 09:00') });
  expect(cellOf(await tryRow(wang, 'clockPauses', { complaintId, ...pause }), 'pausedAt')).toMatchObject({
    code: 'PAUSE_NOT_ALLOWED',
  });
});

test('R38, G8: what of a batch cannot be found is the difference', async () => {
  const complaintId = await aComplaint(wang);
  const parts = { produced: '1000', shipped: '600', inStock: '250', inProcess: '100', scrapped: '20' };
  const id = await aRow(wang, 'batchBalances', { complaintId, batchNo: 'B-77', ...parts });
  expect(await readRow(wang, 'batchBalances', id, 'difference')).toEqual({ difference: '30' });
});

test('R102–R109: the wallpaper investigation asks one question after another, as the policy’s rows lead', async () => {
  const complaintId = await aComplaint(wang, { policyId: await policyInForce(wang, 'wallcovering') });
  const answer = (question: string, text: string) =>
    tryRow(wang, 'investigationAnswers', { complaintId, question, answer: text });
  expect(cellOf(await answer('SAMPLE', '无'), 'question')).toMatchObject({ code: 'QUESTION_NOT_NEXT' });
  expect(cellOf(await answer('STOCK', '也许'), 'answer')).toMatchObject({
    code: 'CHOICE_UNKNOWN',
    message: expect.stringContaining('有、无'),
  });
  for (const [question, text] of [
    ['STOCK', '无'],
    ['SAMPLE', '无'],
    ['ON_WALL', '已上墙'],
    ['VISIT', '不配合'],
  ] as const)
    expect((await answer(question, text)).outcome).toBe('CREATED');
  expect(cellOf(await answer('RESPONSIBLE', '本公司'), 'question')).toMatchObject({ code: 'QUESTION_NOT_NEXT' });
});

test('§6: where it does, a pause needs its reason and the proof that the customer was told, and moves the due', async () => {
  const draft = (await stepOfPolicy(chief, 'newPolicyVersion', await policyInForce(wang, 'manufacturing-8d'))).rows[0]!
    .id;
  const rule = (await rulesOf(wang, draft)).get('R51')!;
  const row = { id: rule.id, base: { values: { isPausable: false } }, patch: { isPausable: true } };
  await change(chief, [row], sheetsOfPolicies.rules);
  await stepOfPolicy(chief, 'activatePolicy', draft);
  const complaintId = await aComplaint(wang, { receivedAt: moment('2026-09-21 09:00'), policyId: draft });
  const due = async (client = wang) => shown((await clockOf(client, complaintId, 'R51'))?.originalDue ?? null);
  const before = await due();
  const bare = await tryRow(wang, 'clockPauses', { complaintId, pausedAt: pause.pausedAt });
  expect(bare.cells.flatMap(({ code, column }) => (code === 'REQUIRED' ? [column] : []))).toEqual([
    'reason',
    'customerToldAt',
  ]);
  const id = await aRow(wang, 'clockPauses', { complaintId, ...pause });
  expect(await clockOf(wang, complaintId, 'R51')).toMatchObject({ state: 'PAUSED', originalDue: null });
  expect(await complaint(wang, complaintId, 'replyDueOn')).toEqual({ replyDueOn: null });
  await patchRow(wang, 'clockPauses', id, { resumedAt: moment('2026-09-23 16:00') });
  const clock = await clockOf(wang, complaintId, 'R51');
  expect([before, shown(clock!.originalDue)]).toEqual(['2026-10-08 17:30', '2026-10-09 17:30']);
  expect(clock!.explanation.map(({ kind }) => kind)).toContain('PAUSED');
  // both figures are told, and kept for what is counted by them
  const without = clock!.explanation.find(({ kind }) => kind === 'UNPAUSED');
  expect(without).toMatchObject({ text: '若不扣除暂停,到期 2026-10-08 17:30' });
  now = Temporal.Instant.from(moment('2026-10-09 11:00'));
  const zhou = await office.hire('小周');
  await patchRow(zhou, 'complaints', complaintId, { repliedOn: '2026-10-09' });
  expect(await complaint(zhou, complaintId, 'replyUnpausedDueAt isReplyInTime isReplyInTimeUnpaused')).toEqual({
    replyUnpausedDueAt: moment('2026-10-08 17:30'),
    isReplyInTime: true,
    isReplyInTimeUnpaused: false,
  });
  await patchRow(zhou, 'complaints', complaintId, { repliedOn: null });
  expect(cellOf(await tryRow(zhou, 'clockPauses', { complaintId, ...pause }), 'pausedAt')).toMatchObject({
    code: 'PAUSES_OVERLAP',
  });
  await change(zhou, [{ id, void: true }], { type: 'ClockPause', sheet: 'ClockPauses' });
  expect(await due(zhou)).toBe(before);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, change, complaint } from '../../builders/complaint.ts';
import { aComplaintUnder, recipientsOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// Rules of the sources that no other story tells of.
let office: Office;
let wang: Client;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
const itIs = (text: string) => (now = Temporal.Instant.from(moment(text)));
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const missing = async (id: string) =>
  (await complaint<{ missingToClose: { rule: string }[] }>(wang, id, 'missingToClose { rule }')).missingToClose.map(
    ({ rule }) => rule,
  );

test('R4: a complaint is about what was delivered: when, how many, and how many of them are bad', async () => {
  const delivered = { orderNo: 'SO-77', shippedOn: '2026-09-14', shippedQuantity: '400', defectiveQuantity: '3' };
  const id = await under('manufacturing-8d', delivered);
  expect(await complaint(wang, id, 'orderNo shippedOn shippedQuantity defectRate')).toEqual({
    orderNo: 'SO-77',
    shippedOn: '2026-09-14',
    shippedQuantity: '400',
    defectRate: '0.0075',
  });
});

test.each(['销售部', '质量部', '研发部', '生产部', '计划部', '物流部'])(
  'R5: %s is there from the start',
  async (name) => {
    const id = await under('manufacturing-8d', { departmentId: name });
    expect(await complaint(wang, id, 'department { name }')).toEqual({ department: { name } });
  },
);

test('R13: name, address and telephone of whoever complains, what happened, and what he wants', async () => {
  const who = { contactName: '赵女士', contactAddress: '郑州市金水区 8 号', contactPhone: '13800000001' };
  const told = { description: '三卷色差', customerDemand: '换货并上门贴好' };
  const id = await under('wallcovering', { ...who, ...told });
  const fields = 'contactName contactAddress contactPhone description customerDemand';
  expect(await complaint(wang, id, fields)).toEqual({ ...who, ...told });
});

test('R24: the policy has words of apology and thanks for the caller, in the reader’s language', async () => {
  const id = await under('property');
  const { number, thanks } = await complaint<Record<string, string>>(wang, id, 'number thanks');
  expect(thanks).toBe(`您的投诉已受理,编号 ${number}。给您带来不便,我们深表歉意,感谢您告诉我们。`);
  const smith = await office.hire('Smith', 'EN');
  expect((await complaint<{ thanks: string }>(smith, id, 'thanks')).thanks).toContain('thank you for telling us');
});

test('R34: the third about a product within thirty days is hot, whatever its level; nobody’s word is overruled', async () => {
  const productId = await aRow(wang, 'products', { code: 'HOT-1', name: '热熔胶膜' });
  const about = (day: string) => under('manufacturing-8d', { productId, receivedAt: moment(`${day} 09:00`) });
  const isHot = async (id: string) => (await complaint<{ isHot: boolean }>(wang, id, 'isHot')).isHot;
  // the first lies more than thirty days before the third: with the second it makes two, not three
  expect(await isHot(await about('2026-08-06'))).toBe(false);
  expect(await isHot(await about('2026-08-25'))).toBe(false);
  expect(await isHot(await about('2026-09-10'))).toBe(false);
  const fourth = await about('2026-09-22');
  expect(await isHot(fourth)).toBe(true);
  expect(await complaint(wang, fourth, 'severity')).toEqual({ severity: null });
  await patchRow(wang, 'complaints', fourth, { isHot: false });
  await patchRow(wang, 'complaints', fourth, { severity: 'MINOR' });
  expect(await isHot(fourth)).toBe(false);
});

test('R34: what a group stands behind is important as soon as that is known', async () => {
  const id = await under('property');
  await patchRow(wang, 'complaints', id, { isGroupRisk: true });
  expect(await complaint(wang, id, 'isImportant isHot')).toEqual({ isImportant: true, isHot: false });
});

test('R59: a limit may end at a time of the day: before 15:30 the same working day, else the next; three days to pay', async () => {
  itIs('2026-09-23 18:00');
  const draft = { patch: { code: 'orders', name: '订货', calendarId: 'CN' } };
  const policyId = (await change(wang, [draft], sheetsOfPolicies.policies)).rows[0]!.id;
  await recipientsOf(wang, policyId);
  const rule = { policyId, startEvent: 'RECEIVED', stopEvent: 'PLAN_PROPOSED' };
  const cut = {
    ...rule,
    code: 'CUT',
    name: '拦单前',
    milestone: 'PLAN',
    limit: '0',
    unit: 'WORK_DAY',
    cutoff: '15:30',
  };
  await aRow(wang, 'clockRules', cut);
  await aRow(wang, 'clockRules', { ...rule, code: 'PAY', name: '打款', milestone: 'CLOSE', limit: '3', unit: 'DAY' });
  const chief = await office.hire('总管', 'ZH', 'ADMIN');
  expect(await stepOfPolicy(chief, 'activatePolicy', policyId)).toMatchObject({ applied: true });
  const due = async (receivedAt: string, code: string) => {
    const id = await aComplaint(wang, { policyId, receivedAt: moment(receivedAt) });
    return shown((await clockOf(wang, id, code))?.originalDue);
  };
  expect(await due('2026-09-22 15:29', 'CUT')).toBe('2026-09-22 15:30');
  expect(await due('2026-09-22 15:31', 'CUT')).toBe('2026-09-23 15:30');
  expect(await due('2026-09-22 15:31', 'PAY')).toBe('2026-09-25 24:00');
});

test('R83, R85, R86: is it real, if the information differs ask the customer, then re-inspect: one question after another', async () => {
  const complaintId = await under('electronics-8d');
  const answer = (question: string, given: string) =>
    tryRow(wang, 'investigationAnswers', { complaintId, question, answer: given });
  expect(await answer('CONFIRM', '信息有差异')).toMatchObject({ outcome: 'CREATED' });
  expect(cellOf(await answer('TRACE', '可追溯'), 'question')).toMatchObject({ code: 'QUESTION_NOT_NEXT' });
  await answer('CLARIFY', '属实');
  await answer('TRACE', '可追溯');
  expect(await answer('REINSPECT', '不合格')).toMatchObject({ outcome: 'CREATED' });
});

test('R83: nobody answers the customer before it is settled whether the defect is real', async () => {
  const complaintId = await under('electronics-8d');
  for (const state of ['REGISTERED', 'IN_PROGRESS']) await patchRow(wang, 'complaints', complaintId, { state });
  const answered = async () => cellOf(await patchRow(wang, 'complaints', complaintId, { state: 'ANSWERED' }), 'state');
  expect(await answered()).toMatchObject({ message: '还缺少:已确认不良故障是否属实' });
  await aRow(wang, 'investigationAnswers', { complaintId, question: 'CONFIRM', answer: '未再现' });
  expect(await answered()).toMatchObject({ outcome: 'APPLIED' });
});

test.each(['生产记录', '质量记录'])(
  'R84: a true defect is traced: it is not closed before a paper is linked, %s',
  async (kind) => {
    const complaintId = await under('electronics-8d', { validity: 'VALID' });
    expect(await missing(complaintId)).toContain('R84');
    await aRow(wang, 'linkedDocuments', { complaintId, kind: 'BOM', number: 'B-1' });
    expect(await missing(complaintId)).toContain('R84');
    await aRow(wang, 'linkedDocuments', { complaintId, kind, number: 'PR-260831' });
    expect(await missing(complaintId)).not.toContain('R84');
  },
);

test('R100: an action for food is not found effective before the day of production and the batch are known', async () => {
  const complaintId = await under('frozen-food', { category: 'FOREIGN_MATTER' });
  const correctiveActionId = await aRow(wang, 'correctiveActions', {
    complaintId,
    action: '金属检测加严',
    ownerId: '王敏',
  });
  const round = await aRow(wang, 'actionRounds', { correctiveActionId, action: '全检当日批次', doneOn: '2026-09-23' });
  const verified = { effectiveness: 'EFFECTIVE', verifierId: '李娜', verifiedOn: '2026-09-23' };
  const refused = await patchRow(office.li, 'actionRounds', round, verified);
  expect(JSON.stringify(refused)).toContain('写明生产日期和批号');
  await patchRow(wang, 'complaints', complaintId, { producedOn: '2026-09-01', batchNo: 'SJ0901' });
  expect(await patchRow(office.li, 'actionRounds', round, verified)).toMatchObject({ outcome: 'UPDATED' });
});

test('R153: what is said in public is watched until it has calmed down', async () => {
  const complaintId = await under('property', { isMedia: true });
  expect(await missing(complaintId)).toContain('R153');
  const seen = { complaintId, observedOn: '2026-09-22', medium: '本地论坛', content: '业主发帖,跟帖 230' };
  const opinion = await aRow(wang, 'publicOpinions', seen);
  expect(await missing(complaintId)).toContain('R153');
  const tooEarly = await patchRow(wang, 'publicOpinions', opinion, { calmedOn: '2026-09-20' });
  expect(cellOf(tooEarly, 'calmedOn')).toMatchObject({ code: 'DATE_ORDER' });
  await patchRow(wang, 'publicOpinions', opinion, { calmedOn: '2026-09-23' });
  expect(await missing(complaintId)).not.toContain('R153');
});

test('R154: whoever was complained about says whether he accepts how it is handled', async () => {
  const complaintId = await under('property', { category: 'ATTITUDE', validity: 'VALID' });
  expect(await missing(complaintId)).toContain('R154');
  const keeper = await aRow(wang, 'acknowledgements', { complaintId, role: '被投诉者', party: '管家小孙' });
  expect(await missing(complaintId)).toContain('R154');
  await patchRow(wang, 'acknowledgements', keeper, { response: 'ACCEPTED', respondedOn: '2026-09-23' });
  expect(await missing(complaintId)).not.toContain('R154');
  expect(await missing(await under('property', { category: 'QUALITY', validity: 'VALID' }))).not.toContain('R154');
});

test.each(['INVALID', 'ABNORMAL'])('R141: nobody types an end that was not come to: %s', async (closeKind) => {
  const id = await under('wallcovering');
  await patchRow(wang, 'complaints', id, { state: 'IN_PROGRESS' });
  for (const patch of [{ closeKind }, { state: 'CLOSED', closeKind }])
    expect(cellOf(await patchRow(wang, 'complaints', id, patch), 'closeKind')).toMatchObject({
      code: 'CLOSE_KIND_FOLLOWS',
    });
  expect(await missing(id)).toContain('R123');
});

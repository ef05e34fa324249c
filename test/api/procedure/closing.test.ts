import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aCustomer, change, complaint, undo } from '../../builders/complaint.ts';
import { anUpload } from '../../builders/file.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let service: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  service = await office.hire('客服小周', 'ZH', 'SERVICE');
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const move = async (client: Client, sheet: 'complaints' | 'returns', id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, sheet, id, { state, ...more }), 'state');
const missing = async (id: string) =>
  (await complaint<{ missingToClose: { rule: string }[] }>(wang, id, 'missingToClose { rule }')).missingToClose.map(
    ({ rule }) => rule,
  );

test('R12: anybody fills the form in, the registrar accepts it and is named', async () => {
  const id = await under('wallcovering');
  expect(await move(wang, 'complaints', id, 'REGISTERED')).toMatchObject({ message: '还缺少:由登记人立案' });
  expect(await complaint(wang, id, 'state registeredAt')).toEqual({ state: 'RECEIVED', registeredAt: null });
  expect(await move(service, 'complaints', id, 'REGISTERED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await complaint(wang, id, 'registeredBy { name }')).toEqual({ registeredBy: { name: '客服小周' } });
});

test('R21: whoever calls a complaint invalid says why before it is closed; the moment is kept', async () => {
  const id = await under('property', { acceptedAt: moment('2026-09-22 15:00') });
  await patchRow(service, 'complaints', id, { validity: 'INVALID', explanation: '已说明合同条款' });
  expect(await complaint(wang, id, 'validityDeterminedAt')).toEqual({
    validityDeterminedAt: moment('2026-09-23 09:00'),
  });
  expect(await missing(id)).toContain('R21');
  await patchRow(service, 'complaints', id, { validityReason: '超出保修期两年' });
  expect(await missing(id)).not.toContain('R21');
  expect(await missing(await under('property', { validity: 'VALID' }))).not.toContain('R21');
});

test('R145: a major case is closed with its summary report, and any other file is not one', async () => {
  const id = await under('manufacturing-8d', { severity: 'CRITICAL' });
  const file = (kind: string) =>
    anUpload(wang, { bytes: '%PDF-1.7\n%%EOF', name: '总结.pdf', fields: { complaintId: id, kind } });
  expect(await missing(id)).toContain('R145');
  await file('DOCUMENT');
  expect(await missing(id)).toContain('R145');
  await file('SUMMARY');
  expect(await missing(id)).not.toContain('R145');
  expect(await missing(await under('manufacturing-8d', { severity: 'MINOR' }))).not.toContain('R145');
});

test('R91, R92: a true defect is closed when it was deployed, the shop floor trained and the instruction changed', async () => {
  const complaintId = await under('electronics-8d', { validity: 'VALID' });
  const eightDId = await aRow(wang, 'eightDs', { complaintId, lessons: '来料耐压须抽测' });
  const deployed = { eightDId, kind: 'HORIZONTAL', subject: 'K3 平台机型' };
  const model = await aRow(wang, 'eightDDeployments', deployed);
  await aRow(wang, 'eightDDeployments', { eightDId, kind: 'TRAINING', subject: '夜班', doneOn: '2026-09-23' });
  expect(await missing(complaintId)).toEqual(expect.arrayContaining(['R91', 'R92']));
  await patchRow(wang, 'eightDDeployments', model, { doneOn: '2026-09-23', result: '无异常' });
  expect(await missing(complaintId)).not.toContain('R91');
  await aRow(wang, 'eightDDocuments', { eightDId, kind: 'WORK_INSTRUCTION', number: 'WI-07', doneOn: '2026-09-23' });
  expect(await missing(complaintId)).not.toContain('R92');
  // what turned out not to be ours changes no instruction
  expect(await missing(await under('electronics-8d', { validity: 'INVALID' }))).not.toContain('R92');
});

test('R96: an action may be asked of a department as seen fit, and is followed until it is found effective', async () => {
  const complaintId = await under('wallcovering', { severity: 'MODERATE' });
  const { nextSteps } = await complaint<{ nextSteps: { kind: string }[] }>(wang, complaintId, 'nextSteps { kind }');
  expect(nextSteps.map(({ kind }) => kind)).not.toContain('ACTION');
  const action = { complaintId, ownerId: '李娜', action: '换胶辊', dueOn: '2026-10-30' };
  const id = await aRow(wang, 'correctiveActions', action);
  const workOfLi = async () =>
    (await office.li.data<{ work: { id: string }[] }>('{ work { id } }')).work.map((item) => item.id);
  expect(await workOfLi()).toContain(id);
  const judged = { doneOn: '2026-09-23', effectiveness: 'EFFECTIVE', verifierId: '王敏' };
  await patchRow(wang, 'correctiveActions', id, judged);
  expect(await readRow(wang, 'correctiveActions', id, 'effectiveness')).toEqual({ effectiveness: 'EFFECTIVE' });
  expect(await workOfLi()).not.toContain(id);
});

test('R147: what was done is found effective before the closing is asked for and the customer is called', async () => {
  const id = await under('property', { acceptedAt: moment('2026-09-22 15:00'), latestProgress: '已更换门锁' });
  for (const state of ['REGISTERED', 'IN_PROGRESS']) await move(service, 'complaints', id, state);
  const action = await aRow(wang, 'correctiveActions', { complaintId: id, action: '更换门锁', ownerId: '李娜' });
  expect(await move(service, 'complaints', id, 'CLOSE_REQUESTED')).toMatchObject({
    code: 'STEP_INCOMPLETE',
    message: '还缺少:措施验证合格后再申请结案和回访',
  });
  const judged = { doneOn: '2026-09-23', effectiveness: 'EFFECTIVE', verifierId: '王敏' };
  await patchRow(wang, 'correctiveActions', action, judged);
  expect(await move(service, 'complaints', id, 'CLOSE_REQUESTED')).toMatchObject({ outcome: 'APPLIED' });
});

const investigated = async (...answers: readonly (readonly [string, string])[]) => {
  const complaintId = await under('wallcovering', { category: 'QUALITY' });
  for (const [question, answer] of answers) await aRow(wang, 'investigationAnswers', { complaintId, question, answer });
  return async (question: string) => {
    const cell = cellOf(
      await tryRow(wang, 'investigationAnswers', { complaintId, question, answer: '?' }),
      'question',
    )!;
    return cell.code === 'QUESTION_NOT_NEXT' ? cell.message : 'asked';
  };
};

test('R103: where the trial shows the same fault the question is whose; where not, the returned sample decides', async () => {
  const same = await investigated(['STOCK', '有'], ['TRIAL', '有']);
  expect(await same('RESPONSIBLE')).toBe('asked');
  const other = await investigated(['STOCK', '有'], ['TRIAL', '无']);
  expect([await other('RESPONSIBLE'), await other('SAMPLE')]).toEqual(['现在应回答的问题是“SAMPLE”', 'asked']);
});

test('R104: without the batch in stock the customer sends a sample, which no rule of good goods refuses', async () => {
  const sampled = await investigated(['STOCK', '无']);
  expect(await sampled('SAMPLE')).toBe('asked');
  const complaintId = await under('wallcovering', { productName: '无纺墙纸' });
  const peeled = { quantity: '1', unit: 'ROLL', reason: '已上墙撕下', orderedOn: '2026-01-05', courierNo: 'SF1001' };
  const id = await aRow(wang, 'returns', { complaintId, kind: 'SAMPLE', ...peeled });
  expect(await move(wang, 'returns', id, 'SUBMITTED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R105: what is not ours is explained to the customer, and the investigation is over', async () => {
  const over = await investigated(['STOCK', '有'], ['TRIAL', '有'], ['RESPONSIBLE', '非本公司']);
  expect(await over('RESPONSIBLE')).toContain('—');
  const id = await under('wallcovering', { validity: 'INVALID' });
  expect(await missing(id)).toContain('R144');
});

test('R117: good goods, defective ones and samples are three kinds of return; only the first has its rules', async () => {
  const complaintId = await under('wallcovering', { productName: '无纺墙纸' });
  const asked = async (kind: string) => {
    const wish = { kind, quantity: '3', unit: 'ROLL', reason: '多订', orderedOn: '2026-05-01' };
    const id = await aRow(wang, 'returns', { complaintId, ...wish });
    return (await move(wang, 'returns', id, 'SUBMITTED'))!.outcome;
  };
  expect([await asked('GOOD'), await asked('DEFECTIVE'), await asked('SAMPLE')]).toEqual([
    'REJECTED',
    'APPLIED',
    'APPLIED',
  ]);
});

const returned = async (lines: readonly object[]) => {
  const complaintId = await under('frozen-food', { batchNo: 'RW0918' });
  const id = await aRow(wang, 'returns', { complaintId, kind: 'DEFECTIVE', quantity: '48', unit: 'CARTON' });
  const ids: string[] = [];
  for (const line of lines)
    ids.push(await aRow(wang, 'returnLines', { returnId: id, batchNo: 'RW0918', unit: 'CARTON', ...line }));
  for (const state of ['SUBMITTED', 'ORDERED']) await move(wang, 'returns', id, state);
  return { id, lines: ids };
};

test('R118: what is sent instead stands on the return, and never before it was asked for', async () => {
  const { id } = await returned([]);
  const early = await patchRow(wang, 'returns', id, { replacementNo: 'C-0931', replacedOn: '2026-09-20' });
  expect(cellOf(early, 'replacedOn')).toMatchObject({ code: 'DATE_ORDER', message: '换货发货日期不能早于申请日期' });
  await patchRow(wang, 'returns', id, { replacementNo: 'C-0931', replacedOn: '2026-09-23' });
  expect(await readRow(wang, 'returns', id, 'replacementNo complaint { batchNo }')).toEqual({
    replacementNo: 'C-0931',
    complaint: { batchNo: 'RW0918' },
  });
});

test('R119: a whole batch comes back in lines, and is received when every one of them was inspected', async () => {
  const { id, lines } = await returned([{ quantity: '30' }, { quantity: '18' }]);
  const count = (quantity: string) => ({ receivedQuantity: quantity, passedQuantity: '0', rejectedQuantity: quantity });
  await patchRow(wang, 'returnLines', lines[0]!, { ...count('30'), refusedQuantity: '0' });
  expect(await move(wang, 'returns', id, 'RECEIVED')).toMatchObject({ message: '还缺少:全部商品一一验货' });
  await patchRow(wang, 'returnLines', lines[1]!, { ...count('18'), refusedQuantity: '0' });
  expect(await move(wang, 'returns', id, 'RECEIVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(
    await missing((await readRow<{ complaint: { id: string } }>(wang, 'returns', id, 'complaint { id }')).complaint.id),
  ).toContain('R115');
});

test('after the closing the facts stand: notes, follow-ups and files go on, a correction takes the right to override', async () => {
  const id = await under('manufacturing-8d', { isResolvedOnSpot: true, batchNo: '2613B9' });
  await move(wang, 'complaints', id, 'CLOSED');
  const write = async (client: Client, patch: object) => (await patchRow(client, 'complaints', id, patch)).cells;
  const ann = await office.hire('Ann', 'EN');
  for (const fact of [{ causeOccurrence: '模具磨损' }, { repliedOn: '2026-09-23' }, { batchNo: '2614B1' }])
    expect(await write(wang, fact)).toMatchObject([
      { outcome: 'REJECTED', code: 'CASE_CLOSED', message: expect.stringContaining('客诉已结案,事实不再改动') },
    ]);
  expect(await write(ann, { description: 'Scratches' })).toMatchObject([
    { message: expect.stringContaining('A correction takes the right “Override”') },
  ]);
  expect((await tryRow(wang, 'complaintLines', { complaintId: id, batchNo: '2615' })).outcome).toBe('REJECTED');
  const { version } = await complaint<{ version: number }>(wang, id, 'version');
  expect((await change(wang, [{ id, base: { version }, void: true }])).rows[0]).toMatchObject({ code: 'CASE_CLOSED' });

  const goesOn = { note: '客户已致谢', satisfaction: 'SATISFIED', recurrence1: true, nextChaseOn: '2026-10-23' };
  expect((await patchRow(wang, 'complaints', id, goesOn)).cells.map(({ outcome }) => outcome)).toEqual(
    Array(4).fill('APPLIED'),
  );
  await aRow(wang, 'followUps', { complaintId: id, dueOn: '2026-10-23', purpose: '季度回访' });
  await anUpload(wang, { bytes: '致谢', name: '感谢信.txt', fields: { complaintId: id } });

  const manager = await office.hire('陈经理', 'ZH', 'MANAGER');
  expect(await write(manager, { causeOccurrence: '模具磨损' })).toMatchObject([{ outcome: 'APPLIED' }]);
  expect(await write(manager, { batchNo: '2614B1' })).toMatchObject([{ outcome: 'APPLIED' }]);
});

test('taking a closing back opens the facts again', async () => {
  const id = await under('manufacturing-8d', { isResolvedOnSpot: true });
  const { version } = await complaint<{ version: number }>(wang, id, 'version');
  const closed = await change(wang, [{ id, base: { version }, patch: { state: 'CLOSED' } }]);
  expect(await undo(wang, closed.changeSet)).toMatchObject({ applied: true });
  expect((await patchRow(wang, 'complaints', id, { causeOccurrence: '模具磨损' })).outcome).toBe('UPDATED');
});

test('a case is reopened under the customer it has by now, and is never its first occurrence', async () => {
  const merged = await aCustomer(wang);
  const old = await under('manufacturing-8d', { isResolvedOnSpot: true, severity: 'MINOR' });
  await move(wang, 'complaints', old, 'CLOSED');
  const before = await complaint<{ customerId: string }>(wang, old, 'customerId number');
  const id = await under('manufacturing-8d', { customerId: merged, reopensId: old, severity: 'MINOR' });
  const { nextSteps, ...told } = await complaint<{ nextSteps: { code: string }[] }>(
    wang,
    id,
    'customerId reopens { customerId number } nextSteps { code }',
  );
  expect(told).toEqual({ customerId: merged, reopens: before });
  expect(nextSteps.map(({ code }) => code)).toContain('CAR-2');
});

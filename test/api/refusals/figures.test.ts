import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { policyInForce, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import { change } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let ann: Client;
let chief: Client;
let id: string;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  ann = await office.hire('Ann', 'EN');
  chief = await office.hire('总管', 'ZH', 'ADMIN');
  id = await aComplaint(wang, { receivedAt: moment('2026-09-10 10:00') });
});
afterAll(() => office.close());

async function parentOf(sheet: SheetKey): Promise<object> {
  if (['claimOffers', 'claimLines', 'recoveries'].includes(sheet))
    return { claimId: await aRow(wang, 'claims', { complaintId: id, amount: '10' }) };
  if (sheet === 'returnLines') return { returnId: await aRow(wang, 'returns', { complaintId: id }) };
  return { complaintId: id };
}

test.each<readonly [SheetKey, object, string]>([
  ['claims', { amount: '-0.01' }, 'amount'],
  ['claimOffers', { amount: '-50' }, 'amount'],
  ['claimLines', { quantity: '-1' }, 'quantity'],
  ['claimLines', { unitPrice: '-3.5' }, 'unitPrice'],
  ['recoveries', { party: 'FACTORY', amount: '-300' }, 'amount'],
  ['recoveries', { party: 'FACTORY', amount: '300', receivedAmount: '-1' }, 'receivedAmount'],
  ['returns', { quantity: '-12' }, 'quantity'],
  ['returnLines', { refusedQuantity: '-1' }, 'refusedQuantity'],
  ['containments', { suspectQuantity: '-5' }, 'suspectQuantity'],
  ['batchBalances', { batchNo: 'B', produced: '10', scrapped: '-2' }, 'scrapped'],
  ['externalResolutions', { kind: 'COURT', body: '法院', cost: '-100' }, 'cost'],
  ['siteVisits', { visitedOn: '2026-09-12', cost: '-1' }, 'cost'],
  ['followUps', { resultScore: -1 }, 'resultScore'],
])('%s: %j is less than nothing', async (sheet, patch, column) => {
  const row = { ...(await parentOf(sheet)), ...patch };
  const [zh, en] = [cellOf(await tryRow(wang, sheet, row), column), cellOf(await tryRow(ann, sheet, row), column)];
  expect(zh).toMatchObject({ code: 'QUANTITY_NEGATIVE', message: expect.stringContaining('不能为负数') });
  expect(en).toMatchObject({ message: expect.stringContaining('cannot be negative') });
});

test('shares of departments: none of nothing, none below it, never more than all of it', async () => {
  const share = async (departmentId: string, part: string) =>
    cellOf(await tryRow(wang, 'responsibilities', { complaintId: id, departmentId, share: part }), 'share');
  expect([await share('生产部', '0'), await share('生产部', '-0.2'), await share('生产部', '1.01')]).toMatchObject([
    { code: 'VALUE_INVALID' },
    { code: 'VALUE_INVALID' },
    { code: 'RESPONSIBILITY_TOO_MUCH' },
  ]);
  // the same department twice is one share, not two
  await aRow(wang, 'responsibilities', { complaintId: id, departmentId: '生产部', share: '0.3' });
  const twice = await tryRow(wang, 'responsibilities', { complaintId: id, departmentId: '生产部', share: '0.2' });
  expect(cellOf(twice, 'departmentId')).toMatchObject({
    code: 'SHARE_TWICE',
    message: expect.stringContaining('已有'),
  });
});

test('causes of a branch: each within the whole, together no more than it', async () => {
  const eightDId = await aRow(wang, 'eightDs', { complaintId: id });
  const cause = async (share: string) =>
    cellOf(await tryRow(wang, 'eightDCauses', { eightDId, branch: 'ESCAPE', cause: '漏检', share }), 'share');
  expect([await cause('-0.1'), await cause('1.1')]).toMatchObject([{ code: 'SHARE_RANGE' }, { code: 'SHARE_RANGE' }]);
  await aRow(wang, 'eightDCauses', { eightDId, branch: 'ESCAPE', cause: '漏检', share: '0.8' });
  expect(await cause('0.3')).toMatchObject({ code: 'SHARES_TOO_MUCH' });
});

test('who asked for it does not consent to it: plans, claims, returns, 8D reports', async () => {
  const plan = await aRow(wang, 'handlingPlans', { complaintId: id, content: '补货' });
  expect(cellOf(await patchRow(wang, 'handlingPlans', plan, { decision: 'APPROVED' }), 'decision')).toMatchObject({
    code: 'APPROVER_IS_AUTHOR',
  });
  const manager = await office.hire('陈经理', 'ZH', 'MANAGER');
  const claimId = await aRow(manager, 'claims', { complaintId: id, amount: '10' });
  const returnId = await aRow(manager, 'returns', {
    complaintId: id,
    kind: 'DEFECTIVE',
    quantity: '1',
    reason: '毛刺',
  });
  await office.database.pool.query(
    `update return_request r set state = 'SUBMITTED', submitted_by_id = u.id from app_user u where u.name = '陈经理' and r.id = $1`,
    [returnId],
  );
  await office.database.pool.query(
    `update claim c set state = 'SUBMITTED', submitted_by_id = u.id from app_user u where u.name = '陈经理' and c.id = $1`,
    [claimId],
  );
  const consent = { right: 'DUTY_MANAGER', decision: 'APPROVED' };
  expect(cellOf(await tryRow(manager, 'claimApprovals', { claimId, ...consent }), 'decision')).toMatchObject({
    code: 'APPROVER_ASKED',
    message: '提交人不能自己审批',
  });
  expect(cellOf(await tryRow(manager, 'returnApprovals', { returnId, ...consent }), 'decision')).toMatchObject({
    code: 'APPROVER_ASKED',
  });
  const eightD = await tryRow(ann, 'eightDs', { complaintId: id, preparedById: '王敏', approvedById: '王敏' });
  expect(cellOf(eightD, 'approvedById')).toMatchObject({
    code: 'SIGNED_BY_AUTHOR',
    message: 'Who prepared it cannot approve it',
  });
});

test('an extension after the closing, of either notice, is refused and leaves no date behind', async () => {
  const closed = await aComplaint(wang, { receivedAt: moment('2026-09-21 10:00') });
  await patchRow(wang, 'complaints', closed, { state: 'CLOSED', isResolvedOnSpot: true });
  for (const patch of [
    { extendedTo: '2026-10-30', extensionReason: '等样品' },
    { containmentExtendedTo: moment('2026-09-25 10:00'), containmentExtensionReason: '等样品' },
  ]) {
    const [column] = Object.keys(patch) as [string];
    const answer = await patchRow(ann, 'complaints', closed, patch);
    expect(cellOf(answer, column)).toMatchObject({ outcome: 'REJECTED', code: 'EXTENSION_AFTER_CLOSING' });
    expect(await complaint(wang, closed, `${column} ${Object.keys(patch)[1]}`)).toEqual({
      [column]: null,
      [Object.keys(patch)[1]!]: null,
    });
  }
});

const draftOf = async (code: string) =>
  (await stepOfPolicy(chief, 'newPolicyVersion', await policyInForce(wang, code))).rows[0]!.id;
const rule = { milestone: 'PLAN', name: '方案', startEvent: 'RECEIVED', stopEvent: 'PLAN_PROPOSED', unit: 'DAY' };

test.each([
  [{ appliesWhen: '{"isInjury":"yes"}' }, 'appliesWhen', 'CONDITION_VALUE_UNKNOWN'],
  [{ appliesWhen: '{"severity":[]}' }, 'appliesWhen', 'CONDITION_NEVER'],
  [{ appliesWhen: '{"severity":{"not":["CRITICAL","MAJOR"],"is":1}}' }, 'appliesWhen', 'CONDITION_UNREADABLE'],
  [{ stopEvent: 'RECEIVED' }, 'stopEvent', 'CLOCK_NEVER_RUNS'],
  [{ startEvent: 'RECEIVED+ACCEPTED', stopEvent: 'ACCEPTED' }, 'stopEvent', 'CLOCK_NEVER_RUNS'],
  [{ limit: '-1' }, 'limit', 'RULE_UNREADABLE'],
  [{ target: '5', limit: '3' }, 'target', 'RULE_UNREADABLE'],
])('a clock that could never run is refused: %j', async (given, column, code) => {
  const policyId = await draftOf('wallcovering');
  const answer = await tryRow(chief, 'clockRules', { policyId, code: 'N', limit: '3', ...rule, ...given });
  expect(cellOf(answer, column)).toMatchObject({ code });
});

test('two rules that always tie are refused, whatever the order their conditions are written in', async () => {
  const policyId = await draftOf('wallcovering');
  const one = { policyId, limit: '3', ...rule, appliesWhen: '{"channel":["WEB","FAX"],"isBatch":true}' };
  await aRow(chief, 'clockRules', { ...one, code: 'T-1' });
  const other = { ...one, code: 'T-2', limit: '9', appliesWhen: '{"isBatch":true,"channel":["FAX","WEB"]}' };
  expect(cellOf(await tryRow(chief, 'clockRules', other), 'appliesWhen')).toMatchObject({ code: 'RULES_TIE' });
});

test('drafts: whose they are writes them; others, and who takes them out of force, need the right', async () => {
  const own = await aRow(wang, 'handlingPolicies', { code: 'ours', name: '我们的规程', calendarId: 'CN' });
  expect(await readRow(wang, 'handlingPolicies', own, 'draftedBy { name }')).toEqual({ draftedBy: { name: '王敏' } });
  const mine = await aRow(wang, 'clockRules', { policyId: own, code: 'A', limit: '3', ...rule });
  const needs = { outcome: 'REJECTED', code: 'RIGHT_MISSING' };
  expect(cellOf(await patchRow(office.li, 'clockRules', mine, { limit: '30' }), 'limit')).toMatchObject({
    ...needs,
    message: '需要职权“启用规程”',
  });
  const strange = await tryRow(office.li, 'clockRules', { policyId: own, code: 'B', limit: '3', ...rule });
  expect(cellOf(strange, 'code')).toMatchObject(needs);
  expect(cellOf(await patchRow(ann, 'handlingPolicies', own, { name: 'Ours' }), 'name')).toMatchObject({
    ...needs,
    message: 'This needs the right “Put policies in force”',
  });
  const gone = await change(office.li, [{ id: mine, void: true }], sheetsOfPolicies.rules);
  expect(gone.rows[0]).toMatchObject(needs);
  expect(cellOf(await patchRow(wang, 'handlingPolicies', own, { status: 'ACTIVE' }), 'status')).toMatchObject(needs);
  expect(cellOf(await patchRow(chief, 'clockRules', mine, { limit: '4' }), 'limit')).toMatchObject({
    outcome: 'APPLIED',
  });
});

test('what holds at once takes the right: the choice of the policy, and the end of one in force', async () => {
  const select = { name: '全部走墙纸', policyCode: 'wallcovering', priority: 99 };
  expect(cellOf(await tryRow(wang, 'policySelectors', select), 'name')).toMatchObject({ code: 'RIGHT_MISSING' });
  const inForce = await policyInForce(wang, 'property');
  const ends = await patchRow(wang, 'handlingPolicies', inForce, { effectiveTo: '2026-09-22' });
  expect(cellOf(ends, 'effectiveTo')).toMatchObject({ code: 'RIGHT_MISSING' });
  expect(await complaint(wang, await aComplaint(wang), 'policySelector { name }')).toEqual({
    policySelector: { name: '默认规程' },
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, aCustomer, change, complaint, undo } from '../../builders/complaint.ts';
import { policyInForce, recipientsOf, rulesOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let chief: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  chief = await office.hire('总管', 'ZH', 'ADMIN');
});
afterAll(() => office.close());

const { policies, rules, selectors } = sheetsOfPolicies;
const receivedAt = moment('2026-09-22 14:30');
const replyDue = async (id: string) =>
  shown((await complaint<{ replyDueOn: string | null }>(wang, id, 'replyDueOn')).replyDueOn);

test('a policy in force cannot be changed, nor its rules, nor be voided', async () => {
  const id = await policyInForce(wang, 'electronics-8d');
  const rule = (await rulesOf(wang, id)).get('R64')!;
  const answers = [
    await change(wang, [{ id, base: { version: 1 }, patch: { name: '别的名字' } }], policies),
    await change(wang, [{ id: rule.id, base: { values: { limit: '3' } }, patch: { limit: '5' } }], rules),
  ];
  for (const { rows } of answers) expect(rows[0]!.cells[0]).toMatchObject({ code: 'POLICY_IN_FORCE' });
  for (const { rows } of [
    await change(wang, [{ id: rule.id, void: true }], rules),
    await change(wang, [{ id, void: true }], policies),
  ])
    expect(rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'POLICY_IN_FORCE' });
  const fresh = {
    policyId: id,
    code: 'X',
    milestone: 'CLOSE',
    name: '新',
    startEvent: 'RECEIVED',
    stopEvent: 'CLOSED',
    limit: '1',
    unit: 'DAY',
  };
  expect((await change(wang, [{ patch: fresh }], rules)).applied).toBe(false);
});

test('a complaint keeps the version it began with; a new version counts for new ones', async () => {
  const before = await aComplaint(wang, { receivedAt });
  const old = await policyInForce(wang, 'manufacturing-8d');
  const made = await stepOfPolicy(wang, 'newPolicyVersion', old);
  const draft = made.rows[0]!.id;
  const copied = await rulesOf(wang, draft);
  expect([...copied.keys()].toSorted()).toEqual(['R50', 'R51']);
  await change(wang, [{ id: copied.get('R51')!.id, base: { values: { limit: '7' } }, patch: { limit: '5' } }], rules);
  expect(await stepOfPolicy(chief, 'activatePolicy', draft)).toMatchObject({ applied: true });
  const after = await aComplaint(wang, { receivedAt });
  expect([await replyDue(before), await replyDue(after)]).toEqual(['2026-10-09 17:30', '2026-09-30 17:30']);
  await change(wang, [
    { id: before, base: { values: { receivedAt } }, patch: { receivedAt: moment('2026-09-21 09:00') } },
  ]);
  expect(await replyDue(before)).toBe('2026-10-08 17:30');
  expect(await complaint(wang, before, 'policy { label status } policySelector { name }')).toEqual({
    policy: { label: 'manufacturing-8d@1', status: 'RETIRED' },
    policySelector: { name: '默认规程' },
  });
  expect(await complaint(wang, after, 'policy { label status effectiveFrom }')).toEqual({
    policy: { label: 'manufacturing-8d@2', status: 'ACTIVE', effectiveFrom: '2026-09-23' },
  });
});

test('a policy without rules cannot be activated; one that is not in force cannot be chosen', async () => {
  const patch = { code: 'empty', name: '空规程', calendarId: 'CN' };
  const { rows } = await change(wang, [{ patch }], policies);
  const refused = await stepOfPolicy(chief, 'activatePolicy', rows[0]!.id);
  expect(refused.rows[0]!.cells[0]).toMatchObject({
    code: 'POLICY_WITHOUT_RULES',
    message: '没有时限规则的规程不能启用',
  });
  const customerId = await aCustomer(wang);
  const chosen = await change(wang, [{ patch: { customerId, description: '毛刺', policyId: rows[0]!.id } }]);
  expect(chosen.rows[0]!.cells.find(({ column }) => column === 'policyId')).toMatchObject({
    code: 'POLICY_NOT_ACTIVE',
  });
});

test('the most specific selector wins, then the higher priority; the reason is shown', async () => {
  const select = (patch: object) => change(chief, [{ patch: { priority: 0, ...patch } }], selectors);
  await select({ name: '墙纸产品', policyCode: 'wallcovering', appliesWhen: '{"product.family":"墙纸"}' });
  await select({ name: '论坛投诉', policyCode: 'property', appliesWhen: '{"channel":"WEB"}', priority: 5 });
  await select({
    name: '大客户论坛',
    policyCode: 'electronics-8d',
    appliesWhen: '{"channel":"WEB","customer.isKeyAccount":true}',
  });
  const product = { code: 'WP-1', name: '无纺墙纸', family: '墙纸' };
  await change(wang, [{ patch: product }], { type: 'Product', sheet: 'Products' });
  const key = await aCustomer(wang, { isKeyAccount: true });
  const reason = async (patch: Record<string, unknown>) =>
    (
      await complaint<{ policySelector: { name: string } }>(
        wang,
        await aComplaint(wang, patch),
        'policySelector { name }',
      )
    ).policySelector.name;
  expect([
    await reason({}),
    await reason({ productId: 'WP-1' }),
    await reason({ channel: 'WEB' }),
    await reason({ channel: 'WEB', productId: 'WP-1' }),
    await reason({ channel: 'WEB', customerId: key }),
  ]).toEqual(['默认规程', '墙纸产品', '论坛投诉', '论坛投诉', '大客户论坛']);
});

test.each([
  [{ startEvent: 'RECIEVED' }, 'startEvent', 'EVENT_UNKNOWN'],
  [{ appliesWhen: '{"severity":["SEVERE"]}' }, 'appliesWhen', 'CONDITION_VALUE_UNKNOWN'],
  [{ appliesWhen: '{"note":"x"}' }, 'appliesWhen', 'CONDITION_COLUMN_UNKNOWN'],
  [{ appliesWhen: '{' }, 'appliesWhen', 'CONDITION_UNREADABLE'],
  [{ cutoff: '27:00' }, 'cutoff', 'RULE_UNREADABLE'],
  [{ limit: '2.5' }, 'limit', 'RULE_UNREADABLE'],
])('a rule that could never work is refused by its cell: %j', async (given, column, code) => {
  const { rows } = await change(
    wang,
    [{ patch: { code: `p-${Math.random()}`, name: '草稿', calendarId: 'CN' } }],
    policies,
  );
  const rule = {
    policyId: rows[0]!.id,
    code: 'A',
    milestone: 'CLOSE',
    name: '结案',
    startEvent: 'RECEIVED',
    stopEvent: 'CLOSED',
    limit: '5',
    unit: 'DAY',
  };
  const answer = await change(wang, [{ patch: { ...rule, ...given } }], rules);
  expect(answer.rows[0]!.cells.find((cell) => cell.code === code)).toMatchObject({ column });
});

test('two rules that would always tie are refused, also within one change', async () => {
  const { rows } = await change(wang, [{ patch: { code: 'ties', name: '草稿', calendarId: 'CN' } }], policies);
  const rule = (code: string, appliesWhen: string | null) => ({
    patch: {
      policyId: rows[0]!.id,
      code,
      milestone: 'CLOSE',
      name: '结案',
      startEvent: 'RECEIVED',
      stopEvent: 'CLOSED',
      limit: '5',
      unit: 'DAY',
      appliesWhen,
    },
  });
  const twice = await change(
    wang,
    [rule('A', '{"isBatch":true,"tier":"GROUP"}'), rule('B', '{"tier":"GROUP","isBatch":true}')],
    rules,
  );
  expect(twice.rows[1]!.cells.find(({ code }) => code === 'RULES_TIE')).toBeDefined();
  expect(await change(wang, [rule('A', '{"isBatch":true}'), rule('B', '{"tier":"GROUP"}')], rules)).toMatchObject({
    applied: true,
  });
});

test('two rules of a policy cannot have the same number', async () => {
  const { rows } = await change(wang, [{ patch: { code: 'twice', name: '草稿', calendarId: 'CN' } }], policies);
  const rule = (milestone: string) => ({
    patch: {
      policyId: rows[0]!.id,
      code: 'A',
      milestone,
      name: '期限',
      startEvent: 'RECEIVED',
      stopEvent: 'CLOSED',
      limit: '5',
      unit: 'DAY',
    },
  });
  const answer = await change(wang, [rule('CLOSE'), rule('PLAN')], rules);
  expect(answer.rows[1]!.cells.find(({ code }) => code === 'DUPLICATE_KEY')).toMatchObject({ column: 'code' });
});

test('an explanation speaks the reader’s language', async () => {
  const id = await aComplaint(wang, { receivedAt, policyId: await policyInForce(wang, 'wallcovering') });
  const ann = await office.hire('Ann', 'EN');
  const said = async (client: Client) => (await clockOf(client, id, 'R54'))?.explanation.map(({ text }) => text);
  expect(await said(wang)).toEqual([
    '规则 R54 答复顾客:24 小时',
    '自接到投诉 2026-09-22 14:30 起算',
    '到期 2026-09-23 14:30',
  ]);
  expect(await said(ann)).toEqual([
    'Rule R54 Answer to the customer: 24 hours',
    'Starts with receipt of the complaint, 2026-09-22 14:30',
    'Due 2026-09-23 14:30',
  ]);
});

test('undoing an activation is refused: complaints may have begun with the version meanwhile', async () => {
  const { rows } = await change(wang, [{ patch: { code: 'undone', name: '草稿', calendarId: 'CN' } }], policies);
  const policyId = rows[0]!.id;
  const patch = { policyId, code: 'A', milestone: 'CLOSE', name: '结案', startEvent: 'RECEIVED', stopEvent: 'CLOSED' };
  await change(wang, [{ patch: { ...patch, limit: '5', unit: 'DAY' } }], rules);
  await recipientsOf(wang, policyId);
  const { changeSet } = await stepOfPolicy(chief, 'activatePolicy', policyId);
  const { rows: undone } = await undo(wang, changeSet);
  expect(undone[0]!.cells.find(({ column }) => column === 'status')).toMatchObject({ code: 'UNDO_REFUSED' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../../builders/complaint.ts';
import { policyInForce, recipientsOf, rulesOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let chief: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
  chief = await office.hire('总管', 'ZH', 'ADMIN');
});
afterAll(() => office.close());

const { policies, rules } = sheetsOfPolicies;
let drafts = 0;

/** A draft with one clock; gives its id. */
async function aDraft(): Promise<string> {
  const made = await change(wang, [{ patch: { code: `draft-${++drafts}`, name: '草稿', calendarId: 'CN' } }], policies);
  const policyId = made.rows[0]!.id;
  const clock = { code: 'A', milestone: 'CLOSE', name: '结案', startEvent: 'RECEIVED', stopEvent: 'CLOSED' };
  await change(wang, [{ patch: { ...clock, policyId, limit: '5', unit: 'DAY' } }], rules);
  return policyId;
}

const add = (type: string, sheet: string, patch: object) =>
  change(wang, [{ patch: { code: 'X', name: '规则', ...patch } }], { type, sheet });

/** What an activation by somebody answers for the status. */
const activated = async (policyId: string, client = chief) =>
  (await stepOfPolicy(client, 'activatePolicy', policyId)).rows[0]!.cells.find(({ column }) => column === 'status');

test('S0 5.5: a policy that tells nobody of claims or returns cannot be put in force', async () => {
  const policyId = await aDraft();
  expect(await activated(policyId)).toMatchObject({
    code: 'POLICY_WITHOUT_RECIPIENTS',
    message: '没有设置“提交索赔”的收件人,规程不能启用',
  });
  await recipientsOf(wang, policyId);
  expect(await activated(policyId)).toMatchObject({ outcome: 'APPLIED' });
});

test('only who holds the right puts a policy in force; the right is a row that can be given', async () => {
  const policyId = await aDraft();
  await recipientsOf(wang, policyId);
  expect(await activated(policyId, wang)).toMatchObject({
    code: 'RIGHT_MISSING',
    message: '需要职权“启用规程”',
  });
  const grant = { patch: { right: 'ACTIVATE_POLICY', userId: '王敏' } };
  const grants = { type: 'Grant', sheet: 'Grants' };
  const refused = await change(wang, [grant], grants);
  expect(refused.rows[0]!.cells.find(({ column }) => column === 'right')).toMatchObject({ code: 'RIGHT_MISSING' });
  await change(chief, [grant], grants);
  expect(await activated(policyId, wang)).toMatchObject({ outcome: 'APPLIED' });
});

test('nobody gives himself a role', async () => {
  const { users } = await wang.data<{ users: { nodes: { id: string }[] } }>(
    `{ users(filter: { name: { eq: "李娜" } }) { nodes { id } } }`,
  );
  const row = { id: users.nodes[0]!.id, base: { values: { role: 'HANDLER' } }, patch: { role: 'ADMIN' } };
  const { rows } = await change(office.li, [row], { type: 'User', sheet: 'Users' });
  expect(rows[0]!.cells[0]).toMatchObject({ code: 'RIGHT_MISSING' });
});

test.each([
  ['SeverityFloor', 'SeverityFloors', { severity: 'MAJOR' }, 'POLICY_LEVEL_MISSING'],
  ['PolicyCategory', 'PolicyCategories', { category: 'QUALITY', parentCode: 'NONE' }, 'POLICY_LEADS_NOWHERE'],
  ['InvestigationStep', 'InvestigationSteps', { question: 'A', answer: '是', leadsTo: 'B' }, 'POLICY_LEADS_NOWHERE'],
])('a version whose rules point to nothing is incomplete: %s', async (type, sheet, patch, code) => {
  const policyId = await aDraft();
  await recipientsOf(wang, policyId);
  expect(await add(type, sheet, { policyId, ...patch })).toMatchObject({ applied: true });
  expect(await activated(policyId)).toMatchObject({ code });
});

test('a right that nobody holds keeps a version out of force', async () => {
  const policyId = await aDraft();
  await recipientsOf(wang, policyId);
  await add('AuthorityLimit', 'AuthorityLimits', { policyId, unit: 'MONEY', most: '100', approvers: 'LEGAL' });
  const { grants } = await chief.data<{ grants: { nodes: { id: string }[] } }>(
    `{ grants(filter: { right: { eq: "LEGAL" } }) { nodes { id } } }`,
  );
  await change(
    chief,
    grants.nodes.map(({ id }) => ({ id, void: true })),
    { type: 'Grant', sheet: 'Grants' },
  );
  expect(await activated(policyId)).toMatchObject({
    code: 'POLICY_RIGHT_UNHELD',
    message: '规则 X 要求职权“法务”,但没有任何人被授予',
  });
});

test.each([
  ['CompensationStep', 'CompensationSteps', { remedy: 'CASH', least: '100', most: '50' }, 'most', 'RULE_UNREADABLE'],
  ['AuthorityLimit', 'AuthorityLimits', { unit: 'MONEY', approvers: 'BOSS' }, 'approvers', 'RULE_NAMES_UNKNOWN'],
  ['StepRequirement', 'StepRequirements', { step: 'CLOSED', requires: 'RIGHT' }, 'right', 'REQUIRED'],
  [
    'StepRequirement',
    'StepRequirements',
    { step: 'CLOSED', requires: 'FILLED', fields: 'x' },
    'fields',
    'RULE_NAMES_UNKNOWN',
  ],
  ['RoutingRule', 'RoutingRules', { occasion: 'RECEIVED' }, 'departmentId', 'REQUIRED'],
  [
    'SeverityFloor',
    'SeverityFloors',
    { severity: 'MAJOR', appliesWhen: '{"category":[]}' },
    'appliesWhen',
    'CONDITION_NEVER',
  ],
])('a rule that could never work is refused by its cell: %s %j', async (type, sheet, patch, column, code) => {
  const { rows } = await add(type, sheet, { policyId: await aDraft(), ...patch });
  expect(rows[0]!.cells.find((cell) => cell.code === code)).toMatchObject({ column });
});

test('two floors for the same cases are refused', async () => {
  const policyId = await aDraft();
  const floor = (code: string, severity: string) =>
    add('SeverityFloor', 'SeverityFloors', { policyId, code, severity, appliesWhen: '{"isMedia":true}' });
  await floor('A', 'MAJOR');
  expect((await floor('B', 'CRITICAL')).rows[0]!.cells.find(({ code }) => code === 'RULES_TIE')).toBeDefined();
});

test('the tables of a policy in force stand still; a new version has a copy of every one', async () => {
  const old = await policyInForce(wang, 'frozen-food');
  expect(
    (await add('SeverityFloor', 'SeverityFloors', { policyId: old, severity: 'MAJOR' })).rows[0]!.cells[0],
  ).toMatchObject({ code: 'POLICY_IN_FORCE' });
  const draft = (await stepOfPolicy(wang, 'newPolicyVersion', old)).rows[0]!.id;
  expect([...(await rulesOf(wang, draft)).keys()]).toEqual(['R60', 'R61']);
  const counts = (policyId: string) =>
    wang.data(
      `query ($of: IdFilter) { severityLevels(filter: { policyId: $of }) { totalCount } policyCategories(filter: { policyId: $of }) { totalCount }
        compensationSteps(filter: { policyId: $of }) { totalCount } routingRules(filter: { policyId: $of }) { totalCount } }`,
      { of: { eq: policyId } },
    );
  expect(await counts(draft)).toEqual(await counts(old));
  expect(await activated(draft)).toMatchObject({ outcome: 'APPLIED' });
});

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../../builders/complaint.ts';
import { aCalendarDay, recipientsOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// A rule that can never match, or two that always tie: refused with the code, the field and the reason.
let office: Office;
let wang: Client;
let chief: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
  chief = await office.hire('总管', 'ZH', 'ADMIN');
});
afterAll(() => office.close());

let drafts = 0;
async function aDraft(patch: object = {}): Promise<string> {
  const row = { patch: { code: `tie-${++drafts}`, name: '草稿', calendarId: 'CN', ...patch } };
  return (await change(wang, [row], sheetsOfPolicies.policies)).rows[0]!.id;
}
const clock = { startEvent: 'RECEIVED', stopEvent: 'CLOSED', limit: '5', unit: 'DAY', milestone: 'CLOSE' };
const media = '{"isMedia":true}';
const faults = (row: Awaited<ReturnType<typeof tryRow>>) =>
  row.cells.filter(({ code }) => code !== null).map(({ column, code }) => ({ column, code }));

type Given = [sheet: SheetKey, first: object, second: object, column?: string];
const tying: Given[] = [
  ['clockRules', clock, { ...clock, limit: '7' }],
  ['severityLevels', { severity: 'MAJOR', rank: 70 }, { severity: 'MAJOR', rank: 40 }, 'severity'],
  ['severityLevels', { severity: 'MAJOR', rank: 70 }, { severity: 'MINOR', rank: 70 }, 'rank'],
  ['severityFloors', { severity: 'MAJOR' }, { severity: 'CRITICAL' }],
  ['tagRules', { tag: 'HOT' }, { tag: 'HOT' }],
  [
    'policyCategories',
    { category: 'SERVICE', severity: 'MINOR' },
    { category: 'SERVICE', severity: 'MAJOR' },
    'severity',
  ],
  [
    'stepRequirements',
    { step: 'CLOSED', requires: 'POINTS_ANSWERED' },
    { step: 'CLOSED', requires: 'POINTS_ANSWERED' },
  ],
  [
    'compensationSteps',
    { remedy: 'CASH', unit: 'MONEY', most: '100', position: 1 },
    { remedy: 'CASH', unit: 'MONEY', most: '300', position: 2 },
  ],
  [
    'authorityLimits',
    { unit: 'MONEY', most: '100', approvers: 'AFTER_SALES' },
    { unit: 'MONEY', most: '100', approvers: 'LEGAL' },
  ],
  ['returnRules', { olderThanMonths: 3 }, { olderThanMonths: 6 }],
  ['actionTriggers', { form: 'ACTION' }, { form: 'ACTION', occurrence: 1, isBlocking: true }],
  ['closeReasons', { name: '无法联系' }, { name: '无法联系' }, 'name'],
  ['followUpPlans', { event: 'CLOSED', offset: 1, unit: 'MONTH' }, { event: 'CLOSED', offset: 1, unit: 'MONTH' }],
  ['crisisPlans', crisis('质量部'), crisis('销售部')],
  ['followUpExemptions', {}, {}],
  [
    'routingRules',
    { occasion: 'RESPONSIBLE', departmentId: '质量部' },
    { occasion: 'RESPONSIBLE', departmentId: '销售部' },
  ],
  ['escalationRules', { moment: 'BREACH', right: 'LEGAL' }, { moment: 'BREACH', right: 'LEGAL', isAnytime: true }],
  ['investigationSteps', { question: 'A', answer: '是' }, { question: 'A', answer: '是', leadsTo: 'A' }, 'answer'],
];
function crisis(departmentId: string) {
  return { step: 'PUBLIC', departmentId, offset: 1, unit: 'WORK_DAY' };
}

test.each(tying)('two rules of %s that always tie: %j and %j', async (...given) => {
  const [sheet, first, second, column = 'appliesWhen'] = given;
  const rule = { policyId: await aDraft(), appliesWhen: media };
  expect(await tryRow(wang, sheet, { ...rule, code: 'A', name: '甲', ...first })).toMatchObject({ outcome: 'CREATED' });
  const tied = await tryRow(wang, sheet, { ...rule, code: 'B', name: '乙', ...second });
  expect(faults(tied)).toContainEqual({ column, code: 'RULES_TIE' });
});

test('every rule table is tried', () => {
  expect(new Set(tying.map(([sheet]) => sheet))).toEqual(new Set(['clockRules', ...Object.keys(ruleSheets)]));
});

const flagNever = '{"isMedia":{"not":[true,false]}}';
const never: [SheetKey, object, string, string][] = [
  ['clockRules', { ...clock, appliesWhen: flagNever }, 'appliesWhen', 'CONDITION_NEVER'],
  ['clockRules', { ...clock, startEvent: 'CLOSED' }, 'stopEvent', 'CLOCK_NEVER_RUNS'],
  ['severityLevels', { severity: 'MAJOR', rank: 101 }, 'rank', 'VALUE_TOO_LARGE'],
  ['severityFloors', { severity: 'MAJOR', appliesWhen: flagNever }, 'appliesWhen', 'CONDITION_NEVER'],
  ['tagRules', { tag: 'HOT', least: 3 }, 'days', 'REQUIRED'],
  ['policyCategories', { category: 'SERVICE', evidence: 'NOTHING' }, 'evidence', 'RULE_NAMES_UNKNOWN'],
  ['stepRequirements', { step: 'CLOSED', requires: 'HAS_ROWS', fields: 'x' }, 'fields', 'RULE_NAMES_UNKNOWN'],
  ['compensationSteps', { remedy: 'CASH', most: '100' }, 'unit', 'REQUIRED'],
  ['authorityLimits', { unit: 'MONEY', most: '-1', approvers: 'LEGAL' }, 'most', 'RULE_UNREADABLE'],
  ['returnRules', { fewerThan: '0' }, 'fewerThan', 'RULE_UNREADABLE'],
  ['actionTriggers', { appliesWhen: '{"tier":{"not":["COMPANY","GROUP",null]}}' }, 'appliesWhen', 'CONDITION_NEVER'],
  ['closeReasons', { months: 1 }, 'attempts', 'REQUIRED'],
  ['closeReasons', { attempts: 3, since: 'PROMISED' }, 'since', 'EVENT_UNKNOWN'],
  ['followUpPlans', { event: 'KEPT', offset: 1, unit: 'MONTH' }, 'event', 'EVENT_UNKNOWN'],
  ['crisisPlans', { step: 'PUBLIC', offset: 1, unit: 'WORK_DAY' }, 'departmentId', 'REQUIRED'],
  ['followUpExemptions', { appliesWhen: '{"channel":[]}' }, 'appliesWhen', 'CONDITION_NEVER'],
  ['routingRules', { occasion: 'RESPONSIBLE', right: 'LEGAL' }, 'departmentId', 'REQUIRED'],
  ['escalationRules', { moment: 'BREACH', right: 'LEGAL', delay: 2 }, 'unit', 'REQUIRED'],
  [
    'investigationSteps',
    { question: 'A', answer: '是', appliesWhen: '{"x":1}' },
    'appliesWhen',
    'CONDITION_COLUMN_UNKNOWN',
  ],
];

test.each(never)('a rule of %s that can never match is refused: %j', async (sheet, given, column, code) => {
  const row = await tryRow(wang, sheet, { policyId: await aDraft(), code: 'A', name: '甲', ...given });
  expect(faults(row)).toContainEqual({ column, code });
});

test('every rule table is tried with what can never match', () => {
  expect(new Set(never.map(([sheet]) => sheet))).toEqual(new Set(['clockRules', ...Object.keys(ruleSheets)]));
});

/** A draft that could be put in force, with more rules; gives what is said of its status. */
async function activated(rows: readonly (readonly [SheetKey, object])[]) {
  const policyId = await aDraft();
  await recipientsOf(wang, policyId);
  const levels = { CRITICAL: 100, MAJOR: 60, MINOR: 10 };
  for (const [severity, rank] of Object.entries(levels))
    await aRow(wang, 'severityLevels', { policyId, code: severity, name: severity, severity, rank });
  await aRow(wang, 'severityFloors', { policyId, code: 'F', name: '媒体', severity: 'CRITICAL', appliesWhen: media });
  await aRow(wang, 'clockRules', { policyId, code: 'C', name: '结案', ...clock });
  for (const [sheet, row] of rows) await aRow(wang, sheet, { policyId, name: '规则', ...row });
  const { cells } = (await stepOfPolicy(chief, 'activatePolicy', policyId)).rows[0]!;
  return cells.find(({ column }) => column === 'status');
}
const of = (severity: string) => JSON.stringify({ severity: [severity] });
const said = (rule: string, other: string) => `规则 ${rule} 适用时规则 ${other} 也必然适用,同样具体,无法取舍`;

test('a clock that a floor makes tie with another is found before the policy is in force', async () => {
  const byLevel = ['clockRules', { ...clock, code: 'X', appliesWhen: of('CRITICAL') }] as const;
  const byFlag = ['clockRules', { ...clock, code: 'Y', limit: '2', appliesWhen: media }] as const;
  expect(await activated([byLevel, byFlag])).toMatchObject({ code: 'POLICY_RULES_TIE', message: said('Y', 'X') });
  const other = ['clockRules', { ...clock, code: 'X', appliesWhen: of('MAJOR') }] as const;
  expect(await activated([other, byFlag])).toMatchObject({ outcome: 'APPLIED' });
});

test('a clock for fewer values of one cell ties with the one for more', async () => {
  const more = ['clockRules', { ...clock, code: 'X', appliesWhen: '{"severity":["MAJOR","CRITICAL"]}' }] as const;
  const fewer = ['clockRules', { ...clock, code: 'Y', appliesWhen: of('MAJOR') }] as const;
  expect(await activated([more, fewer])).toMatchObject({ code: 'POLICY_RULES_TIE', message: said('Y', 'X') });
});

test.each<readonly [string, SheetKey, object]>([
  [
    'a level below the floor that holds there',
    'clockRules',
    { ...clock, appliesWhen: '{"isMedia":true,"severity":"MINOR"}' },
  ],
  ['an escalation of what no clock limits', 'escalationRules', { milestone: 'PLAN', moment: 'BREACH', right: 'LEGAL' }],
  ['an escalation of a warning where none warns', 'escalationRules', { moment: 'WARNING', right: 'LEGAL' }],
  ['a node of the tree that hangs on itself', 'policyCategories', { category: 'SERVICE', parentCode: 'N' }],
])('what can never be used is found before the policy is in force: %s', async (_name, sheet, row) => {
  expect(await activated([[sheet, { ...row, code: 'N' }]])).toMatchObject({
    code: 'POLICY_RULE_NEVER',
    message: '规则 N 永远不会用到,请删除或修改其条件',
  });
});

test('a question that no answer leads to is found before the policy is in force', async () => {
  const steps = [
    ['investigationSteps', { code: 'Q1', question: 'A', answer: '是', position: 1 }],
    ['investigationSteps', { code: 'Q2', question: 'B', answer: '是', position: 2 }],
  ] as const;
  expect(await activated(steps)).toMatchObject({ code: 'POLICY_RULE_NEVER' });
});

test('two rows of one kind for one day are refused, be it inside a run of days', async () => {
  const day = { kind: 'SHUTDOWN', name: '停产', day: '2027-08-02', lastDay: '2027-08-06' };
  await aCalendarDay(chief, day);
  const { type, sheet } = sheetsOfPolicies.days;
  const again = { patch: { calendarId: 'CN', ...day, day: '2027-08-06', lastDay: '2027-08-09' } };
  const { rows } = await change(chief, [again], { type, sheet });
  expect(rows[0]!.cells.find(({ code }) => code === 'CALENDAR_DAYS_TIE')).toMatchObject({
    column: 'day',
    message: '日历中已有同类型的行包含这一天(自 2027-08-02 起),两者将无法取舍',
  });
  await aCalendarDay(chief, { kind: 'CUSTOM', name: '加班', day: '2027-08-03', shifts: '08:00-12:00' });
});

test('two ways to one policy that always tie, and one to a policy that is only laid over others', async () => {
  const choose = (patch: object) => tryRow(chief, 'policySelectors', { priority: 3, name: '选用', ...patch });
  await choose({ policyCode: 'property', appliesWhen: '{"channel":["WEB","VISIT"]}' });
  const tied = await choose({ policyCode: 'wallcovering', appliesWhen: '{"channel":["VISIT","WEB"]}' });
  expect(faults(tied)).toContainEqual({ column: 'priority', code: 'SELECTORS_TIE' });
  const overlay = await choose({ policyCode: 'governance', appliesWhen: '{"channel":"FAX"}' });
  expect(faults(overlay)).toContainEqual({ column: 'policyCode', code: 'POLICY_IS_OVERLAY' });
});

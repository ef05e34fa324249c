import { type RuleKey, ruleSheets } from '@redress/schema/sheets/rule-sheets.ts';
import { type Column, columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { ChoiceLists } from '../choices/choice-lists.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { conditionColumns, eventColumns } from '../complaints/rules/clocks.ts';
import { type RuleChecks, ruleModel } from './rule.model.ts';
import { stepSheets } from './rules/steps-of-sheets.ts';
import { readTrigger } from './rules/clock-rule.ts';

type Values = Draft['after'];

const beside = (prefix: string, sheet: 'claims' | 'returns') =>
  columnsOf(sheets[sheet]).map(({ key, ...column }): [string, Column] => [`${prefix}.${key}`, column]);
const claimConditions = new Map([...conditionColumns, ...beside('claim', 'claims')]);
const returnConditions = new Map([...conditionColumns, ...beside('return', 'returns')]);

/** A step is judged with the whole row at hand: any cell of its own table may be named. */
const stepConditions = new Map([
  ...columnsOf(sheets.complaints).flatMap(({ key, computed, from, ...column }): [string, Column][] =>
    computed || from ? [] : [[key, column]],
  ),
  ...claimConditions,
  ...returnConditions,
]);

/** Columns written `A+B` (all) or `A/B` (any) whose parts must be entries of a choice list. */
const listed = (column: string, list: string) => (after: Values, lists: ChoiceLists) => {
  if (!after[column]) return [];
  const known = new Set(lists.get(list)?.map(({ code }) => code));
  const trigger = readTrigger(after[column]);
  const unknown = trigger ? trigger.events.find((event) => !known.has(event)) : String(after[column]);
  return unknown === undefined ? [] : [{ column, code: 'RULE_NAMES_UNKNOWN' as const, params: { text: unknown } }];
};

const approvers = listed('approvers', 'right');

/** The most may not lie below the least, and neither below nothing. */
function range({ least, most }: Values): Refusal[] {
  const isWrong = Number(least ?? 0) < 0 || (most !== null && Number(most) < Number(least ?? 0));
  return isWrong ? [{ column: 'most', code: 'RULE_UNREADABLE', params: { text: String(most) } }] : [];
}

const consenters = listed('fields', 'right');

/** A step asks for columns of what takes it, or, as `complaint.orderNo`, of its complaint. */
function stepFaults(after: Values, lists: ChoiceLists): Refusal[] {
  const { step, requires, fields, right } = after;
  if (requires === 'APPROVED_BY') return consenters(after, lists);
  if (requires === 'RIGHT') return right ? [] : [{ column: 'right', code: 'REQUIRED' }];
  if (requires === 'HAS_ROWS' || requires === 'ROWS_DONE') return unknownIn(fields, countable);
  if (requires !== 'FILLED') return [];
  // cells of a complaint's own row; its parts are rows of their own
  const own = columnsOf(sheets[stepSheets[String(step)] ?? 'complaints']).flatMap(({ key, from }) =>
    from ? [] : [key],
  );
  const known = new Set([...own, ...Object.keys(sheets.complaints.columns).map((key) => `complaint.${key}`)]);
  return unknownIn(fields, known);
}

/** Sheets whose rows of a complaint a step may ask for. */
const countable: ReadonlySet<string> = new Set([
  'inspections',
  'externalResolutions',
  'siteVisits',
  'crisisSteps',
  'publicOpinions',
  'acknowledgements',
  'handlingPlans',
  'linkedDocuments',
  'containments',
  'recoveries',
  'eightDDeployments',
  'eightDDocuments',
]);

function unknownIn(fields: unknown, known: ReadonlySet<string>): Refusal[] {
  const unknown = (readTrigger(fields)?.events ?? ['']).find((name) => !known.has(name));
  return unknown === undefined ? [] : [{ column: 'fields', code: 'RULE_NAMES_UNKNOWN', params: { text: unknown } }];
}

/** So many alike within so many days: the three figures stand together, and without them a condition does. */
function countedAlike({ least, alikeBy, days, appliesWhen }: Values): Refusal[] {
  const figures = { least, alikeBy, days };
  const given = Object.values(figures).filter((value) => value !== null && value !== undefined);
  if (given.length === 0) return appliesWhen ? [] : [{ column: 'appliesWhen', code: 'REQUIRED' }];
  return Object.entries(figures).flatMap(([column, value]) =>
    value === null || value === undefined ? [{ column, code: 'REQUIRED' as const }] : [],
  );
}

/** Somebody must be named. */
const somebody =
  (...columns: readonly string[]) =>
  (after: Values): Refusal[] =>
    columns.some((column) => after[column]) ? [] : [{ column: columns[0]!, code: 'REQUIRED' }];

/** Its figures say when, how far or how often: without the one that counts they say nothing. */
const needs =
  (needed: string, ...given: readonly string[]) =>
  (after: Values): Refusal[] =>
    after[needed] == null && given.some((column) => after[column]) ? [{ column: needed, code: 'REQUIRED' }] : [];

/** An event that no cell of a complaint tells of never comes. */
const toldOf =
  (column: string) =>
  (after: Values): Refusal[] =>
    after[column] && !eventColumns.has(String(after[column]))
      ? [{ column, code: 'EVENT_UNKNOWN', params: { text: String(after[column]) } }]
      : [];

/** Whose affair it is can only be a department’s. */
const responsible = ({ occasion, departmentId }: Values): Refusal[] =>
  occasion === 'RESPONSIBLE' && !departmentId ? [{ column: 'departmentId', code: 'REQUIRED' }] : [];

/** Fewer than none there never are. */
const fewerThanNone = ({ fewerThan }: Values): Refusal[] =>
  fewerThan != null && Number(fewerThan) <= 0
    ? [{ column: 'fewerThan', code: 'RULE_UNREADABLE', params: { text: String(fewerThan) } }]
    : [];

type Faults = NonNullable<RuleChecks['faults']>;
const all =
  (...of: readonly Faults[]): Faults =>
  (after, lists) =>
    of.flatMap((faults) => faults(after, lists));

const isGiven = (value: unknown) => value != null && String(value) !== 'false';

const checks: { readonly [K in RuleKey]: Omit<RuleChecks, 'conditions'> & Partial<Pick<RuleChecks, 'conditions'>> } = {
  // a level stands once in its scale, and no two of them equally high
  severityLevels: {
    ties: [
      { by: ['severity'], isUnconditional: true, column: 'severity' },
      { by: ['rank'], isUnconditional: true, column: 'rank' },
    ],
  },
  severityFloors: { ties: [{ by: [] }] },
  tagRules: { ties: [{ by: ['tag', 'alikeBy'] }], faults: countedAlike },
  policyCategories: {
    ties: [
      { by: ['category', 'name'] },
      // of a category that usually has two levels neither would be the usual one
      {
        by: ['category'],
        slot: ({ category, severity }) => (category && severity ? [] : null),
        isUnconditional: true,
        column: 'severity',
      },
    ],
    faults: listed('evidence', 'fileKind'),
  },
  stepRequirements: {
    conditions: stepConditions,
    ties: [{ by: ['step', 'requires', 'fields', 'right'] }],
    faults: stepFaults,
  },
  // of two steps of a ladder with one remedy only the first would ever be offered
  compensationSteps: {
    ties: [{ by: ['remedy'] }],
    conditions: claimConditions,
    faults: all(range, approvers, needs('unit', 'least', 'most')),
  },
  authorityLimits: {
    ties: [{ by: ['remedy', 'unit', 'goodsUnit', 'currency', 'most'] }],
    conditions: claimConditions,
    faults: all(range, approvers),
  },
  // of two rules that ask the same with other figures the wider one refuses whatever the other does
  returnRules: {
    ties: [
      {
        by: ['unit'],
        slot: ({ olderThanMonths, fewerThan, onlyWithoutStock }) =>
          [olderThanMonths, fewerThan, onlyWithoutStock].map(isGiven),
      },
    ],
    conditions: returnConditions,
    faults: all(somebody('olderThanMonths', 'fewerThan', 'onlyWithoutStock'), fewerThanNone),
  },
  // from the first time on is always
  actionTriggers: {
    ties: [{ by: ['form'], slot: ({ occurrence }) => [occurrence ?? 1] }],
    // only a report has stages
    faults: ({ form, stage }) => (stage && form !== 'EIGHT_D' ? [{ column: 'form', code: 'REQUIRED' }] : []),
  },
  closeReasons: {
    ties: [{ by: ['name'], isUnconditional: true, column: 'name' }],
    faults: all(approvers, needs('attempts', 'months', 'since'), toldOf('since')),
  },
  followUpPlans: { ties: [{ by: ['event', 'offset', 'unit'] }], faults: toldOf('event') },
  crisisPlans: { ties: [{ by: ['step'] }], faults: somebody('departmentId', 'right') },
  followUpExemptions: { ties: [{ by: [] }] },
  routingRules: {
    ties: [
      { by: ['occasion', 'departmentId', 'right', 'email'] },
      // one department answers for a complaint
      { by: ['occasion'], slot: ({ occasion }) => (occasion === 'RESPONSIBLE' ? [] : null) },
    ],
    faults: all(somebody('departmentId', 'right', 'email'), responsible),
  },
  escalationRules: {
    ties: [{ by: ['milestone', 'moment', 'delay', 'unit', 'departmentId', 'right'] }],
    faults: all(somebody('departmentId', 'right'), needs('unit', 'delay')),
  },
  investigationSteps: { ties: [{ by: ['question', 'answer'], isUnconditional: true, column: 'answer' }] },
};

/** The models of the rule tables. */
export const ruleTableModels = Object.fromEntries(
  (Object.keys(ruleSheets) as RuleKey[]).map((key) => [
    key,
    ruleModel(ruleSheets[key], { conditions: conditionColumns, ...checks[key] }),
  ]),
) as unknown as Readonly<Record<RuleKey, SheetModel>>;

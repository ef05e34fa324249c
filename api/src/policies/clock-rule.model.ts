import { choiceLists, type ChoiceLists } from '../choices/choice-lists.ts';
import type { Circumstances, Draft, Made, Refusal, SheetModel } from '../changes/model.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { conditionColumns } from '../complaints/rules/clocks.ts';
import { conditionFaults, sameCondition } from './conditions.ts';
import { readClockRule, readTrigger } from './rules/clock-rule.ts';

interface Facts {
  /** Status by policy. */
  readonly status: ReadonlyMap<string, string>;
  /** What each rule of those policies is about, by what would make two of them tie. */
  readonly rules: ReadonlyMap<string, string>;
  /** Rules by policy and number. */
  readonly codes: ReadonlyMap<string, string>;
  readonly lists: ChoiceLists;
}

/** A rule must be readable and able to match, must not tie with another, and stands still once its policy is in force. */
export const clockRuleModel: SheetModel<Facts> = {
  facts: readFacts,
  decide(draft, facts) {
    const { id, after } = draft;
    if (isFixed(draft, facts))
      return { refusals: Object.keys(draft.patch).map((column) => ({ column, code: 'POLICY_IN_FORCE' })) };
    const tied = facts.rules.get(topicOf(after));
    const namesake = facts.codes.get(codeOf(after));
    return {
      refusals: [
        ...faultsOf(after),
        ...eventFaults(after, facts.lists),
        ...conditionFaults(after['appliesWhen'], conditionColumns, facts.lists),
        ...(namesake && namesake !== id
          ? [{ column: 'code', code: 'DUPLICATE_KEY' as const, params: { text: String(after['code']) } }]
          : []),
        ...(tied && tied !== id ? [{ column: 'appliesWhen', code: 'RULES_TIE' as const }] : []),
      ],
    };
  },
  refuseVoid: (draft, facts) => (isFixed(draft, facts) ? { code: 'POLICY_IN_FORCE' } : null),
};

const isFixed = ({ after }: Draft, { status }: Facts) => (status.get(String(after['policyId'])) ?? 'DRAFT') !== 'DRAFT';

const topicOf = (values: Draft['after']) =>
  [values['policyId'], values['milestone'], values['departmentId'] ?? '', sameCondition(values['appliesWhen'])].join(
    ' ',
  );

const codeOf = (values: Draft['after']) => `${String(values['policyId'])} ${String(values['code'])}`;

function faultsOf(after: Draft['after']): Refusal[] {
  const rule = readClockRule(after);
  if (!Array.isArray(rule)) return [];
  return rule
    .filter((column) => column !== 'appliesWhen')
    .map((column) => ({ column, code: 'RULE_UNREADABLE', params: { text: String(after[column] ?? '') } }));
}

function eventFaults(after: Draft['after'], lists: ChoiceLists): Refusal[] {
  const known = new Set(lists.get('clockEvent')?.map(({ code }) => code));
  return (['startEvent', 'stopEvent'] as const).flatMap((column): Refusal[] => {
    const unknown = readTrigger(after[column])?.events.find((event) => !known.has(event));
    return unknown ? [{ column, code: 'EVENT_UNKNOWN', params: { text: unknown } }] : [];
  });
}

async function readFacts(
  runner: Runner,
  drafts: readonly Draft[],
  { owner }: Circumstances,
  made: Made,
): Promise<Facts> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['policyId'])))];
  const policies = await run<{ id: string; status: string }>(
    runner,
    'select id::text as id, status from handling_policy where id = any($1::uuid[])',
    [ids],
  );
  const others = await run<{ id: string } & Draft['after']>(
    runner,
    `select id::text as id, policy_id::text as "policyId", code, milestone, department_id::text as "departmentId", applies_when as "appliesWhen"
     from clock_rule where policy_id = any($1::uuid[]) and voided_at is null`,
    [ids],
  );
  const changed = new Set(drafts.map(({ id }) => id));
  const standing = others.rows.filter(({ id }) => !changed.has(id));
  const rules = new Map(standing.map((row) => [topicOf(row), row.id]));
  const codes = new Map(standing.map((row) => [codeOf(row), row.id]));
  // of two that tie in one change the first is kept
  for (const { id, after } of drafts) {
    if (!rules.has(topicOf(after))) rules.set(topicOf(after), id);
    if (!codes.has(codeOf(after))) codes.set(codeOf(after), id);
  }
  const status = new Map(policies.rows.map((row) => [row.id, row.status]));
  for (const id of ids) if (made('handlingPolicies', id)) status.set(id, 'DRAFT');
  return { status, rules, codes, lists: await choiceLists(owner, runner) };
}

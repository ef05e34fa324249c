import { implies, leftOf } from './implies.ts';
import type { Policy } from './policy.ts';
import { type Predicate, weight } from './predicate.ts';

/** What a version as a whole shows of its rules, which no rule shows alone. */
export type DeadEnd =
  | { readonly code: 'POLICY_RULES_TIE'; readonly params: { readonly rule: string; readonly other: string } }
  | { readonly code: 'POLICY_RULE_NEVER'; readonly params: { readonly rule: string } };

interface Ruled {
  readonly code: string;
  readonly appliesWhen: Predicate;
}

/** Rules that can never be used, and rules that are never used alone: whatever makes one hold makes another, as specific one hold. */
export function deadEnds(policy: Policy): DeadEnd[] {
  const never = [...belowFloors(policy), ...unreached(policy), ...idleEscalations(policy)];
  return [
    ...never.map((rule): DeadEnd => ({ code: 'POLICY_RULE_NEVER', params: { rule } })),
    ...ties(policy).map(([rule, other]): DeadEnd => ({ code: 'POLICY_RULES_TIE', params: { rule, other } })),
  ];
}

/** Levels that are left where a condition holds: the floors that hold there too take the lower ones away (R30). */
function withFloors({ tables }: Policy, condition: Predicate): Predicate {
  const rank = new Map(tables.severityLevels.map((level) => [level.severity, level.rank]));
  const floors = tables.severityFloors.filter(({ appliesWhen }) => implies(condition, appliesWhen));
  if (floors.length === 0 || rank.size === 0) return condition;
  const least = Math.max(...floors.map(({ severity }) => rank.get(severity) ?? -1));
  const wanted = condition['severity'] === undefined ? null : leftOf(condition['severity']);
  const left = [...rank.keys()].filter(
    (level) => rank.get(level)! >= least && (wanted === null || wanted.values.has(level) === wanted.isOnly),
  );
  return { ...condition, severity: left };
}

const rulesOf = ({ rules, tables }: Policy): Ruled[] => [...rules, ...Object.values(tables).flat()];

const belowFloors = (policy: Policy): string[] =>
  rulesOf(policy)
    .filter(({ appliesWhen }) => {
      const { severity } = withFloors(policy, appliesWhen);
      return Array.isArray(severity) && severity.length === 0;
    })
    .map(({ code }) => code);

/** Questions that no answer leads to, and nodes of the tree that only hang on each other. */
function unreached({ tables }: Policy): string[] {
  const { investigationSteps: steps, policyCategories: nodes } = tables;
  const asked = new Set([steps[0]?.question]);
  for (const question of asked)
    for (const step of steps) if (step.question === question && step.leadsTo) asked.add(step.leadsTo);
  const parents = new Map(nodes.map(({ code, parentCode }) => [code, parentCode]));
  const isHanging = (code: string) => {
    const seen = new Set<string>();
    for (let at: string | null = code; at && parents.has(at); at = parents.get(at) ?? null) {
      if (seen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return [
    ...steps.filter(({ question }) => !asked.has(question)).map(({ code }) => code),
    ...nodes.filter(({ code }) => isHanging(code)).map(({ code }) => code),
  ];
}

/** Escalations of a milestone that no clock has, or of a warning where none warns; an overlay’s are for clocks of others. */
function idleEscalations({ id, isOverlay, rules, tables }: Policy): string[] {
  if (isOverlay) return [];
  const own = tables.escalationRules.filter(({ policyId }) => policyId === id);
  return own
    .filter(({ milestone, moment }) => {
      const clocks = rules.filter((rule) => milestone === null || rule.milestone === milestone);
      return !clocks.some(({ warnAt, target }) => moment !== 'WARNING' || warnAt.length > 0 || target !== null);
    })
    .map(({ code }) => code);
}

/** Rules of which only one may win, by what they decide. */
function contests({ preference, rules, tables }: Policy): (readonly [rules: readonly Ruled[], isWeighed: boolean])[] {
  const by = <R extends Ruled>(all: readonly R[], slot: (rule: R) => readonly unknown[]) => [
    ...Map.groupBy(all, (rule) => slot(rule).join()).values(),
  ];
  const clocks =
    preference === 'STRICTEST' ? [] : by(rules, ({ milestone, departmentId }) => [milestone, departmentId]);
  const limits = by(tables.authorityLimits, ({ remedy, unit, goodsUnit, currency, most }) => [
    remedy,
    unit,
    goodsUnit,
    currency,
    most,
  ]);
  const responsible = tables.routingRules.filter(({ occasion }) => occasion === 'RESPONSIBLE');
  return [
    ...[...clocks, ...limits, responsible].map((group) => [group, true] as const),
    ...by(tables.compensationSteps, ({ remedy }) => [remedy]).map((group) => [group, false] as const),
  ];
}

const ties = (policy: Policy): (readonly [string, string])[] =>
  contests(policy).flatMap(([rules, isWeighed]) =>
    rules.flatMap((rule) => {
      const condition = withFloors(policy, rule.appliesWhen);
      const other = rules.find(
        ({ code, appliesWhen }) =>
          code !== rule.code &&
          (!isWeighed || weight(appliesWhen) === weight(rule.appliesWhen)) &&
          implies(condition, appliesWhen),
      );
      return other ? [[rule.code, other.code] as const] : [];
    }),
  );

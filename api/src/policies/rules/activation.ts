import { readTrigger } from './clock-rule.ts';
import { type DeadEnd, deadEnds } from './dead-ends.ts';
import type { Policy } from './policy.ts';
import type { Predicate } from './predicate.ts';

/** Why a version is not complete enough to be put in force. */
interface Gap {
  readonly code:
    | 'POLICY_WITHOUT_RULES'
    | 'POLICY_WITHOUT_RECIPIENTS'
    | 'POLICY_LEVEL_MISSING'
    | 'POLICY_CATEGORY_MISSING'
    | 'POLICY_RIGHT_UNHELD'
    | 'POLICY_LEADS_NOWHERE'
    | 'POLICY_IS_OVERLAY'
    | DeadEnd['code'];
  readonly params: Readonly<Record<string, string>>;
}

/** Occasions of which somebody must be told (§6: a policy with an empty list cannot be activated). */
const told = ['CLAIM_SUBMITTED', 'RETURN_SUBMITTED'] as const;

type Named = { readonly code: string; readonly appliesWhen: Predicate; readonly policyId?: string };

/** What a version still lacks; `held` are the rights that somebody holds. An overlay needs no clocks and no recipients of its own. */
export function gapsOf(policy: Policy, held: ReadonlySet<string>): Gap[] {
  const { isOverlay } = policy;
  return [
    ...(isOverlay || policy.rules.length > 0 ? [] : [{ code: 'POLICY_WITHOUT_RULES', params: {} } as const]),
    ...(isOverlay && policy.overlayId ? [{ code: 'POLICY_IS_OVERLAY', params: {} } as const] : []),
    // levels and categories are those of the policy it is laid over
    ...(isOverlay ? [] : [...recipients(policy), ...unknownLevels(policy), ...unknownCategories(policy)]),
    ...unheld(policy, held),
    ...leadingNowhere(policy),
    ...deadEnds(policy),
  ];
}

const recipients = ({ tables }: Policy): Gap[] =>
  told
    .filter((occasion) => !tables.routingRules.some((rule) => rule.occasion === occasion))
    .map((occasion) => ({ code: 'POLICY_WITHOUT_RECIPIENTS', params: { occasion } }));

const everyRule = ({ rules, tables }: Policy): Named[] => [...rules, ...Object.values(tables).flat()];

const namedIn = (appliesWhen: Predicate, column: string): string[] => {
  const wanted = appliesWhen[column];
  const values = Array.isArray(wanted) ? wanted : [wanted];
  return values.filter((value): value is string => typeof value === 'string');
};

/** A level that a floor or a condition names must be one of the policy's own scale, where it has one. */
function unknownLevels(policy: Policy): Gap[] {
  const { severityLevels, severityFloors } = policy.tables;
  const known = new Set(severityLevels.map(({ severity }) => severity));
  if (known.size === 0 && severityFloors.length === 0) return [];
  const named = [
    ...severityFloors.map(({ code, severity }) => ({ code, severity })),
    ...everyRule(policy).flatMap(({ code, appliesWhen }) =>
      namedIn(appliesWhen, 'severity').map((severity) => ({ code, severity })),
    ),
  ];
  return named
    .filter(({ severity }) => !known.has(severity))
    .map(({ code, severity }) => ({ code: 'POLICY_LEVEL_MISSING', params: { rule: code, severity } }));
}

function unknownCategories(policy: Policy): Gap[] {
  const known = new Set(policy.tables.policyCategories.map(({ category }) => category));
  if (known.size === 0) return [];
  // an overlay is laid over trees of several kinds: what one of them does not have never happens there
  const own = everyRule(policy).filter(({ policyId = policy.id }) => policyId === policy.id);
  return own.flatMap(({ code, appliesWhen }) =>
    namedIn(appliesWhen, 'category')
      .filter((category) => !known.has(category))
      .map((category): Gap => ({ code: 'POLICY_CATEGORY_MISSING', params: { rule: code, category } })),
  );
}

function unheld({ tables }: Policy, held: ReadonlySet<string>): Gap[] {
  const named = [
    ...[...tables.authorityLimits, ...tables.compensationSteps, ...tables.closeReasons].flatMap(({ code, approvers }) =>
      (readTrigger(approvers)?.events ?? []).map((right) => ({ code, right })),
    ),
    ...tables.stepRequirements.flatMap(({ code, right }) => (right ? [{ code, right }] : [])),
    ...tables.stepRequirements.flatMap(({ code, requires, fields }) =>
      requires === 'APPROVED_BY' ? (readTrigger(fields)?.events ?? []).map((event) => ({ code, right: event })) : [],
    ),
  ];
  return named
    .filter(({ right }) => !held.has(right))
    .map(({ code, right }) => ({ code: 'POLICY_RIGHT_UNHELD', params: { rule: code, right } }));
}

function leadingNowhere({ tables }: Policy): Gap[] {
  const questions = new Set(tables.investigationSteps.map(({ question }) => question));
  const parents = new Set(tables.policyCategories.map(({ code }) => code));
  return [
    ...tables.investigationSteps.flatMap(({ code, leadsTo }) =>
      leadsTo && !questions.has(leadsTo) ? [{ code, text: leadsTo }] : [],
    ),
    ...tables.policyCategories.flatMap(({ code, parentCode }) =>
      parentCode && !parents.has(parentCode) ? [{ code, text: parentCode }] : [],
    ),
  ].map(({ code, text }) => ({ code: 'POLICY_LEADS_NOWHERE', params: { rule: code, text } }));
}

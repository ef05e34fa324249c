import type { Values } from '../changes/intent.ts';
import type { Circumstances, Draft, Message, Refusal } from '../changes/model.ts';
import { dayOf, isByPeople, thisMinute } from '../changes/rules.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { holds, weight } from '../policies/rules/predicate.ts';
import { applying } from '../policies/rules/rule-tables.ts';
import type { PolicyFacts } from './policy-facts.ts';
import { missingFor } from './rules/guards.ts';
import { refusalOf } from './rules/refusal.ts';
import { floorOf, isBelow, isForeign, isHigher, usualSeverity } from './rules/severity.ts';
import { closeKindOf, firstState, traceOf } from './rules/state.ts';

const isMoved = ({ before, patch }: Draft) => 'state' in patch && (before !== null || patch['state'] !== firstState);

/** What a step of somebody's writes down: moments nobody has typed, who took it, how the complaint was closed (R140). */
export function stepValues(draft: Draft, circumstances: Circumstances): Values {
  const { before, patch, after } = draft;
  if (!isByPeople(circumstances)) return {};
  const { now, timeZone, actor } = circumstances;
  const determined = patch['validity'] && patch['validity'] !== 'PENDING' && !after['validityDeterminedAt'];
  const set: Values = determined ? { validityDeterminedAt: thisMinute(now) } : {};
  // R11: the moment of the registration belongs to whoever registers
  if ('registeredAt' in patch) set['registeredById'] = patch['registeredAt'] ? actor.id : null;
  if (!isMoved(draft)) return set;
  const state = String(patch['state']);
  const { moments = [], days = [], by, clears = [] } = traceOf(state);
  for (const key of clears) if (before?.[key] && !(key in patch)) set[key] = null;
  for (const key of moments) if (!after[key] || set[key] === null) set[key] = thisMinute(now);
  for (const key of days) if (!after[key]) set[key] = dayOf(now.toString(), timeZone);
  if (by) set[by] = actor.id;
  if (state !== 'CLOSED') return set;
  set['closeKind'] = closeKindOf((before?.['state'] as string) ?? null, after['validity']);
  if (after['abnormalRequestedAt'] && !after['abnormalDecidedAt']) set['abnormalDecidedAt'] = thisMinute(now);
  return set;
}

/** R141: how a complaint was closed follows from the way it went; nobody types another end of it. */
export function refusedCloseKind({ before, patch, after }: Draft, circumstances: Circumstances): Refusal[] {
  const typed = patch['closeKind'];
  if (!typed || !isByPeople(circumstances)) return [];
  const isClosing = patch['state'] === 'CLOSED' && before?.['state'] !== 'CLOSED';
  const kind = isClosing
    ? closeKindOf((before?.['state'] as string) ?? null, after['validity'])
    : before?.['closeKind'];
  return typed === kind ? [] : [{ column: 'closeKind', code: 'CLOSE_KIND_FOLLOWS' }];
}

/** The steps that a change takes, with the cells it takes them in: a move, a registration by its moment, a report of the progress (R157). */
export const stepsOf = (draft: Draft): (readonly [step: string, column: string])[] => [
  ...(isMoved(draft) ? [[String(draft.patch['state']), 'state'] as const] : []),
  ...(draft.patch['registeredAt'] && draft.patch['state'] !== 'REGISTERED'
    ? [['REGISTERED', 'registeredAt'] as const]
    : []),
  ...(draft.before && draft.patch['progressReportedAt'] ? [['PROGRESS_REPORTED', 'progressReportedAt'] as const] : []),
];

/** Refuses a step while something is missing that the policy asks for, and says what (G16). */
export function refusedStep(
  draft: Draft,
  facts: PolicyFacts | null,
  set: Values,
  circumstances: Circumstances,
): Refusal[] {
  if (!facts || !isByPeople(circumstances)) return [];
  // what a step clears is gone after it: it is judged by what stood before
  const kept = Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null));
  const values = { ...draft.after, ...kept };
  const policy = facts.book.policies.get(values['policyId'] as string);
  if (!policy) return [];
  const asker = { id: circumstances.actor.id, held: facts.held };
  return stepsOf(draft).flatMap(([step, column]) => {
    const missing = missingFor(step, policy, values, facts.caseOf(draft.id), asker);
    return missing.length > 0 ? [refusalOf(column, missing, circumstances)] : [];
  });
}

/** R26–R30: the level a category usually has, raised to the highest floor that holds. Nobody's own word below the floor counts. */
export function severityValues(draft: Draft, policy: Policy | undefined, circumstances: Circumstances): Values {
  const { patch, after } = draft;
  if (!policy || !isByPeople(circumstances) || patch['severity']) return {};
  const usual = after['severity'] ?? ('category' in patch ? usualSeverity(policy, after['category']) : null);
  const floor = floorOf(policy, after);
  const severity = floor && isBelow(policy, usual, floor) ? floor.severity : usual;
  return severity === after['severity'] ? {} : { severity };
}

/** R106, R107, R159: whose affair a complaint is where nobody has said so, by the policy's most specific rule that holds now. */
export function responsibleValues(draft: Draft, policy: Policy | undefined, circumstances: Circumstances): Values {
  const { before, patch, after } = draft;
  if (!policy || !isByPeople(circumstances) || after['departmentId'] || 'departmentId' in patch) return {};
  const [rule] = applying(policy.tables.routingRules, after)
    .filter(({ occasion, departmentId }) => occasion === 'RESPONSIBLE' && departmentId !== null)
    // who took the department out is not overruled by the next cell
    .filter(({ appliesWhen }) => !before || !holds(appliesWhen, before))
    .toSorted((a, b) => weight(b.appliesWhen) - weight(a.appliesWhen));
  return rule ? { departmentId: rule.departmentId } : {};
}

/** Who has to hear of what turned out later: a higher level, and rules of the receipt that hold only now (R40, R111i, R155). */
export function routedLater({ id, before, after }: Draft, set: Values, policy: Policy | undefined): Message[] {
  if (!before || !policy) return [];
  const now = { ...after, ...set };
  const fresh = policy.tables.routingRules.filter(
    ({ occasion, appliesWhen }) => occasion === 'RECEIVED' && holds(appliesWhen, now) && !holds(appliesWhen, before),
  );
  const isRaised = before['severity'] !== now['severity'] && isHigher(policy, now['severity'], before['severity']);
  const routed = (occasion: string, rules?: readonly string[]): Message => ({
    topic: 'case.routed',
    payload: { id, occasion, sheet: 'complaints', rowId: id, ...(rules && { rules }) },
  });
  return [
    ...(isRaised ? [routed('SEVERITY_RAISED')] : []),
    ...(fresh.length > 0
      ? [
          routed(
            'RECEIVED',
            fresh.map(({ code }) => code),
          ),
        ]
      : []),
  ];
}

export function refusedSeverity(
  { patch, after }: Draft,
  policy: Policy | undefined,
  circumstances: Circumstances,
): Refusal[] {
  const severity = patch['severity'];
  if (!policy || !severity || !isByPeople(circumstances)) return [];
  if (isForeign(policy, severity))
    return [{ column: 'severity', code: 'SEVERITY_FOREIGN', params: { severity: String(severity) } }];
  const floor = floorOf(policy, after);
  if (!floor || !isBelow(policy, severity, floor)) return [];
  const rule = circumstances.locale === 'zh' ? floor.name : (floor.nameEn ?? floor.name);
  return [{ column: 'severity', code: 'SEVERITY_BELOW_FLOOR', params: { rule, severity: floor.severity } }];
}

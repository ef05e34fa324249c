import type { Values } from '../changes/intent.ts';
import type { Circumstances, Draft, Refusal } from '../changes/model.ts';
import { dayOf, isByPeople } from '../changes/rules.ts';
import { selectorFor } from '../policies/rules/choose.ts';
import { momentText } from '../policies/rules/explain.ts';
import { inForce, type Policy } from '../policies/rules/policy.ts';
import { dueOfDay } from '../policies/rules/timeline.ts';
import { keptNotices } from './complaint-notices.ts';
import type { PolicyFacts } from './policy-facts.ts';
import { complaintClocks, duesOf, matters } from './rules/clocks.ts';

/** The policy a new complaint begins with: the one that was named, or the one the selectors choose, with the reason. */
export function beginning({ after, given }: Draft, facts: PolicyFacts, { now, timeZone }: Circumstances): Values {
  if (after['policyId']) return {};
  const related = [given['customerId'], given['productId']].map((id) => facts.related.get(String(id)) ?? {});
  const selector = selectorFor(facts.book.selectors, Object.assign({}, after, ...related));
  const today = dayOf(now.toString(), timeZone)!;
  const policy = selector && inForce(facts.book.policies.values(), selector.policyCode, today);
  return policy ? { policyId: policy.id, policySelectorId: selector.id } : {};
}

/** What follows for the stored dues of a complaint; `set` is what its other rules have decided. */
export function clockValues(
  { before, patch, after }: Draft,
  facts: PolicyFacts | null,
  set: Values,
  circumstances: Circumstances,
): Values {
  const values = { ...after, ...set };
  const policy = facts?.book.policies.get(values['policyId'] as string);
  const changed = [...Object.keys(patch), ...Object.keys(set)];
  if (!facts || !policy || (before && !matters(changed, policy))) return {};
  // a due that was fixed while a clock stood still, or before it did, stands no more
  const anew = new Set(
    'pauseNotes' in patch ? policy.rules.filter(({ isPausable }) => isPausable).map(({ code }) => code) : [],
  );
  const clocks = complaintClocks(policy, values, anew);
  const standing = anew.size > 0 ? complaintClocks(policy, values) : clocks;
  return { ...duesOf(clocks), ...keptNotices(standing, policy, values, circumstances) };
}

/** A notice is dated when it is given; clearing it clears its date. */
export function noticeDates({ patch }: Draft, circumstances: Circumstances): Values {
  if (!isByPeople(circumstances)) return {};
  const at = (isGiven: unknown) => (isGiven ? circumstances.now.toString({ smallestUnit: 'millisecond' }) : null);
  return {
    ...('extendedTo' in patch && { extendedAt: at(patch['extendedTo']) }),
    ...('containmentExtendedTo' in patch && { containmentExtendedAt: at(patch['containmentExtendedTo']) }),
  };
}

/** R50: who says that nothing is urgent says why. R52: a notice has a reason, comes before the closing and names a later date. */
export function refusedClocks(draft: Draft, facts: PolicyFacts | null, circumstances: Circumstances): Refusal[] {
  const { before, patch, after } = draft;
  const refusals = [
    ...needed(draft, 'extendedTo', 'extensionReason'),
    ...needed(draft, 'containmentExtendedTo', 'containmentExtensionReason'),
  ];
  if (!isByPeople(circumstances)) return refusals;
  if (patch['isUrgent'] === false && !after['notUrgentReason']) refusals.push(needs('isUrgent', ['notUrgentReason']));
  const extended = ['extendedTo', 'containmentExtendedTo'].filter((column) => patch[column]);
  if (before?.['state'] === 'CLOSED')
    return [...refusals, ...extended.map((column): Refusal => ({ column, code: 'EXTENSION_AFTER_CLOSING' }))];
  const policy = facts?.book.policies.get(after['policyId'] as string);
  if (!before && policy && policy.status !== 'ACTIVE') refusals.push({ column: 'policyId', code: 'POLICY_NOT_ACTIVE' });
  return policy ? [...refusals, ...tooEarly(extended, policy, after), ...agreedLater(draft, policy)] : refusals;
}

const needs = (column: string, fields: readonly string[]): Refusal => ({
  column,
  code: 'NEEDS_INPUT',
  params: { fields: fields.join(', ') },
  fields,
});

const needed = ({ patch, after }: Draft, column: string, reason: string): Refusal[] =>
  patch[column] && !after[reason] ? [needs(column, [reason])] : [];

const kindOfNotice: Readonly<Record<string, string>> = { extendedTo: 'REPLY', containmentExtendedTo: 'CONTAINMENT' };

function tooEarly(extended: readonly string[], policy: Policy, after: Values): Refusal[] {
  return extended.flatMap((column): Refusal[] => {
    const clocks = complaintClocks(policy, after).filter(({ clock }) => clock.rule.extension === kindOfNotice[column]);
    const dues = clocks.flatMap(({ clock }) => clock.originalDue ?? []);
    const latest = Math.min(...dues);
    if (dues.length === 0 || dueOfDay(policy.calendar, after[column] as string) > latest) return [];
    return [
      { column, code: 'EXTENSION_NOT_LATER', params: { due: momentText(latest, policy.calendar.rows.timeZone) } },
    ];
  });
}

/** R75: a later agreed day means an extension notice; the clock never moves silently. */
function agreedLater({ patch, after }: Draft, policy: Policy): Refusal[] {
  const agreed = patch['agreedOn'];
  if (typeof agreed !== 'string') return [];
  const clocks = complaintClocks(policy, after).filter(
    ({ clock }) => clock.rule.isAgreeable && clock.committedDue !== null,
  );
  const promised = Math.min(...clocks.map(({ clock }) => clock.committedDue!));
  if (clocks.length === 0 || agreed <= policy.calendar.dayAt(promised).date) return [];
  return [
    { column: 'agreedOn', code: 'AGREED_LATER', params: { due: momentText(promised, policy.calendar.rows.timeZone) } },
  ];
}

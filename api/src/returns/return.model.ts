import { fixedRights } from '../access/fixed-rights.ts';
import type { Values } from '../changes/intent.ts';
import type { Circumstances, Decision, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { dayOf, isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { isConsented } from '../claims/rules/authority.ts';
import { missingOf } from '../complaints/rules/guards.ts';
import { refusalOf } from '../complaints/rules/refusal.ts';
import { readTrigger } from '../policies/rules/clock-rule.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { areLinesAsAsked, asCondition, lotsOf, readReturnFacts, type ReturnFacts } from './return-facts.ts';
import { obstaclesTo } from './rules/eligibility.ts';
import { nextReturnStates } from './rules/return-state.ts';

/** What was submitted stands: it is what the policy was asked about, and what others consent to. */
const fixed = ['kind', 'quantity', 'unit', 'orderedOn', 'hasBatchStock', 'overrideReason'] as const;

/** Request → approvals → return order → inspection of every line → disposition (R113–R116). */
export const returnModel: SheetModel<ReturnFacts | null> = {
  locks: (drafts) => [
    ...lockParent(drafts),
    ...drafts.flatMap(({ id, patch }) => ('state' in patch ? [`return ${id}`] : [])),
  ],
  facts: async (runner, drafts, circumstances) =>
    drafts.some(({ patch }) => 'state' in patch) && isByPeople(circumstances)
      ? readReturnFacts(runner, drafts, circumstances)
      : null,
  decide(draft, facts, circumstances) {
    if (!isByPeople(circumstances)) return {};
    const stands = refusedFixed(draft);
    if (!facts || !('state' in draft.patch)) return { refusals: stands };
    const move = [...refusedMove(draft), ...stands];
    if (move.length > 0) return { refusals: move };
    const complaint = facts.complaintOf.get(String(draft.after['complaintId'])) ?? {};
    const policy = facts.book.policies.get(String(complaint['policyId']));
    const refusals = policy ? refusedBy(policy, draft, facts, complaint, circumstances) : [];
    return { ...taken(draft, circumstances), refusals };
  },
};

function refusedMove({ before, patch }: Draft): Refusal[] {
  const from = (before?.['state'] as string) ?? 'OPEN';
  const to = String(patch['state']);
  const allowed = nextReturnStates(from);
  if (allowed.includes(to) || (!before && to === 'OPEN')) return [];
  return [{ column: 'state', code: 'ILLEGAL_TRANSITION', params: { from, to, allowed: allowed.join(', ') } }];
}

const refusedFixed = ({ before, patch }: Draft): Refusal[] =>
  before && before['state'] !== 'OPEN' && patch['state'] !== 'OPEN'
    ? fixed.filter((column) => column in patch).map((column) => ({ column, code: 'RETURN_SUBMITTED' }))
    : [];

/** What a step writes down, and who is told of it. */
function taken({ id, patch, after }: Draft, { now, timeZone, actor }: Circumstances): Decision {
  const today = dayOf(now.toString(), timeZone);
  const routed = (occasion: string) => [
    { topic: 'case.routed', payload: { id: after['complaintId'], occasion, sheet: 'returns', rowId: id } },
  ];
  if (patch['state'] === 'SUBMITTED') {
    const set = { submittedAt: thisMinute(now), submittedById: actor.id, requestedOn: after['requestedOn'] ?? today };
    return { set, outbox: routed('RETURN_SUBMITTED') };
  }
  if (patch['state'] === 'ORDERED') {
    // a request is not an order: it gets a number of its own, of the same count
    const orderNo = String(after['number']).replace(/^\D+/, 'RO-');
    return { set: { orderNo, orderedById: actor.id }, outbox: routed('RETURN_ORDERED') };
  }
  return patch['state'] === 'RECEIVED' ? { set: { receivedOn: after['receivedOn'] ?? today } } : {};
}

function refusedBy(
  policy: Policy,
  draft: Draft,
  facts: ReturnFacts,
  complaint: Values,
  circumstances: Circumstances,
): Refusal[] {
  const { id, after } = draft;
  const state = String(draft.patch['state']);
  const values = asCondition(complaint, after);
  const lines = facts.linesOf.get(id);
  const consents = [
    ...(facts.consents.get(id) ?? []),
    // who asked for it is not one of those who consent to it
    ...(after['submittedById'] === circumstances.actor.id ? [] : [...facts.held]).map((right) => ({
      personId: circumstances.actor.id,
      right,
    })),
  ];
  const prefixed = Object.fromEntries(Object.entries(complaint).map(([key, value]) => [`complaint.${key}`, value]));
  const missing = missingOf(`RETURN_${state}`, policy, { ...values, ...after, ...prefixed }, facts.held, {
    APPROVED_BY: ({ fields }) => isConsented(readTrigger(fields)!, consents),
    LINES_INSPECTED: () => lines !== undefined && lines.uninspected === 0,
    LINES_MATCH: () => lines !== undefined && areLinesAsAsked(after, lines),
    LINES_DISPOSED: () => after['disposition'] !== null || (lines !== undefined && lines.undisposed === 0),
  });
  // what would not be taken at all is said before what is still to be filled in
  const against = ['SUBMITTED', 'ORDERED'].includes(state)
    ? ineligible(policy, draft, facts, values, circumstances)
    : [];
  if (against.length > 0) return against;
  return missing.length > 0 ? [refusalOf('state', missing, circumstances)] : [];
}

function ineligible(
  policy: Policy,
  { id, patch, after }: Draft,
  facts: ReturnFacts,
  values: Values,
  { now, timeZone, locale }: Circumstances,
): Refusal[] {
  // who waited for the consents of others loses nothing by it
  const isAsked = patch['state'] === 'SUBMITTED';
  const today = dayOf((isAsked ? null : after['submittedAt']) ?? now.toString(), timeZone)!;
  const lots = lotsOf(after, facts.linesOf.get(id));
  const [obstacle] = obstaclesTo(policy, values, lots, after['hasBatchStock'] === true, today);
  if (!obstacle) return [];
  const params = { rule: `${obstacle.rule} ${obstacle[locale]}` };
  if (!obstacle.isOverridable) return [{ column: 'state', code: 'NOT_RETURNABLE', params }];
  if (!isAsked && after['overrideReason']) return [];
  if (!facts.held.has(fixedRights.override))
    return [{ column: 'state', code: 'RETURN_NEEDS_OVERRIDE', params: { ...params, right: fixedRights.override } }];
  if (after['overrideReason']) return [];
  return [{ column: 'state', code: 'NEEDS_INPUT', params: { fields: 'overrideReason' }, fields: ['overrideReason'] }];
}

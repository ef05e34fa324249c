import type { Values } from '../changes/intent.ts';
import type { Circumstances, Decision, Draft, Refusal, SheetModel } from '../changes/model.ts';
import { dayOf, isByPeople, lockParent, thisMinute } from '../changes/rules.ts';
import { refusalOf } from '../complaints/rules/refusal.ts';
import { missingOf } from '../complaints/rules/guards.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { asCondition, type ClaimFacts, readClaimFacts } from './claim-facts.ts';
import { type Consent, isConsented, neededApprovals } from './rules/authority.ts';
import { nextClaimStates } from './rules/claim-state.ts';
import { claimedMoney, figuresOf } from './rules/figures.ts';

/** What was submitted stands until it is decided on; to change it, it is taken back. */
const fixed = ['amount', 'currency', 'quantity', 'unit', 'unitValue', 'remedy', 'isAdvance', 'basis'] as const;

export const claimModel: SheetModel<ClaimFacts | null> = {
  facts: async (runner, drafts, circumstances, _made, passed) =>
    drafts.some(isDecision) && isByPeople(circumstances) ? readClaimFacts(runner, drafts, circumstances, passed) : null,
  // two claims that are granted at once must not both pass a limit on their sum
  locks: (drafts) => [
    ...lockParent(drafts),
    ...(drafts.some(isDecision) ? ['limits of claims', ...drafts.map(({ id }) => `claim ${id}`)] : []),
  ],
  decide(draft, facts, circumstances) {
    if (!isByPeople(circumstances)) return {};
    const refusals = [...refusedMove(draft), ...refusedFixed(draft)];
    if (!facts || !isDecision(draft)) return { refusals };
    const { after } = draft;
    const complaint = facts.complaintOf.get(String(after['complaintId'])) ?? {};
    const policy = facts.book.policies.get(String(complaint['policyId']));
    const step = taken(draft, facts, circumstances);
    if (policy) refusals.push(...refusedBy(policy, draft, facts, complaint, step.set ?? {}, circumstances));
    return { ...step, refusals };
  },
};

const isDecision = ({ before, patch }: Draft) =>
  (before !== null && 'state' in patch) || patch['approvedAmount'] != null;

function refusedMove({ before, patch }: Draft): Refusal[] {
  if (!('state' in patch)) return [];
  const from = (before?.['state'] as string) ?? 'OPEN';
  const to = String(patch['state']);
  const allowed = nextClaimStates(from);
  if (allowed.includes(to) || (!before && to === 'OPEN')) return [];
  return [{ column: 'state', code: 'ILLEGAL_TRANSITION', params: { from, to, allowed: allowed.join(', ') } }];
}

const refusedFixed = ({ before, patch }: Draft): Refusal[] =>
  before && before['state'] !== 'OPEN' && patch['state'] !== 'OPEN'
    ? fixed.filter((column) => column in patch).map((column) => ({ column, code: 'CLAIM_SUBMITTED' }))
    : [];

/** What a step writes down, and who is told of it. */
function taken({ id, patch, after }: Draft, { rates }: ClaimFacts, { now, timeZone, actor }: Circumstances): Decision {
  const complaintId = after['complaintId'];
  const routed = (occasion: string) => [
    { topic: 'case.routed', payload: { id: complaintId, occasion, sheet: 'claims', rowId: id } },
  ];
  const today = dayOf(now.toString(), timeZone);
  // nobody types what a currency is worth: it is that of the day
  const rate = rates.get(String(after['currency'])) ?? null;
  if (patch['state'] === 'SUBMITTED')
    return { set: { submittedAt: thisMinute(now), submittedById: actor.id, rate }, outbox: routed('CLAIM_SUBMITTED') };
  const decidedAt = thisMinute(now);
  if (!('state' in patch)) return { set: { decidedAt } };
  if (patch['state'] === 'APPROVED')
    return {
      set: {
        decidedAt,
        decidedOn: after['decidedOn'] ?? today,
        approvedAmount: after['approvedAmount'] ?? after['amount'],
        rate,
      },
      outbox: routed('CLAIM_DECIDED'),
    };
  if (patch['state'] === 'REFUSED') return { set: { decidedOn: today }, outbox: routed('CLAIM_DECIDED') };
  if (patch['state'] === 'SETTLED') return { set: { settledOn: after['settledOn'] ?? today } };
  return {};
}

const stepOf: Readonly<Record<string, string>> = { SUBMITTED: 'CLAIM_SUBMITTED', SETTLED: 'CLAIM_SETTLED' };

function refusedBy(
  policy: Policy,
  draft: Draft,
  facts: ClaimFacts,
  complaint: Values,
  set: Values,
  circumstances: Circumstances,
): Refusal[] {
  const claim = { ...draft.after, ...set };
  const values = asCondition(complaint, claim);
  const state = String(draft.patch['state'] ?? '');
  if (state in stepOf) {
    const own = { ...values, ...claim, ...prefixed(complaint) };
    const missing = missingOf(stepOf[state]!, policy, own, facts.held, {}, facts.caseOf(String(claim['complaintId'])));
    if (missing.length > 0) return [refusalOf('state', missing, circumstances)];
  }
  const isGranted = state === 'APPROVED' || (state === '' && draft.patch['approvedAmount'] != null);
  if (!isGranted) return [];
  const column = state ? 'state' : 'approvedAmount';
  const lines = facts.linesOf.get(draft.id) ?? [];
  const figures = figuresOf(claim, lines);
  const claimed = claimedMoney(claim, lines);
  if (claimed !== null && figures.money !== null && figures.money > claimed)
    return [{ column, code: 'APPROVED_ABOVE_CLAIM', params: { claimed } }];
  const granted = facts.granted(draft.id, String(claim['complaintId']));
  const consents = consentsOf(claim, draft.id, facts, circumstances.actor.id);
  const open = neededApprovals(policy, values, figures, granted).filter(
    ({ approvers }) => !approvers || !isConsented(approvers, consents),
  );
  return open.slice(0, 1).map(({ rule, approvers, ...name }) => ({
    column,
    code: approvers ? 'APPROVAL_NEEDED' : 'LIMIT_EXCEEDED',
    params: { rule: `${rule} ${name[circumstances.locale]}`, right: approvers?.events.join(', ') ?? '' },
  }));
}

/** Consents that were given, and that of whoever grants it now; who asked for it is none of them (R141). */
const consentsOf = (claim: Values, id: string, { consents, held }: ClaimFacts, personId: string): Consent[] => [
  ...(consents.get(id) ?? []),
  ...(claim['submittedById'] === personId ? [] : [...held].map((right) => ({ personId, right }))),
];

const prefixed = (complaint: Values): Values =>
  Object.fromEntries(Object.entries(complaint).map(([key, value]) => [`complaint.${key}`, value]));

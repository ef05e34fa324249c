import type { Locale } from '@redress/schema/errors.ts';
import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { isByPeople, lockParent } from '../changes/rules.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Values } from '../changes/intent.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { asCondition } from './claim-facts.ts';
import { beyond, ladderOf, measured, type Offered, skipped } from './rules/ladder.ts';

interface Facts {
  readonly book: PolicyBook;
  /** By claim: the claim and its complaint, and the remedies the customer has refused. */
  readonly claims: ReadonlyMap<
    string,
    { readonly claim: Values; readonly complaint: Values; readonly refused: ReadonlySet<string> }
  >;
}

/** An offer takes the ladder step by step; to skip one needs a reason, to go beyond the last a consent (R111e, R111k). */
export const claimOfferModel: SheetModel<Facts | null> = {
  locks: lockParent,
  facts: async (runner, drafts, circumstances) =>
    isByPeople(circumstances)
      ? { book: await policyBook(circumstances.owner, runner), claims: await readClaims(runner, drafts) }
      : null,
  decide(draft, facts, { locale }) {
    const known = facts?.claims.get(String(draft.after['claimId']));
    const policy = known && facts?.book.policies.get(String(known.complaint['policyId']));
    return { refusals: known && policy ? refusedStep(draft, policy, known, locale) : [] };
  },
};

function refusedStep(
  { before, patch, after }: Draft,
  policy: Policy,
  {
    claim,
    complaint,
    refused,
  }: { readonly claim: Values; readonly complaint: Values; readonly refused: ReadonlySet<string> },
  locale: Locale,
): Refusal[] {
  if (before && !['remedy', 'amount', 'quantity'].some((column) => column in patch)) return [];
  const offered = { remedy: after['remedy'], amount: after['amount'], quantity: after['quantity'] } as Offered;
  if (!offered.remedy) return [];
  const ladder = ladderOf(policy, asCondition(complaint, claim));
  const goods = { quantity: claim['quantity'] as string | null, unitValue: claim['unitValue'] as string | null };
  const step = beyond(ladder, offered.remedy, (one) => measured(one, offered, goods));
  if (step && claim['isConsented'] !== true)
    return [
      {
        column: 'remedy',
        code: 'OFFER_BEYOND',
        params: {
          rule: `${step.code} ${locale === 'en' ? (step.nameEn ?? step.name) : step.name}`,
          right: (step.approvers ?? '').replaceAll(/[+/]/g, ', '),
        },
      },
    ];
  const left = skipped(ladder, offered, refused);
  if (left.length === 0 || after['skipReason']) return [];
  return [{ column: 'remedy', code: 'NEEDS_INPUT', params: { fields: 'skipReason' }, fields: ['skipReason'] }];
}

async function readClaims(runner: Runner, drafts: readonly Draft[]): Promise<Facts['claims']> {
  const ids = [...new Set(drafts.map(({ after }) => String(after['claimId'])))];
  const text = `select c.id::text as id, c.complaint_id::text as "complaintId", c.quantity::text as quantity, c.unit_value::text as "unitValue",
      c.basis, c.remedy, c.currency, c.is_advance as "isAdvance",
      exists (select from claim_approval a where a.claim_id = c.id and a.voided_at is null and a.decision = 'APPROVED') as "isConsented",
      array(select o.remedy from claim_offer o where o.claim_id = c.id and o.voided_at is null and o.response = 'REFUSED') as refused
    from claim c where c.id = any($1::uuid[])`;
  const { rows } = await run<Values & { id: string; complaintId: string; refused: string[] }>(runner, text, [ids]);
  const complaints = await readComplaints(
    runner,
    rows.map(({ complaintId }) => complaintId),
  );
  return new Map(
    rows.map(({ refused, ...claim }) => [
      claim['id'],
      { claim, complaint: complaints.get(claim['complaintId']) ?? {}, refused: new Set(refused) },
    ]),
  );
}

import { claims } from '@redress/schema/sheets/claims.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { heldRights } from '../access/held-rights.ts';
import type { Values } from '../changes/intent.ts';
import type { Circumstances, Draft } from '../changes/model.ts';
import { dayOf } from '../changes/rules.ts';
import { readCaseFacts } from '../complaints/case-facts.store.ts';
import type { CaseFacts } from '../complaints/rules/case-facts.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { Consent, Granted } from './rules/authority.ts';

/** What a decision on claims depends on besides the claims. */
export interface ClaimFacts {
  readonly book: PolicyBook;
  /** The complaint of a claim as a reader sees it, its first line included, by its id. */
  readonly complaintOf: ReadonlyMap<string, Values>;
  /** By claim. */
  readonly consents: ReadonlyMap<string, readonly Consent[]>;
  readonly granted: (claimId: string, complaintId: string, unit: unknown, currency: unknown) => Granted;
  readonly held: ReadonlySet<string>;
  /** What the other rows of a complaint say, by its id. */
  readonly caseOf: (complaintId: string) => CaseFacts;
}

export async function readClaimFacts(
  runner: Runner,
  drafts: readonly Draft[],
  { owner, actor, now, timeZone }: Circumstances,
): Promise<ClaimFacts> {
  const complaintIds = drafts.map(({ after }) => String(after['complaintId']));
  const complaintOf = await readComplaints(runner, complaintIds);
  return {
    book: await policyBook(owner, runner),
    complaintOf,
    consents: await readConsents(
      runner,
      drafts.map(({ id }) => id),
    ),
    granted: await readGranted(runner, complaintIds, dayOf(now.toString(), timeZone)!),
    held: await heldRights(runner, actor.id),
    caseOf: await readCaseFacts(runner, [...new Set(complaintIds)], timeZone),
  };
}

/** Consents that were given, by claim. */
export async function readConsents(runner: Runner, ids: readonly string[]): Promise<Map<string, Consent[]>> {
  const text = `select claim_id::text as "claimId", decided_by_id::text as "personId", "right" from claim_approval
    where claim_id = any($1::uuid[]) and voided_at is null and decision = 'APPROVED'`;
  const { rows } = await run<Consent & { claimId: string }>(runner, text, [ids]);
  return Map.groupBy(rows, ({ claimId }) => claimId);
}

interface GrantedRow {
  id: string;
  complaintId: string;
  customerId: string;
  unit: string | null;
  currency: string | null;
  quantity: string | null;
  amount: string | null;
  isToday: boolean;
}

/** What was granted to the same complaints, and to their customers today: limits are checked on the sum, not on a part (G9). */
export async function readGranted(
  runner: Runner,
  complaintIds: readonly string[],
  today: string,
): Promise<ClaimFacts['granted']> {
  const text = `select c.id::text as id, c.complaint_id::text as "complaintId", o.customer_id::text as "customerId", c.unit, c.currency,
      c.quantity::text as quantity, coalesce(c.approved_amount, c.amount)::text as amount, c.decided_on = $2::date as "isToday"
    from claim c join complaint o on o.id = c.complaint_id
    where c.voided_at is null and c.state in ('APPROVED', 'SETTLED')
      and (c.complaint_id = any($1::uuid[]) or (c.decided_on = $2::date and o.customer_id in
        (select customer_id from complaint where id = any($1::uuid[]))))`;
  const { rows } = await run<GrantedRow>(runner, text, [complaintIds, today]);
  const found = await run<{ id: string; customerId: string }>(
    runner,
    'select id::text as id, customer_id::text as "customerId" from complaint where id = any($1::uuid[])',
    [complaintIds],
  );
  const customerOf = new Map(found.rows.map(({ id, customerId }) => [id, customerId]));
  return (claimId, complaintId, unit, currency) => {
    const others = rows.filter(({ id }) => id !== claimId);
    const ofCase = others.filter((row) => row.complaintId === complaintId);
    const ofDay = others.filter((row) => row.isToday && row.customerId === customerOf.get(complaintId));
    const sum = (
      group: readonly GrantedRow[],
      key: 'quantity' | 'amount',
      column: 'unit' | 'currency',
      wanted: unknown,
    ) => group.filter((row) => row[column] === wanted).reduce((total, row) => total + Number(row[key] ?? 0), 0);
    return {
      quantity: Math.max(sum(ofCase, 'quantity', 'unit', unit), sum(ofDay, 'quantity', 'unit', unit)),
      money: Math.max(sum(ofCase, 'amount', 'currency', currency), sum(ofDay, 'amount', 'currency', currency)),
    };
  };
}

/** A claim with its complaint as the conditions of rules name them. */
export const asCondition = (complaint: Values, claim: Values): Values => ({
  ...complaint,
  ...Object.fromEntries(columnsOf(claims).map(({ key }) => [`claim.${key}`, claim[key] ?? null])),
});

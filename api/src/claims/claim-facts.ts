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
import { readRates } from './exchange-rate.model.ts';
import { figuresText } from './figures-text.ts';
import { readGranted, readLines } from './granted.ts';
import type { Consent, Granted } from './rules/authority.ts';

/** What a decision on claims depends on besides the claims. */
export interface ClaimFacts {
  readonly book: PolicyBook;
  /** The complaint of a claim as a reader sees it, its first line included, by its id. */
  readonly complaintOf: ReadonlyMap<string, Values>;
  /** By claim. */
  readonly consents: ReadonlyMap<string, readonly Consent[]>;
  /** What a claim's lines say, by its id. */
  readonly linesOf: ReadonlyMap<string, readonly Values[]>;
  /** What was granted besides a claim, by earlier rows of the same change too. */
  readonly granted: (claimId: string, complaintId: string) => Granted;
  /** What the claims’ currencies are worth today. */
  readonly rates: ReadonlyMap<string, string>;
  readonly held: ReadonlySet<string>;
  /** What the other rows of a complaint say, by its id. */
  readonly caseOf: (complaintId: string) => CaseFacts;
}

export async function readClaimFacts(
  runner: Runner,
  drafts: readonly Draft[],
  { owner, actor, now, timeZone }: Circumstances,
  passed: readonly Draft[],
): Promise<ClaimFacts> {
  const complaintIds = drafts.map(({ after }) => String(after['complaintId']));
  const complaintOf = await readComplaints(runner, complaintIds);
  const ids = drafts.map(({ id }) => id);
  const today = dayOf(now.toString(), timeZone)!;
  return {
    book: await policyBook(owner, runner),
    complaintOf,
    consents: await readConsents(runner, ids),
    linesOf: await readLines(runner, ids),
    granted: await readGranted(runner, complaintIds, { today, timeZone }, [...passed, ...drafts]),
    rates: await readRates(
      runner,
      drafts.map(({ after }) => after['currency']),
      today,
    ),
    held: await heldRights(runner, actor.id),
    caseOf: await readCaseFacts(runner, [...new Set(complaintIds)], timeZone),
  };
}

/** Consents that were given to a claim as it stands, by claim; one's own to what one asked for is none (R141). */
export async function readConsents(runner: Runner, ids: readonly string[]): Promise<Map<string, Consent[]>> {
  const text = `select a.claim_id::text as "claimId", a.decided_by_id::text as "personId", a."right"
    from claim_approval a join claim t on t.id = a.claim_id
    where t.id = any($1::uuid[]) and a.voided_at is null and a.decision = 'APPROVED'
      and a.decided_by_id is distinct from t.submitted_by_id and a.consented_to = ${figuresText.claims}`;
  const { rows } = await run<Consent & { claimId: string }>(runner, text, [ids]);
  return Map.groupBy(rows, ({ claimId }) => claimId);
}

/** A claim with its complaint as the conditions of rules name them. */
export const asCondition = (complaint: Values, claim: Values): Values => ({
  ...complaint,
  ...Object.fromEntries(columnsOf(claims).map(({ key }) => [`claim.${key}`, claim[key] ?? null])),
});

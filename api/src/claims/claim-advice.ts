import { claims } from '@redress/schema/sheets/claims.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { isId } from '../changes/new-id.ts';
import { dayOf } from '../changes/rules.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { policyBook } from '../policies/policy-book.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { asCondition, readConsents } from './claim-facts.ts';
import { consentsIn } from './consents.ts';
import { readGranted, readLines } from './granted.ts';
import { neededApprovals } from './rules/authority.ts';
import { figuresOf } from './rules/figures.ts';
import { ladderOf } from './rules/ladder.ts';

/** The ladder of a claim with the customer's answers, and whose consent it needs as it stands, in the reader's language (R111). */
export async function adviceOn(claimId: string, context: Context) {
  const { pool } = context.database;
  const claim = await readClaim(claimId, context);
  const complaintId = String(claim?.['complaintId']);
  const complaint = claim && (await readComplaints(pool, [complaintId])).get(complaintId);
  const policy = (await policyBook(pool, pool)).policies.get(String(complaint?.['policyId']));
  if (!claim || !complaint || !policy) return { steps: [], consents: [] };
  const { locale, clock, timeZone } = context;
  const values = asCondition(complaint, claim);
  const answers = await readAnswers(pool, claimId);
  const today = dayOf(clock().toString(), timeZone)!;
  const granted = await readGranted(pool, [complaintId], { today, timeZone });
  const figures = figuresOf(claim, (await readLines(pool, [claimId])).get(claimId) ?? []);
  const given = (await readConsents(pool, [claimId])).get(claimId) ?? [];
  const isOpen = ['OPEN', 'SUBMITTED'].includes(String(claim['state']));
  return {
    steps: ladderOf(policy, values).map((step) => ({
      rule: step.code,
      text: locale === 'zh' ? step.name : (step.nameEn ?? step.name),
      answer: answers.get(step.remedy) ?? null,
    })),
    consents: await consentsIn(
      isOpen ? neededApprovals(policy, values, figures, granted(claimId, complaintId)) : [],
      given,
      context,
    ),
  };
}

async function readClaim(id: string, { database, actor }: Context): Promise<PlainRow | undefined> {
  const selection = emptySelection();
  for (const { key, computed } of columnsOf(claims)) if (!computed) selection.columns.add(key);
  return isId(id) ? (await readByIds(database.pool, claims, selection, [id], scope(actor)))[0] : undefined;
}

/** The customer's last answer to each remedy; one that he has not answered yet is open. */
async function readAnswers(runner: Runner, claimId: string): Promise<Map<string, string>> {
  const text = `select remedy, coalesce(response, 'OPEN') as answer from claim_offer
    where claim_id = $1 and voided_at is null and remedy is not null order by position`;
  const { rows } = await run<{ remedy: string; answer: string }>(runner, text, [claimId]);
  return new Map(rows.map(({ remedy, answer }) => [remedy, answer]));
}

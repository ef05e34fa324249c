import type { Context } from '../app/context.ts';
import type { Values } from '../changes/intent.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { policyBook } from '../policies/policy-book.ts';
import { asCondition, lotsOf } from './return-facts.ts';
import { obstaclesTo } from './rules/eligibility.ts';

/** What stands against a return that is being typed, in the reader's language. */
export async function eligibilityOf(wish: Values, { database: { pool }, clock, timeZone, locale }: Context) {
  const id = String(wish['complaintId']);
  const complaint = (await readComplaints(pool, [id])).get(id);
  const policy = (await policyBook(pool, pool)).policies.get(String(complaint?.['policyId']));
  if (!complaint || !policy) return [];
  const today = clock().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const found = obstaclesTo(
    policy,
    asCondition(complaint, wish),
    lotsOf(wish, undefined),
    wish['hasBatchStock'] === true,
    today,
  );
  return found.map(({ rule, isOverridable, ...name }) => ({ rule, isOverridable, text: name[locale] }));
}

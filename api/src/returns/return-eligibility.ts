import type { Context } from '../app/context.ts';
import { isId } from '../changes/new-id.ts';
import { readComplaints } from '../complaints/complaint.store.ts';
import { policyBook } from '../policies/policy-book.ts';
import { asCondition, lotsOf, readLines } from './return-facts.ts';
import { obstaclesTo } from './rules/eligibility.ts';

/** What is typed of a return so far. */
interface Wish {
  readonly complaintId: string;
  readonly id?: string | null;
  readonly kind: string | null;
  readonly orderedOn: string | null;
  readonly quantity: string | null;
  readonly unit: string | null;
  readonly hasBatchStock: boolean | null;
}

/** What stands against a return that is being typed, in the reader's language. */
export async function eligibilityOf(wish: Wish, { database: { pool }, clock, timeZone, locale }: Context) {
  const id = wish.complaintId;
  const complaint = (await readComplaints(pool, [id])).get(id);
  const policy = (await policyBook(pool, pool)).policies.get(String(complaint?.['policyId']));
  if (!complaint || !policy) return [];
  const typed = { ...wish };
  const lines = wish.id && isId(wish.id) ? (await readLines(pool, [wish.id])).get(wish.id) : undefined;
  const today = clock().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const found = obstaclesTo(
    policy,
    asCondition(complaint, typed),
    lotsOf(typed, lines),
    wish.hasBatchStock === true,
    today,
  );
  return found.map(({ rule, isOverridable, ...name }) => ({ rule, isOverridable, text: name[locale] }));
}

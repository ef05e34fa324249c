import { complaints } from '@redress/schema/sheets/complaints.ts';
import { neededApprovals } from '../claims/rules/authority.ts';
import { figuresOf } from '../claims/rules/figures.ts';
import { policyBook } from '../policies/policy-book.ts';
import { isBreached } from '../policies/rules/clock.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { countClaim, countClock, emptyLoad, type Load } from '../policies/rules/replay.ts';
import { countRows, streamRows } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { noFacts } from './rules/case-facts.ts';
import { clockInputs, complaintClocks } from './rules/clocks.ts';
import { triggeredActions } from './rules/guards.ts';

export interface ReplayMeans {
  readonly pool: Runner;
  readonly policyId: string;
  /** Calendar days of receipt at the site, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  /** Told after every block of complaints; ends the replay by saying false. */
  readonly onProgress: (progress: { checked: number; total: number }) => Promise<boolean>;
}

/** What a version would have meant for past complaints, beside what their own versions meant (G6). Writes nothing. */
export interface Replayed {
  readonly complaints: number;
  readonly actual: Load;
  readonly replayed: Load;
}

type Claims = ReadonlyMap<string, readonly Record<string, unknown>[]>;

/** Runs a version over the complaints that any version of its policy has led. Null where it was ended on the way. */
export async function replayPolicy({
  pool,
  policyId,
  from,
  to,
  now,
  timeZone,
  onProgress,
}: ReplayMeans): Promise<Replayed | null> {
  const { policies } = await policyBook(pool, pool);
  const draft = policies.get(policyId)!;
  const kin = [...policies.values()].filter(({ code }) => code === draft.code).map(({ id }) => id);
  const selection = emptySelection();
  for (const column of [...clockInputs, 'reopensId', 'customerId', 'productId', 'productName'])
    selection.columns.add(column);
  const filter = {
    policyId: { in: kin },
    receivedAt: { ...(from && { gte: startOf(from, 0, timeZone) }), ...(to && { lt: startOf(to, 1, timeZone) }) },
  };
  const orderBy = [{ column: 'receivedAt', direction: 'ASC' as const }];
  const total = await countRows(pool, complaints, { filter });
  const result = { complaints: 0, actual: emptyLoad(), replayed: emptyLoad() };
  const seen = new Map<string, number>();
  for await (const rows of streamRows(pool, complaints, selection, { filter, orderBy }, 2_000)) {
    const claims = await claimsOf(pool, rows);
    for (const row of rows) {
      const occurrence = occurrenceOf(row, seen);
      count(result.actual, policies.get(row['policyId'] as string)!, row, claims, occurrence, now.epochMilliseconds);
      count(result.replayed, draft, row, claims, occurrence, now.epochMilliseconds);
    }
    result.complaints += rows.length;
    if (!(await onProgress({ checked: result.complaints, total }))) return null;
  }
  return result;
}

/** The first moment of the day so many days after another. */
const startOf = (day: string, days: number, timeZone: string): string =>
  Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timeZone).toInstant().toString();

/** The how-many-eth of its customer and product, as they come in. */
function occurrenceOf({ customerId, productId, productName, reopensId }: PlainRow, seen: Map<string, number>): number {
  const product = productId ?? plainName(productName);
  const key = `${String(customerId)} ${String(product)}`;
  const occurrence = product ? (seen.get(key) ?? 0) + 1 : 1;
  seen.set(key, occurrence);
  return Math.max(occurrence, reopensId ? 2 : 1);
}

/** A product's name as lines without its number are told apart: what `product_key` of the table says. */
const plainName = (name: unknown): string =>
  typeof name === 'string' ? name.normalize('NFKC').replace(/\s/g, '').toLowerCase() : '';

function count(load: Load, policy: Policy, row: PlainRow, claims: Claims, occurrence: number, now: number): void {
  // dues that were fixed under another version say nothing here
  const own = { ...row, clockNotes: null };
  for (const { clock } of complaintClocks(policy, own))
    if (clock.startedAt) countClock(load, clock.milestone, isBreached(clock, now), clock.stoppedAt !== null);
  if (triggeredActions(policy, own, { ...noFacts, occurrence }).length > 0) load.actions++;
  for (const claim of claims.get(row.id) ?? []) {
    const cells = Object.fromEntries(Object.entries(claim).map(([key, value]) => [key.replace('claim.', ''), value]));
    const needed = neededApprovals(policy, { ...own, ...claim }, figuresOf(cells, []), { ofCase: [], ofDay: [] });
    const amount = Number(claim['claim.approvedAmount'] ?? claim['claim.amount'] ?? 0);
    countClaim(load, amount, String(claim['claim.currency'] ?? ''), needed.length > 0);
  }
}

async function claimsOf(pool: Runner, rows: readonly PlainRow[]): Promise<Claims> {
  const text = `select complaint_id::text as id, quantity::text as "claim.quantity", unit as "claim.unit", amount::text as "claim.amount",
      approved_amount::text as "claim.approvedAmount", remedy as "claim.remedy", currency as "claim.currency", basis as "claim.basis",
      is_advance as "claim.isAdvance", unit_value::text as "claim.unitValue", rate::text as "claim.rate"
    from claim where complaint_id = any($1::uuid[]) and voided_at is null`;
  const found = await run<Record<string, unknown> & { id: string }>(pool, text, [rows.map(({ id }) => id)]);
  return Map.groupBy(found.rows, ({ id }) => id);
}

import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Changes } from '../changes/changes.ts';
import type { Intent, Values } from '../changes/intent.ts';
import { policyBook } from '../policies/policy-book.ts';
import { isBreached } from '../policies/rules/clock.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { countRows, streamRows } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import type { Runner } from '../sheets/statement.ts';
import { noticesOf, noticeValues, toldOf } from './rules/notices.ts';
import { clockInputs, complaintClocks, derivedColumns, duesOf } from './rules/clocks.ts';

export interface Recount {
  readonly checked: number;
  readonly changed: number;
}

export interface RecountMeans {
  readonly pool: Runner;
  readonly changes: Pick<Changes, 'run'>;
  readonly now: Temporal.Instant;
  /** Where an interrupted recount goes on, and what it had done. */
  readonly after?: string | null;
  readonly begins?: Recount;
  /** Told after every block of complaints, with where it would go on from there; ends it by saying false. */
  readonly onProgress: (progress: Recounting) => unknown;
}

interface Recounting extends Recount {
  readonly total: number;
  readonly cursor: string | null;
  readonly result: Recount;
}

const block = 1_000;

/**
 * Counts open clocks again by the calendar as it stands now. What has stopped and what has been missed stays as it is; a row
 * that somebody changes meanwhile is counted by that change. Each block is one change set of the system's in the timeline. While
 * the database writes two of them, the next is read and counted. Null where it was ended on the way.
 */
export async function recountClocks({
  pool,
  changes,
  now,
  after = null,
  begins = { checked: 0, changed: 0 },
  onProgress,
}: RecountMeans): Promise<Recount | null> {
  const { policies } = await policyBook(pool, pool);
  const selection = emptySelection();
  for (const column of [...clockInputs, ...derivedColumns, 'version']) selection.columns.add(column);
  const filter = { policyId: { in: [...policies.keys()] }, closedOn: { isEmpty: true } };
  const total = await countRows(pool, complaints, { filter });
  let [recount, cursor] = [begins, after];
  const write = async (rows: number, intents: readonly Intent[], at: string | null, before: Promise<boolean>) => {
    if (intents.length > 0) await changes.run(intents, { errorPolicy: 'APPLY_VALID', source: 'SYSTEM' });
    if (!(await before)) return false;
    recount = { checked: recount.checked + rows, changed: recount.changed + intents.length };
    return (await onProgress({ ...recount, total, cursor: at, result: recount })) !== false;
  };
  const passed = (at: string) => (cursor = at);
  let [older, newer] = [Promise.resolve(true), Promise.resolve(true)];
  for await (const rows of streamRows(pool, complaints, selection, { filter, after }, block, passed)) {
    const intents = rows.flatMap((row) => moved(row, policies.get(row['policyId'] as string)!, now.epochMilliseconds));
    if (!(await older)) return null;
    // a block that is done again changes nothing: the cursor may lag behind
    [older, newer] = [newer, write(rows.length, intents, cursor, newer)];
    newer.catch(() => undefined); // awaited with a later block
  }
  return (await newer) ? recount : null;
}

/** What the recount means for a complaint: nothing, or its dues anew. */
function moved(row: PlainRow, policy: Policy, now: number): Intent[] {
  const open = complaintClocks(policy, row).filter(({ clock }) => !clock.stoppedAt && !isBreached(clock, now));
  const again = new Set(open.map(({ clock }) => clock.rule.code));
  const chosen = complaintClocks(policy, row, again);
  const told = toldOf(row['noticesTold']);
  const dues: Values = { ...duesOf(chosen), ...noticeValues(noticesOf(chosen, policy, row), told, null) };
  const patch = Object.fromEntries(Object.entries(dues).filter(([key, value]) => value !== (row[key] ?? null)));
  if (Object.keys(patch).length === 0) return [];
  const base = { values: Object.fromEntries(Object.keys(patch).map((key) => [key, row[key] ?? null])) };
  return [{ sheet: 'complaints', id: row.id, isNew: false, base, patch }];
}

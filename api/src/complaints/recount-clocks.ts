import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Changes } from '../changes/changes.ts';
import type { Intent, Values } from '../changes/intent.ts';
import { policyBook } from '../policies/policy-book.ts';
import { isBreached } from '../policies/rules/clock.ts';
import type { Policy } from '../policies/rules/policy.ts';
import { streamRows } from '../sheets/read.ts';
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
  /** Only complaints whose policy counts by this calendar. */
  readonly calendarId?: string | null;
  /** Where an interrupted recount goes on. */
  readonly after?: string | null;
  /** Told after every block of complaints, with where it would go on from there. */
  readonly onProgress?: (recount: Recount, cursor: string | null) => unknown;
}

/**
 * Counts open clocks again by the calendar as it stands now. What has stopped and what has been missed stays as it is; a row
 * that somebody changes meanwhile is counted by that change. Each block is one change set of the system's in the timeline.
 */
export async function recountClocks({
  pool,
  changes,
  now,
  calendarId,
  after,
  onProgress,
}: RecountMeans): Promise<Recount> {
  const { policies } = await policyBook(pool, pool);
  const concerned = [...policies.values()].filter((policy) => !calendarId || policy.calendarId === calendarId);
  const selection = emptySelection();
  for (const column of [...clockInputs, ...derivedColumns, 'version']) selection.columns.add(column);
  const filter = { policyId: { in: concerned.map(({ id }) => id) }, closedOn: { isEmpty: true } };
  let recount: Recount = { checked: 0, changed: 0 };
  let cursor: string | null = null;
  const passed = (at: string) => (cursor = at);
  for await (const rows of streamRows(pool, complaints, selection, { filter, after: after ?? null }, 1000, passed)) {
    const intents = rows.flatMap((row) => moved(row, policies.get(row['policyId'] as string)!, now.epochMilliseconds));
    if (intents.length > 0) await changes.run(intents, { errorPolicy: 'APPLY_VALID', source: 'SYSTEM' });
    recount = { checked: recount.checked + rows.length, changed: recount.changed + intents.length };
    // a block that is done again changes nothing: the cursor may lag one behind
    await onProgress?.(recount, cursor);
  }
  return recount;
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

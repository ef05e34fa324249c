import { complaints } from '@redress/schema/sheets/complaints.ts';
import type { Changes } from '../changes/changes.ts';
import type { Intent, Source } from '../changes/intent.ts';
import { clockInputs, complaintClocks } from '../complaints/rules/clocks.ts';
import { noticesOf, noticeValues, toldOf } from '../complaints/rules/notices.ts';
import { policyBook, type PolicyBook } from '../policies/policy-book.ts';
import { readPage } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import type { Pool } from 'pg';

const atOnce = 200;

/**
 * Tells of every clock that warns or has been missed by now: each once, since what has been told is a cell of the complaint
 * that only one change can move on. After a standstill all of it is told at once, and becomes one mail a reader.
 */
export async function watchClocks(
  pool: Pool,
  changes: Changes,
  now: Temporal.Instant,
  source: Source = 'SYSTEM',
): Promise<void> {
  const book = await policyBook(pool, pool);
  const selection = emptySelection();
  for (const key of [...clockInputs, 'noticesTold', 'noticeAt']) selection.columns.add(key);
  const filter = { noticeAt: { lte: now.toString() } };
  for (;;) {
    const { rows } = await readPage(pool, complaints, selection, {
      filter,
      orderBy: [{ column: 'noticeAt', direction: 'ASC' }],
      limit: atOnce,
    });
    const intents = rows.map((row) => told(row, book, now.epochMilliseconds));
    if (intents.length === 0) return;
    const { applied } = await changes.run(intents, { errorPolicy: 'APPLY_VALID', source });
    // another process was faster
    if (!applied) return;
  }
}

function told(row: PlainRow, book: PolicyBook, now: number): Intent {
  const policy = book.policies.get(row['policyId'] as string);
  const notices = policy ? noticesOf(complaintClocks(policy, row), policy, row) : [];
  const patch = noticeValues(notices, toldOf(row['noticesTold']), now);
  const base = { values: { noticesTold: row['noticesTold'] ?? null, noticeAt: row['noticeAt'] ?? null } };
  return { sheet: 'complaints', id: row.id, isNew: false, base, patch };
}

import { complaints } from '@redress/schema/sheets/complaints.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { readByIds } from '../sheets/read.ts';
import type { PlainRow } from '../sheets/rows.ts';
import { emptySelection } from '../sheets/selection.ts';
import type { Runner } from '../sheets/statement.ts';

/** Complaints with every cell of theirs that a rule may name, their first lines included, by their ids. */
export async function readComplaints(runner: Runner, ids: readonly string[]): Promise<Map<string, PlainRow>> {
  if (ids.length === 0) return new Map();
  const selection = emptySelection();
  for (const { key, computed } of columnsOf(complaints)) if (!computed) selection.columns.add(key);
  const rows = await readByIds(runner, complaints, selection, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}

import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Values } from '../../changes/intent.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import { newValues } from './compare.ts';
import type { Table, TableRow } from './read-table.ts';

/** So much of what a row says must still be as it was imported, or it is another row. */
const leastAlike = 0.6;

interface Made {
  readonly id: string;
  readonly position: number;
  readonly patch: Values;
}

/**
 * Rows that an earlier import of this file (`scope`) made and that were edited in it since, by their row in the file. In a list
 * of somebody's own they are looked for where they stood; in an export, whose other rows have their ids, anywhere.
 */
export async function editedRows(
  runner: Runner,
  sheet: SheetDef,
  { meta }: Pick<Table, 'meta'>,
  rows: readonly TableRow[],
  { scope, taken }: { readonly scope: string; readonly taken: ReadonlySet<string> },
): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  if (rows.length === 0) return found;
  const isExport = meta['exportId'] !== undefined;
  const text = `select r.row_id::text as id, r.position, r.data -> 'intents' -> 0 -> 'patch' as patch from import_row r
    join import_job j on j.id = r.import_id where j.scope = $1 and j.sheet = $2 and j.applied_at is not null and r.action = 'NEW'
      and ($3 or r.position = any($4::int[])) order by j.applied_at desc limit 1000`;
  const positions = rows.map(({ row }) => row);
  const made = await run<Made>(runner, text, [scope, sheet.key, isExport, positions]);
  const left = made.rows.filter(({ id, patch }) => patch !== null && !taken.has(id));
  const used = new Set<string>();
  for (const { row, values } of rows) {
    const said = newValues(sheet, values);
    const free = left.filter(({ id, position }) => !used.has(id) && (isExport || position === row));
    const [best] = free
      .map(({ id, patch }) => ({ id, alike: alike(said, patch) }))
      .toSorted((a, b) => b.alike - a.alike);
    if (!best || best.alike < leastAlike) continue;
    used.add(best.id);
    found.set(row, best.id);
  }
  return found;
}

/** How much of what two rows say is the same, from 0 to 1. */
function alike(one: Values, other: Values): number {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].filter((key) => one[key] === other[key]).length / Math.max(keys.size, 1);
}

import type { Pool } from 'pg';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { run } from '../sheets/statement.ts';

/** How often a process is asked for an order by a field before it asks for an index of it. */
const often = 20;
const asked = new WeakMap<Pool, Map<string, number>>();

/** Notes that a sheet is sorted by a field; the index is made once that happens often, and only a few fields have one. */
export function noteSorted(pool: Pool, { table }: SheetDef, field: string): void {
  const counts = asked.get(pool) ?? new Map<string, number>();
  asked.set(pool, counts);
  const count = (counts.get(field) ?? 0) + 1;
  counts.set(field, count);
  if (count !== often) return;
  // without it pages are right, only slower: another process or start tries again
  run(pool, 'select redress_index_field($1, $2)', [field, table]).catch(() => counts.delete(field));
}

import type { Pool } from 'pg';
import { canonicalJson } from '../changes/canonical-json.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { countRows, type Query } from './read.ts';

/** Totals of a process, by filter: counted once, forgotten when the sheet changes here or elsewhere, and after half a minute. */
const kept = new WeakMap<Pool, Map<string, { readonly until: number; readonly total: Promise<number> }>>();
const keepFor = 30_000;
const most = 1_000;

/**
 * How many rows a query finds; `reader` tells apart those who see different rows. `count` is called at once where that is
 * not known.
 */
export function totalOf(
  pool: Pool,
  sheet: SheetDef,
  query: Pick<Query, 'filter' | 'search' | 'scope'>,
  reader: string,
  count: () => Promise<number> = () => countRows(pool, sheet, query),
): Promise<number> {
  const totals = kept.get(pool) ?? new Map<string, { until: number; total: Promise<number> }>();
  kept.set(pool, totals);
  const key = `${sheet.key} ${canonicalJson([query.filter ?? null, query.search ?? null, query.scope ? reader : null])}`;
  const known = totals.get(key);
  if (known && known.until > performance.now()) return known.total;
  if (totals.size >= most) totals.clear();
  const total = count();
  totals.set(key, { until: performance.now() + keepFor, total });
  total.catch(() => totals.delete(key));
  return total;
}

/** Forgets the totals that a change of these sheets may have changed: they show each other's values, so all are forgotten. */
export const forgetTotals = (pool: Pool) => kept.get(pool)?.clear();

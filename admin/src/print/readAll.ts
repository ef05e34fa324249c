import type { GridRow } from '../grid/cell.ts';
import type { GridSource, Query } from '../grid/source.ts';

/** Most rows that are printed; for more there is Excel. */
export const MOST_PRINTED = 2_000;
const AT_ONCE = 500;

/** The first rows of a query, all of them up to the limit, and how many there are. */
export async function readAll(source: GridSource, query: Query, signal: AbortSignal) {
  const rows: GridRow[] = [];
  let [total, after]: [number, string | undefined] = [0, undefined];
  do {
    const page = await source.load(query, {
      offset: rows.length,
      limit: AT_ONCE,
      after,
      withTotal: !rows.length,
      signal,
    });
    if (!rows.length) total = page.total ?? page.rows.length;
    rows.push(...page.rows);
    after = page.endCursor ?? undefined;
    if (page.rows.length < AT_ONCE) break;
  } while (rows.length < MOST_PRINTED);
  return { rows: rows.slice(0, MOST_PRINTED), total };
}

import type { GridRow } from '../grid/cell.ts';
import type { ColourRule } from '../grid/colours.ts';
import type { Filter } from '../grid/source.ts';

/** Which of these rows a filter finds, by id. */
type Matching = (ids: readonly string[], filter: Filter) => Promise<readonly string[]>;

/** Rows with their colours. The server says which rows meet a rule, so a rule means what the same filter means. */
export async function colouredRows(
  rows: readonly GridRow[],
  rules: readonly ColourRule[],
  matching: Matching,
): Promise<readonly GridRow[]> {
  const ids = rows.flatMap(({ id }) => id ?? []);
  if (!rules.length || !ids.length) return rows;
  // a rule that cannot be asked any more (a column is gone) colours nothing
  const found = await Promise.all(rules.map(({ filter }) => matching(ids, filter).catch(() => [])));
  const sets = found.map((each) => new Set(each));
  return rows.map((row) => {
    const rule = rules[sets.findIndex((set) => set.has(row.id ?? ''))];
    return rule ? { ...row, colour: rule.colour } : row;
  });
}

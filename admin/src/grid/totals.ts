import type { Grid } from './grid.ts';
import type { Range } from './selection.ts';

/** What the status bar says of a selection, as Excel does; of the rows that are loaded. */
export interface Totals {
  /** Cells that hold something. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

const numeric = new Set(['integer', 'decimal', 'percent', 'money']);

/** Counts and sums the selected cells of the rows that are loaded. Texts are not made: there may be half a million cells. */
export function totalsOf(grid: Grid, range: Range): Totals {
  let [filled, numbers, sum] = [0, 0, 0];
  const columns = grid.columns.get().slice(range.left, range.right + 1);
  for (let index = range.top; index <= range.bottom; index++) {
    const row = grid.window.at(index);
    if (!row) continue;
    for (const { key, kind } of columns) {
      const value = row.values[key] ?? null;
      if (value === null || value === '' || value === false) continue;
      filled++;
      if (!numeric.has(kind)) continue;
      numbers++;
      sum += Number(value);
    }
  }
  return { filled, numbers, sum };
}

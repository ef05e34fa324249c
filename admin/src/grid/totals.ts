import { textOf } from './display.ts';
import type { Grid } from './grid.ts';
import { heightOf, type Range, widthOf } from './selection.ts';

/** What the status bar says of a selection, as Excel does. */
export interface Totals {
  readonly cells: number;
  /** Cells that hold something; sums count loaded rows only. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

const MOST_CELLS = 200_000;
const numeric = new Set(['integer', 'decimal', 'percent', 'money']);

/** Counts, sums and averages the selected cells of the rows that are loaded. */
export function totalsOf(grid: Grid, range: Range): Totals {
  const cells = heightOf(range) * widthOf(range);
  let [filled, numbers, sum] = [0, 0, 0];
  const columns = grid.columns.get().slice(range.left, range.right + 1);
  if (cells > MOST_CELLS) return { cells, filled, numbers, sum };
  for (let index = range.top; index <= range.bottom; index++) {
    const row = grid.window.at(index);
    if (!row) continue;
    for (const column of columns) {
      const value = row.values[column.key] ?? null;
      if (textOf(column, value, row.labels) === '') continue;
      filled++;
      if (!numeric.has(column.kind)) continue;
      numbers++;
      sum += Number(value);
    }
  }
  return { cells, filled, numbers, sum };
}

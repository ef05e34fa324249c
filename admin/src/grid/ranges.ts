import type { Grid } from './grid.ts';
import type { Loader } from './loader.ts';
import { type Range, rangeOf } from './selection.ts';

/** Most rows that copy, fill, paste and sums read in to work on. */
export const MOST_ROWS = 10_000;

/** The selected range without the empty row below the last one, unless it is all there is. */
export function selectedRange(grid: Grid): Range {
  const range = rangeOf(grid.selection.get());
  return { ...range, bottom: Math.max(range.top, Math.min(range.bottom, grid.window.count - 1)) };
}

/** Reads the rows of a range in; says so when there are too many, and while it takes its time. */
export async function reachable(grid: Grid, loader: Loader, range: Range): Promise<boolean> {
  const last = Math.min(range.bottom, grid.window.count - 1);
  if (last - range.top >= MOST_ROWS) {
    grid.notice.set({ key: 'grid.notice.tooMany', params: { max: MOST_ROWS }, isError: true });
    return false;
  }
  if (grid.window.missing(range.top, last).length > 3) grid.notice.set({ key: 'grid.notice.reading' });
  return loader.ensure(range.top, last);
}

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

/**
 * Reads the rows of a range in and gives where it lies then: rows may have come or gone meanwhile. `null`, which is said: they
 * are too many, could not be read, or are no longer those that were meant.
 */
export async function reachable(grid: Grid, loader: Loader, range: Range): Promise<Range | null> {
  const last = Math.min(range.bottom, grid.window.count - 1);
  if (last - range.top >= MOST_ROWS) {
    grid.notice.set({ key: 'grid.notice.tooMany', params: { max: MOST_ROWS }, isError: true });
    return null;
  }
  if (grid.window.missing(range.top, last).length > 3) grid.notice.set({ key: 'grid.notice.reading' });
  const first = grid.window.at(range.top)?.key;
  const columns = columnKeys(grid, range);
  const isRead = await loader.ensure(range.top, last);
  const stays = grid.window.at(range.top)?.key === first || first === undefined;
  const by = stays ? 0 : grid.window.indexOf(first) - range.top;
  const isSame = columnKeys(grid, range) === columns && range.top + by >= 0;
  if (isRead && isSame) return { ...range, top: range.top + by, bottom: range.bottom + by };
  grid.notice.set({ key: 'grid.notice.notRead', isError: true });
  return null;
}

const columnKeys = (grid: Grid, { left, right }: Range) =>
  grid.columns
    .get()
    .slice(left, right + 1)
    .map(({ key }) => key)
    .join();

import { messageOf } from '@redress/schema/errors.ts';
import { isWritable } from './cell.ts';
import { type Entry, enter } from './enter.ts';
import { boundsOf, type Grid } from './grid.ts';
import type { Loader } from './loader.ts';
import { reachable, selectedRange } from './ranges.ts';

/** Empties the selected cells that may be written. */
export async function clear(grid: Grid, loader: Loader) {
  const range = await reachable(grid, loader, selectedRange(grid));
  if (!range) return;
  const entries: Entry[] = [];
  if (grid.window.at(grid.selection.get().active.row)?.isVoided)
    grid.notice.set({ text: messageOf('ROW_NOT_FOUND', grid.locale), isError: true });
  for (let row = range.top; row <= Math.min(range.bottom, boundsOf(grid).rows - 1, grid.window.count - 1); row++)
    for (let col = range.left; col <= range.right; col++) entries.push({ row, col, text: '' });
  enter(
    grid,
    entries.filter((entry) => writable(grid, entry)),
  );
}

const writable = (grid: Grid, { row, col }: Entry) => isWritable(grid.columns.get()[col]!, grid.window.at(row));

import { messageOf } from '@redress/schema/errors.ts';
import { isWritable } from './cell.ts';
import { type Matrix, toHtml, toTsv } from './clipboard.ts';
import { shownText } from './display.ts';
import { type Entry, enter } from './enter.ts';
import { boundsOf, type Grid } from './grid.ts';
import { type Loader, MOST_ROWS } from './loader.ts';
import { type Range, rangeOf } from './selection.ts';

/** The selected range without the empty row below the last one, unless it is all there is. */
export function selectedRange(grid: Grid): Range {
  const range = rangeOf(grid.selection.get());
  return { ...range, bottom: Math.max(range.top, Math.min(range.bottom, grid.window.count - 1)) };
}

/** Texts of the cells of a range whose rows are loaded. */
export function textsOf(grid: Grid, range: Range): Matrix {
  const columns = grid.columns.get().slice(range.left, range.right + 1);
  return Array.from({ length: range.bottom - range.top + 1 }, (_, offset) => {
    const row = grid.window.at(range.top + offset);
    return columns.map((column) => shownText(column, row, row && grid.edits.get(row.key, column.key)));
  });
}

/** Cells as the clipboard gets them. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

/** The cells of a range as text and as HTML, under the titles of their columns if wanted. */
export function copied(grid: Grid, range: Range, withHeads: boolean): Clip {
  const columns = grid.columns.get().slice(range.left, range.right + 1);
  const matrix = [...(withHeads ? [columns.map(({ label }) => label)] : []), ...textsOf(grid, range)];
  const asText = columns.map(({ kind }) => kind === 'code' || kind === 'text');
  return { text: toTsv(matrix), html: toHtml(matrix, asText) };
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

/** Empties the selected cells that may be written. */
export async function clear(grid: Grid, loader: Loader) {
  const range = selectedRange(grid);
  if (!(await reachable(grid, loader, range))) return;
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

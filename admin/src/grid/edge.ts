import { shownText } from './display.ts';
import { boundsOf, columnAt, editAt, type Grid, rowAt } from './grid.ts';
import type { Bounds, Cell } from './selection.ts';

/** Whether a cell is filled; `undefined` while its row is not loaded. */
export type IsFilled = (cell: Cell) => boolean | undefined;

/**
 * Ctrl+arrow as in Excel: to the last filled cell of the run, or over a gap to the next filled one, or to the end of the
 * sheet. `null` where that depends on rows that are not loaded.
 */
export function edgeOf(from: Cell, rows: number, cols: number, bounds: Bounds, isFilled: IsFilled): Cell | null {
  const next = (cell: Cell): Cell => ({ row: cell.row + rows, col: cell.col + cols });
  const inside = (cell: Cell) => cell.row >= 0 && cell.col >= 0 && cell.row < bounds.rows && cell.col < bounds.cols;
  let cell = next(from);
  if (!inside(cell)) return from;
  const inRun = isFilled(from) === true && isFilled(cell) === true;
  for (; ; cell = next(cell)) {
    const filled = isFilled(cell);
    if (filled === undefined) return null;
    if (!inRun && filled) return cell;
    if (!inside(next(cell))) return cell;
    if (inRun && isFilled(next(cell)) === false) return cell;
  }
}

/** Where Ctrl+arrow leads from a cell. Over rows that are not loaded the server says it; `null` when it cannot be asked. */
export function edgeFrom(grid: Grid, from: Cell, rows: number, cols: number): Cell | Promise<Cell | null> {
  const bounds: Bounds = { rows: Math.max(1, grid.window.count), cols: boundsOf(grid).cols };
  const found = edgeOf(from, rows, cols, bounds, (cell) => isFilledAt(grid, cell));
  return found ?? askedEdge(grid, from, rows > 0);
}

async function askedEdge(grid: Grid, from: Cell, isDown: boolean): Promise<Cell | null> {
  const selection = grid.selection.get();
  const way = { column: columnAt(grid, from).key, from: Math.min(from.row, grid.window.total - 1), isDown };
  const row = await grid.source.edge(grid.query.get(), way).catch(() => null);
  // a click or a letter typed meanwhile counts more
  if (grid.selection.get() !== selection || grid.editing.get()) return null;
  if (row === null) grid.notice.set({ key: 'grid.notice.edgeUnknown', isError: true });
  return row === null ? null : { row, col: from.col };
}

/** Whether a cell shows something; `undefined` while its row is not loaded. */
export function isFilledAt(grid: Grid, cell: Cell): boolean | undefined {
  const row = rowAt(grid, cell);
  return row && shownText(columnAt(grid, cell), row, editAt(grid, cell)) !== '';
}

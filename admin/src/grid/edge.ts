import type { Bounds, Cell } from './selection.ts';

/** Whether a cell is filled; `undefined` while its row is not loaded. */
export type IsFilled = (cell: Cell) => boolean | undefined;

/**
 * Ctrl+arrow as in Excel: to the last filled cell of the run, or over a gap to the next filled one.
 * Where rows are not loaded yet it goes to the end of the sheet.
 */
export function edgeOf(from: Cell, rows: number, cols: number, bounds: Bounds, isFilled: IsFilled): Cell {
  const next = (cell: Cell): Cell => ({ row: cell.row + rows, col: cell.col + cols });
  const inside = (cell: Cell) => cell.row >= 0 && cell.col >= 0 && cell.row < bounds.rows && cell.col < bounds.cols;
  const end: Cell = {
    row: rows ? (rows > 0 ? bounds.rows - 1 : 0) : from.row,
    col: cols ? (cols > 0 ? bounds.cols - 1 : 0) : from.col,
  };
  let cell = next(from);
  if (!inside(cell)) return from;
  const inRun = isFilled(from) === true && isFilled(cell) === true;
  for (; inside(cell); cell = next(cell)) {
    const filled = isFilled(cell);
    if (filled === undefined) return end;
    if (inRun && (!inside(next(cell)) || isFilled(next(cell)) === false)) return cell;
    if (!inRun && filled) return cell;
  }
  return end;
}

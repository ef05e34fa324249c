import type { Desk } from './desk.ts';
import { bandBetween } from './bands.ts';
import { edgeFrom } from './edge.ts';
import { act, boundsOf, rowAt } from './grid.ts';
import type { Travel } from './keys.ts';
import type { Cell } from './selection.ts';
import { submitDrafts } from './send.ts';

/** Moves the selection; a new row that is left is sent, complete or not. */
function go({ grid, reveal }: Desk, action: Parameters<typeof act>[1]) {
  const before = rowAt(grid, grid.selection.get().active);
  act(grid, action);
  const { active, focus } = grid.selection.get();
  const after = rowAt(grid, active);
  if (before && !before.id && before.key !== after?.key) submitDrafts(grid, [before.key]);
  reveal(action.type === 'extend' ? focus : active);
}

export const goTo = (desk: Desk, cell: Cell, extend = false) => go(desk, { type: extend ? 'extend' : 'select', cell });

/** Carries out a movement. Ctrl+arrow may have to ask the server, which rows it passes are not loaded: then it takes a moment. */
export function travelBy(desk: Desk, command: Travel): void | Promise<void> {
  if (command.do === 'step') return go(desk, { type: 'step', rows: command.rows, cols: command.cols });
  if (command.do === 'newRow') return newRow(desk);
  const { active, focus } = desk.grid.selection.get();
  const from = command.extend ? focus : active;
  const band = command.do === 'move' && !command.extend ? bandOnTheWay(desk, from.row, command.rows) : -1;
  if (band >= 0) return desk.toBand(band);
  if (command.do !== 'edge') return goTo(desk, destination(desk, command, from), command.extend);
  const found = edgeFrom(desk.grid, from, command.rows, command.cols);
  if (!(found instanceof Promise)) return goTo(desk, found, command.extend);
  return found.then((cell) => {
    if (cell) goTo(desk, cell, command.extend);
  });
}

const bandOnTheWay = ({ grid }: Desk, from: number, rows: number) =>
  rows ? bandBetween(grid.outline.get().bands, from, rows > 0) : -1;

type Fixed = Exclude<Travel, { do: 'step' | 'newRow' | 'edge' }>;

function destination({ grid, pageRows }: Desk, command: Fixed, from: Cell): Cell {
  const last: Cell = { row: Math.max(0, grid.window.count - 1), col: boundsOf(grid).cols - 1 };
  switch (command.do) {
    case 'move':
      return { row: from.row + command.rows, col: from.col + command.cols };
    case 'page':
      return { row: from.row + command.rows * pageRows(), col: from.col };
    case 'rowStart':
      return { row: from.row, col: 0 };
    case 'rowEnd':
      return { row: from.row, col: last.col };
    case 'sheetStart':
      return { row: 0, col: 0 };
    default:
      return last;
  }
}

/** The first writable cell of the empty row below the last one. */
export function newRow(desk: Desk) {
  if (!desk.grid.canAdd) return;
  const columns = desk.grid.columns.get();
  const required = columns.findIndex((column) => column.required && column.write === 'cell');
  const col = required < 0 ? columns.findIndex(({ write }) => write === 'cell') : required;
  goTo(desk, { row: desk.grid.window.count, col: Math.max(0, col) });
}

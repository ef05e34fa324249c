import { clear, fill } from './blocks.ts';
import { isWritable, valueOf } from './cell.ts';
import { shownText } from './display.ts';
import { edgeOf } from './edge.ts';
import { enter } from './enter.ts';
import { act, boundsOf, columnAt, editAt, type Grid, rowAt } from './grid.ts';
import type { Command } from './keys.ts';
import type { Loader } from './loader.ts';
import { discard } from './resolve.ts';
import { type Cell, isSingle, rangeOf } from './selection.ts';
import { submitDrafts } from './send.ts';
import type { Slots } from './slot.ts';
import type { Suggestion } from './source.ts';
import { travel } from './undo.ts';

/** The one text field of the grid, without the DOM. */
export interface Field {
  read(): string;
  /** Replaces the text and puts the caret at its end. */
  write(text: string): void;
  insert(text: string): void;
}

/** What commands work on beside the grid itself. */
export interface Desk {
  readonly grid: Grid;
  readonly loader: Loader;
  readonly field: Field;
  readonly pageRows: () => number;
  readonly reveal: (cell: Cell) => void;
  readonly find: () => void;
  readonly slots: Slots;
}

/** Opens what the active cell stands for, where its kind has something to open. */
export function openSlot({ grid, slots }: Desk): boolean {
  const cell = grid.selection.get().active;
  const [row, column] = [rowAt(grid, cell), columnAt(grid, cell)];
  const slot = slots[column.kind];
  if (!slot || !row?.id || row.isVoided || !isSingle(rangeOf(grid.selection.get()))) return false;
  slot.open(row, column);
  return true;
}

/** Opens the active cell. `typing` leaves the field as the keyboard fills it; `editing` puts the cell's text into it. */
export function open({ grid, field, reveal }: Desk, mode: 'typing' | 'editing'): boolean {
  const cell = grid.selection.get().active;
  const row = rowAt(grid, cell);
  const column = columnAt(grid, cell);
  if (!column || !isWritable(column, row)) return false;
  reveal(cell);
  const known = grid.editing.get();
  if (mode === 'editing' && !known) field.write(shownText(column, row, editAt(grid, cell)));
  grid.editing.set({ cell, mode, base: known ? known.base : valueOf(row, column.key), text: field.read() });
  return true;
}

/** Closes the cell and takes over what was typed, or the suggestion that was picked. */
export function commit({ grid, field }: Desk, picked?: Suggestion) {
  const editing = grid.editing.get();
  if (!editing) return;
  const text = picked?.label ?? field.read();
  grid.editing.set(null);
  field.write('');
  enter(grid, [{ ...editing.cell, text, base: editing.base, ...(picked && { value: picked.value }) }]);
}

/** Closes the cell as if nothing had been typed; in a cell that is not open, lets go of a text that was refused. */
export function cancel({ grid, field }: Desk) {
  const { active } = grid.selection.get();
  const status = columnAt(grid, active) && editAt(grid, active)?.status;
  if (!grid.editing.get() && (status === 'rejected' || status === 'needs')) discard(grid, active);
  grid.editing.set(null);
  field.write('');
}

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

/** Carries out a command; `false` leaves the key to the browser. */
export function perform(desk: Desk, command: Command, picked?: Suggestion): boolean {
  const { grid, loader, field } = desk;
  switch (command.do) {
    case 'cancel':
      cancel(desk);
      return true;
    case 'edit':
    case 'openList':
      if (!openSlot(desk)) open(desk, 'editing');
      return true;
    case 'newLine':
      field.insert('\n');
      return true;
    case 'toggle':
      return toggle(desk);
    case 'undo':
    case 'redo':
      void travel(desk, command.do).then(() => desk.reveal(grid.selection.get().active));
      return true;
    case 'clear':
      void clear(grid, loader);
      return true;
    case 'fillDown':
    case 'fillRight':
      void fill(grid, loader, command.do === 'fillDown' ? 'down' : 'right');
      return true;
    case 'selectAll':
      act(grid, { type: 'all' });
      return true;
    case 'find':
      desk.find();
      return true;
    default:
      if (isEnter(command) && !grid.editing.get() && openSlot(desk)) return true;
      commit(desk, picked);
      travelBy(desk, command);
      return true;
  }
}

/** Tab walks on; Enter opens what there is to open. */
const isEnter = (command: Command) => command.do === 'step' && command.rows > 0;

type Travel = Extract<
  Command,
  { do: 'move' | 'edge' | 'page' | 'step' | 'newRow' | 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd' }
>;

function travelBy(desk: Desk, command: Travel) {
  if (command.do === 'step') return go(desk, { type: 'step', rows: command.rows, cols: command.cols });
  if (command.do === 'newRow') return newRow(desk);
  const { active, focus } = desk.grid.selection.get();
  goTo(desk, destination(desk, command, command.extend ? focus : active), command.extend);
}

function destination({ grid, pageRows }: Desk, command: Exclude<Travel, { do: 'step' | 'newRow' }>, from: Cell): Cell {
  const last: Cell = { row: Math.max(0, grid.window.count - 1), col: boundsOf(grid).cols - 1 };
  switch (command.do) {
    case 'move':
      return { row: from.row + command.rows, col: from.col + command.cols };
    case 'page':
      return { row: from.row + command.rows * pageRows(), col: from.col };
    case 'edge':
      return edgeOf(from, command.rows, command.cols, { rows: last.row + 1, cols: last.col + 1 }, (cell) =>
        isFilled(grid, cell),
      );
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

function isFilled(grid: Grid, cell: Cell): boolean | undefined {
  const row = rowAt(grid, cell);
  return row && shownText(columnAt(grid, cell), row, editAt(grid, cell)) !== '';
}

/** The first writable cell of the empty row below the last one. */
export function newRow(desk: Desk) {
  if (!desk.grid.canAdd) return;
  const col = desk.grid.columns.get().findIndex((column) => column.required && column.write === 'cell');
  goTo(desk, { row: desk.grid.window.count, col: Math.max(0, col) });
}

function toggle({ grid }: Desk): boolean {
  const cell = grid.selection.get().active;
  const column = columnAt(grid, cell);
  if (column?.kind !== 'flag' || !isWritable(column, rowAt(grid, cell))) return false;
  const isOn = shownText(column, rowAt(grid, cell), editAt(grid, cell)) !== '';
  enter(grid, [{ ...cell, text: isOn ? '' : '√' }]);
  return true;
}

/** Whether a single cell is selected and what it holds, for the bar above the grid. */
export const activeText = (grid: Grid) => {
  const cell = grid.selection.get().active;
  const column = columnAt(grid, cell);
  return column ? shownText(column, rowAt(grid, cell), editAt(grid, cell)) : '';
};

import { messageOf } from '@redress/schema/errors.ts';
import { type GridRow, isWritable, valueOf } from './cell.ts';
import type { Desk } from './desk.ts';
import { shownText } from './display.ts';
import { enter } from './enter.ts';
import { columnAt, editAt, type Grid, rowAt } from './grid.ts';
import { discard } from './resolve.ts';
import { isSingle, rangeOf } from './selection.ts';
import type { Suggestion } from './source.ts';

/** Opens what the active cell stands for, where its kind has something to open. */
export function openSlot({ grid, slots }: Desk): boolean {
  const cell = grid.selection.get().active;
  const [row, column] = [rowAt(grid, cell), columnAt(grid, cell)];
  const slot = slots?.[column.kind];
  if (!slot || !row?.id || row.isVoided || !isSingle(rangeOf(grid.selection.get()))) return false;
  slot.open(row, column);
  return true;
}

/** Opens the active cell, or says that its row is voided. `typing` leaves the field as the keyboard fills it; `editing` puts the cell's text into it. */
export function open({ grid, field, reveal }: Desk, mode: 'typing' | 'editing'): boolean {
  const cell = grid.selection.get().active;
  const row = rowAt(grid, cell);
  const column = columnAt(grid, cell);
  if (row?.isVoided) grid.notice.set({ text: messageOf('ROW_NOT_FOUND', grid.locale), isError: true });
  if (!column || !isWritable(column, row)) return false;
  reveal(cell);
  const known = grid.editing.get();
  if (mode === 'editing' && !known) field.write(shownText(column, row, editAt(grid, cell)));
  const { base } = known ?? { base: heldAt(grid, row, column.key) };
  grid.editing.set({ cell, row: row?.key, column, mode, base, text: field.read() });
  return true;
}

/** What the server will hold in a cell when it has answered what is under way. */
function heldAt(grid: Grid, row: GridRow | undefined, column: string) {
  const edit = row && grid.edits.get(row.key, column);
  return edit?.status === 'pending' ? edit.value : valueOf(row, column);
}

/** Closes the cell and takes over what was typed, or the suggestion that was picked. */
export function commit({ grid, field }: Desk, picked?: Suggestion) {
  const editing = grid.editing.get();
  if (!editing) return;
  const text = picked?.label ?? field.read();
  grid.editing.set(null);
  field.write('');
  enter(grid, [
    {
      ...editing.cell,
      into: { row: editing.row, column: editing.column },
      text,
      base: editing.base,
      ...(picked ? { value: picked.value } : { isTyped: true }),
    },
  ]);
}

/**
 * Closes the cell as if nothing had been typed; in a cell that is not open, lets go of a text that was refused, or puts the
 * note of a conflict away. Says whether there was anything of that.
 */
export function cancel({ grid, field }: Desk): boolean {
  const { active } = grid.selection.get();
  const edit = columnAt(grid, active) && editAt(grid, active);
  const status = edit?.status;
  const isOpen = grid.editing.get() !== null;
  const isHushed = !isOpen && status === 'conflict' && grid.hushed.get() !== edit;
  if (edit && isHushed) grid.hushed.set(edit);
  const isRefused = !isOpen && (status === 'rejected' || status === 'needs');
  if (isRefused) discard(grid, active);
  grid.editing.set(null);
  field.write('');
  return isOpen || isRefused || isHushed;
}

/** Ticks or unticks the active cell; `false` where there is nothing to tick. */
export function toggle({ grid }: Desk): boolean {
  const cell = grid.selection.get().active;
  const column = columnAt(grid, cell);
  if (column?.kind !== 'flag' || !isWritable(column, rowAt(grid, cell))) return false;
  const isOn = shownText(column, rowAt(grid, cell), editAt(grid, cell)) !== '';
  enter(grid, [{ ...cell, text: isOn ? '' : '√' }]);
  return true;
}

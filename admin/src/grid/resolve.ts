import { changed, columnAt, editAt, type Grid, rowAt } from './grid.ts';
import type { Cell } from './selection.ts';
import { sendCells } from './send.ts';
import { tidy } from './steps.ts';

/** Settles a conflict: `mine` writes what I typed over theirs, knowing it; `theirs` lets mine go. */
export function resolve(grid: Grid, cell: Cell, whose: 'mine' | 'theirs') {
  const row = rowAt(grid, cell);
  const edit = editAt(grid, cell);
  if (!row || !edit?.theirs) return;
  const column = columnAt(grid, cell).key;
  if (whose === 'theirs') {
    const { value, text } = edit.theirs;
    grid.edits.put(row.key, column, null);
    grid.window.put({ ...row, values: { ...row.values, [column]: value }, labels: { ...row.labels, [column]: text } });
    tidy(grid);
  } else {
    const step = crypto.randomUUID();
    const mine = { step, status: 'pending', text: edit.text, value: edit.value, base: edit.theirs.value } as const;
    grid.edits.put(row.key, column, mine);
    void sendCells(grid, step, [{ key: row.key, column, edit: mine }]);
  }
  changed(grid);
}

/** Answers what is asked of the active cell: chooses in a conflict, opens the form that a verb asks for. `false`: nothing is asked. */
export function choose(grid: Grid, whose: 'mine' | 'theirs'): boolean {
  const { active } = grid.selection.get();
  const edit = editAt(grid, active);
  if (whose === 'mine' && edit?.status === 'needs') grid.aside.set({ what: 'needs' });
  else if (edit?.theirs) resolve(grid, active, whose);
  else return false;
  return true;
}

/** Lets go of what was typed into a troubled cell; it shows what the server holds. */
export function discard(grid: Grid, cell: Cell) {
  const row = rowAt(grid, cell);
  if (!row) return;
  grid.edits.put(row.key, columnAt(grid, cell).key, null);
  tidy(grid);
  changed(grid);
}

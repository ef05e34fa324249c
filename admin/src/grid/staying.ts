import type { GridColumn } from './cell.ts';
import { act, type Editing, type Grid, rowAt } from './grid.ts';
import type { Cell, Selection } from './selection.ts';
import { turned } from './signal.ts';

/** Lays rows out anew: the selection and the open cell go with the row they are in. */
export function stayInRow(grid: Grid, layOut: () => void) {
  const { active } = grid.selection.get();
  const key = rowAt(grid, active)?.key;
  layOut();
  if (key === undefined || rowAt(grid, active)?.key === key) return;
  const index = grid.window.indexOf(key);
  if (index >= 0) moveHands(grid, (cell) => ({ ...cell, row: Math.max(0, cell.row + index - active.row) }));
}

/** Moves the selection and the open cell, which lie elsewhere from now on. */
export function moveHands({ selection, editing }: Grid, to: (cell: Cell) => Cell) {
  const { active, anchor, focus, ...rest } = selection.get();
  const open = editing.get();
  const moved: Selection = { ...rest, active: to(active), anchor: to(anchor), focus: to(focus) };
  selection.set(moved);
  if (open) editing.set({ ...open, cell: to(open.cell) });
}

/** Shows other columns, unless `until` comes first: the selection and the open cell stay in theirs while these are shown. */
export function showColumns(grid: Grid, columns: readonly GridColumn[], until: AbortSignal): void {
  const isShown = (open: Editing | null) => !open || columns.some(({ key }) => key === open.column.key);
  // a column that goes stays until nothing is typed into it any more
  if (!isShown(grid.editing.get())) {
    void turned(grid.editing, isShown, until).then(() => until.aborted || showColumns(grid, columns, until));
    return;
  }
  const before = grid.columns.get();
  const { active, anchor, focus } = grid.selection.get();
  grid.columns.set(columns);
  const now = new Map(columns.map(({ key }, at) => [key, at]));
  const to = ({ col }: Cell) => now.get(before[col]?.key ?? '') ?? -1;
  const by = to(active) - active.col;
  if (by === 0) return;
  const isWhole = to(active) >= 0 && to(anchor) === anchor.col + by && to(focus) === focus.col + by;
  if (isWhole) moveHands(grid, (cell) => ({ ...cell, col: cell.col + by }));
  else act(grid, { type: 'select', cell: { ...active, col: to(active) < 0 ? active.col : to(active) } });
}

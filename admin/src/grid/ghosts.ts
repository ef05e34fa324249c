import { changed, type Grid } from './grid.ts';
import type { Cell } from './selection.ts';

/**
 * Takes rows that others have voided out of the window, all but those that somebody is at: they stay, struck through, until
 * he is done. The selection and the open cell stay on their rows.
 */
export function letGo(grid: Grid) {
  let isGone = false;
  for (const key of grid.ghosts) {
    if (isAtWork(grid, key)) continue;
    grid.ghosts.delete(key);
    const index = grid.window.remove(key);
    if (index >= 0) moveUp(grid, index);
    isGone = true;
  }
  if (isGone) changed(grid);
}

/** Whether a cell of the row is open, or holds something that no row holds yet. */
function isAtWork(grid: Grid, key: string): boolean {
  const editing = grid.editing.get();
  return grid.edits.of(key) !== undefined || (editing !== null && grid.window.indexOf(key) === editing.cell.row);
}

function moveUp({ selection, editing }: Grid, gone: number) {
  const up = (cell: Cell): Cell => (cell.row > gone ? { ...cell, row: cell.row - 1 } : cell);
  const { active, anchor, focus, ...rest } = selection.get();
  const open = editing.get();
  selection.set({ ...rest, active: up(active), anchor: up(anchor), focus: up(focus) });
  if (open) editing.set({ ...open, cell: up(open.cell) });
}

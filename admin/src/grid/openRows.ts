import type { Desk } from './desk.ts';
import { type Grid, rowAt } from './grid.ts';

/** Opens the details under the active row; into them, where they are open. */
export function openRow({ grid, detail, toDetail }: Desk) {
  const row = rowAt(grid, grid.selection.get().active);
  if (!detail || !row?.id) return;
  if (grid.opened.get().has(row.key)) toDetail(row.key);
  else turn(grid, row.key);
}

/** Closes the details under the active row; where they are closed, goes back to the row whose details these rows are. */
export function closeRow({ grid, leave }: Desk) {
  const row = rowAt(grid, grid.selection.get().active);
  if (row && grid.opened.get().has(row.key)) turn(grid, row.key);
  else leave();
}

/** Opens or closes the details of a row. */
export function turnRow({ grid }: Desk, index: number) {
  const row = grid.window.at(index);
  if (row?.id) turn(grid, row.key);
}

function turn(grid: Grid, key: string) {
  const opened = new Set(grid.opened.get());
  if (!opened.delete(key)) opened.add(key);
  grid.opened.set(opened);
}

import type { Grid } from './grid.ts';
import { isPicked, tick } from './picked.ts';
import { rangeOf } from './selection.ts';

/** Turns the tick of a row; with Shift, all rows from the last one that was turned follow it. */
export function turnTick(grid: Grid, index: number, isShift: boolean) {
  const picked = grid.picked.get();
  const turned = grid.window.at(index)?.id;
  const isOn = !isPicked(picked, turned);
  const last = isShift && picked.last ? grid.window.indexOf(picked.last) : -1;
  const from = last < 0 ? index : last;
  const rows: string[] = [];
  for (let at = Math.min(from, index); at <= Math.max(from, index); at++) {
    const id = grid.window.at(at)?.id;
    if (id) rows.push(id);
  }
  grid.picked.set({ ...tick(picked, rows, isOn), ...(turned && { last: turned }) });
}

/** The ids of the selected rows that are loaded. */
export function selectedIds(grid: Grid): string[] {
  const { top, bottom } = rangeOf(grid.selection.get());
  const ids: string[] = [];
  for (let at = top; at <= Math.min(bottom, grid.window.count - 1); at++) {
    const id = grid.window.at(at)?.id;
    if (id) ids.push(id);
  }
  return ids;
}

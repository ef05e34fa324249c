import type { Grid } from './grid.ts';
import { rangeOf } from './selection.ts';

/** Rows that were ticked: these, or all that the query finds except these. By id. */
export interface Picked {
  readonly isAll: boolean;
  readonly ids: ReadonlySet<string>;
  /** The row that was ticked or unticked last. */
  readonly last?: string;
}

export const nonePicked: Picked = { isAll: false, ids: new Set() };
export const allPicked: Picked = { isAll: true, ids: new Set() };

export const isPicked = ({ isAll, ids }: Picked, id: string | undefined) => id !== undefined && ids.has(id) !== isAll;

/** How many rows are ticked, of all there are. */
export const pickedCount = ({ isAll, ids }: Picked, total: number) => (isAll ? total - ids.size : ids.size);

/** Ticks rows or takes their ticks away. */
export function tick({ isAll, ids }: Picked, rows: readonly string[], isOn: boolean): Picked {
  const next = new Set(ids);
  for (const id of rows) {
    if (isOn === isAll) next.delete(id);
    else next.add(id);
  }
  return { isAll, ids: next };
}

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

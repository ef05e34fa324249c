import type { Desk } from './desk.ts';
import type { Grid } from './grid.ts';
import { isPicked, tick } from './picked.ts';
import { reachable } from './ranges.ts';
import { type Range, rangeOf } from './selection.ts';

/** Turns the tick of a row; with Shift, all rows from the last one that was turned follow it, read in where they are not there. */
export async function turnTick({ grid, loader }: Pick<Desk, 'grid' | 'loader'>, index: number, isShift: boolean) {
  const { last } = grid.picked.get();
  const turned = grid.window.at(index)?.id;
  const from = isShift && last ? grid.window.indexOf(last) : -1;
  const ends = from < 0 ? [index, index] : [Math.min(from, index), Math.max(from, index)];
  const range = { top: ends[0]!, bottom: ends[1]!, left: 0, right: 0 };
  const there = grid.window.missing(range.top, range.bottom).length ? await reachable(grid, loader, range) : range;
  if (!there) return;
  const picked = grid.picked.get();
  const next = tick(picked, idsIn(grid, there), !isPicked(picked, turned));
  grid.picked.set({ ...next, ...(turned && { last: turned }) });
}

/** The ids of the rows of a range that are loaded. */
function idsIn(grid: Grid, { top, bottom }: Range): string[] {
  const ids: string[] = [];
  for (let at = top; at <= Math.min(bottom, grid.window.count - 1); at++) {
    const id = grid.window.at(at)?.id;
    if (id) ids.push(id);
  }
  return ids;
}

/** The ids of the selected rows that are loaded. */
export const selectedIds = (grid: Grid): string[] => idsIn(grid, rangeOf(grid.selection.get()));

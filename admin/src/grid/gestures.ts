import { selectedRange } from './ranges.ts';
import { fill } from './fill.ts';
import { draggedFill, type FillPlan } from './fillPlan.ts';
import type { Target } from './geometry.ts';
import { goTo } from './going.ts';
import { act } from './grid.ts';
import type { GridParts } from './GridContext.ts';
import { heightOf, widthOf } from './selection.ts';

/** What goes on while the pointer is held down. */
export interface Gesture {
  readonly move: (to: Target) => void;
  /** Absent: there is nothing more to do when it is let go. */
  readonly drop?: (isCtrl: boolean) => void;
}

/** Selects cells, rows by their numbers, columns by their titles, or all by the corner. */
export function selecting(parts: GridParts, start: Target): Gesture {
  const { grid } = parts;
  const reach = (end: Target) => {
    if (start.zone === 'corner') act(grid, { type: 'all' });
    else if (start.zone === 'gutter') act(grid, { type: 'rows', from: start.row, to: end.row });
    else if (start.zone === 'head') act(grid, { type: 'columns', from: start.col, to: end.col });
    else act(grid, { type: 'extend', cell: end });
  };
  if (start.zone === 'cell') goTo(parts, start);
  else reach(start);
  return { move: reach };
}

/** Each line begins with one cell only: it shows no series yet. */
const isLone = ({ way, from }: FillPlan) => (way === 'down' || way === 'up' ? heightOf(from) : widthOf(from)) === 1;

/**
 * Drags the fill handle: what will be filled is outlined, and filled when it is let go. Two or more cells that show a series
 * go on with it, one alone is copied; Ctrl turns that round.
 */
export function filling({ grid, loader }: GridParts): Gesture {
  const from = selectedRange(grid);
  const planTo = (to: Target) =>
    draggedFill(from, {
      row: Math.min(to.row, grid.window.count - 1),
      col: Math.min(to.col, grid.columns.get().length - 1),
    });
  let last: ReturnType<typeof planTo> = null;
  return {
    move: (to) => {
      last = planTo(to);
      grid.filling.set(last?.to ?? null);
    },
    drop: (isCtrl) => {
      grid.filling.set(null);
      if (last) void fill(grid, loader, last, isLone(last) === isCtrl ? 'series' : 'copy');
    },
  };
}

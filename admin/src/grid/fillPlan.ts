import type { Cell, Range } from './selection.ts';

export type FillWay = 'down' | 'up' | 'right' | 'left';

/** Which cells are filled from which others, and along which way. */
export interface FillPlan {
  readonly way: FillWay;
  readonly from: Range;
  readonly to: Range;
}

/** Where a drag of the fill handle leads: beside the selected range, the way it goes furthest; `null` inside of it. */
export function draggedFill(from: Range, cell: Cell): FillPlan | null {
  const { top, left, bottom, right } = from;
  const down = Math.max(cell.row - bottom, top - cell.row, 0);
  const across = Math.max(cell.col - right, left - cell.col, 0);
  if (!down && !across) return null;
  if (down >= across)
    return cell.row > bottom
      ? { way: 'down', from, to: { ...from, top: bottom + 1, bottom: cell.row } }
      : { way: 'up', from, to: { ...from, top: cell.row, bottom: top - 1 } };
  return cell.col > right
    ? { way: 'right', from, to: { ...from, left: right + 1, right: cell.col } }
    : { way: 'left', from, to: { ...from, left: cell.col, right: left - 1 } };
}

/** Ctrl+D repeats the first row, Ctrl+R the first column; one row (or column) alone takes from its neighbour. */
export function repeatedFill(selected: Range, way: 'down' | 'right'): FillPlan | null {
  const { top, left, bottom, right } = selected;
  if (way === 'down') {
    const first = top === bottom ? top - 1 : top;
    if (first < 0) return null;
    return { way, from: { ...selected, top: first, bottom: first }, to: { ...selected, top: first + 1 } };
  }
  const first = left === right ? left - 1 : left;
  if (first < 0) return null;
  return { way, from: { ...selected, left: first, right: first }, to: { ...selected, left: first + 1 } };
}

/** What was selected and what was filled from it, together. */
export const filledRange = ({ from, to }: FillPlan): Range => ({
  top: Math.min(from.top, to.top),
  left: Math.min(from.left, to.left),
  bottom: Math.max(from.bottom, to.bottom),
  right: Math.max(from.right, to.right),
});

/** The same fill, so many rows further down. */
export function movedFill({ way, from, to }: FillPlan, rows: number): FillPlan {
  const down = (range: Range): Range => ({ ...range, top: range.top + rows, bottom: range.bottom + rows });
  return { way, from: down(from), to: down(to) };
}

import { type Lines, plainLines, ROW_HEIGHT } from './lines.ts';
import type { Cell, Range } from './selection.ts';

export const GROUP_HEIGHT = 24;
export const GUTTER = 60;
/** Room that the stub of a folded group takes. */
export const STUB = 22;

/** Where columns lie, in pixels from the left edge of the content; the gutter with the row numbers comes first. */
export interface Layout {
  readonly lefts: readonly number[];
  /** Where the stubs of folded groups lie. */
  readonly stubs: readonly number[];
  readonly widths: readonly number[];
  /** How many columns stay in view on the left, and where they end. */
  readonly frozen: number;
  readonly frozenEnd: number;
  readonly width: number;
  readonly headHeight: number;
  readonly lines: Lines;
}

/** `before` says before which columns the stubs of folded groups stand; none of them among the frozen ones. */
export function layoutOf(
  widths: readonly number[],
  frozen: number,
  hasGroups: boolean,
  before: readonly number[] = [],
  lines = plainLines,
): Layout {
  const lefts: number[] = [];
  const stubs: number[] = [];
  let [left, frozenEnd] = [GUTTER, GUTTER];
  for (let col = 0; col <= widths.length; col++) {
    if (col === Math.min(frozen, widths.length)) frozenEnd = left;
    for (const stub of before) {
      if (Math.max(stub, frozen) !== col) continue;
      stubs.push(left);
      left += STUB;
    }
    if (col === widths.length) break;
    lefts.push(left);
    left += widths[col]!;
  }
  return {
    lefts,
    stubs,
    widths,
    frozen,
    frozenEnd,
    width: left,
    headHeight: ROW_HEIGHT + (hasGroups ? GROUP_HEIGHT : 0),
    lines,
  };
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle of a range in the rows' content. */
export function boxOf(layout: Layout, range: Range): Box {
  const left = layout.lefts[range.left] ?? 0;
  const top = layout.lines.topOf(range.top);
  const right = (layout.lefts[range.right] ?? 0) + (layout.widths[range.right] ?? 0);
  return {
    left,
    top,
    width: right - left,
    height: layout.lines.topOf(range.bottom) + ROW_HEIGHT - top,
  };
}

export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The rows and the scrolling columns that are drawn, first to last. */
export interface Shown {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Columns drawn beyond those in view, on both sides. */
const COLUMNS_BEYOND = 2;

/** The rows in view, none drawn beyond them, and the scrolling columns that are drawn; nothing as long as there is no room. */
export function shownIn(layout: Layout, view: View, rows: number): Shown {
  const { lines, lefts, frozen, frozenEnd, headHeight } = layout;
  if (!view.height) return { top: 0, bottom: -1, left: frozen, right: frozen - 1 };
  const colAt = (x: number) => lefts.findLastIndex((left) => left <= x);
  return {
    top: Math.min(rows - 1, lines.rowAt(view.top)),
    bottom: Math.min(rows - 1, lines.rowAt(view.top + view.height - headHeight)),
    left: Math.max(frozen, colAt(view.left + frozenEnd) - COLUMNS_BEYOND),
    right: Math.min(lefts.length - 1, colAt(view.left + view.width) + COLUMNS_BEYOND),
  };
}

export type Target = { readonly zone: 'cell' | 'gutter' | 'head' | 'corner' } & Cell;

/** What lies at a point of the scroll container; points outside it give the nearest cell. */
export function targetAt(layout: Layout, view: View, x: number, y: number): Target {
  const row = layout.lines.rowAt(view.top + y - layout.headHeight);
  const inHead = y < layout.headHeight;
  const inGutter = x < GUTTER;
  const at = x < layout.frozenEnd ? x : x + view.left;
  const found = layout.lefts.findLastIndex((left) => left <= at);
  const zone = inHead ? (inGutter ? 'corner' : 'head') : inGutter ? 'gutter' : 'cell';
  return { zone, row, col: Math.max(0, found) };
}

/** How far to scroll so that a cell is in view, clear of the header and the frozen columns. */
export function scrollFor(layout: Layout, view: View, cell: Cell): { left: number; top: number } {
  const top = layout.lines.topOf(cell.row);
  const room = view.height - layout.headHeight;
  const newTop =
    top < view.top
      ? layout.lines.headOf(cell.row)
      : top + ROW_HEIGHT > view.top + room
        ? top + ROW_HEIGHT - room
        : view.top;
  if (cell.col < layout.frozen) return { left: view.left, top: newTop };
  const left = layout.lefts[cell.col]! - layout.frozenEnd;
  const right = layout.lefts[cell.col]! + layout.widths[cell.col]! - view.width;
  return { left: left < view.left ? left : right > view.left ? Math.min(left, right) : view.left, top: newTop };
}

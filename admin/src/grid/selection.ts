export interface Cell {
  readonly row: number;
  readonly col: number;
}

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Bounds {
  readonly rows: number;
  readonly cols: number;
}

/** The range reaches from `anchor` to `focus`; `active` is the cell that typing goes to, always inside it. */
export interface Selection {
  readonly active: Cell;
  readonly anchor: Cell;
  readonly focus: Cell;
  /** Column in which a run of Tabs began: Enter goes back to it, one row down. */
  readonly tabFrom?: number;
}

export type SelectionAction =
  | { readonly type: 'select' | 'extend'; readonly cell: Cell }
  | { readonly type: 'range'; readonly range: Range }
  | { readonly type: 'step'; readonly rows: number; readonly cols: number }
  | { readonly type: 'rows' | 'columns'; readonly from: number; readonly to: number }
  | { readonly type: 'all' | 'keep' };

export const startSelection: Selection = at({ row: 0, col: 0 });

function at(cell: Cell): Selection {
  return { active: cell, anchor: cell, focus: cell };
}

const clamp = (cell: Cell, bounds: Bounds): Cell => ({
  row: Math.max(0, Math.min(bounds.rows - 1, cell.row)),
  col: Math.max(0, Math.min(bounds.cols - 1, cell.col)),
});

/** The selected rectangle, both ends included. */
export const rangeOf = ({ anchor, focus }: Pick<Selection, 'anchor' | 'focus'>): Range => ({
  top: Math.min(anchor.row, focus.row),
  left: Math.min(anchor.col, focus.col),
  bottom: Math.max(anchor.row, focus.row),
  right: Math.max(anchor.col, focus.col),
});

export const holds = ({ top, left, bottom, right }: Range, { row, col }: Cell) =>
  row >= top && row <= bottom && col >= left && col <= right;
export const isSingle = (range: Range) => range.top === range.bottom && range.left === range.right;
export const heightOf = (range: Range) => range.bottom - range.top + 1;
export const widthOf = (range: Range) => range.right - range.left + 1;

/** Tab and Enter: inside a range they go round in it, else they leave the cell; Enter after Tabs returns to their column. */
function step(selection: Selection, rows: number, cols: number, bounds: Bounds): Selection {
  const { active, tabFrom } = selection;
  const range = rangeOf(selection);
  if (!isSingle(range)) return { ...selection, active: cycle(active, range, rows, cols), tabFrom: undefined };
  if (cols)
    return { ...at(clamp({ row: active.row, col: active.col + cols }, bounds)), tabFrom: tabFrom ?? active.col };
  return at(clamp({ row: active.row + rows, col: tabFrom ?? active.col }, bounds));
}

function cycle({ row, col }: Cell, range: Range, rows: number, cols: number): Cell {
  const count = heightOf(range) * widthOf(range);
  const byRow = cols !== 0;
  const line = byRow ? widthOf(range) : heightOf(range);
  const [major, minor] = byRow ? [row - range.top, col - range.left] : [col - range.left, row - range.top];
  const next = (major * line + minor + (cols || rows) + count) % count;
  const [big, small] = [Math.floor(next / line), next % line];
  return byRow ? { row: range.top + big, col: range.left + small } : { row: range.top + small, col: range.left + big };
}

/** What a person's action makes of the selection; never outside the bounds. */
export function select(selection: Selection, action: SelectionAction, bounds: Bounds): Selection {
  const last = { row: bounds.rows - 1, col: bounds.cols - 1 };
  switch (action.type) {
    case 'select':
      return at(clamp(action.cell, bounds));
    case 'extend':
      return { active: selection.active, anchor: selection.anchor, focus: clamp(action.cell, bounds) };
    case 'range':
      return spanning(
        { row: action.range.top, col: action.range.left },
        { row: action.range.bottom, col: action.range.right },
        bounds,
      );
    case 'step':
      return step(selection, action.rows, action.cols, bounds);
    case 'rows':
      return around(selection, { row: action.from, col: 0 }, { row: action.to, col: last.col }, bounds);
    case 'columns':
      return around(selection, { row: 0, col: action.from }, { row: last.row, col: action.to }, bounds);
    case 'keep':
      return {
        active: clamp(selection.active, bounds),
        anchor: clamp(selection.anchor, bounds),
        focus: clamp(selection.focus, bounds),
      };
    default:
      return around(selection, { row: 0, col: 0 }, last, bounds);
  }
}

function spanning(from: Cell, to: Cell, bounds: Bounds): Selection {
  return { active: clamp(from, bounds), anchor: clamp(from, bounds), focus: clamp(to, bounds) };
}

/** A range in which the active cell stays where it is, if it lies in it. */
function around(selection: Selection, from: Cell, to: Cell, bounds: Bounds): Selection {
  const next = spanning(from, to, bounds);
  return holds(rangeOf(next), selection.active) ? { ...next, active: selection.active } : next;
}

/** Height of a row, without what is open under it. */
export const ROW_HEIGHT = 28;

/** A row under which its details are open, and how high they are. */
export interface OpenRow {
  readonly row: number;
  readonly height: number;
}

/** Where rows lie, in pixels from the top of the first: all are of one height, but for the few with open details. */
export interface Lines {
  readonly open: readonly OpenRow[];
  topOf(row: number): number;
  /** From a row's top to the next one's. */
  pitchOf(row: number): number;
  /** The row at a height; what is open under a row belongs to it. */
  rowAt(y: number): number;
}

/** `open` from the first to the last. */
export function linesOf(open: readonly OpenRow[]): Lines {
  const pitchOf = (row: number) => ROW_HEIGHT + (open.find((one) => one.row === row)?.height ?? 0);
  return {
    open,
    pitchOf,
    topOf: (row) => open.reduce((top, one) => (one.row < row ? top + one.height : top), row * ROW_HEIGHT),
    rowAt(y) {
      let before = 0;
      for (const { row, height } of open) {
        const bottom = (row + 1) * ROW_HEIGHT + before;
        if (y < bottom) break;
        if (y < bottom + height) return row;
        before += height;
      }
      return Math.max(0, Math.floor((y - before) / ROW_HEIGHT));
    },
  };
}

export const plainLines = linesOf([]);

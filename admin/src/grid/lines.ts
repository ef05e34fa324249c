/** Height of a row, without what is open under it; lines between rows are as high. */
export const ROW_HEIGHT = 28;

/** A row under which its details are open, and how high they are. */
export interface OpenRow {
  readonly row: number;
  readonly height: number;
}

/** Where rows lie, in pixels from the top of the first line: all are of one height, but for bands above and details below. */
export interface Lines {
  readonly open: readonly OpenRow[];
  topOf(row: number): number;
  /** From a row's top to the next one's. */
  pitchOf(row: number): number;
  /** The row at a height; what is open under a row belongs to it, and so do the bands after it. */
  rowAt(y: number): number;
  /** The top of a band, by its index. */
  bandTop(band: number): number;
  /** Where to scroll to for a row to be the first: the bands right above it are seen as well, two at most. */
  headOf(row: number): number;
  /** How many bands lie above a row. */
  bandsAbove(row: number): number;
  /** The bands whose tops lie between two heights: from the first to before the second index. */
  bandsBetween(from: number, to: number): readonly [number, number];
}

/** A row that takes more room than others, with all the room that was taken before its own top. */
interface Wide {
  readonly row: number;
  readonly above: number;
  readonly below: number;
  readonly before: number;
}

/** `open` from the first to the last; `bands` are the rows above which they lie, in their order. */
export function linesOf(open: readonly OpenRow[], bands: readonly number[] = []): Lines {
  const wide = wideRows(open, bands);
  const topOf = (row: number) => {
    const known = wide[firstOf(wide.length, (at) => wide[at]!.row > row) - 1];
    if (!known) return row * ROW_HEIGHT;
    const room = known.before + known.above + (known.row < row ? known.below : 0);
    return row * ROW_HEIGHT + room;
  };
  const rowAt = (y: number) => {
    const at = firstOf(wide.length, (one) => topOf(wide[one]!.row) > y);
    const known = wide[at - 1];
    const end = wide[at]?.row ?? Infinity;
    const from = known ? topOf(known.row) + known.below : 0;
    const row = (known?.row ?? 0) + Math.max(0, Math.floor((y - from) / ROW_HEIGHT));
    return Math.max(0, Math.min(row, end - 1));
  };
  const bandsAbove = (row: number) => firstOf(bands.length, (at) => bands[at]! > row);
  const bandTop = (band: number) => topOf(bands[band]!) - (bandsAbove(bands[band]!) - band) * ROW_HEIGHT;
  const bandFrom = (y: number) => firstOf(bands.length, (at) => bandTop(at) >= y);
  return {
    open,
    topOf,
    pitchOf: (row) => topOf(row + 1) - topOf(row),
    rowAt,
    headOf: (row) => topOf(row) - Math.min(2, bandsAbove(row) - bandsAbove(row - 1)) * ROW_HEIGHT,
    bandTop,
    bandsAbove,
    bandsBetween: (from, to) => [bandFrom(from), bandFrom(to)],
  };
}

function wideRows(open: readonly OpenRow[], bands: readonly number[]): Wide[] {
  const above = new Map<number, number>();
  for (const row of bands) above.set(row, (above.get(row) ?? 0) + ROW_HEIGHT);
  const below = new Map(open.map(({ row, height }) => [row, height]));
  const rows = [...new Set([...above.keys(), ...below.keys()])].toSorted((a, b) => a - b);
  let before = 0;
  return rows.map((row) => {
    const one = { row, above: above.get(row) ?? 0, below: below.get(row) ?? 0, before };
    before += one.above + one.below;
    return one;
  });
}

/** The first of so many places that is past something, where all behind it are; their number where none is. */
function firstOf(count: number, isPast: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const plainLines = linesOf([]);

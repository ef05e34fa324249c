import { sumOf } from '@redress/schema/kinds/decimal-text.ts';
import { type GroupFigure, type GroupPath, type Leaf, pathKey } from './grouping.ts';

/** A line between rows: the head of a group, what was too much to be grouped, or where new rows begin. */
export interface Band {
  readonly key: string;
  readonly kind: 'group' | 'rest' | 'new';
  /** Of a group alone; as long as its level is deep. */
  readonly path: GroupPath;
  readonly label: string | null;
  readonly count: number;
  readonly figures: readonly GroupFigure[];
  readonly isFolded: boolean;
  /** The row above which it lies. */
  readonly row: number;
}

export const levelOf = ({ path }: Pick<Band, 'path'>) => path.length;

/** How many rows all groups have, folded or not. */
export const rowsIn = (bands: readonly Band[]) =>
  bands.reduce((all, band) => (levelOf(band) < 2 ? all + band.count : all), 0);

interface Laid {
  readonly leaves: readonly Leaf[];
  /** Keys of the groups whose rows are not shown. */
  readonly folded: ReadonlySet<string>;
  /** How many rows are shown. */
  readonly total: number;
  readonly hasMore: boolean;
  readonly canAdd: boolean;
}

/** The lines between rows, first to last. Leaves come in the order of the rows. */
export function bandsOf({ leaves, folded, total, hasMore, canAdd }: Laid): Band[] {
  const bands: Band[] = [];
  let row = 0;
  const groupOf = (path: GroupPath, within: readonly Leaf[]): Band => ({
    key: pathKey(path),
    kind: 'group',
    path,
    label: within[0]!.labels[path.length - 1] ?? null,
    count: within.reduce((count, leaf) => count + leaf.count, 0),
    figures: added(within),
    isFolded: folded.has(pathKey(path)),
    row,
  });
  const lay = (within: readonly Leaf[], level: number) => {
    for (const inner of Map.groupBy(within, ({ path }) => path[level]!).values()) {
      const band = groupOf(inner[0]!.path.slice(0, level + 1), inner);
      bands.push(band);
      if (band.isFolded) continue;
      if (level + 1 < inner[0]!.path.length) lay(inner, level + 1);
      else row += band.count;
    }
  };
  lay(leaves, 0);
  const plain = { path: [], label: null, figures: [], isFolded: false };
  if (hasMore)
    bands.push({ ...plain, key: 'rest', kind: 'rest', count: Math.max(0, total - row), row: Math.min(row, total) });
  if (canAdd && bands.length) bands.push({ ...plain, key: 'new', kind: 'new', count: 0, row: total });
  // rows may have come or gone between the two answers
  return bands.map((band) => (band.row > total ? { ...band, row: total } : band));
}

const added = (leaves: readonly Leaf[]): GroupFigure[] =>
  leaves[0]!.figures.map((_, at) => {
    const sums = leaves.flatMap(({ figures }) => figures[at]!.sum ?? []);
    return {
      sum: sums.length ? sumOf(sums) : null,
      filled: leaves.reduce((all, { figures }) => all + figures[at]!.filled, 0),
    };
  });

/** The head of a group that lies between a row and the one before or after it, as an index; `-1` where none does. */
export const bandBetween = (bands: readonly Band[], from: number, isDown: boolean): number =>
  isDown
    ? bands.findIndex(({ row, kind }) => row === from + 1 && kind === 'group')
    : bands.findLastIndex(({ row, kind }) => row === from && kind === 'group');

/** The head of the innermost group that a row is in, as an index; `-1` outside of all. */
export const bandOver = (bands: readonly Band[], at: number): number => {
  const over = bands.findLastIndex(({ row }) => row <= at);
  return bands[over]?.kind === 'group' ? over : -1;
};

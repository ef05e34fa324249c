import { type Band, bandsOf } from './bands.ts';
import type { GridColumn } from './cell.ts';
import type { Grid } from './grid.ts';
import { type GroupPath, leavesOf, unfolded } from './grouping.ts';
import type { Query, RowGroups } from './source.ts';
import { isNumeric } from './totals.ts';

/** Groups are counted again when rows have not changed for a moment. */
const SETTLE_MS = 1_500;
const MOST_GROUPS = 5_000;

/** The groups of the rows as they were laid out when the rows were read. */
export interface Outline {
  readonly bands: readonly Band[];
  /** Columns that are added up in each group. */
  readonly sums: readonly string[];
  /** Rows have changed their group since: they stand where they were read, the counts are those of now. */
  readonly isStale: boolean;
}

export const noOutline: Outline = { bands: [], sums: [], isStale: false };

/** Groups that are folded, by the keys of their paths. */
export type Folded = ReadonlyMap<string, GroupPath>;

/** A query with the rows of the folded groups left out; groups of other columns are all open. */
export function folding(grid: Grid, query: Query): Query {
  const by = grid.by.get();
  const isSame = (query.by ?? []).join() === (grid.query.get().by ?? []).join();
  if (!isSame && grid.folded.get().size) grid.folded.set(new Map());
  const group = unfolded(by, [...grid.folded.get().values()]);
  const { group: _, ...rest } = query;
  return group ? { ...rest, group } : rest;
}

/** Columns that groups add up: numbers, but for those that say a place or a price for one. */
export const summedOf = (columns: readonly GridColumn[]) =>
  columns.flatMap(({ key, kind, isUnsummed }) => (isNumeric(kind) && !isUnsummed ? [key] : []));

/** The groups of all rows that filter and search find, in the order of the rows; `null` where rows are not grouped. */
export async function readGroups(grid: Grid, query: Query, signal: AbortSignal): Promise<RowGroups | null> {
  const { by, group: _, ...rest } = query;
  if (!by?.length) return null;
  const asked = { by, sums: summedOf(grid.columns.get()), contains: '', limit: MOST_GROUPS, inOrder: true };
  return grid.source.groups({ ...rest, by }, asked, signal);
}

/** Lays the groups out between the rows that have just been read. */
export function layOutline(grid: Grid, found: RowGroups | null) {
  grid.outline.set(
    found ? { bands: bandsIn(grid, found), sums: summedOf(grid.columns.get()), isStale: false } : noOutline,
  );
}

const bandsIn = (grid: Grid, found: RowGroups) =>
  bandsOf({
    leaves: leavesOf(found),
    folded: new Set(grid.folded.get().keys()),
    total: grid.window.total,
    hasMore: found.hasMore,
    canAdd: grid.canAdd,
  });

/** Counts the groups anew after changes. No row moves: only the figures in their heads do. Returns how to stop. */
export function followGroups(grid: Grid): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const control = new AbortController();
  const count = async () => {
    const query = grid.query.get();
    const found = await readGroups(grid, query, control.signal).catch(() => null);
    if (found && query === grid.query.get() && grid.load.get() === 'ready') grid.outline.set(recounted(grid, found));
  };
  const unwatch = grid.source.watch(() => {
    clearTimeout(timer);
    if (grid.query.get().by?.length) timer = setTimeout(() => void count(), SETTLE_MS);
  });
  return () => {
    unwatch();
    clearTimeout(timer);
    control.abort();
  };
}

function recounted(grid: Grid, found: RowGroups): Outline {
  const { bands, sums, isStale } = grid.outline.get();
  const now = bandsIn(grid, found);
  const known = new Map(now.map((band) => [band.key, band]));
  const isMoved = now.length !== bands.length || bands.some(({ key, count }) => known.get(key)?.count !== count);
  const next = bands.map((band): Band => {
    const { count = 0, figures = [] } = known.get(band.key) ?? {};
    return { ...band, count, figures };
  });
  return { bands: next, sums, isStale: isStale || isMoved };
}

import { type Band, bandOver, levelOf } from './bands.ts';
import type { Desk } from './desk.ts';
import { type GroupPath, pathKey } from './grouping.ts';

/** Folds groups, or opens them; the rows are read again, the view stays. */
export function fold({ grid, loader }: Pick<Desk, 'grid' | 'loader'>, paths: readonly GroupPath[], isFolded: boolean) {
  const folded = new Map(grid.folded.get());
  for (const path of paths) {
    if (isFolded) folded.set(pathKey(path), path);
    else folded.delete(pathKey(path));
  }
  grid.folded.set(folded);
  void loader.refold();
}

/** Folds or opens every group of a level. */
export function foldLevel(desk: Pick<Desk, 'grid' | 'loader'>, level: number, isFolded: boolean) {
  const paths = desk.grid.outline
    .get()
    .bands.filter((band) => levelOf(band) === level)
    .map(({ path }) => path);
  fold(desk, paths, isFolded);
}

/** Folds the group that the active row is in; the keyboard stays on its head. */
export function foldGroup(desk: Desk): boolean {
  const { bands } = desk.grid.outline.get();
  const over = bandOver(bands, desk.grid.selection.get().active.row);
  if (over < 0) return false;
  desk.toBand(over);
  fold(desk, [bands[over]!.path], true);
  return true;
}

/** Where a row stands when groups were folded or opened; the row after the head of its group where that is folded now. */
export function rowAfterFold(before: readonly Band[], after: readonly Band[], row: number): number {
  const over = before.findLast((band) => band.row <= row);
  if (!over) return row;
  const now = after.find(({ key }) => key === over.key);
  if (now) return now.row + (now.isFolded ? 0 : row - over.row);
  return after.find(({ key }) => key === pathKey(over.path.slice(0, 1)))?.row ?? 0;
}

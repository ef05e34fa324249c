import type { Matrix } from './clipboard.ts';
import { heightOf, isSingle, type Range, widthOf } from './selection.ts';

export interface PastedCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

export interface PastePlan {
  /** Cells in reading order; rows may lie beyond the last one: they become new rows. */
  readonly cells: readonly PastedCell[];
  readonly range: Range;
  /** Columns of the clipboard that found no place at the right edge, and rows that found none below. */
  readonly cut: number;
  readonly cutRows: number;
}

/**
 * Where clipboard cells go: a selection that is a multiple of the clipboard is tiled, else the clipboard keeps its size. `rows`
 * and `columns` are those there are room for.
 */
export function planPaste(clip: Matrix, selected: Range, columns: number, rows = Infinity): PastePlan {
  const height = clip.length;
  const width = Math.max(...clip.map((row) => row.length));
  const tiles = !isSingle(selected) && heightOf(selected) % height === 0 && widthOf(selected) % width === 0;
  const tall = tiles ? heightOf(selected) : height;
  const down = Math.max(0, Math.min(tall, rows - selected.top));
  const wanted = tiles ? widthOf(selected) : width;
  const across = Math.min(wanted, columns - selected.left);
  const cells: PastedCell[] = [];
  for (let row = 0; row < down; row++)
    for (let col = 0; col < across; col++)
      cells.push({ row: selected.top + row, col: selected.left + col, text: clip[row % height]![col % width] ?? '' });
  const range = { ...selected, bottom: selected.top + down - 1, right: selected.left + across - 1 };
  return { cells, range, cut: wanted - across, cutRows: tall - down };
}

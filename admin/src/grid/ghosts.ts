import { changed, type Grid } from './grid.ts';
import { moveHands } from './staying.ts';

/**
 * Takes rows that others have voided out of the window, all but those that somebody is at: they stay, struck through, until
 * he is done. The selection and the open cell stay on their rows.
 */
export function letGo(grid: Grid) {
  let isGone = false;
  for (const key of grid.ghosts) {
    if (isAtWork(grid, key)) continue;
    grid.ghosts.delete(key);
    const index = grid.window.remove(key);
    if (index >= 0) moveHands(grid, (cell) => (cell.row > index ? { ...cell, row: cell.row - 1 } : cell));
    isGone = true;
  }
  if (isGone) changed(grid);
}

/** Whether a cell of the row is open, or holds something that no row holds yet. */
export const isAtWork = ({ edits, editing }: Grid, key: string): boolean =>
  edits.of(key) !== undefined || editing.get()?.row === key;

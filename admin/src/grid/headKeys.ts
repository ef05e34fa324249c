import { move } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import type { GridParts } from './GridContext.ts';

/** Moves a column one place to the left or right among those on screen, and the keyboard with it. */
export function moveBy(parts: GridParts, column: GridColumn, by: number) {
  const { grid, arrangement, arrange } = parts;
  const columns = grid.columns.get();
  const at = columns.findIndex(({ key }) => key === column.key);
  const to = at + by;
  if (to < 0 || to >= columns.length) return;
  const stop = grid.columns.subscribe(() => {
    stop();
    const place = grid.columns.get().findIndex(({ key }) => key === column.key);
    requestAnimationFrame(() => parts.toHead(place));
  });
  arrange(move(arrangement, column.key, columns[by > 0 ? to + 1 : to]?.key ?? null));
}

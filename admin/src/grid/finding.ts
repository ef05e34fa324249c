import type { Desk } from './desk.ts';
import { shownText } from './display.ts';
import { goTo } from './going.ts';
import { columnAt, editAt, type Grid, rowAt } from './grid.ts';
import type { Hit } from './source.ts';

/** Goes to the next row in which a text stands, seen from a row; there to the cell that shows it. `null`: it stands nowhere. */
export async function findFrom(desk: Desk, text: string, from: number, isDown: boolean): Promise<Hit | null> {
  const { grid, loader } = desk;
  const hit = await grid.source.hit(grid.query.get(), text, { from, isDown });
  if (!hit || !(await loader.ensure(hit.index, hit.index))) return hit;
  goTo(desk, { row: hit.index, col: columnWith(grid, hit.index, text) });
  return hit;
}

/** The first column that shows one of the words; the present one where the word stands in none that is shown. */
function columnWith(grid: Grid, row: number, text: string): number {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const shows = (col: number) => {
    const cell = { row, col };
    const shown = shownText(columnAt(grid, cell), rowAt(grid, cell), editAt(grid, cell)).toLowerCase();
    return words.some((word) => shown.includes(word));
  };
  const found = [...grid.columns.get().keys()].find(shows);
  return found ?? grid.selection.get().active.col;
}

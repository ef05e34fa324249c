import { wordOfDay, wordOfNumber } from '@redress/schema/kinds/word.ts';
import type { Desk } from './desk.ts';
import { shownText } from './display.ts';
import { isDay } from './filters.ts';
import { goTo } from './going.ts';
import { columnAt, editAt, type Grid, rowAt } from './grid.ts';
import type { Cell } from './selection.ts';
import type { Hit } from './source.ts';
import { isNumeric } from './totals.ts';

/** Goes to the next row in which a text is shown, seen from a row; there to the first cell that shows it. `null`: it stands nowhere. */
export async function findFrom(desk: Desk, text: string, from: number, isDown: boolean): Promise<Hit | null> {
  const { grid, loader } = desk;
  const columns = grid.columns.get().map(({ key }) => key);
  const hit = await grid.source.hit(grid.query.get(), text, { from, isDown, columns });
  if (!hit || !(await loader.ensure(hit.index, hit.index))) return hit;
  const cols = columnsWith(grid, hit.index, text);
  goTo(desk, { row: hit.index, col: (isDown ? cols.at(0) : cols.at(-1)) ?? grid.selection.get().active.col });
  return hit;
}

/** Goes to the next cell of the present row that shows the text; `false` where there is none. */
export function findInRow(desk: Desk, text: string, isDown: boolean): boolean {
  const { row, col } = desk.grid.selection.get().active;
  const cols = columnsWith(desk.grid, row, text);
  const next = isDown ? cols.find((at) => at > col) : cols.findLast((at) => at < col);
  if (next !== undefined) goTo(desk, { row, col: next });
  return next !== undefined;
}

/** The columns in which a row shows one of the words. */
function columnsWith(grid: Grid, row: number, text: string): number[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return [...grid.columns.get().keys()].filter((col) => {
    const shown = textsOf(grid, { row, col });
    return words.some((word) => shown.some((one) => one.includes(inCell(grid, col, word))));
  });
}

/** What a cell shows, a choice in either language. */
function textsOf(grid: Grid, cell: Cell): string[] {
  const column = columnAt(grid, cell);
  const [row, edit] = [rowAt(grid, cell), editAt(grid, cell)];
  const shown = shownText(column, row, edit).toLowerCase();
  const choice = edit ? undefined : column.context.choices?.find(({ code }) => code === row?.values[column.key]);
  if (choice) return [choice.zh.toLowerCase(), choice.en.toLowerCase()];
  return [isNumeric(column.kind) ? shown.replaceAll(',', '') : shown];
}

function inCell(grid: Grid, col: number, word: string): string {
  const column = grid.columns.get()[col]!;
  if (isDay(column)) return wordOfDay(word) ?? word;
  return isNumeric(column.kind) ? (wordOfNumber(word) ?? word) : word;
}

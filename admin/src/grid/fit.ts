import type { GridColumn } from './cell.ts';
import { shownText } from './display.ts';
import type { Grid } from './grid.ts';

const PADDING = 20;
const TITLE_MARKS = 44;
const MOST_MEASURED = 2_000;

/** The width at which a column's title and the texts of its loaded rows have room, in pixels. */
export function fitWidth(grid: Grid, column: GridColumn, font: string): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  let widest = pen.measureText(column.label).width + TITLE_MARKS;
  let measured = 0;
  for (let index = 0; index < grid.window.count && measured < MOST_MEASURED; index++) {
    const row = grid.window.at(index);
    if (!row) continue;
    measured++;
    for (const line of shownText(column, row, grid.edits.get(row.key, column.key)).split('\n'))
      widest = Math.max(widest, pen.measureText(line).width + PADDING);
  }
  return Math.ceil(widest);
}

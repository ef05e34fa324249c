import { type Matrix, toHtml, toTsv } from './clipboard.ts';
import { shownText } from './display.ts';
import type { Grid } from './grid.ts';
import type { Range } from './selection.ts';

/** Texts of the cells of a range whose rows are loaded. */
function textsOf(grid: Grid, range: Range): Matrix {
  const columns = grid.columns.get().slice(range.left, range.right + 1);
  return Array.from({ length: range.bottom - range.top + 1 }, (_, offset) => {
    const row = grid.window.at(range.top + offset);
    return columns.map((column) => shownText(column, row, row && grid.edits.get(row.key, column.key)));
  });
}

/** Cells as the clipboard gets them. */
export interface Clip {
  readonly text: string;
  readonly html: string;
}

/** The cells of a range as text and as HTML, under the titles of their columns if wanted. */
export function copied(grid: Grid, range: Range, withHeads: boolean): Clip {
  const columns = grid.columns.get().slice(range.left, range.right + 1);
  const matrix = [...(withHeads ? [columns.map(({ label }) => label)] : []), ...textsOf(grid, range)];
  const asText = columns.map(({ kind }) => kind === 'code' || kind === 'text');
  return { text: toTsv(matrix), html: toHtml(matrix, asText) };
}

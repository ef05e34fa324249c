import { compareDecimals, sumOf } from '@redress/schema/kinds/decimal-text.ts';
import type { GridColumn } from './cell.ts';
import type { Grid } from './grid.ts';
import type { Range } from './selection.ts';
import type { Figures } from './source.ts';
import { isNumeric } from './totals.ts';

/** What each selected column adds up to over the rows that are loaded. Texts are not made: there may be half a million cells. */
export function loadedFigures(grid: Grid, range: Range): Figures[] {
  return grid.columns
    .get()
    .slice(range.left, range.right + 1)
    .map((column) => figuresOf(column, [...valuesOf(grid, column.key, range)]));
}

function* valuesOf(grid: Grid, column: string, { top, bottom }: Range) {
  for (let index = top; index <= bottom; index++) {
    const value = grid.window.at(index)?.values[column];
    if (value !== undefined && value !== null && value !== '' && value !== false) yield String(value);
  }
}

function figuresOf({ key, kind }: GridColumn, values: readonly string[]): Figures {
  const isNumber = isNumeric(kind);
  const compare = isNumber ? compareDecimals : (a: string, b: string) => (a < b ? -1 : 1);
  const best = (sign: 1 | -1) =>
    values.reduce<string | null>((kept, one) => (kept !== null && sign * compare(one, kept) >= 0 ? kept : one), null);
  return { column: key, filled: values.length, sum: isNumber ? sumOf(values) : null, min: best(1), max: best(-1) };
}

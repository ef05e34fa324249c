import type { GridColumn } from '../grid/cell.ts';

export type Paper = 'A4' | 'A3';

/** Room for columns on a landscape page, in pixels of 1/96 inch, less margins of 10 mm. */
const roomOf: Record<Paper, number> = { A4: 1047, A3: 1512 };

/** How much narrower a column is on paper, where its texts may take several lines, than in the grid. */
const SCALE = 0.66;
const NARROWEST = 34;
/** More than this of a page's width cannot be given to columns that are repeated. */
const MOST_REPEATED = 0.4;

export interface PrintColumn {
  readonly column: GridColumn;
  /** Pixels on paper. */
  readonly width: number;
}

const printed = (column: GridColumn): PrintColumn => ({
  column,
  width: Math.max(NARROWEST, Math.round(column.width * SCALE)),
});
const widthOf = (columns: readonly PrintColumn[]) => columns.reduce((sum, { width }) => sum + width, 0);

/**
 * The columns in bands that each fit the width of a page, as a spreadsheet prints pages side by side: the frozen columns
 * stand in each, so that every page says which rows it shows.
 */
export function bandsOf(columns: readonly GridColumn[], frozen: number, paper: Paper): PrintColumn[][] {
  const room = roomOf[paper];
  const all = columns.map(printed);
  const first = all.slice(0, frozen);
  const repeated = widthOf(first) <= room * MOST_REPEATED ? first : first.slice(0, 1);
  const bands: PrintColumn[][] = [];
  let band = [...repeated];
  for (const column of all.slice(repeated.length)) {
    if (band.length > repeated.length && widthOf(band) + column.width > room) {
      bands.push(band);
      band = [...repeated];
    }
    band.push(column);
  }
  return [...bands, band];
}

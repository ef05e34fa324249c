import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Arrangement } from '../grid/arrange.ts';
import type { ColourRule } from '../grid/colours.ts';
import type { Filter, Sort } from '../grid/source.ts';

/** Everything a view says of a sheet. */
export interface ViewSettings extends Arrangement {
  readonly sort: readonly Sort[];
  readonly filter: Filter;
  readonly search: string;
  /** One column or two whose groups stand beside the rows. */
  readonly groupBy: readonly string[];
  /** Colours of rows; the first rule that a row meets counts. */
  readonly colours: readonly ColourRule[];
}

/** The views that every sheet has. */
export type BuiltIn = 'daily' | 'full';

/** Columns a built-in view shows, in the catalogue's order. */
export const keysOf = (sheet: SheetDef, view: BuiltIn): string[] =>
  columnsOf(sheet)
    .filter(({ daily }) => view === 'full' || daily)
    .map(({ key }) => key);

export const builtIn = (sheet: SheetDef, view: BuiltIn): ViewSettings => ({
  columns: keysOf(sheet, view).map((key) => ({ key })),
  frozen: sheet.frozen,
  folded: [],
  sort: [{ column: sheet.order.column, descending: sheet.order.descending ?? false }],
  filter: {},
  search: '',
  groupBy: [],
  colours: [],
});

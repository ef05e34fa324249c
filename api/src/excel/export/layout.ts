import type { Locale } from '@redress/schema/errors.ts';
import { type Column, columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnLetters } from '../reader/cell.ts';

export interface ExportColumn extends Column {
  readonly key: string;
  readonly letters: string;
}

/** Where things stand in an exported sheet: title, a line about the export, group headings (if any), headings, rows. */
export interface Layout {
  readonly sheet: SheetDef;
  readonly locale: Locale;
  readonly columns: readonly ExportColumn[];
  /** Letters of the hidden columns `_id`, `_v` and `_chk`, right of all others but inside the filter. */
  readonly id: string;
  readonly version: string;
  readonly check: string;
  readonly groupRow: number | null;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns that stay in view on the left. */
  readonly frozen: number;
}

/** Lays a sheet out; without `keys`, with every column of the catalogue. */
export function layOut(sheet: SheetDef, locale: Locale, keys: readonly string[] | null, rows: number): Layout {
  const all = columnsOf(sheet);
  const asked = keys?.map((key) => all.find((column) => column.key === key)!) ?? all;
  const columns = asked.map((column, at) => ({ ...column, letters: columnLetters(at + 1) }));
  const groupRow = columns.some(({ group }) => group) ? 3 : null;
  const headingRow = groupRow === null ? 3 : 4;
  const pinned = new Set(all.slice(0, sheet.frozen).map(({ key }) => key));
  const firstLoose = columns.findIndex(({ key }) => !pinned.has(key));
  return {
    sheet,
    locale,
    columns,
    id: columnLetters(columns.length + 1),
    version: columnLetters(columns.length + 2),
    check: columnLetters(columns.length + 3),
    groupRow,
    headingRow,
    firstRow: headingRow + 1,
    lastRow: headingRow + rows,
    frozen: Math.max(firstLoose, 0),
  };
}

/** The reader's language first, the other below it, as the factory's own sheets have it. */
export const headingOf = ({ zh, en }: { zh: string; en: string }, locale: Locale, separator = '\n'): string =>
  zh === en ? zh : locale === 'zh' ? `${zh}${separator}${en}` : `${en}${separator}${zh}`;

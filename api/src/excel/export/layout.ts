import type { Locale } from '@redress/schema/errors.ts';
import { type Column, columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { columnLetters } from '../reader/cell.ts';
import type { ExportAsked } from './export-asked.ts';
import { isEditable } from './profile.ts';

export interface ExportColumn extends Column {
  readonly key: string;
  readonly letters: string;
  /** Whoever gets the file may fill it in. */
  readonly isEditable: boolean;
}

/**
 * Where things stand in an exported sheet: title, a line about the export, group headings (if any), headings, rows. A pivot
 * table wants none of that: its headings are the first row, and no hidden columns follow.
 */
export interface Layout {
  readonly sheet: SheetDef;
  readonly locale: Locale;
  readonly isPivot: boolean;
  readonly columns: readonly ExportColumn[];
  /** Letters of the hidden columns `_id`, `_v` and `_chk`, right of all others but inside the filter. */
  readonly id: string;
  readonly version: string;
  readonly check: string;
  /** Letters of the last column. */
  readonly last: string;
  readonly groupRow: number | null;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns that stay in view on the left. */
  readonly frozen: number;
  readonly headings: 'names' | 'keys';
}

type Asked = Pick<ExportAsked, 'locale' | 'profile' | 'headings' | 'withPictures'>;

/** Pixels of a column that shows small pictures. */
const pictureWidth = 96;

/** Lays a sheet out with the columns of these keys. */
export function layOut(
  sheet: SheetDef,
  { locale, profile, headings, withPictures }: Asked,
  keys: readonly string[],
  rows: number,
): Layout {
  const all = columnsOf(sheet);
  const columnOf = (key: string) => {
    const column = all.find((one) => one.key === key)!;
    return withPictures && column.kind === 'files' ? { ...column, width: pictureWidth } : column;
  };
  const columns = keys.map((key, at) => ({
    ...columnOf(key),
    letters: columnLetters(at + 1),
    isEditable: isEditable(sheet, profile, key),
  }));
  const isPivot = profile === 'ANALYSIS';
  const groupRow = !isPivot && columns.some(({ group }) => group) ? 3 : null;
  const headingRow = isPivot ? 1 : groupRow === null ? 3 : 4;
  const pinned = new Set(all.slice(0, sheet.frozen).map(({ key }) => key));
  const firstLoose = columns.findIndex(({ key }) => !pinned.has(key));
  const [id, version, check] = [1, 2, 3].map((right) => columnLetters(columns.length + right)) as [
    string,
    string,
    string,
  ];
  return {
    sheet,
    locale,
    isPivot,
    columns,
    id,
    version,
    check,
    last: isPivot ? columnLetters(columns.length) : check,
    groupRow,
    headingRow,
    firstRow: headingRow + 1,
    lastRow: headingRow + rows,
    frozen: Math.max(firstLoose, 0),
    headings,
  };
}

/** The reader's language first, the other below it, as the factory's own sheets have it. */
export const headingOf = ({ zh, en }: { zh: string; en: string }, locale: Locale, separator = '\n'): string =>
  zh === en ? zh : locale === 'zh' ? `${zh}${separator}${en}` : `${en}${separator}${zh}`;

/** What stands above a column. A pivot table shows its headings as names of fields: one language is enough. */
export const columnHeading = (column: ExportColumn, { headings, isPivot, locale }: Layout): string =>
  headings === 'keys' ? column.key : isPivot ? column[locale] : headingOf(column, locale);

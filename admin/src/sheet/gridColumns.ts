import type { Locale } from '@redress/schema/errors.ts';
import type { Choice } from '@redress/schema/kinds/kind.ts';
import type { FieldRow } from '@redress/schema/sheets/fields.ts';
import { type Column, columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { countOf, partsOf } from '../data/sheetFields.ts';
import type { GridColumn } from '../grid/cell.ts';

/** What showing a sheet depends on besides its catalogue. */
export interface Surroundings {
  readonly locale: Locale;
  readonly timeZone: string;
  readonly today: string;
  /** Entries of every choice list, by list. */
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** The fields that administrators added, retired ones too. */
  readonly fields: readonly FieldRow[];
  /** Who reads. */
  readonly userId: string;
  /** Whether the reader may write sheets of settings, and add columns. */
  readonly isAdministrator: boolean;
}

/** Columns of the sheet as the grid wants them, in the catalogue's order. */
export function gridColumns(sheet: SheetDef, keys: readonly string[], around: Surroundings): GridColumn[] {
  const counted = countedColumns(sheet, keys);
  return columnsOf(sheet)
    .filter(({ key }) => keys.includes(key))
    .map((column) => toGridColumn(sheet, column, around, counted.get(column.key)));
}

function toGridColumn(
  sheet: SheetDef,
  column: Column & { readonly key: string },
  around: Surroundings,
  countKey: string | undefined,
): GridColumn {
  const { key, kind, group, required = false, to, max, scale, list, metBy } = column;
  const { locale, timeZone, today } = around;
  return {
    key,
    label: column[locale],
    group,
    groupLabel: group && sheet.groups?.[group]?.[locale],
    kind,
    isUnsummed: column.unsummed ?? false,
    width: widthOf(column, locale),
    ...writing(sheet, column, around),
    required,
    target: to,
    countKey,
    metBy,
    sortable: kind !== 'files',
    isOwn: column.custom ?? false,
    context: { locale, timeZone, today, max, scale, choices: list && around.choices[list] },
  };
}

/** How the reader may write a column: of somebody else's settings none, but what is his own in his own row. */
function writing(sheet: SheetDef, { key, write }: Column & { readonly key: string }, around: Surroundings) {
  const { isAdministrator, userId } = around;
  const asked = write.startsWith('verb:') ? 'verb' : (write as GridColumn['write']);
  if (!sheet.isAdministered || isAdministrator) return { write: asked };
  return sheet.own?.includes(key) ? { write: asked, ownRow: userId } : { write: 'never' as const };
}

/** At least wide enough for its title in the reader's language. */
const widthOf = (column: Column, locale: Locale) => {
  const title = column[locale].length * (locale === 'zh' ? 13 : 7) + 30;
  return Math.max(column.width ?? 100, Math.min(title, 150));
};

/** The first shown column of each part says how many more there are. */
function countedColumns(sheet: SheetDef, keys: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of partsOf(sheet)) {
    const first = columnsOf(sheet).find(({ key, from }) => keys.includes(key) && from?.startsWith(`${part}.`));
    if (first) found.set(first.key, countOf(part));
  }
  return found;
}

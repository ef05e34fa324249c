import type { Locale } from '@redress/schema/errors.ts';
import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import { labelColumns, labelIn } from '@redress/schema/sheets/label.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { choiceLists, type ChoiceLists } from '../choices/choice-lists.ts';
import { objectField } from './columns.ts';
import type { Filter } from './filter.ts';
import { readPage } from './read.ts';
import type { PlainRow } from './rows.ts';
import { emptySelection } from './selection.ts';

/** A row as a form shows it: the text of each column in the form's language. */
export type ShownRow = (key: string) => string;

/** Rows of a sheet as texts; contents in pairs are those of the language, and say so where there are none. */
export async function shownRows(
  context: Context,
  sheet: SheetDef,
  filter: Filter,
  locale: Locale,
): Promise<ShownRow[]> {
  const { pool } = context.database;
  const selection = emptySelection();
  const byKey = new Map(columnsOf(sheet).map((column) => [column.key, column]));
  for (const { key, to } of byKey.values()) {
    selection.columns.add(key);
    if (!to) continue;
    const inner = emptySelection();
    for (const label of labelColumns(sheets[to])) inner.columns.add(label);
    selection.references.set(key, inner);
  }
  const orderBy = sheet.columns['position'] ? [{ column: 'position', direction: 'ASC' as const }] : null;
  const { rows } = await readPage(pool, sheet, selection, {
    filter,
    orderBy,
    limit: null,
    scope: scope(context.actor),
  });
  const lists = await choiceLists(pool, pool);
  return rows.map((row) => (key) => shownText(row, byKey.get(key)!, { locale, lists, context }));
}

interface Showing {
  readonly locale: Locale;
  readonly lists: ChoiceLists;
  readonly context: Context;
}

function shownText(row: PlainRow, column: Column & { readonly key: string }, showing: Showing): string {
  const { locale } = showing;
  const { english } = column;
  if (!english) return plainText(row, column, showing);
  const [own, other] = locale === 'en' ? [row[english], row[column.key]] : [row[column.key], row[english]];
  return String(own ?? (other ? (locale === 'en' ? '[no English text]' : '[缺中文内容]') : ''));
}

function plainText(
  row: PlainRow,
  { key, kind, to, list }: Column & { readonly key: string },
  showing: Showing,
): string {
  const { locale, lists, context } = showing;
  const value = row[key];
  if (value === null || value === undefined) return '';
  if (to) return labelIn(sheets[to], row[objectField(key)] as PlainRow | null, locale);
  const { timeZone, clock } = context;
  const today = clock().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const text = kindOf({ kind }).format(value as never, {
    locale,
    timeZone,
    today,
    choices: lists.get(list ?? '') ?? [],
  });
  return kind === 'dateTime' || kind === 'clock' ? text.slice(0, 16) : text;
}

import { type ErrorParams, messageOf } from '@redress/schema/errors.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import type { Column, SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists, type ChoiceLists } from '../../choices/choice-lists.ts';
import { type FieldBook, fieldBook } from '../../fields/field-book.ts';
import { labelSql } from '../../sheets/concept.ts';
import { sheetOf } from '../../sheets/columns.ts';
import { run } from '../../sheets/statement.ts';
import type { CellResult, ChangeSetResult, RowResult } from '../result.ts';
import { partStore, type StoreKey, storeOf } from '../stores.ts';

/** Puts an answer into the reader's language: messages, and current values as people read them. */
export async function present(result: ChangeSetResult, context: Context): Promise<object> {
  const { pool } = context.database;
  const lists = await choiceLists(pool, pool);
  const fields = await fieldBook(pool, pool);
  const rows = await Promise.all(result.rows.map((row) => presentRow(row, { lists, fields }, context)));
  return { ...result, rows };
}

/** What names are looked up in. */
interface Names {
  readonly lists: ChoiceLists;
  readonly fields: FieldBook;
}

async function presentRow(row: RowResult, names: Names, context: Context) {
  const { sheet } = storeOf(row.sheet as StoreKey);
  const cells = await Promise.all(row.cells.map((cell) => presentCell(sheet, cell, names, context)));
  return {
    ...row,
    message: row.code && messageOf(row.code, context.locale, inWords(row.params, sheet, context, names.lists)),
    cells,
  };
}

async function presentCell(sheet: SheetDef, cell: CellResult, { lists, fields }: Names, context: Context) {
  if (!cell.code) return cell;
  const column = sheet.columns[cell.column] ?? fields.columnOf(sheet.key, cell.column);
  const currentText =
    column && cell.outcome === 'CONFLICT' ? await textOf(column, cell.current, lists, context) : undefined;
  const params = {
    ...inWords(cell.params, sheet, context, lists, column),
    ...(column && { column: column[context.locale] }),
    ...(currentText !== undefined && { current: currentText }),
  };
  return { ...cell, currentText, message: messageOf(cell.code, context.locale, params) };
}

/** Parameters that are keys of columns, sheets or choices become their names. */
function inWords(
  params: ErrorParams | undefined,
  sheet: SheetDef,
  { locale }: Context,
  lists?: ChoiceLists,
  column?: Column,
): ErrorParams {
  const part = column?.from && partStore(sheet, column.from.split('.')[0]!).sheet;
  const named = (value: string | number, param: string) => {
    if (typeof value !== 'string') return value;
    const inSheet = (key: string) =>
      [sheet, ...(part ? [part] : [])].map(({ columns }) => columns[key]?.[locale]).find(Boolean) ??
      (sheets as Record<string, SheetDef>)[key]?.[locale];
    // a parameter is called as the list its code is of, where that is not the column's own
    const inList = (code: string) =>
      [column?.list ?? '', param]
        .map((list) => lists?.get(list)?.find((choice) => choice.code === code)?.[locale])
        .find(Boolean);
    return value
      .split(', ')
      .map((word) => inSheet(word) ?? inList(word) ?? word)
      .join(locale === 'zh' ? '、' : ', ');
  };
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([key, value]) => [key, key === 'text' ? value : named(value, key)]),
  );
}

/** A canonical value as people read it. */
export async function textOf(column: Column, value: unknown, lists: ChoiceLists, context: Context): Promise<string> {
  if (value === null || value === undefined) return '';
  const { locale, timeZone, clock } = context;
  if (column.kind === 'reference') return labelOf(column, String(value), context);
  const today = clock().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  return kindOf(column).format(value as string, {
    locale,
    timeZone,
    today,
    choices: lists.get(column.list ?? '') ?? [],
  });
}

async function labelOf(column: Column, id: string, { database, locale }: Context): Promise<string> {
  const target = sheetOf(column.to!);
  const text = `select ${labelSql(target, locale)} as label from ${target.table} where id = $1`;
  const { rows } = await run<{ label: string | null }>(database.pool, text, [id]);
  return rows[0]?.label ?? '';
}

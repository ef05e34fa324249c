import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { childrenOf } from '../../sheets/columns.ts';
import { readPage } from '../../sheets/read.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { emptySelection } from '../../sheets/selection.ts';
import { idColumn, keysOf } from './columns.ts';
import { earlierRows } from './job.ts';
import type { Table, TableRow } from './read-table.ts';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** What a line of a file stands for: an existing row, a new one (null), or a row that is no longer there. */
export type Match = PlainRow | null | 'GONE';

/**
 * Finds the existing row of every line: by the hidden id of an exported workbook, by what an earlier import of the very same
 * file made of it, else by number or code.
 */
export async function matchRows(
  context: Context,
  sheet: SheetDef,
  table: Table,
  fileHash: Buffer,
): Promise<(row: TableRow) => Match> {
  const { pool } = context.database;
  const earlier = await earlierRows(pool, fileHash, sheet.key);
  const idOf = ({ row, values }: TableRow) => values[idColumn] ?? earlier.get(row) ?? null;
  const ids = table.rows.map(idOf).filter(isId);
  const byId = new Map((await read(context, sheet, table, 'id', ids)).map((row) => [row.id, row]));
  const byKey = new Map<string, Map<string, PlainRow | null>>();
  for (const key of keysOf(sheet)) byKey.set(key, await rowsBy(context, sheet, table, key));
  return (row) => {
    const id = idOf(row);
    if (id !== null) return byId.get(String(id)) ?? (row.values[idColumn] ? 'GONE' : null);
    for (const [key, rows] of byKey) {
      const found = rows.get(String(row.values[key] ?? ''));
      if (found) return found;
    }
    return null;
  };
}

/** Existing rows by a column; a value that two rows share (people of one name) stands for neither. */
async function rowsBy(context: Context, sheet: SheetDef, table: Table, key: string) {
  const texts = new Set(table.rows.flatMap(({ values }) => (values[key] == null ? [] : [String(values[key])])));
  const rows = await read(context, sheet, table, key, [...texts]);
  const groups = Map.groupBy(rows, (row) => String(row[key]));
  return new Map([...groups].map(([text, group]) => [text, group.length === 1 ? group[0]! : null]));
}

async function read(
  context: Context,
  sheet: SheetDef,
  table: Table,
  by: string,
  values: string[],
): Promise<PlainRow[]> {
  if (values.length === 0) return [];
  const selection = emptySelection();
  selection.columns.add('version').add(by);
  for (const { key } of table.headings) if (sheet.columns[key]) selection.columns.add(key);
  for (const [field, child] of Object.entries(childrenOf[sheet.key] ?? {})) {
    if (!sheet.parts || !Object.values(sheet.parts).some((part) => part.sheet === child.sheet)) continue;
    selection.children.set(field, allColumns(child.sheet));
  }
  const query = { filter: { [by]: { in: values } }, limit: values.length * 2, scope: scope(context.actor) };
  return (await readPage(context.database.pool, sheet, selection, query)).rows;
}

function allColumns(key: SheetKey) {
  const selection = emptySelection();
  for (const column of columnsOf(sheets[key])) selection.columns.add(column.key);
  return selection;
}

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { childrenOf } from '../../sheets/columns.ts';
import { readPage } from '../../sheets/read.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { run } from '../../sheets/statement.ts';
import { emptySelection, type Selection } from '../../sheets/selection.ts';
import { idColumn, keysOf } from './columns.ts';
import { editedRows } from './edited-rows.ts';
import type { Table, TableRow } from './read-table.ts';
import { earlierRows } from './stored-rows.ts';

const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** What a line of a file stands for: an existing row, a new one (null), one that is no longer there, or one of others. */
export type Match = PlainRow | null | 'GONE' | 'HIDDEN';

/** What rows are known by when their file comes again, and where it comes from. */
interface Known {
  readonly keys: readonly (Buffer | null)[];
  readonly scope: string;
}

/**
 * Finds the existing row of every line: by the hidden id of an exported workbook, by what an earlier import made of the same
 * row, also where it was edited in the file since, else by number or code. `batch` are rows that stand together.
 */
export async function matchRows(
  context: Context,
  sheet: SheetDef,
  table: Table,
  batch: readonly TableRow[][],
  { keys, scope: from }: Known,
): Promise<(at: number) => Match> {
  const firsts = batch.map(([first]) => first!);
  const asked = keys.filter((key) => key !== null);
  const earlier = asked.length > 0 ? await earlierRows(context.database.pool, asked) : new Map<string, string>();
  const known = (at: number) => firsts[at]!.values[idColumn] ?? earlier.get(keys[at]?.toString('hex') ?? '') ?? null;
  const rest = [...firsts.keys()].filter(
    (at) => known(at) === null && keysOf(sheet).every((key) => firsts[at]!.values[key] == null),
  );
  const edited = await editedRows(
    context.database.pool,
    sheet,
    table,
    rest.map((at) => firsts[at]!),
    {
      scope: from,
      taken: new Set(earlier.values()),
    },
  );
  const idOf = (at: number) => known(at) ?? edited.get(firsts[at]!.row) ?? null;
  const ids = firsts.map((_, at) => idOf(at)).filter(isId);
  const columns = selected(sheet, table, batch);
  const byId = new Map((await read(context, sheet, columns, 'id', ids)).map((row) => [row.id, row]));
  const hidden = await hiddenRows(
    context,
    sheet,
    ids.filter((id) => !byId.has(id)),
  );
  const byKey = new Map<string, Map<string, PlainRow | null>>();
  for (const key of keysOf(sheet)) byKey.set(key, await rowsBy(context, sheet, columns, firsts, key));
  return (at) => {
    const { values } = firsts[at]!;
    const id = idOf(at);
    if (id !== null && hidden.has(String(id))) return 'HIDDEN';
    if (id !== null) return byId.get(String(id)) ?? (values[idColumn] ? 'GONE' : null);
    for (const [key, rows] of byKey) {
      const found = rows.get(String(values[key] ?? ''));
      if (found) return found;
    }
    return null;
  };
}

/** Rows that are there and that the reader may not see: of them nothing is said but that. */
async function hiddenRows({ database }: Context, { table }: SheetDef, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const text = `select id::text as id from ${table} where id = any($1::uuid[]) and voided_at is null`;
  const { rows } = await run<{ id: string }>(database.pool, text, [ids]);
  return new Set(rows.map(({ id }) => id));
}

/** Existing rows by a column; a value that two rows share (people of one name) stands for neither. */
async function rowsBy(context: Context, sheet: SheetDef, columns: Selection, asked: readonly TableRow[], key: string) {
  const texts = new Set(asked.flatMap(({ values }) => (values[key] == null ? [] : [String(values[key])])));
  const rows = await read(context, sheet, columns, key, [...texts]);
  const groups = Map.groupBy(rows, (row) => String(row[key]));
  return new Map([...groups].map(([text, group]) => [text, group.length === 1 ? group[0]! : null]));
}

async function read(
  context: Context,
  sheet: SheetDef,
  selection: Selection,
  by: string,
  values: string[],
): Promise<PlainRow[]> {
  if (values.length === 0) return [];
  const query = { filter: { [by]: { in: values } }, limit: values.length * 2, scope: scope(context.actor) };
  return (await readPage(context.database.pool, sheet, selection, query)).rows;
}

/** What is compared of existing rows; what hangs on them only where several rows of the file stand for one. */
function selected(sheet: SheetDef, table: Table, batch: readonly TableRow[][]): Selection {
  const selection = emptySelection();
  selection.columns.add('version');
  for (const key of keysOf(sheet)) selection.columns.add(key);
  if (sheet.numbering) selection.columns.add(sheet.numbering.column);
  for (const { key } of table.headings) if (sheet.columns[key]) selection.columns.add(key);
  if (batch.every((rows) => rows.length === 1)) return selection;
  for (const [field, child] of Object.entries(childrenOf[sheet.key] ?? {})) {
    if (!sheet.parts || !Object.values(sheet.parts).some((part) => part.sheet === child.sheet)) continue;
    selection.children.set(field, allColumns(child.sheet));
  }
  return selection;
}

function allColumns(key: SheetKey) {
  const selection = emptySelection();
  for (const column of columnsOf(sheets[key])) selection.columns.add(column.key);
  return selection;
}

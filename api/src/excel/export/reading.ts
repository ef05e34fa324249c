import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { PoolClient } from 'pg';
import { mask, scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { countRows, type Query, streamRows } from '../../sheets/read.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { emptySelection, type Selection } from '../../sheets/selection.ts';
import { run } from '../../sheets/statement.ts';
import { beginBatch, GivenRows } from './batch.ts';
import type { ExportAsked } from './export-sheet.ts';
import { isWholeSheet, wholeSheetValues } from './whole-sheet.ts';

/** Most rows a worksheet holds, less the headings. */
const mostRows = 1_048_000;
/** Rows read and written at once: more make the garbage collector work, fewer the database. */
const rowsAtOnce = 400;

/** The rows of an export, all of one moment, and the log's entry of it. Dispose it, or the database keeps that moment. */
export interface Reading extends AsyncDisposable {
  readonly client: PoolClient;
  readonly sheet: SheetDef;
  /** Keys of the columns that the reader may have, in their order. */
  readonly keys: readonly string[];
  readonly count: number;
  readonly batchId: string;
  pages(): AsyncGenerator<PlainRow[]>;
}

/** Begins to read: counts the rows and logs the export. */
export async function openReading(context: Context, asked: ExportAsked, fileName: string): Promise<Reading> {
  const { pool } = context.database;
  const sheet = sheets[asked.sheet];
  const given = new GivenRows();
  const client = await pool.connect();
  let batchId: string | undefined;
  const close = async () => {
    await client.query('rollback');
    client.release();
    if (batchId) await given.save(pool, batchId);
  };
  try {
    const snapshot = await begin(client);
    const query = { ...asked, scope: scope(context.actor) };
    const keys = shownColumns(context, sheet, asked.columns);
    const count = Math.min(await countRows(client, sheet, query), mostRows);
    batchId = await beginBatch(
      context,
      { ...logged(asked), sheet, columns: keys, rowCount: count, fileName },
      snapshot,
    );
    const pages = () => completed(client, sheet, keys, query, given);
    return { client, sheet, keys, count, batchId, pages, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function begin(client: PoolClient): Promise<string> {
  await client.query('begin isolation level repeatable read read only');
  const { rows } = await run<{ snapshot: string }>(client, 'select pg_current_snapshot()::text as snapshot', []);
  return rows[0]!.snapshot;
}

const logged = ({ filter, search, locale }: ExportAsked) => ({
  profile: 'SHEET',
  filter,
  search: search ?? null,
  departmentId: null,
  asOf: null,
  language: locale,
});

function shownColumns({ actor }: Context, sheet: SheetDef, asked: readonly string[] | null): string[] {
  const isMasked = mask(actor);
  const keys = asked ?? columnsOf(sheet).map(({ key }) => key);
  return keys.filter((key) => !isMasked?.(sheet.key as SheetKey, key));
}

/** Rows with what is worked out for the whole sheet. */
async function* completed(
  client: PoolClient,
  sheet: SheetDef,
  keys: readonly string[],
  query: Omit<Query, 'limit'>,
  given: GivenRows,
): AsyncGenerator<PlainRow[]> {
  const values = await wholeSheetValues(client, sheet.key, keys);
  for await (const rows of streamRows(client, sheet, selectionOf(sheet, keys), query, rowsAtOnce)) {
    for (const [key, byId] of values) for (const row of rows) row[key] = byId.get(row.id) ?? 0;
    given.add(rows);
    yield rows;
  }
}

function selectionOf(sheet: SheetDef, keys: readonly string[]): Selection {
  const selection = emptySelection();
  selection.columns.add('version');
  if (sheet.numbering) selection.columns.add(sheet.numbering.column);
  for (const key of keys) {
    const { kind, to } = sheet.columns[key]!;
    if (!isWholeSheet(sheet.key, key)) selection.columns.add(key);
    if (kind !== 'reference') continue;
    const inner = emptySelection();
    inner.columns.add(sheets[to!].label);
    selection.references.set(key, inner);
  }
  return selection;
}

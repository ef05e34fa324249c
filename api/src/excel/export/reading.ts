import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { PoolClient } from 'pg';
import { scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { turnBack } from '../../changes/as-of.ts';
import { choiceLists, type ChoiceLists } from '../../choices/choice-lists.ts';
import { fieldBook } from '../../fields/field-book.ts';
import type { Filter } from '../../sheets/filter.ts';
import { countRows, type Query, streamRows } from '../../sheets/read.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { settledFilter } from '../../sheets/settled-filter.ts';
import { run } from '../../sheets/statement.ts';
import { ahead } from './ahead.ts';
import { analysed, reckon, type Reckoning } from './analysis.ts';
import { beginBatch, GivenRows } from './batch.ts';
import type { ExportAsked } from './export-asked.ts';
import { type Choosing, chooseColumns, selectionOf } from './read-columns.ts';
import { wallClock } from './serial.ts';
import { takeSlot } from './slots.ts';
import { Summary } from './summary.ts';
import { wholeSheetValues } from './whole-sheet.ts';

/** Most rows a worksheet holds, less the headings. */
const mostRows = 1_048_000;
/** Rows read and written at once: more make the garbage collector work, fewer the database. */
const rowsAtOnce = 400;
/** The same where the clock was turned back: each block is found without an index. */
const earlierRowsAtOnce = 4_000;

/** The rows of an export, all of one moment, and the log's entry of it. Dispose it, or the database keeps that moment. */
export interface Reading extends AsyncDisposable {
  readonly client: PoolClient;
  /** The sheet with the columns that the export shows. */
  readonly sheet: SheetDef;
  /** Keys of those columns that the reader may have, in their order. */
  readonly keys: readonly string[];
  readonly count: number;
  readonly batchId: string;
  readonly choices: ChoiceLists;
  /** Counts what passes through `pages`; null where the export tells nothing beyond its rows. */
  readonly summary: Summary | null;
  pages(): AsyncGenerator<PlainRow[]>;
}

/** Begins to read: counts the rows and logs the export. */
export async function openReading(context: Context, asked: ExportAsked, fileName: string): Promise<Reading> {
  const { pool } = context.database;
  const whole = (await fieldBook(pool, pool)).sheetOf(asked.sheet);
  const release = await takeSlot(pool);
  const client = await pool.connect().catch((error: unknown) => {
    release();
    throw error;
  });
  const given = new GivenRows();
  let batchId: string | undefined;
  const close = async () => {
    try {
      await client.query('rollback');
      client.release();
      if (batchId) await given.save(pool, batchId);
    } finally {
      release();
    }
  };
  try {
    const snapshot = await begin(client, asked);
    const query = {
      ...asked,
      filter: await settledFilter(whole, filterOf(asked), context),
      scope: scope(context.actor),
    };
    const choosing = chooseColumns(context, whole, asked);
    const { keys } = choosing;
    const count = Math.min(await countRows(client, whole, query), mostRows);
    batchId = await beginBatch(
      context,
      { ...asked, filter: query.filter, columns: keys, rowCount: count, fileName },
      snapshot,
    );
    const choices = await choiceLists(pool, client);
    const reckoning = { locale: asked.locale, clock: wallClock(context.timeZone) };
    const summary = choosing.isSummed ? new Summary(reckoning, choices.get('category') ?? []) : null;
    const pages = () => passing(client, whole, asked, choosing, query, { given, summary, reckoning });
    const sheet = asked.profile === 'ANALYSIS' ? analysed(whole) : whole;
    return { client, sheet, keys, count, batchId, choices, summary, pages, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function begin(client: PoolClient, { sheet, asOf }: ExportAsked): Promise<string> {
  await client.query(`begin isolation level repeatable read ${asOf ? '' : 'read only'}`);
  const { rows } = await run<{ snapshot: string }>(client, 'select pg_current_snapshot()::text as snapshot', []);
  if (asOf) await turnBack(client, sheet, asOf);
  return rows[0]!.snapshot;
}

function filterOf({ sheet, filter, departmentId }: ExportAsked): Filter | null {
  const by = departmentId && sheets[sheet].chased?.by;
  const own = by ? { [by]: { eq: departmentId } } : null;
  return own && filter ? { and: [filter, own] } : (own ?? filter ?? null);
}

interface Passing {
  readonly given: GivenRows;
  readonly summary: Summary | null;
  readonly reckoning: Reckoning;
}

/** Rows with what is worked out for the whole sheet and what analysts count by; counted and noted as they pass. */
async function* passing(
  client: PoolClient,
  sheet: SheetDef,
  { sheet: key, profile, asOf }: ExportAsked,
  choosing: Choosing,
  query: Omit<Query, 'limit'>,
  { given, summary, reckoning }: Passing,
): AsyncGenerator<PlainRow[]> {
  const values = await wholeSheetValues(client, key, choosing.keys);
  const block = asOf ? earlierRowsAtOnce : rowsAtOnce;
  const pages = streamRows(client, sheet, selectionOf(sheet, choosing.reads), query, block);
  for await (const rows of ahead(pages)) {
    for (const [column, byId] of values) for (const row of rows) row[column] = byId.get(row.id) ?? 0;
    if (profile === 'ANALYSIS') for (const row of rows) reckon(sheet, row, reckoning);
    for (const row of rows) summary?.add(row);
    given.add(rows);
    yield rows;
  }
}

import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { PoolClient } from 'pg';
import { mask, scope } from '../../access/rights.ts';
import type { Context } from '../../app/context.ts';
import { newId } from '../../changes/new-id.ts';
import { choiceLists, type ChoiceLists } from '../../choices/choice-lists.ts';
import type { Filter } from '../../sheets/filter.ts';
import type { Order } from '../../sheets/order.ts';
import { countRows, type Query, streamRows } from '../../sheets/read.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { emptySelection, type Selection } from '../../sheets/selection.ts';
import { kindContext } from '../import/kind-context.ts';
import { type Layout, layOut } from './layout.ts';
import { dropDowns } from './lists.ts';
import { templateParts } from './parts.ts';
import { rowWriter } from './row-xml.ts';
import { type About, template } from './template.ts';
import { isWholeSheet, wholeSheetValues } from './whole-sheet.ts';
import { type Part, zip } from './zip-writer.ts';

/** What to export: a view of a sheet. */
export interface ExportAsked {
  readonly sheet: SheetKey;
  /** Columns in their order; null for all. */
  readonly columns: readonly string[] | null;
  readonly filter?: Filter | null;
  readonly search?: string | null;
  readonly orderBy?: readonly Order[] | null;
  readonly locale: Locale;
}

export interface Export {
  readonly fileName: string;
  readonly bytes: AsyncGenerator<Buffer>;
}

/** Most rows a worksheet holds, less the headings. */
const mostRows = 1_048_000;
/** Rows read and written at once: more make the garbage collector work, fewer the database. */
const rowsAtOnce = 400;

/** A sheet as a workbook, as a stream; rows and their number are of one moment. */
export function exportSheet(context: Context, asked: ExportAsked): Export {
  const sheet = sheets[asked.sheet];
  const today = kindContext(context).today;
  return { fileName: `${sheet[asked.locale]}-${today}.xlsx`, bytes: workbookBytes(context, sheet, asked) };
}

async function* workbookBytes(context: Context, sheet: SheetDef, asked: ExportAsked): AsyncGenerator<Buffer> {
  const client = await context.database.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const query = { ...asked, scope: scope(context.actor) };
    const rows = Math.min(await countRows(client, sheet, query), mostRows);
    const layout = layOut(sheet, asked.locale, shownColumns(context, sheet, asked.columns), rows);
    yield* zip(await partsOf(context, client, layout, query));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

function shownColumns({ actor }: Context, sheet: SheetDef, asked: readonly string[] | null): string[] {
  const isMasked = mask(actor);
  const keys = asked ?? columnsOf(sheet).map(({ key }) => key);
  return keys.filter((key) => !isMasked?.(sheet.key as SheetKey, key));
}

async function partsOf(
  context: Context,
  client: PoolClient,
  layout: Layout,
  query: Omit<Query, 'limit'>,
): Promise<Part[]> {
  const choices = await choiceLists(context.database.pool, client);
  const lists = await dropDowns(layout, choices, context);
  const workbook = await template(layout, lists, aboutExport(context, layout, choices));
  const { others, sheetName, head, tail, styles } = await templateParts(
    workbook,
    layout,
    layout.sheet[layout.locale].slice(0, 31),
  );
  const write = rowWriter(layout, styles, { ...kindContext(context), locale: layout.locale }, choices);
  const pages = completed(client, layout, streamRows(client, layout.sheet, selectionOf(layout), query, rowsAtOnce));
  const small = [...others].map(([name, bytes]) => ({ name, chunks: [bytes] }));
  return [...small, { name: sheetName, chunks: sheetXml(head, tail, pages, write, layout) }];
}

async function* sheetXml(
  head: string,
  tail: string,
  pages: AsyncIterable<PlainRow[]>,
  write: ReturnType<typeof rowWriter>,
  { firstRow, lastRow }: Layout,
): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  let number = firstRow;
  for await (const rows of pages) {
    const fitting = rows.slice(0, lastRow - number + 1);
    yield Buffer.from(fitting.map((row) => write(row, number++)).join(''));
    if (number > lastRow) break;
  }
  yield Buffer.from(tail);
}

/** Adds what is worked out for the whole sheet to its rows. */
async function* completed(
  client: PoolClient,
  { sheet, columns }: Layout,
  pages: AsyncIterable<PlainRow[]>,
): AsyncGenerator<PlainRow[]> {
  const keys = columns.map(({ key }) => key);
  const values = await wholeSheetValues(client, sheet.key, keys);
  for await (const rows of pages) {
    for (const [key, byId] of values) for (const row of rows) row[key] = byId.get(row.id) ?? 0;
    yield rows;
  }
}

function selectionOf({ sheet, columns }: Layout): Selection {
  const selection = emptySelection();
  selection.columns.add('version');
  for (const { key, kind, to } of columns) {
    if (!isWholeSheet(sheet.key, key)) selection.columns.add(key);
    if (kind !== 'reference') continue;
    const inner = emptySelection();
    inner.columns.add(sheets[to!].label);
    selection.references.set(key, inner);
  }
  return selection;
}

function aboutExport(
  { actor, clock, timeZone }: Context,
  { sheet, locale, columns, lastRow, headingRow }: Layout,
  choices: ChoiceLists,
): About {
  const at = clock()
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
  const rows = lastRow - headingRow;
  const exportId = newId();
  const line =
    locale === 'zh' ? `导出 ${at} · ${actor.name} · ${rows} 行` : `Exported ${at} · ${actor.name} · ${rows} rows`;
  return {
    line,
    meta: {
      exportId,
      sheet: sheet.key,
      exportedAt: clock().toString(),
      columns: columns.map(({ key }) => key).join(','),
    },
    closed: choices.get(sheet.columns['state']?.list ?? '')?.find(({ code }) => code === 'CLOSED')?.[locale],
  };
}

import { createHash } from 'node:crypto';
import type { ErrorCode, Locale } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import { newId } from '../../changes/new-id.ts';
import type { Contents } from '../../files/contents.store.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { columnLetters } from '../reader/cell.ts';
import { FileRefused } from '../reader/refusal.ts';
import { withoutMacros } from '../result/clean.ts';
import { importNamedBy } from '../result/result-heading.ts';
import { idColumn, keysOf } from './columns.ts';
import { rowsNotInFile } from './identity.ts';
import { beginJob, finishJob, type ImportJob, scopeOfJob } from './job.ts';
import { type MappedTable, openMapped, take, type Upload } from './mapped-table.ts';
import { counted, type ImportPlan, noRows, type RowCounts, warningsIn } from './plan.ts';
import { lookInto } from './pictures.ts';
import { type Planned, Planner } from './planner.ts';
import type { Table } from './read-table.ts';
import type { TableFile } from './table-file.ts';
import { saveRows } from './stored-rows.ts';

/**
 * Reads a file and keeps what importing it would do; writes nothing else.
 * @throws FileRefused where the file as a whole cannot be taken
 */
export async function previewImport(context: Context, upload: Upload, contents: Contents): Promise<ImportJob> {
  const { pool } = context.database;
  const { sheet: key, fileName } = upload;
  const sheet = (await fieldBook(pool, pool)).sheetOf(key);
  const opened = await openMapped(context, upload);
  await using file = opened.file;
  const mapped = await take(opened);
  const { table } = mapped;
  const missing = missingColumns(sheet, mapped, context.locale);
  if (missing.length > 0 && !namesRows(sheet, table))
    throw new FileRefused('HEADER_REQUIRED_MISSING', { columns: missing.join(context.locale === 'zh' ? '、' : ', ') });
  const fileHash = createHash('sha256').update(upload.bytes).digest();
  const scope = await scopeOf(context, table, fileHash);
  const createdAt = context.clock().toString({ smallestUnit: 'millisecond' });
  const job = { id: newId(), sheet: key, fileName, createdAt };
  await beginJob(pool, { ...job, fileHash, scope, actorId: context.actor.id, file: await kept(upload, table) });
  const pictures = await lookInto(contents, upload.bytes, table);
  const planned = { sheet, table, pictures, fileName, scope };
  const plan = await planImport(context, mapped, planned, file, job.id);
  await finishJob(pool, job.id, plan);
  return { ...job, plan, appliedAt: null, changeSetId: null };
}

/** Where the rows come from: an export, the first import of a file that was corrected, or the file itself. */
async function scopeOf(context: Context, table: Table, fileHash: Buffer): Promise<string> {
  const { database, actor } = context;
  const named = importNamedBy(table.source);
  const earlier = named && (await scopeOfJob(database.pool, named.id, actor.id));
  return table.meta['exportId'] ?? earlier ?? (table.isForm ? fileHash.toString('hex') : lookOf(table));
}

/** What a list is known by when another program saved it again or rows were added below: its headings and its first values. */
function lookOf({ source, samples, sheet, lists }: Table): string {
  const columns = source.map(({ column, heading }) => [column, heading, samples.get(column) ?? []]);
  const look = createHash('sha256').update(JSON.stringify(columns)).digest('hex');
  // two months of a ledger may hold the same row
  return [look, ...(lists.length > 1 ? [sheet] : [])].join(' ');
}

const harmful: ReadonlySet<ErrorCode> = new Set(['MACROS_IGNORED', 'EXTERNAL_LINKS_IGNORED']);

/** The file as it is kept and given back. */
const kept = async ({ bytes }: Upload, { notices }: Table): Promise<Buffer> => {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return notices.some(({ code }) => harmful.has(code)) ? withoutMacros(own) : own;
};

/** The column of results: the one that the file has, else right of all others. */
const resultColumn = ({ source }: Table): number =>
  importNamedBy(source)?.column ?? Math.max(...source.map(({ column }) => column)) + 1;

// Without anything that names existing rows, every row would be new: then the columns a new row needs must be there.
const namesRows = (sheet: SheetDef, { headings }: Table) =>
  headings.some(({ key }) => key === idColumn || keysOf(sheet).includes(key));

/** Columns that a new row needs and the file does not have. */
export function missingColumns(sheet: SheetDef, { table, constants }: MappedTable, locale: Locale): string[] {
  const found = new Set([...table.headings.map(({ key }) => key), ...Object.keys(constants)]);
  return Object.entries(sheet.columns).flatMap(([key, column]) => {
    const isGiven = column.write === 'never' || key === sheet.numbering?.column || column.kind === 'state';
    return column.required && !isGiven && !found.has(key) ? [column[locale]] : [];
  });
}

async function planImport(
  context: Context,
  { proposals, template, constants }: MappedTable,
  planned: Planned,
  file: TableFile,
  importId: string,
): Promise<ImportPlan> {
  const { table, pictures } = planned;
  const { pool } = context.database;
  const planner = new Planner(context, planned);
  let counts: RowCounts = noRows;
  for await (const batch of file.batches()) {
    const rows = await planner.plan(batch);
    counts = counted(
      counts,
      rows.map(({ group }) => group),
    );
    await saveRows(pool, importId, rows);
  }
  const refused = await planner.refuseSameRows(importId);
  const own = [...pictures.notices, ...planner.notices.list()];
  const left = await rowsNotInFile(context, table, planner.ids);
  const notices = [...left, ...table.notices, ...file.notices, ...own];
  return {
    sheetName: table.sheet,
    lists: table.lists,
    columns: table.headings.map(({ key, column, heading, cell, tick }) => ({
      key,
      letters: columnLetters(column),
      heading,
      ...(cell && { cell }),
      ...(tick !== undefined && { tick }),
    })),
    mapping: { columns: proposals, constants },
    template,
    result: { column: resultColumn(table), headerRow: table.headerRow },
    touched: [...planner.touched],
    missing: [...planner.missing.values()],
    notices,
    counts: { ...refused(counts), warnings: warningsIn(notices), pictures: planner.pictures.length },
    pictures: planner.pictures,
  };
}

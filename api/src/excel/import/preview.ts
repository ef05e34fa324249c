import { createHash } from 'node:crypto';
import type { Locale } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import { newId } from '../../changes/new-id.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { columnLetters } from '../reader/cell.ts';
import { FileRefused } from '../reader/refusal.ts';
import { idColumn, keysOf } from './columns.ts';
import { together } from './groups.ts';
import { rowsNotInFile } from './identity.ts';
import { beginJob, finishJob, type ImportJob } from './job.ts';
import { type MappedTable, readMapped, type Upload } from './mapped-table.ts';
import { counted, type ImportPlan, noRows, warningsIn } from './plan.ts';
import { Planner } from './planner.ts';
import type { Table } from './read-table.ts';
import { saveRows } from './stored-rows.ts';

/** Rows planned at once: the engine keeps every cell of a question in memory. */
const rowsAtOnce = 500;

/**
 * Reads a file and keeps what importing it would do; writes nothing else.
 * @throws FileRefused where the file as a whole cannot be taken
 */
export async function previewImport(context: Context, upload: Upload): Promise<ImportJob> {
  const { pool } = context.database;
  const { sheet: key, fileName } = upload;
  const sheet = (await fieldBook(pool, pool)).sheetOf(key);
  const mapped = await readMapped(context, upload);
  const { table } = mapped;
  const missing = missingColumns(sheet, mapped, context.locale);
  if (missing.length > 0 && !namesRows(sheet, table))
    throw new FileRefused('HEADER_REQUIRED_MISSING', { columns: missing.join(context.locale === 'zh' ? '、' : ', ') });
  const fileHash = createHash('sha256').update(upload.bytes).digest();
  const scope = table.meta['exportId'] ?? fileHash.toString('hex');
  const createdAt = context.clock().toString({ smallestUnit: 'millisecond' });
  const job = { id: newId(), sheet: key, fileName, createdAt };
  await beginJob(pool, { ...job, fileHash, scope, actorId: context.actor.id });
  const plan = await planImport(context, sheet, mapped, { importId: job.id, scope });
  await finishJob(pool, job.id, plan);
  return { ...job, plan, appliedAt: null, changeSetId: null };
}

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
  sheet: SheetDef,
  { table, proposals, template, constants }: MappedTable,
  { importId, scope }: { readonly importId: string; readonly scope: string },
): Promise<ImportPlan> {
  const { pool } = context.database;
  const planner = new Planner(context, sheet, table, scope);
  const groups = together(sheet, table.rows);
  let counts: Parameters<typeof counted>[0] = noRows;
  for (let at = 0; at < groups.length; at += rowsAtOnce) {
    const rows = await planner.plan(groups.slice(at, at + rowsAtOnce));
    counts = counted(
      counts,
      rows.map(({ group }) => group),
    );
    await saveRows(pool, importId, rows);
  }
  const refused = await planner.refuseSameRows(importId);
  const notices = [...(await rowsNotInFile(context, table)), ...table.notices, ...planner.notices.list()];
  return {
    sheetName: table.sheet,
    columns: table.headings.map(({ key, column, heading }) => ({ key, letters: columnLetters(column), heading })),
    mapping: { columns: proposals, constants },
    template,
    touched: [...planner.touched],
    missing: [...planner.missing.values()],
    notices,
    counts: { ...refused(counts), warnings: warningsIn(notices) },
  };
}

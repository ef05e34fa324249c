import { createHash } from 'node:crypto';
import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import { newId } from '../../changes/new-id.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { columnLetters } from '../reader/cell.ts';
import { FileRefused } from '../reader/refusal.ts';
import { idColumn, importColumns, keysOf } from './columns.ts';
import { together } from './groups.ts';
import { rowsNotInFile } from './identity.ts';
import { beginJob, finishJob, type ImportJob } from './job.ts';
import { kindContext } from './kind-context.ts';
import { counted, type ImportPlan, noRows, warningsIn } from './plan.ts';
import { Planner } from './planner.ts';
import { readTable, type Table } from './read-table.ts';
import { saveRows } from './stored-rows.ts';

/** Rows planned at once: the engine keeps every cell of a question in memory. */
const rowsAtOnce = 500;

/**
 * Reads a file and keeps what importing it would do; writes nothing else.
 * @throws FileRefused where the file as a whole cannot be taken
 */
export async function previewImport(
  context: Context,
  key: SheetKey,
  bytes: Uint8Array,
  fileName: string,
): Promise<ImportJob> {
  const { pool } = context.database;
  const sheet = (await fieldBook(pool, pool)).sheetOf(key);
  const columns = importColumns(sheet, await choiceLists(pool, pool));
  const table = await readTable(bytes, fileName, columns, kindContext(context));
  requireColumns(sheet, table, context.locale);
  const fileHash = createHash('sha256').update(bytes).digest();
  const scope = table.meta['exportId'] ?? fileHash.toString('hex');
  const createdAt = context.clock().toString({ smallestUnit: 'millisecond' });
  const job = { id: newId(), sheet: key, fileName, createdAt };
  await beginJob(pool, { ...job, fileHash, scope, actorId: context.actor.id });
  const plan = await planImport(context, sheet, table, { importId: job.id, scope });
  await finishJob(pool, job.id, plan);
  return { ...job, plan, appliedAt: null, changeSetId: null };
}

// Without anything that names existing rows, every row would be new: then the columns a new row needs must be there.
function requireColumns(sheet: SheetDef, { headings }: Table, locale: Locale) {
  const found = new Set(headings.map(({ key }) => key));
  if ([idColumn, ...keysOf(sheet)].some((key) => found.has(key))) return;
  const missing = Object.entries(sheet.columns).filter(
    ([key, column]) =>
      column.required &&
      column.write !== 'never' &&
      key !== sheet.numbering?.column &&
      column.kind !== 'state' &&
      !found.has(key),
  );
  if (missing.length > 0)
    throw new FileRefused('HEADER_REQUIRED_MISSING', {
      columns: missing.map(([, column]) => column[locale]).join(locale === 'zh' ? '、' : ', '),
    });
}

async function planImport(
  context: Context,
  sheet: SheetDef,
  table: Table,
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
    missing: [...planner.missing.values()],
    notices,
    counts: { ...refused(counts), warnings: warningsIn(notices) },
  };
}

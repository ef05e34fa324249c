import { createHash } from 'node:crypto';
import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { newId } from '../../changes/new-id.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { columnLetters } from '../reader/cell.ts';
import { FileRefused } from '../reader/refusal.ts';
import { idColumn, importColumns, keysOf } from './columns.ts';
import { refusedByRules } from './dry-run.ts';
import { matchRows } from './existing.ts';
import { groupRows } from './groups.ts';
import { type ImportJob, saveJob } from './job.ts';
import { kindContext } from './kind-context.ts';
import type { ImportPlan } from './plan.ts';
import { readTable, type Table } from './read-table.ts';
import { resolveReferences } from './references.ts';

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
  const sheet = sheets[key];
  const table = await readTable(
    bytes,
    fileName,
    importColumns(sheet, await choiceLists(pool, pool)),
    kindContext(context),
  );
  requireColumns(sheet, table, context.locale);
  const fileHash = createHash('sha256').update(bytes).digest();
  const plan = await planImport(context, sheet, table, fileHash);
  const createdAt = context.clock().toString({ smallestUnit: 'millisecond' });
  const job = { id: newId(), sheet: key, fileName, createdAt, plan };
  await saveJob(pool, { ...job, fileHash, actorId: context.actor.id });
  return { ...job, appliedAt: null, changeSetId: null };
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

async function planImport(context: Context, sheet: SheetDef, table: Table, fileHash: Buffer): Promise<ImportPlan> {
  const unreadable = new Set(table.problems.map(({ row }) => row));
  const references = await resolveReferences(context.database.pool, sheet, table);
  const { groups, problems, notices } = groupRows(sheet, table, await matchRows(context, sheet, table, fileHash));
  for (const { row } of references.problems) unreadable.add(row);
  // A new row is written whole or not at all.
  for (const group of groups) {
    if (group.action === 'NEW' && group.rows.some((row) => unreadable.has(row))) group.action = 'REFUSED';
  }
  const refused = await refusedByRules(context, sheet, groups, references.missing, table.addressOf);
  return {
    sheetName: table.sheet,
    columns: table.headings.map(({ key, column, heading }) => ({ key, letters: columnLetters(column), heading })),
    groups,
    missing: references.missing,
    problems: [...table.problems, ...references.problems, ...problems, ...refused].toSorted((a, b) => a.row - b.row),
    notices: [...table.notices, ...notices],
  };
}

import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { run } from '../../sheets/statement.ts';
import { isCheckCode } from '../check-code.ts';
import { checkSecret } from '../check-secret.ts';
import { findBatch } from '../export/batch.ts';
import type { Notice } from '../reader/notice.ts';
import { checkColumn, versionColumn } from './columns.ts';
import type { Table, TableRow } from './read-table.ts';

/** Whether the hidden columns of a row are those that its export wrote for this very record. */
export type IsVouched = (row: TableRow, existing: PlainRow) => boolean;

/** Checks hidden columns against the export that the file names; nothing in the file itself is believed. */
export async function vouching(
  { database }: Context,
  sheet: SheetDef,
  { meta }: Pick<Table, 'meta'>,
): Promise<IsVouched> {
  const batch = meta['exportId'] ?? '';
  const secret = await checkSecret(database.pool);
  const numberColumn = sheet.numbering?.column;
  return ({ values }, existing) => {
    const [version, code] = [values[versionColumn], values[checkColumn]];
    if (typeof version !== 'number' || typeof code !== 'string') return false;
    const number = numberColumn ? (existing[numberColumn] as string | null) : null;
    return isCheckCode(secret, code, { batch, id: existing.id, version, number });
  };
}

/** How many rows of the export the file no longer holds (`ids` are those it holds): they stay as they are. */
export async function rowsNotInFile(
  { database }: Context,
  { meta }: Pick<Table, 'meta'>,
  ids: readonly string[],
): Promise<Notice[]> {
  const batch = await findBatch(database.pool, meta['exportId'] ?? '');
  if (!batch) return [];
  const text = `select count(*)::int as count from export_rows, unnest(ids) id where batch_id = $1 and id::text <> all($2::text[])`;
  const found = await run<{ count: number }>(database.pool, text, [batch.id, ids]);
  const { count } = found.rows[0]!;
  return count > 0 ? [{ code: 'ROWS_NOT_IN_FILE', params: { count }, count }] : [];
}

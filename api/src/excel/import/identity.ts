import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { run } from '../../sheets/statement.ts';
import { isCheckCode } from '../check-code.ts';
import { checkSecret } from '../check-secret.ts';
import { findBatch, givenVersions } from '../export/batch.ts';
import type { Notice } from '../reader/notice.ts';
import { checkColumn, idColumn, versionColumn } from './columns.ts';
import type { Table, TableRow } from './read-table.ts';

/**
 * At which version a row left with its export: by its hidden columns or, where it lost them, by what the export that the file
 * names gave out. Null where nothing is known of that, FORGED where the hidden columns are not those of this very record.
 */
export type Left = (row: TableRow, existing: PlainRow) => number | null | 'FORGED';

/** What a file's rows were exported at; nothing in the file itself is believed but its check codes. */
export class Origins {
  private readonly context: Context;
  private readonly numberColumn: string | undefined;
  private readonly batch: string;
  private secret: Promise<Buffer> | undefined;

  constructor(context: Context, sheet: SheetDef, { meta }: Pick<Table, 'meta'>) {
    this.context = context;
    this.numberColumn = sheet.numbering?.column;
    this.batch = meta['exportId'] ?? '';
  }

  /** `ids` are the records of rows that have no check code. */
  async of(ids: readonly string[]): Promise<Left> {
    const { pool } = this.context.database;
    const secret = await (this.secret ??= checkSecret(pool));
    const given = await givenVersions(pool, this.batch, ids);
    return ({ values }, existing) => {
      const [version, code] = [values[versionColumn], values[checkColumn]];
      if (typeof version !== 'number' || typeof code !== 'string')
        return given.get(existing.id) ?? (values[idColumn] == null ? null : 'FORGED');
      if (values[idColumn] == null) return given.get(existing.id) ?? null;
      const number = this.numberColumn ? (existing[this.numberColumn] as string | null) : null;
      const isOwn = isCheckCode(secret, code, { batch: this.batch, id: existing.id, version, number });
      return isOwn ? version : 'FORGED';
    };
  }
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

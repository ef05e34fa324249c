import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { type Runner, runArrays } from '../../sheets/statement.ts';

/**
 * Computed columns that look at other rows of their sheet: row by row an export of a long sheet would never end, so they are
 * worked out for all rows at once. Each gives id and value, the same as `sheets/computed.ts` gives for one row.
 */
const wholeSheet: Partial<Record<SheetKey, Readonly<Record<string, string>>>> = {
  complaints: {
    occurrence: `select t.id::text, row_number() over (partition by t.customer_id, line.product_key order by t.received_at, t.id)::int
      from complaint t join complaint_line line on line.complaint_id = t.id and line.position = 1 and line.voided_at is null
      where t.voided_at is null and line.product_key is not null`,
  },
};

export const isWholeSheet = (sheet: string, column: string): boolean =>
  wholeSheet[sheet as SheetKey]?.[column] !== undefined;

/** Values by row id of the given columns that are worked out for the whole sheet; a row without an entry counts 0. */
export async function wholeSheetValues(
  runner: Runner,
  sheet: string,
  columns: readonly string[],
): Promise<Map<string, Map<string, unknown>>> {
  const values = new Map<string, Map<string, unknown>>();
  for (const column of columns) {
    const sql = wholeSheet[sheet as SheetKey]?.[column];
    if (!sql) continue;
    const { rows } = await runArrays(runner, sql, []);
    values.set(column, new Map(rows as [string, unknown][]));
  }
  return values;
}

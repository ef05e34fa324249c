import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { labelIn } from '@redress/schema/sheets/label.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { RaRecord } from 'react-admin';
import type { Backend } from '../data/backend.ts';
import type { GridColumn } from '../grid/cell.ts';
import type { Suggestion } from '../grid/source.ts';

const OFFERED = 12;

/** Rows of the sheet that a column refers to, found by what is typed. */
export async function suggestRows(
  { dataProvider, locale }: Backend,
  column: GridColumn,
  text: string,
  signal: AbortSignal,
): Promise<Suggestion[]> {
  const target = sheets[column.target as SheetKey];
  const hint = target.codes[0];
  const { data } = await dataProvider.getList<RaRecord>(target.key, {
    filter: { q: text },
    sort: { field: target.order.column, order: target.order.descending ? 'DESC' : 'ASC' },
    pagination: { page: 1, perPage: OFFERED },
    meta: { columns: [target.label, ...target.codes], withTotal: false },
    signal,
  });
  return data.map((row) => ({
    value: String(row.id),
    label: labelIn(target, row, locale()),
    hint: hint && (row[hint] as string | null)?.toString(),
  }));
}

import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { Context } from '../../app/context.ts';
import { checkSecret } from '../check-secret.ts';
import { guarded } from '../formula-guard.ts';
import { checkColumn, idColumn, versionColumn } from '../import/columns.ts';
import type { ExportAsked } from './export-asked.ts';
import { type PlainColumn, plainColumns } from './plain-values.ts';
import type { Reading } from './reading.ts';
import { voucher } from './voucher.ts';

const byteOrderMark = '\uFEFF'; // without it Excel reads UTF-8 as the code page of the machine

/**
 * A sheet as CSV, as Excel opens it by a double click: UTF-8 with a mark, lines end as in RFC 4180. Its last columns tell an
 * import which rows they are, unless it is for analysts.
 */
export async function* csv(context: Context, asked: ExportAsked, reading: Reading): AsyncGenerator<Buffer> {
  const columns = [...plainColumns(context, asked, reading), ...(await identityOf(context, asked, reading))];
  yield Buffer.from(byteOrderMark + line(columns.map(({ heading }) => heading)));
  for await (const rows of reading.pages()) {
    yield Buffer.from(rows.map((row) => line(columns.map(({ of }) => of(row)))).join(''));
  }
}

async function identityOf({ database }: Context, { profile, feedId }: ExportAsked, { sheet }: Reading) {
  if (feedId || (profile !== 'SHEET' && profile !== 'DEPARTMENT')) return [];
  // a CSV cannot say of which export it is
  const check = voucher(await checkSecret(database.pool), sheet, '');
  const columns: PlainColumn[] = [
    { heading: idColumn, of: ({ id }) => id },
    { heading: versionColumn, of: (row) => row['version'] as number },
    { heading: checkColumn, of: check },
  ];
  return columns;
}

const line = (values: readonly (CellValue | null)[]) => `${values.map(field).join(',')}\r\n`;

function field(value: CellValue | null): string {
  if (value === null) return '';
  const safe = guarded(String(value));
  return /[",\r\n\t']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

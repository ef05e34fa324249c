import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { Context } from '../../app/context.ts';
import { guarded } from '../formula-guard.ts';
import type { ExportAsked } from './export-asked.ts';
import { plainColumns } from './plain-values.ts';
import type { Reading } from './reading.ts';

const byteOrderMark = '\uFEFF'; // without it Excel reads UTF-8 as the code page of the machine

/** A sheet as CSV, as Excel opens it by a double click: UTF-8 with a mark, lines end as in RFC 4180. */
export async function* csv(context: Context, asked: ExportAsked, reading: Reading): AsyncGenerator<Buffer> {
  const columns = plainColumns(context, asked, reading);
  yield Buffer.from(byteOrderMark + line(columns.map(({ heading }) => heading)));
  for await (const rows of reading.pages()) {
    yield Buffer.from(rows.map((row) => line(columns.map(({ of }) => of(row)))).join(''));
  }
}

const line = (values: readonly (CellValue | null)[]) => `${values.map(field).join(',')}\r\n`;

function field(value: CellValue | null): string {
  if (value === null) return '';
  const safe = guarded(String(value));
  return /[",\r\n\t']/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

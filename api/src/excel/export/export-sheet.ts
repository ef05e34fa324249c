import type { Locale } from '@redress/schema/errors.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import type { Filter } from '../../sheets/filter.ts';
import type { Order } from '../../sheets/order.ts';
import { kindContext } from '../import/kind-context.ts';
import { openReading } from './reading.ts';
import { workbook } from './workbook.ts';

/** What to export: a view of a sheet. */
export interface ExportAsked {
  readonly sheet: SheetKey;
  /** Columns in their order; null for all. */
  readonly columns: readonly string[] | null;
  readonly filter?: Filter | null;
  readonly search?: string | null;
  readonly orderBy?: readonly Order[] | null;
  readonly locale: Locale;
}

export interface Export {
  readonly fileName: string;
  readonly bytes: AsyncGenerator<Buffer>;
}

/** A sheet as a file, as a stream; rows and their number are of one moment, and the log tells of it. */
export function exportSheet(context: Context, asked: ExportAsked): Export {
  const { today } = kindContext(context);
  const fileName = `${sheets[asked.sheet][asked.locale]}-${today}.xlsx`;
  return { fileName, bytes: bytesOf(context, asked, fileName) };
}

async function* bytesOf(context: Context, asked: ExportAsked, fileName: string): AsyncGenerator<Buffer> {
  await using reading = await openReading(context, asked, fileName);
  yield* workbook(context, asked, reading);
}

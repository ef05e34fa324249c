import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { checkCode } from '../check-code.ts';

/** Makes the check code of a row; `batch` is the export's id, empty where the file cannot say it. */
export function voucher(secret: Buffer, { numbering }: SheetDef, batch: string): (row: PlainRow) => string {
  const number = numbering?.column;
  return (row) =>
    checkCode(secret, {
      batch,
      id: row.id,
      version: row['version'] as number,
      number: number ? (row[number] as string | null) : null,
    });
}

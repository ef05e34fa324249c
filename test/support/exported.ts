import { checkColumn, idColumn, versionColumn } from '@redress/api/excel/import/columns.ts';
import { openArchive } from '@redress/api/excel/reader/zip.ts';
import exceljs from 'exceljs';
import type { Client } from './client.ts';

/** An exported workbook: its bytes, and as exceljs reads it. */
export interface Exported {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly workbook: exceljs.Workbook;
  readonly worksheet: exceljs.Worksheet;
  /** What `_redress_meta` says. */
  readonly meta: Readonly<Record<string, string>>;
}

/** Query of an address, its parts as JSON where they are no text. */
export const queryOf = (asked: Record<string, unknown>): string =>
  new URLSearchParams(
    Object.entries(asked).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString();

/** Downloads a file; throws where it is refused. */
export async function download(client: Client, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await client.fetch(path);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Exports a sheet and opens the workbook. */
export async function exported(
  client: Client,
  asked: Record<string, unknown> = {},
  sheet = 'complaints',
): Promise<Exported> {
  const bytes = await download(client, `/exports/${sheet}.xlsx?${queryOf(asked)}`);
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const pairs = workbook.getWorksheet('_redress_meta')?.getSheetValues() ?? [];
  const meta = pairs.map((row) => (row as unknown[]).slice(1).map(String));
  return { bytes, workbook, worksheet: workbook.worksheets[0]!, meta: Object.fromEntries(meta.filter(Boolean)) };
}

/** The parts of a workbook as text, by name. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const archive = await openArchive(Buffer.from(bytes));
  const parts = new Map<string, string>();
  for (const name of archive.names) {
    const chunks = await Array.fromAsync((await archive.open(name)) as AsyncIterable<Buffer>);
    parts.set(name, Buffer.concat(chunks).toString());
  }
  return parts;
}

/** What the hidden columns of the rows say. */
export function identities({ worksheet }: Exported) {
  const heading = worksheet.getRows(1, 5)!.find((row) => (row.values as unknown[]).includes(idColumn))!;
  const at = (name: string) => (heading.values as unknown[]).indexOf(name);
  return worksheet.getRows(heading.number + 1, worksheet.rowCount - heading.number)!.map((row) => ({
    id: row.getCell(at(idColumn)).text,
    version: row.getCell(at(versionColumn)).value as number,
    check: row.getCell(at(checkColumn)).text,
  }));
}

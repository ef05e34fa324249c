import { createWriteStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import exceljs from 'exceljs';
import { zip } from '../../../api/dist/excel/export/zip-writer.js';
import { openArchive } from '../../../api/dist/excel/reader/zip.js';
import { cacheDir } from '../paths.ts';

/** The 25 columns of the files that are imported. */
export const ledgerColumns = [
  'number', 'receivedAt', 'channel', 'sourceParty', 'customerId', 'customerRef', 'productId', 'productName', 'batchNo',
  'producedOn', 'orderNo', 'shippedQuantity', 'defectiveQuantity', 'severity', 'nature', 'description', 'customerDemand',
  'customerDueOn', 'isBatch', 'containment', 'causeOccurrence', 'departmentId', 'repliedOn', 'latestProgress', 'note',
] as const; // prettier-ignore

const days: ReadonlySet<string> = new Set(['producedOn', 'customerDueOn', 'repliedOn']);

/** Rows as an export in JSON gives them, in the words that people read. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** A ledger of somebody else: its own numbers, headings in Chinese, texts shared as Excel shares them. Made once. */
export async function foreignLedger(rows: readonly Row[], count: number): Promise<Buffer> {
  const file = join(cacheDir, `ledger-${count}.xlsx`);
  if (!existsSync(file)) await writeLedger(rows, count, file);
  return readFile(file);
}

/** Complaints of the ledger carry this before their number. */
export const ledgerPrefix = 'LD-';

async function writeLedger(rows: readonly Row[], count: number, file: string): Promise<void> {
  const stream = createWriteStream(file);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const worksheet = workbook.addWorksheet('台账');
  worksheet.columns = ledgerColumns.map((key) => ({ width: 14, style: { numFmt: formatOf(key) } }));
  worksheet.addRow(ledgerColumns.map((key) => complaints.columns[key].zh)).commit();
  for (let n = 0; n < count; n++) {
    const row = rows[n % rows.length]!;
    const number = `${ledgerPrefix}${String(n + 1).padStart(6, '0')}`;
    worksheet.addRow(ledgerColumns.map((key) => (key === 'number' ? number : cellOf(key, row[key] ?? null)))).commit();
  }
  worksheet.commit();
  await workbook.commit();
}

const formatOf = (key: string) =>
  key === 'receivedAt' ? 'yyyy-mm-dd hh:mm' : days.has(key) ? 'yyyy-mm-dd' : 'General';

function cellOf(key: string, value: Row[string]) {
  if (typeof value !== 'string') return value;
  if (key === 'receivedAt') return new Date(`${value.replace(' ', 'T')}Z`);
  return days.has(key) ? new Date(`${value}T00:00:00Z`) : value;
}

/** The exported workbook with another note in every twentieth row: 5 of 100 rows have changed. */
export async function edited(workbook: Buffer, at: string): Promise<Buffer> {
  const archive = await openArchive(workbook);
  const parts = archive.names.map(async (name) => {
    const content = await buffer(await archive.open(name));
    return { name, chunks: [name.endsWith('/sheet1.xml') ? noted(content.toString(), at) : content] };
  });
  return buffer(zip(await Promise.all(parts)));
}

const noteColumn = 'Y';

function noted(xml: string, at: string): Buffer {
  const isEdited = (row: number) => row % 20 === 0;
  const cell = new RegExp(`(<c r="${noteColumn}(\\d+)"[^>]*?)(?: t="inlineStr")?(?:/>|>.*?</c>)`, 'g');
  const text = (head: string, row: string) => `${head} t="inlineStr"><is><t>改于 ${at} 第${row}行</t></is></c>`;
  return Buffer.from(
    xml.replaceAll(cell, (whole, head: string, row: string) => (isEdited(Number(row)) ? text(head, row) : whole)),
  );
}

import { readFileSync } from 'node:fs';
import { type ReadColumn, readTable } from '@redress/api/excel/import/read-table.ts';
import { FileRefused } from '@redress/api/excel/reader/refusal.ts';
import { messageOf } from '@redress/schema/errors.ts';
import { expect, test } from 'vitest';
import { context } from '../kinds/context.ts';

interface Expected {
  outcome: 'accept' | 'partial' | 'reject' | 'accept-or-reject';
  rows?: number;
  error?: string;
  alt?: string;
  sheet?: string;
  warnings?: string[];
  cells?: Record<string, string | number>;
  rowErrors?: Record<string, string>;
  maxMs?: number;
}
interface Manifest {
  required: string[];
  textColumns: string[];
  enums: Record<string, string[]>;
  files: { file: string; what: string; expect: Expected }[];
}

const folder = process.env['EXCEL_CORPUS'] ?? new URL('../../fixtures/excel-corpus', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;

const names: [key: string, kind: ReadColumn['kind'], en: string, aliases?: string[]][] = [
  ['投诉编号', 'code', 'Complaint No.'],
  ['客户名称', 'text', 'Customer'],
  ['接收日期', 'date', 'Received'],
  ['产品名称', 'text', 'Product'],
  ['料号', 'code', 'Part No.'],
  ['批号', 'code', 'Batch/lot'],
  ['不良数量', 'decimal', 'Defect qty'],
  ['投诉类别', 'choice', 'Category'],
  ['严重程度', 'choice', 'Severity'],
  ['问题描述', 'longText', 'Description'],
  ['状态', 'choice', 'Status'],
  ['要求完成日期', 'date', 'Due'],
];
const columns: ReadColumn[] = names.map(([key, kind, en]) => ({
  key,
  kind,
  names: [key, en],
  ...(key === '投诉编号' && { unique: true }),
  ...(manifest.required.includes(key) && { required: true }),
  choices: manifest.enums[key]?.map((zh) => ({ code: zh, zh, en: zh })),
}));

const read = (file: string) => readTable(readFileSync(`${folder}/${file}`), file, columns, context);
type Reading = Awaited<ReturnType<typeof read>>;

/** Data rows as the manifest counts them: from 1, by their place in the table. */
function rowErrors({ rows, problems }: Reading): Record<string, string[]> {
  const byRow = Map.groupBy(problems, ({ row }) => String(rows.findIndex((one) => one.row === row) + 1));
  return Object.fromEntries([...byRow].map(([row, all]) => [row, all.map(({ code }) => code)]));
}

/** The manifest says of a text that it is in composed form. */
const plain = (value: string | number) => (typeof value === 'string' ? value.replace(' (NFC)', '') : value);
const shown = (value: unknown) => (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value);

const accepted = manifest.files.filter((one) => ['accept', 'partial'].includes(one.expect.outcome));
const rejected = manifest.files.filter((one) => one.expect.outcome === 'reject');
const either = manifest.files.filter((one) => one.expect.outcome === 'accept-or-reject');

test.each(accepted)('$file is read: $what', async ({ file, expect: wanted }) => {
  const started = performance.now();
  const table = await read(file);
  const errors = rowErrors(table);
  expect(table.rows.length - Object.keys(errors).length).toBe(wanted.rows);
  for (const [row, code] of Object.entries(wanted.rowErrors ?? {})) expect(errors[row]).toContain(code);
  for (const [cell, value] of Object.entries(wanted.cells ?? {})) {
    const [row, column] = cell.split('.') as [string, string];
    const actual = table.rows[Number(row) - 1]!.values[column];
    expect({ [cell]: typeof value === 'number' ? shown(actual) : actual }).toEqual({ [cell]: plain(value) });
  }
  const codes = table.notices.flatMap(({ code, params }) => [code, `${code}:${params?.['count']}`]);
  expect(codes).toEqual(expect.arrayContaining(wanted.warnings ?? []));
  expect(table.sheet).toBe(wanted.sheet ?? table.sheet);
  expect(performance.now() - started).toBeLessThan(wanted.maxMs ?? 5_000);
});

test.each(rejected)('$file is refused: $what', async ({ file, expect: wanted }) => {
  const started = performance.now();
  const refusal = await read(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FileRefused);
  const { code, params, cause } = refusal as FileRefused;
  expect({ code, cause }).toEqual({ code: wanted.error, cause: undefined });
  for (const locale of ['zh', 'en'] as const) expect(messageOf(code, locale, params)).not.toMatch(/\{\w+\}/);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each(either)('$file is read rightly or refused: $what', async ({ file, expect: wanted }) => {
  const result = await read(file).catch((error: FileRefused) => error);
  const answer = result instanceof FileRefused ? result.code : result.rows.length;
  expect([wanted.error, wanted.rows]).toContain(answer);
});

test('a file named after the prototype leaves no trace in it', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { importColumns } from '@redress/api/excel/import/columns.ts';
import { type ReadColumn, readTable } from '@redress/api/excel/import/read-table.ts';
import { headingIndex, meaningOf } from '@redress/api/excel/reader/heading.ts';
import { FileRefused } from '@redress/api/excel/reader/refusal.ts';
import { messageOf } from '@redress/schema/errors.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { expect, test } from 'vitest';
import { pack, parts } from '../../support/workbook.ts';
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
  /** The first one is the key of a row. */
  columns: string[];
  required: string[];
  textColumns: string[];
  enums: Record<string, string[]>;
  files: { file: string; what: string; expect: Expected }[];
}

const folder = process.env['EXCEL_CORPUS'] ?? new URL('../../fixtures/excel-corpus', import.meta.url).pathname;
const manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;

// The catalogue is the manifest's: a column's kind is told by what the manifest says of it, its other names by our own sheet.
const own = importColumns(complaints, new Map());
const index = headingIndex(own);
const knownAs = (column: string) => own.find(({ key }) => key === meaningOf(column, index)?.key);

function kindOf(column: string): ReadColumn['kind'] {
  if (manifest.enums[column]) return 'choice';
  if (manifest.textColumns.includes(column) || column === manifest.columns[0]) return 'code';
  if (/日期|日$|date$/i.test(column)) return 'date';
  if (/数量|金额|qty|quantity|amount/i.test(column)) return 'decimal';
  return /描述|说明|备注|原因|description|note/i.test(column) ? 'longText' : 'text';
}

const columns: ReadColumn[] = manifest.columns.map((column, at) => ({
  key: column,
  kind: kindOf(column),
  names: [column],
  aliases: [...(knownAs(column)?.names ?? []), ...(knownAs(column)?.aliases ?? [])],
  ...(at === 0 && { unique: true }),
  ...(manifest.required.includes(column) && { required: true }),
  choices: manifest.enums[column]?.map((zh) => ({ code: zh, zh, en: zh })),
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

test.each(accepted)('I1 $file is read: $what', async ({ file, expect: wanted }) => {
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

test.each(rejected)('I1 $file is refused: $what', async ({ file, expect: wanted }) => {
  const started = performance.now();
  const refusal = await read(file).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(FileRefused);
  const { code, params, cause } = refusal as FileRefused;
  expect({ code, cause }).toEqual({ code: wanted.error, cause: undefined });
  for (const locale of ['zh', 'en'] as const) expect(messageOf(code, locale, params)).not.toMatch(/\{\w+\}/);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test.each(either)('I1 $file is read rightly or refused: $what', async ({ file, expect: wanted }) => {
  const result = await read(file).catch((error: FileRefused) => error);
  const answer = result instanceof FileRefused ? result.code : result.rows.length;
  expect([wanted.error, wanted.rows]).toContain(answer);
});

test('I13 a workbook named after the prototype leaves no trace in it', async () => {
  const table = await readTable(await prototypeNamed(), '062.xlsx', columns, context);
  expect([table.sheet, table.rows.length]).toEqual(['__proto__', 1]);
  const inherited: string[] = [];
  for (const key in {}) inherited.push(key);
  expect(inherited).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

/** A workbook whose sheet, name, headings and texts are called as the prototype is. */
function prototypeNamed(): Promise<Buffer> {
  const row = manifest.columns.map((column) => (kindOf(column) === 'date' ? '2022-09-22' : '__proto__'));
  const rows = [
    [...manifest.columns, '__proto__', 'constructor'],
    [
      ...row.map((text, at) =>
        manifest.enums[manifest.columns[at]!] || /数量/.test(manifest.columns[at]!) ? null : text,
      ),
      'polluted',
      'polluted',
    ],
  ];
  const workbook = parts([{ rows, options: { name: '__proto__' } }]);
  const part = 'xl/workbook.xml';
  const names =
    '<definedNames><definedName name="__proto__">__proto__!$A$1:$B$2</definedName></definedNames></workbook>';
  return pack(workbook.set(part, workbook.get(part)!.replace('</workbook>', names)));
}

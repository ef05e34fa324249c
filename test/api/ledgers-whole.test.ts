import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer } from '../builders/complaint.ts';
import { aField } from '../builders/field.ts';
import { overseas, qualityExport, small, ticks, totalList } from '../builders/ledgers.ts';
import { apply, columnsIn, type Preview, upload } from '../support/excel.ts';
import { download, queryOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';

// G2: nothing of a ledger is lost without a word. Each column goes to one of ours or to the field that is proposed for it, and
// each filled cell is in the row afterwards, or its column or cell is named.

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
  await aCustomer(office.wang, { name: '未注明' });
});
afterAll(() => office.close());

type Proposals = Preview['mapping']['columns'];

/** A field for every column that has no home, and the mapping with it. */
async function housed(name: string, columns: Proposals) {
  return Promise.all(
    columns.map(async (column) => {
      if (!column.field || column.to.length > 0) return column;
      const zh = `${name} ${column.heading}`.slice(0, 60);
      return { ...column, to: [await aField(office.wang, { zh, en: zh, kind: column.field })] };
    }),
  );
}

/** Filled cells of a sheet below its header, by address. */
async function filledCells(bytes: Uint8Array<ArrayBuffer>, headerRow: number) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  const cells: { row: number; letters: string }[] = [];
  workbook.worksheets[0]!.eachRow((row, number) => {
    if (number <= headerRow) return;
    row.eachCell((cell) => cell.text !== '' && cells.push({ row: number, letters: cell.address.replace(/\d+/, '') }));
  });
  return cells;
}

test.each([
  [
    'L1',
    () => totalList('2026-8-10'),
    { U: ['recurrence1'], V: ['recurrence2'], W: ['recurrence3'] },
    { S: 'text', T: 'text' },
  ],
  ['L2', overseas, { E: ['receivedAt'], X: ['effectiveness'] }, { B: 'text', D: 'flag', F: 'date', K: 'decimal' }],
  ['L3', qualityExport, { Q: ['description'] }, { C: 'dateTime', D: 'integer', S: 'flag' }],
  ['L5', small, { A: ['receivedAt'] }, { B: 'integer', I: 'flag' }],
  ['L6', ticks, { I: ['category'] }, { K: 'code', L: 'text' }],
] as const)(
  '%s: every column has a home, and every filled cell arrives or is named',
  async (name, make, homes, fields) => {
    const bytes = await make();
    const { mapping, headerRow, missing } = await columnsIn(office.wang, bytes, `${name}.xlsx`);
    const by = <T>(of: (one: Proposals[number]) => T) =>
      Object.fromEntries(mapping.columns.map((one) => [one.letters, of(one)]));
    expect(by(({ to }) => to)).toMatchObject(homes);
    expect(by(({ field }) => field)).toMatchObject(fields);
    const columns = await housed(name, mapping.columns);
    const said = { columns, constants: missing.length > 0 ? { customerId: '未注明' } : {} };
    const preview = await upload(office.wang, bytes, `${name}.xlsx`, 'complaints', said);
    const rows = preview.rows.filter(({ action }) => action === 'NEW');
    const options = { createMissing: ['customers', 'products', 'users', 'departments'], onlyValidRows: true };
    expect((await apply(office.wang, preview.id, options)).counts['created']).toBe(rows.length);
    const written = await rowsOf(columns.flatMap(({ to }) => to));
    const told = [...preview.problems, ...preview.notices].flatMap(({ cell }) => cell ?? []);
    const isTold = (letters: string, row: number) =>
      told.some(
        (cell) =>
          cell === `${letters}${row}` ||
          (Number(cell.replace(/\D+/, '')) <= headerRow && cell.replace(/\d+/, '') === letters),
      );
    const lost = (await filledCells(bytes, headerRow)).filter(({ row, letters }) => {
      const own = rows.find((one) => one.rows.includes(row));
      const keys = columns.find((one) => one.letters === letters)?.to ?? [];
      const isThere = own && keys.some((key) => written.get(descriptionOf(own))?.[key] != null);
      return !isThere && !isTold(letters, row);
    });
    expect(lost.map(({ letters, row }) => `${letters}${row}`)).toEqual([]);
  },
);

const descriptionOf = ({ cells }: Preview['rows'][number]) =>
  (cells as { column: string; value: unknown }[]).find(({ column }) => column === 'description')?.value;

async function rowsOf(keys: readonly string[]) {
  const asked = { columns: [...new Set(keys)].join(','), headings: 'keys' };
  const text = new TextDecoder().decode(await download(office.wang, `/exports/complaints.json?${queryOf(asked)}`));
  const rows = JSON.parse(text) as Record<string, unknown>[];
  return new Map<unknown, Record<string, unknown>>(rows.map((row) => [row['description'], row]));
}

import type exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../builders/complaint.ts';
import { apply } from '../support/excel.ts';
import { exported } from '../support/exported.ts';
import { hasLibreOffice, hasOpenpyxl, throughLibreOffice, throughOpenpyxl } from '../support/resave.ts';
import {
  asked,
  cell,
  columnCount,
  type Edit,
  firstRow,
  nothing,
  openRoundTrip,
  placeOf,
  type RoundTrip,
  rowCount,
} from '../support/round-trip.ts';

// The procedures RT-1 … RT-20 of test/fixtures/excel-corpus/manifest.json.

let office: RoundTrip;
beforeAll(async () => {
  office = await openRoundTrip();
});
afterAll(() => office.close());

test('RT-1 unchanged: nothing to do', async () => {
  const { bytes } = await exported(office.wang, asked);
  expect((await office.preview(bytes)).counts).toMatchObject(nothing);
});

test.runIf(hasLibreOffice)('RT-2 saved again by LibreOffice: nothing to do', async () => {
  const { bytes } = await exported(office.wang, asked);
  expect((await office.preview(await throughLibreOffice(bytes))).counts).toMatchObject(nothing);
});

test.runIf(hasOpenpyxl)(
  'RT-3 saved again by openpyxl: nothing to do, a text made a formula is not taken over',
  async () => {
    const { bytes } = await exported(office.wang, asked);
    const saved = await office.preview(await throughOpenpyxl(bytes));
    expect(saved.counts).toMatchObject({ ...nothing, new: 0 });
  },
);

test('I3 a preview writes nothing', async () => {
  const bytes = await office.edited((sheet) => {
    cell(sheet, 0, 'note').value = '预览';
    sheet.addRow([null, new Date('2026-09-20'), '新客户', '新的']);
  });
  const before = await office.everythingThere();
  expect((await office.preview(bytes)).counts).toMatchObject({ new: 1, changed: 1 });
  expect(await office.everythingThere()).toEqual(before);
});

test('RT-4, I6 three edited cells are three changes; the undo restores every row as it was', async () => {
  const before = await Promise.all(
    office.ids.map((id) => complaint(office.wang, id, 'number note description customerDemand')),
  );
  const bytes = await office.edited((sheet) => {
    cell(sheet, 7, 'note').value = '一';
    cell(sheet, 8, 'description').value = '二';
    cell(sheet, 9, 'customerDemand').value = '三';
  });
  const { id, counts, rows } = await office.preview(bytes);
  expect(counts).toMatchObject({ changed: 3, new: 0, errors: 0 });
  expect(rows.map(({ cells }) => cells.length)).toEqual([1, 1, 1]);
  const applied = await apply(office.wang, id);
  expect(applied.counts).toMatchObject({ updated: 3 });
  await undo(office.wang, applied.changeSet);
  expect(
    await Promise.all(office.ids.map((one) => complaint(office.wang, one, 'number note description customerDemand'))),
  ).toEqual(before);
});

const sorted =
  (width: number): Edit =>
  (worksheet) => {
    const rows = worksheet
      .getRows(firstRow, rowCount)!
      .map((row) => (row.values as exceljs.CellValue[]).slice(1, width + 1));
    for (const [at, values] of rows.toReversed().entries())
      for (const [column, value] of values.entries())
        worksheet.getRow(firstRow + at).getCell(column + 1).value = value ?? null;
  };

test('RT-7 sorted with the hidden columns: nothing to do', async () => {
  expect((await office.preview(await office.edited(sorted(14)))).counts).toMatchObject(nothing);
});

test('RT-8 sorted without the hidden columns: refused, nothing applied', async () => {
  const misaligned = await office.preview(await office.edited(sorted(11)));
  expect(misaligned.problems[0]).toMatchObject({ cell: `A${firstRow}`, code: 'ROWS_MISALIGNED' });
  expect(await apply(office.wang, misaligned.id, { onlyValidRows: true })).toMatchObject({ applied: false });
});

test('RT-9 rows deleted in the file stay, and are counted', async () => {
  const deleted = await office.preview(await office.edited((sheet) => sheet.spliceRows(firstRow, 5)));
  expect(deleted.counts).toMatchObject({ unchanged: 5, changed: 0, errors: 0 });
  expect(deleted.notices).toContainEqual(expect.objectContaining({ code: 'ROWS_NOT_IN_FILE', params: { count: 5 } }));
});

test('RT-10 a copied row is asked about in both places', async () => {
  const copied = await office.edited((sheet) =>
    sheet.addRow((sheet.getRow(firstRow).values as exceljs.CellValue[]).slice(1)),
  );
  const { problems, counts } = await office.preview(copied);
  expect(problems.map(({ row, code }) => [row, code])).toEqual([
    [firstRow, 'DUPLICATE_ID'],
    [firstRow + rowCount, 'DUPLICATE_ID'],
  ]);
  expect(counts).toMatchObject({ unchanged: rowCount - 1, errors: 2 });
});

test('RT-11, RT-12 a row without an id is new, once: also when the file is saved anew', async () => {
  const { workbook, worksheet } = await exported(office.wang, asked);
  worksheet.addRow([null, new Date('2026-09-20T00:00:00Z'), '华东精密机械有限公司', '文件里新增的']);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const first = await office.preview(bytes);
  expect(first.counts).toMatchObject({ new: 1, changed: 0 });
  const applied = await apply(office.wang, first.id);
  expect(applied.counts).toMatchObject({ created: 1 });
  expect((await office.preview(bytes)).counts).toMatchObject({ new: 0, changed: 0 });
  worksheet.getCell('A1').value = '又保存了一次';
  const again = await office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: rowCount + 1 });
  await undo(office.wang, applied.changeSet);
});

test('RT-13 an edit of a column that the system fills is named and not taken over', async () => {
  const bytes = await office.edited((sheet) => {
    cell(sheet, 0, 'replyDueOn').value = new Date('2030-01-01T00:00:00Z');
    cell(sheet, 1, 'defectRate').value = 0.99;
  });
  const read = await office.preview(bytes);
  expect(read.counts).toMatchObject(nothing);
  expect(read.notices).toContainEqual(expect.objectContaining({ code: 'READ_ONLY_IGNORED', cell: `G${firstRow + 1}` }));
  expect(read.notices.filter(({ code }) => code === 'READ_ONLY_IGNORED')).toHaveLength(2);
});

test('RT-14 an emptied cell is a clear, a column taken out says nothing', async () => {
  const cleared = await office.preview(await office.edited((sheet) => (cell(sheet, 6, 'note').value = null)));
  expect(cleared.counts).toMatchObject({ changed: 1, clears: 1 });
  expect(cleared.rows[0]!.cells).toMatchObject([{ state: 'CLEAR', column: 'note', before: '备注6', after: '' }]);
  const without = await office.preview(await office.edited((sheet) => sheet.spliceColumns(placeOf('note'), 1)));
  expect(without.counts).toMatchObject(nothing);
});

test('RT-15 hidden columns that were tampered with or mixed up are refused', async () => {
  const bytes = await office.edited((sheet) => {
    const hidden = columnCount + 1;
    sheet.getRow(firstRow).getCell(hidden).value = office.ids[9]!;
    sheet.getRow(firstRow).getCell(1).value = null;
    sheet.getRow(firstRow + 1).getCell(hidden + 1).value = 77;
  });
  const { problems, counts } = await office.preview(bytes);
  expect(problems.filter(({ code }) => code === 'INTEGRITY').map(({ row }) => row)).toEqual([firstRow, firstRow + 1]);
  expect(counts).toMatchObject({ new: 0, changed: 0 });
  const other = await exported(office.wang, { ...asked, columns: 'number,note' });
  const mixed = await office.edited((sheet) => {
    for (const offset of [1, 2, 3])
      sheet.getRow(firstRow).getCell(columnCount + offset).value = other.worksheet
        .getRow(firstRow)
        .getCell(2 + offset).value;
  });
  expect((await office.preview(mixed)).problems).toMatchObject([{ row: firstRow, code: 'INTEGRITY' }]);
});

test('RT-16 a record that was voided meanwhile is gone, and the other rows go on', async () => {
  const id = await aComplaint(office.wang, { description: '将作废' });
  const { workbook, worksheet } = await exported(office.wang, asked);
  cell(worksheet, rowCount, 'note').value = '白写了';
  await change(office.wang, [{ id, void: true }]);
  const { problems, counts } = await office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(problems).toMatchObject([{ row: firstRow + rowCount, code: 'RECORD_GONE' }]);
  expect(counts).toMatchObject({ unchanged: rowCount, errors: 1 });
});

test('RT-18 texts that look like formulas leave and come back as they are', async () => {
  const { worksheet, bytes } = await exported(office.wang, asked);
  worksheet.eachRow((row) => row.eachCell((one) => expect(one.formula).toBeUndefined()));
  expect((await office.preview(bytes)).counts).toMatchObject(nothing);
});

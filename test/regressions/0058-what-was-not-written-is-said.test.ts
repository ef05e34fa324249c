import { afterAll, beforeAll, expect, test } from 'vitest';
import exceljs from 'exceljs';
import { aComplaint, change, complaint } from '../builders/complaint.ts';
import { apply } from '../support/excel.ts';
import { download, exported } from '../support/exported.ts';
import { cell, columnCount, firstRow, openRoundTrip, placeOf, type RoundTrip } from '../support/round-trip.ts';

let office: RoundTrip;
beforeAll(async () => {
  office = await openRoundTrip();
});
afterAll(() => office.close());

const noteOf = async (at: number) => (await complaint<{ note: string }>(office.wang, office.ids[at]!, 'note')).note;
const write = async (at: number, note: string) => office.write(office.ids[at]!, { note: await noteOf(at) }, { note });
const seen = async (id: string) =>
  (await (await office.wang.fetch(`/imports/${id}`)).json()) as {
    counts: object;
    rows: { rows: number[]; action: string; cells: { state: string }[] }[];
  };
async function resultOf(id: string): Promise<string[]> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await download(office.wang, `/imports/${id}/result`)).buffer);
  const rows = workbook.worksheets[0]!.getRows(firstRow, 10)!;
  return rows.map((row) => row.getCell(columnCount + 4).text);
}

test('"only valid rows" leaves a row with an error out whole, and the result says so', async () => {
  const { id } = await office.preview(
    await office.edited((sheet) => {
      cell(sheet, 0, 'note').value = '不该写';
      cell(sheet, 0, 'defectiveQuantity').value = '约50';
      cell(sheet, 1, 'note').value = '该写的';
    }),
  );
  expect((await resultOf(id)).slice(0, 3)).toEqual([expect.stringMatching(/^未导入:/), '待修改', '无变化']);
  const answer = await apply(office.wang, id, { onlyValidRows: true });
  expect(answer).toMatchObject({ applied: true, counts: { updated: 1, refused: 1 } });
  expect([await noteOf(0), await noteOf(1)]).toEqual(['备注0', '该写的']);
  expect((await resultOf(id)).slice(0, 3)).toEqual([expect.stringMatching(/^未导入:/), '修改', '无变化']);
});

test('drifted and kept cells are told as what they are, in the result and when the import is looked at again', async () => {
  const bytes = await office.edited((sheet) => {
    for (const at of [2, 3, 4]) cell(sheet, at, 'note').value = `文件${at}`;
    cell(sheet, 4, 'customerDemand').value = '换货';
  });
  await write(2, '早先写的');
  const { id } = await office.preview(bytes);
  await write(3, '抢先写的');
  await write(4, '也抢先写的');
  expect(await apply(office.wang, id, { onlyValidRows: true })).toMatchObject({ counts: { updated: 1 } });
  const [kept, drifted, partly] = (await resultOf(id)).slice(2, 5);
  expect([kept, drifted]).toEqual([expect.stringMatching(/^无变化:.*李娜/), expect.stringMatching(/^无变化:.*李娜/)]);
  expect(partly).toMatch(/^修改:.*李娜/);
  const { counts, rows } = await seen(id);
  expect(counts).toMatchObject({ changed: 1, conflicts: 3 });
  expect(rows.map(({ action, cells }) => [action, ...cells.map(({ state }) => state)])).toEqual([
    ['UNCHANGED', 'CONFLICT'],
    ['UNCHANGED', 'CONFLICT'],
    ['CHANGED', 'CHANGED', 'CONFLICT'],
  ]);
});

test('FILE for all that are open is asked again after a drift, and is never done in part', async () => {
  const bytes = await office.edited((sheet) => {
    for (const at of [5, 6]) cell(sheet, at, 'note').value = `文件${at}`;
  });
  await write(5, '第一次');
  const { id } = await office.preview(bytes);
  await write(5, '第二次');
  expect(await apply(office.wang, id, { open: 'FILE' })).toMatchObject({
    applied: false,
    problems: [{ code: 'CONFLICT' }],
  });
  expect([await noteOf(5), await noteOf(6)]).toEqual(['第二次', '备注6']);
  expect(await apply(office.wang, id, { open: 'FILE' })).toMatchObject({ applied: true, counts: { updated: 2 } });
  expect([await noteOf(5), await noteOf(6)]).toEqual(['文件5', '文件6']);
  expect((await resultOf(id)).slice(5, 7)).toEqual(['修改', '修改']);
});

test('what a department was given to read only is not taken over from its file, whoever imports it', async () => {
  const made = await change(office.wang, [{ patch: { code: 'ZP', name: '装配部' } }], {
    type: 'Department',
    sheet: 'Departments',
  });
  const departmentId = made.rows[0]!.id;
  const id = await aComplaint(office.wang, { departmentId, batchNo: 'L-1', latestProgress: '旧进展' });
  const { workbook, worksheet, meta } = await exported(office.wang, {
    profile: 'DEPARTMENT',
    department: departmentId,
  });
  const keys = meta['columns']!.split(',');
  const row = worksheet.getRow(firstRow);
  row.getCell(keys.indexOf('latestProgress') + 1).value = '部门回填';
  row.getCell(keys.indexOf('batchNo') + 1).value = '只读被改';
  const preview = await office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(preview.notices).toContainEqual(expect.objectContaining({ code: 'READ_ONLY_IN_EXPORT', column: 'batchNo' }));
  expect(preview.rows.flatMap(({ cells }) => cells)).toMatchObject([{ column: 'latestProgress', state: 'CHANGED' }]);
  await apply(office.wang, preview.id);
  expect(await complaint(office.wang, id, 'batchNo latestProgress')).toEqual({
    batchNo: 'L-1',
    latestProgress: '部门回填',
  });
});

test('a copied row whose hidden cells were cleared is refused, not its original', async () => {
  const bytes = await office.edited((sheet) => {
    cell(sheet, 7, 'note').value = '原行改了';
    const copy = [...(sheet.getRow(firstRow + 7).values as exceljs.CellValue[])];
    const added = sheet.addRow(copy.slice(1, columnCount + 1));
    added.getCell(placeOf('note')).value = '复制行';
  });
  const preview = await office.preview(bytes);
  expect(preview.rows).toMatchObject([{ action: 'CHANGED' }, { action: 'REFUSED' }]);
  expect(preview.problems).toMatchObject([{ code: 'DUPLICATE_ID', row: firstRow + 11 }]);
  expect(preview.problems[0]!.message.zh).toContain('清除复制行的编号');
});

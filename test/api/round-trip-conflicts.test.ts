import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, complaint } from '../builders/complaint.ts';
import { apply, total, upload } from '../support/excel.ts';
import { exported } from '../support/exported.ts';
import { asked, cell, firstRow, nothing, openRoundTrip, type RoundTrip } from '../support/round-trip.ts';

// The procedures RT-1 … RT-20 of test/fixtures/excel-corpus/manifest.json.

let office: RoundTrip;
beforeAll(async () => {
  office = await openRoundTrip();
});
afterAll(() => office.close());

test('RT-5 the same cell edited on both sides is a conflict with who and when; the other cells go through', async () => {
  const bytes = await office.edited((sheet) => {
    for (const at of [0, 1, 2]) cell(sheet, at, 'note').value = `文件${at}`;
  });
  await office.write(
    office.ids[0]!,
    { note: '备注0', customerDemand: null },
    { note: '李娜写的', customerDemand: '换货' },
  );
  const { id, counts, rows } = await office.preview(bytes);
  expect(counts).toMatchObject({ changed: 3, conflicts: 1, errors: 0 });
  expect(rows[0]!.cells).toMatchObject([
    { state: 'CONFLICT', cell: `I${firstRow}`, base: '备注0', before: '李娜写的', after: '文件0', by: '李娜' },
  ]);
  expect((await apply(office.wang, id)).counts).toMatchObject({ updated: 2 });
  expect(await complaint(office.wang, office.ids[0]!, 'note customerDemand')).toEqual({
    note: '李娜写的',
    customerDemand: '换货',
  });
});

test('RT-5 a conflict is decided for the file, by cell or for all', async () => {
  const conflict = async (at: number) => {
    const bytes = await office.edited((sheet) => (cell(sheet, at, 'note').value = `文件再写${at}`));
    const { note } = await complaint<{ note: string }>(office.wang, office.ids[at]!, 'note');
    await office.write(office.ids[at]!, { note }, { note: `别人${at}` });
    return office.preview(bytes);
  };
  const one = await conflict(1);
  await apply(office.wang, one.id, { cells: { [`${office.ids[1]} note`]: 'FILE' } });
  const all = await conflict(2);
  await apply(office.wang, all.id, { open: 'FILE' });
  const notes = await Promise.all([1, 2].map((at) => complaint(office.wang, office.ids[at]!, 'note')));
  expect(notes).toEqual([{ note: '文件再写1' }, { note: '文件再写2' }]);
});

test('RT-6 both sides wrote the same: no conflict, no change', async () => {
  const bytes = await office.edited((sheet) => (cell(sheet, 3, 'note').value = '一样'));
  await office.write(office.ids[3]!, { note: '备注3' }, { note: '一样' });
  expect((await office.preview(bytes)).counts).toMatchObject(nothing);
});

test('what somebody else wrote since the export is no change of the file', async () => {
  const bytes = await office.edited();
  await office.write(office.ids[4]!, { note: '备注4' }, { note: '之后写的' });
  expect((await office.preview(bytes)).counts).toMatchObject(nothing);
});

test('a formula in a text column is not taken over unless somebody says so', async () => {
  const bytes = await office.edited((sheet) => {
    cell(sheet, 5, 'note').value = { formula: '1+1', result: 2 };
    cell(sheet, 7, 'customerDemand').value = { formula: '"a"&"b"', result: 'ab' };
  });
  const { id, counts, notices, rows } = await office.preview(bytes);
  expect(counts).toMatchObject({ changed: 2, conflicts: 0 });
  expect(notices).toContainEqual(expect.objectContaining({ code: 'FORMULA_IN_TEXT' }));
  expect(rows[0]!.cells).toMatchObject([{ state: 'FORMULA', before: '备注5', after: '2' }]);
  expect(await apply(office.wang, id)).toMatchObject({ applied: false });
  const again = await office.preview(bytes);
  await apply(office.wang, again.id, { cells: { [`${office.ids[7]} customerDemand`]: 'FILE' } });
  expect(await complaint(office.wang, office.ids[7]!, 'customerDemand')).toEqual({ customerDemand: 'ab' });
  expect(await complaint(office.wang, office.ids[5]!, 'note')).toEqual({ note: '备注5' });
});

test('a row that drifts after the preview becomes a conflict of it, to be decided', async () => {
  const { id } = await office.preview(await office.edited((sheet) => (cell(sheet, 8, 'note').value = '来自文件')));
  await office.write(office.ids[8]!, { note: '备注8' }, { note: '抢先一步' });
  expect(await apply(office.wang, id)).toMatchObject({ applied: false, problems: [{ code: 'CONFLICT' }] });
  const seen = (await (await office.wang.fetch(`/imports/${id}?kind=conflicts`)).json()) as {
    total: number;
    rows: object[];
  };
  expect(seen).toMatchObject({ total: 1, rows: [{ cells: [{ state: 'CONFLICT', before: '抢先一步', by: '李娜' }] }] });
  expect(await apply(office.wang, id, { open: 'FILE' })).toMatchObject({ applied: true, counts: { updated: 1 } });
});

test('I7 all or nothing: one error in the last row keeps everything out', async () => {
  const bytes = await office.edited((sheet) => {
    cell(sheet, 0, 'note').value = '应当不写';
    cell(sheet, 9, 'defectiveQuantity').value = '约50';
  });
  const { id } = await office.preview(bytes);
  const before = await office.everythingThere();
  expect(await apply(office.wang, id)).toMatchObject({ applied: false });
  expect(await office.everythingThere()).toEqual(before);
});

test('RT-19, I11 two people apply plans that overlap: one of them loses nothing, the other is told', async () => {
  const files = await Promise.all(
    ['王', '李'].map((who) => office.edited((sheet) => (cell(sheet, 9, 'note').value = `${who}写的`))),
  );
  const mine = await office.preview(files[0]!);
  const theirs = await upload(office.li, files[1]!, '客诉.xlsx');
  const answers = await Promise.all([
    apply(office.wang, mine.id, { onlyValidRows: true }),
    apply(office.li, theirs.id, { onlyValidRows: true }),
  ]);
  expect(answers.filter(({ applied }) => applied)).toHaveLength(1);
  expect(answers.find((answer) => !answer.applied)!.problems).toMatchObject([{ code: 'CONFLICT' }]);
  const { note } = await complaint<{ note: string }>(office.wang, office.ids[9]!, 'note');
  expect(note).toBe(answers[0].applied ? '王写的' : '李写的');
});

test('RT-19 the same preview applied twice at once is written once', async () => {
  const { workbook, worksheet } = await exported(office.wang, asked);
  worksheet.addRow([null, new Date('2026-09-21T00:00:00Z'), '华东精密机械有限公司', '只写一次']);
  const { id } = await office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const before = await total(office.wang, 'complaints');
  await Promise.all([apply(office.wang, id), apply(office.wang, id)]);
  expect(await total(office.wang, 'complaints')).toBe(before + 1);
});

test('an import on behalf of a department says so in the history', async () => {
  const made = await change(office.wang, [{ patch: { code: 'ZZ', name: '装配二部' } }], {
    type: 'Department',
    sheet: 'Departments',
  });
  const { id } = await office.preview(
    await office.edited((sheet) => (cell(sheet, 6, 'customerDemand').value = '代填')),
  );
  await apply(office.wang, id, { departmentId: made.rows[0]!.id });
  const { history } = await office.wang.data<{ history: object[] }>(
    `query ($id: ID!) { history(sheet: complaints, rowId: $id, column: "customerDemand") { onBehalfOf by source } }`,
    { id: office.ids[6] },
  );
  expect(history[0]).toMatchObject({ onBehalfOf: '装配二部', by: '王敏', source: 'IMPORT' });
});

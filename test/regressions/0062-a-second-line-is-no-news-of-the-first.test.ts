import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, complaint } from '../builders/complaint.ts';
import { apply } from '../support/excel.ts';
import { cell, nothing, openRoundTrip, type RoundTrip } from '../support/round-trip.ts';

// A line added online after an export made the first line's base of that export empty: untouched cells were conflicts, and a
// line taken away online came back with the file.

let office: RoundTrip;
beforeAll(async () => {
  office = await openRoundTrip();
});
afterAll(() => office.close());

const ofLines = { type: 'ComplaintLine', sheet: 'ComplaintLines' };
const linesOf = async (at: number) =>
  (await complaint<{ lines: { id: string; batchNo: string }[] }>(office.wang, office.ids[at]!, 'lines { id batchNo }'))
    .lines;

test('a second line added online after the export is no conflict of the first, edited or not', async () => {
  const untouched = await office.edited();
  const edited = await office.edited((sheet) => (cell(sheet, 0, 'batchNo').value = '文件批号'));
  await change(office.li, [{ patch: { complaintId: office.ids[0], batchNo: '第二批' } }], ofLines);
  expect((await office.preview(untouched)).counts).toMatchObject(nothing);
  const { id, counts, rows } = await office.preview(edited);
  expect(counts).toMatchObject({ changed: 1, conflicts: 0, errors: 0 });
  expect(rows[0]!.cells).toMatchObject([{ state: 'CHANGED', before: '0000', after: '文件批号' }]);
  await apply(office.wang, id);
  expect((await linesOf(0)).map(({ batchNo }) => batchNo)).toEqual(['文件批号', '第二批']);
});

test('beside a second line, an edit of the first on both sides is a conflict with its base', async () => {
  const bytes = await office.edited((sheet) => (cell(sheet, 1, 'batchNo').value = '文件批号'));
  const [first] = await linesOf(1);
  await change(office.li, [{ patch: { complaintId: office.ids[1], batchNo: '第二批' } }], ofLines);
  const own = { base: { values: { batchNo: '0001' } }, patch: { batchNo: '在线批号' } };
  await change(office.li, [{ id: first!.id, ...own }], ofLines);
  expect((await office.preview(bytes)).rows[0]!.cells).toMatchObject([
    { state: 'CONFLICT', base: '0001', before: '在线批号', after: '文件批号', by: '李娜' },
  ]);
});

test('a first line taken away online does not come back with the file', async () => {
  const untouched = await office.edited();
  const edited = await office.edited((sheet) => (cell(sheet, 2, 'batchNo').value = '文件批号'));
  const [first] = await linesOf(2);
  await change(office.li, [{ id: first!.id, void: true }], ofLines);
  expect((await office.preview(untouched)).rows.flatMap(({ cells }) => cells)).toEqual([]);
  expect((await office.preview(edited)).rows[0]!.cells).toMatchObject([
    { state: 'CONFLICT', base: '0002', before: '', after: '文件批号' },
  ]);
  await change(office.li, [{ patch: { complaintId: office.ids[2], batchNo: '换过的' } }], ofLines);
  expect((await office.preview(edited)).rows[0]!.cells).toMatchObject([
    { state: 'CONFLICT', base: '0002', before: '换过的', after: '文件批号' },
  ]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, complaint } from '../builders/complaint.ts';
import { apply, csv, type Preview, upload } from '../support/excel.ts';
import { download, exported, queryOf } from '../support/exported.ts';
import { asked, columnCount, openRoundTrip, type RoundTrip } from '../support/round-trip.ts';

// Where a file's row was found without its own base, the old value of the file was taken for an edit of the newer one.

let office: RoundTrip;
beforeAll(async () => {
  office = await openRoundTrip();
});
afterAll(() => office.close());

const said = ({ counts, rows }: Preview) => ({ counts, cells: rows.flatMap(({ cells }) => cells) });
const isQuiet = { new: 0, changed: 0, conflicts: 0, errors: 0 };
const noteOf = async (id: string) => (await complaint<{ note: string }>(office.wang, id, 'note')).note;
const idOf = async (filter: object) => {
  const data = await office.wang.data<{ complaints: { nodes: { id: string }[] } }>(
    'query ($filter: ComplaintFilter) { complaints(filter: $filter) { nodes { id } } }',
    { filter },
  );
  return data.complaints.nodes[0]!.id;
};

test.each([
  ['known by what it says', '投诉日期,客户名称,问题描述,备注\n2026-10-01,华东精密机械有限公司,重来一', '重来一'],
  ['by its number', '客诉编号,投诉日期,客户名称,问题描述,备注\nR-1,2026-10-01,华东精密机械有限公司,重来二', '重来二'],
])('a file that made a row, %s, and comes again after an edit online changes nothing', async (_, text, description) => {
  const bytes = csv(`${text},文件写的`);
  await apply(office.wang, (await upload(office.wang, bytes, '客户.csv')).id);
  const id = await idOf({ description: { eq: description } });
  await office.write(id, { note: '文件写的' }, { note: '在线写的' });
  const again = await upload(office.wang, bytes, '客户.csv');
  expect(said(again)).toMatchObject({ counts: isQuiet, cells: [] });
  const edited = await upload(
    office.wang,
    csv(`客诉编号,备注\n${(await complaint<{ number: string }>(office.wang, id, 'number')).number},文件又写`),
    '客户.csv',
  );
  expect(said(edited).cells).toMatchObject([{ state: 'CONFLICT', base: '文件写的', before: '在线写的', by: '李娜' }]);
  await apply(office.wang, edited.id);
  expect(await noteOf(id)).toBe('在线写的');
});

test('the second line of a complaint is kept likewise', async () => {
  const head = '客诉编号,投诉日期,客户名称,问题描述,生产批号';
  const row = 'R-3,2026-10-01,华东精密机械有限公司,两行';
  const bytes = csv(`${head}\n${row},B1\n${row},B2`);
  await apply(office.wang, (await upload(office.wang, bytes, '客户.csv')).id);
  const { lines } = await complaint<{ lines: { id: string; batchNo: string }[] }>(
    office.wang,
    await idOf({ number: { eq: 'R-3' } }),
    'lines { id batchNo }',
  );
  const second = lines.find(({ batchNo }) => batchNo === 'B2')!;
  await change(office.li, [{ id: second.id, base: { values: { batchNo: 'B2' } }, patch: { batchNo: 'B9' } }], {
    type: 'ComplaintLine',
    sheet: 'ComplaintLines',
  });
  expect(said(await upload(office.wang, bytes, '客户.csv'))).toMatchObject({ counts: isQuiet, cells: [] });
});

test('what an import wrote and somebody undid may be imported again', async () => {
  const { number } = await complaint<{ number: string }>(office.wang, office.ids[9]!, 'number');
  const bytes = csv(`客诉编号,备注\n${number},要撤销的`);
  const { changeSet } = await apply(office.wang, (await upload(office.wang, bytes, '客户.csv')).id);
  await office.wang.data('mutation ($id: ID!) { undo(changeSet: $id) { applied } }', { id: changeSet });
  expect((await upload(office.wang, bytes, '客户.csv')).counts).toMatchObject({ changed: 1, conflicts: 0 });
});

test.each([
  ['all hidden columns', [1, 2, 3]],
  ['the id', [1]],
  ['the version', [2]],
  ['the check code', [3]],
])('an export that lost %s still has the base of its export', async (_, lost) => {
  const bytes = await office.edited((sheet) => {
    for (let row = 5; row <= 14; row++) for (const at of lost) sheet.getRow(row).getCell(columnCount + at).value = null;
    sheet.getRow(6).getCell(9).value = '文件改的';
  });
  const [first, second] = [await noteOf(office.ids[0]!), await noteOf(office.ids[1]!)];
  await office.write(office.ids[0]!, { note: first }, { note: `${first}新` });
  await office.write(office.ids[1]!, { note: second }, { note: `${second}新` });
  const preview = await office.preview(bytes);
  expect(said(preview)).toMatchObject({
    counts: { new: 0, conflicts: 1, errors: 0 },
    cells: [{ state: 'CONFLICT', base: second, before: `${second}新`, after: '文件改的', by: '李娜' }],
  });
  expect(preview.notices.map(({ code }) => code)).not.toContain('ROWS_NOT_IN_FILE');
});

test('an export without its hidden sheet is known by its description, as text by its note', async () => {
  const { workbook, worksheet } = await exported(office.wang, asked);
  workbook.removeWorksheet('_redress_meta');
  const note = await noteOf(office.ids[2]!);
  await office.write(office.ids[2]!, { note }, { note: '更新的' });
  const book = await office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(book.counts).toMatchObject(isQuiet);
  workbook.description = '';
  const noted = await office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(noted.counts).toMatchObject(isQuiet);
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = worksheet
    .getSheetValues()
    .slice(1)
    .map((row) =>
      Array.from((row as unknown[] | undefined)?.slice(1) ?? [], (value) =>
        value instanceof Date ? value.toISOString().slice(0, 19).replace('T', ' ') : quoted(String(value ?? '')),
      ).join(','),
    );
  const text = await upload(office.wang, csv(lines.join('\n')), '客诉.csv');
  expect(text.problems).toEqual([]);
  expect(text.counts).toMatchObject(isQuiet);
});

test('files for analysts, and lists without a base, keep what is newer and say whose it is', async () => {
  const bytes = await download(office.wang, `/exports/complaints.xlsx?${queryOf({ ...asked, profile: 'ANALYSIS' })}`);
  const { number, note } = await complaint<{ number: string; note: string }>(
    office.wang,
    office.ids[3]!,
    'number note',
  );
  await office.write(office.ids[3]!, { note }, { note: '分析后写的' });
  expect((await office.preview(bytes)).counts).toMatchObject(isQuiet);
  const list = await upload(office.wang, csv(`客诉编号,备注\n${number},${note}`), '清单.csv');
  expect(said(list)).toMatchObject({
    counts: { conflicts: 1 },
    cells: [{ state: 'CONFLICT', before: '分析后写的', after: note, by: '李娜' }],
  });
  expect(await apply(office.wang, list.id, { open: 'FILE' })).toMatchObject({ applied: true });
  expect(await noteOf(office.ids[3]!)).toBe(note);
});

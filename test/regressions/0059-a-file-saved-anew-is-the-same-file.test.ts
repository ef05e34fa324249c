import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaint } from '../builders/complaint.ts';
import { apply, csv, total, upload } from '../support/excel.ts';
import { download, exported, queryOf } from '../support/exported.ts';
import { hasLibreOffice, throughLibreOffice } from '../support/resave.ts';
import { asked, columnCount, firstRow, openRoundTrip, rowCount, type RoundTrip } from '../support/round-trip.ts';

let office: RoundTrip;
beforeAll(async () => {
  office = await openRoundTrip();
});
afterAll(() => office.close());

const list = [
  ['投诉日期', '客户名称', '问题描述', '不良数量', '备注'],
  ...Array.from({ length: 6 }, (_, at) => [
    `2026-10-0${at + 1}`,
    '华东精密机械有限公司',
    `外来${at}`,
    at,
    `n${at} 混排`,
  ]),
];

test.runIf(hasLibreOffice)('a list without numbers that LibreOffice saved again makes nothing twice', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('外来').addRows(list);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  await apply(office.wang, (await upload(office.wang, bytes, '外来.xlsx')).id);
  const again = await upload(office.wang, await throughLibreOffice(bytes), '外来.xlsx');
  expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 6 });
});

test('a row of a list edited after its import, and a row added below: one change and one new row', async () => {
  const head = '投诉日期,客户名称,问题描述,备注';
  const rows = Array.from({ length: 7 }, (_, at) => `2026-10-1${at},华东精密机械有限公司,逐行${at},甲${at}`);
  await apply(office.wang, (await upload(office.wang, csv([head, ...rows].join('\n')), '台账.csv')).id);
  const later = [...rows.slice(0, 6), rows[6]!.replace('甲6', '乙'), '2026-10-20,华东精密机械有限公司,新增的,丙'];
  const { counts, rows: shown } = await upload(office.wang, csv([head, ...later].join('\n')), '台账.csv');
  expect(counts).toMatchObject({ new: 1, changed: 1, unchanged: 6 });
  expect(shown[0]!.cells).toMatchObject([{ state: 'CHANGED', before: '甲6', after: '乙' }]);
});

test('a row added to an export, imported, then edited in the same file, is the row that was made', async () => {
  const { workbook, worksheet } = await exported(office.wang, asked);
  const added = worksheet.addRow([null, new Date('2026-09-21T00:00:00Z'), '华东精密机械有限公司', '加的一行']);
  const note = added.getCell(9);
  const save = async () => office.preview(new Uint8Array(await workbook.xlsx.writeBuffer()));
  note.value = 'v1';
  await apply(office.wang, (await save()).id);
  const before = await total(office.wang, 'complaints');
  note.value = 'v2';
  const { id, counts, rows } = await save();
  expect(counts).toMatchObject({ new: 0, changed: 1 });
  expect(rows[0]!.cells).toMatchObject([{ state: 'CHANGED', before: 'v1', after: 'v2' }]);
  await apply(office.wang, id);
  expect(await total(office.wang, 'complaints')).toBe(before);
});

test('a moment that a file shows without its seconds is no change', async () => {
  const receivedAt = '2026-11-20T09:12:34Z';
  const data = await complaint<{ receivedAt: string; number: string }>(
    office.wang,
    office.ids[0]!,
    'receivedAt number',
  );
  await office.write(office.ids[0]!, { receivedAt: data.receivedAt }, { receivedAt });
  const filter = { number: { eq: data.number } };
  const columns = 'number,receivedAt,note';
  const bytes = await download(
    office.wang,
    `/exports/complaints.csv?${queryOf({ columns, filter, headings: 'names' })}`,
  );
  const shown = new TextDecoder().decode(bytes);
  const short = shown.replace(/2026-11-20 17:12:34/, '2026/11/20 17:12');
  expect(short).not.toBe(shown);
  const { counts } = await upload(office.wang, csv(short), '客诉.csv');
  expect(counts).toMatchObject({ rows: 1, unchanged: 1, conflicts: 0 });
});

test('an export whose codes another program wrote in capitals says nothing new', async () => {
  const bytes = await office.edited((sheet) => {
    for (let row = firstRow - 1; row < firstRow + rowCount; row++)
      for (const at of [1, 2, 3]) {
        const cell = sheet.getRow(row).getCell(columnCount + at);
        if (typeof cell.value === 'string') cell.value = cell.value.toUpperCase();
      }
  });
  expect(await office.preview(bytes)).toMatchObject({
    counts: { new: 0, changed: 0, conflicts: 0, errors: 0 },
    problems: [],
  });
});

import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnsIn, type Preview, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
});
afterAll(() => office.close());

type Rows = exceljs.CellValue[][];
async function workbookOf(sheets: Readonly<Record<string, Rows>>, merges: readonly string[] = []) {
  const workbook = new exceljs.Workbook();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRows(rows);
    for (const range of merges) sheet.mergeCells(range);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const cellsOf = ({ rows }: Preview) => rows.flatMap(({ cells }) => cells) as { column: string; cell: string }[];
const meant = ({ mapping }: Pick<Preview, 'mapping'>) =>
  Object.fromEntries(mapping.columns.map(({ letters, to }) => [letters, to.join('+')]));

// Of several ticks the last one won in silence, at the address of the last column.
test('headings without √ are columns of ticks by their cells; of several the first counts, and it is said where', async () => {
  const bytes = await workbookOf(
    {
      台账: [
        ['投诉日期', '客户名称', '投诉内容', '投诉分类', null, null, '备注'],
        [null, null, null, '态度', '价格', '质量', null],
        ['2026-07-01', '王女士', '服务态度差', '√', null, null, null],
        ['2026-07-02', '李先生', '多处问题', null, '√', '√', null],
      ],
    },
    ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:G2'],
  );
  const preview = await upload(office.wang, bytes, 'L6.xlsx');
  expect(preview.mapping.columns.slice(3, 6)).toMatchObject([
    { to: ['category'], tick: 'ATTITUDE' },
    { to: ['category'], tick: 'PRICE' },
    { to: ['category'], tick: 'QUALITY' },
  ]);
  expect(cellsOf(preview).filter(({ column }) => column === 'category')).toMatchObject([
    { cell: 'D3', value: 'ATTITUDE' },
    { cell: 'E4', value: 'PRICE' },
  ]);
  expect(preview.notices).toContainEqual(expect.objectContaining({ code: 'SEVERAL_TICKS', cell: 'F4' }));
});

const report = (number: string): Rows => [
  ['8D 报告', null, '8D Report'],
  ['客诉编号', number, '工厂', null],
  ['客户', '华东', '日期 Date', new Date('2026-09-01')],
  ['批号', '3E10'],
  ['问题描述', '装配后开裂'],
  ['临时措施', '全检'],
];

// Cells of a form had the address of its third row, and a second form was left out without a word.
test('a form says where each value stands, takes its only date, and names the other forms', async () => {
  const bytes = await workbookOf({ 一: report('8D-1'), 二: report('8D-2') });
  const preview = await upload(office.wang, bytes, '8D.xlsx');
  expect(preview.counts).toMatchObject({ rows: 1, new: 1, errors: 0 });
  const places = Object.fromEntries(cellsOf(preview).map(({ column, cell }) => [column, cell]));
  expect(places).toMatchObject({ number: 'B2', receivedAt: 'D3', description: 'B5' });
  expect(preview.lists).toEqual(['一', '二']);
  expect(preview.notices).toContainEqual(
    expect.objectContaining({ code: 'FORM_IGNORED', params: { sheet: '二', read: '一' } }),
  );
  const other = await upload(office.wang, bytes, '8D.xlsx', 'complaints', undefined, '二');
  expect(other).toMatchObject({ sheetName: '二', counts: { new: 1 } });
});

test('two causes under one heading, two quantities in one cell, and a code for the customer are proposed', async () => {
  const bytes = await workbookOf(
    {
      总览: [
        [
          '投诉日期',
          '客户代码',
          '不良质量异常现象',
          '不良数量&批量PCS\nRejects Qty',
          '原因简述Root causes',
          null,
          '备注',
        ],
        [null, null, null, null, '产生Occur', '流出outflow', null],
        ['2026-09-03', 'C0007', '焊缝气孔', '12&500', '焊枪角度偏', '末检漏检', null],
      ],
    },
    ['A1:A2', 'B1:B2', 'C1:C2', 'D1:D2', 'E1:F1', 'G1:G2'],
  );
  expect(meant(await columnsIn(office.wang, bytes, 'L1.xlsx'))).toMatchObject({
    B: 'customerId',
    D: 'defectiveQuantity+shippedQuantity',
    E: 'causeOccurrence',
    F: 'causeEscape',
  });
  const preview = await upload(office.wang, bytes, 'L1.xlsx');
  expect(preview.counts).toMatchObject({ rows: 1, new: 1 });
  expect(preview.rows[0]!.cells).toContainEqual(expect.objectContaining({ column: 'shippedQuantity', value: '500' }));
});

test('a second row of headings that says what may be written is no data', async () => {
  const bytes = await workbookOf({
    所有客诉: [
      ['客诉编号', '投诉日期', '客户名称', '问题描述', '结案状态', '8D报告'],
      [null, null, null, null, '结案/关闭/未结案/暂停', '有/无'],
      ['HW-1', '2026-03-01', '欧洲', '屏幕闪烁', '未结案', '有'],
    ],
  });
  const preview = await upload(office.wang, bytes, 'L2.xlsx');
  expect(preview.counts).toMatchObject({ rows: 1, new: 1, errors: 0 });
  expect(preview.notices).toContainEqual(expect.objectContaining({ code: 'FOOTER_ROW_SKIPPED', cell: 'E2' }));
});

test('bytes that are nothing are told so; a column of pictures is not said to be worked out', async () => {
  const bytes = Uint8Array.from({ length: 500 }, (_, at) => (at * 7) % 256);
  expect(await upload(office.wang, bytes, '坏.xlsx')).toMatchObject({
    errors: [{ message: expect.stringContaining('binary'), extensions: { code: 'FORMAT_MISMATCH' } }],
  });
  const list = await workbookOf({
    台账: [
      ['投诉日期', '客户名称', '问题描述', '不良图片'],
      ['2026-03-01', '欧洲', '屏幕闪烁', null],
    ],
  });
  const preview = await upload(office.wang, list, '台账.xlsx');
  expect(preview.notices.filter(({ code }) => code === 'COLUMN_READ_ONLY')).toEqual([]);
});

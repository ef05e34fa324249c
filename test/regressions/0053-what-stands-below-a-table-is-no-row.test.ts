import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, type Preview, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const headings = ['客诉编号', '投诉日期', '客户名称', '问题描述', '订单数量', '生产批号', '备注'];
const skipped = ({ notices }: Preview) =>
  notices.flatMap(({ code, cell, params }) => (code === 'FOOTER_ROW_SKIPPED' ? [[cell, params]] : []));

// Signatures, totals and notes below a ledger counted as rows, with an error each.
test('totals, signatures and notes below a ledger are skipped by name; a sparse row of it is not', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('客诉台账');
  sheet.addRows([
    headings,
    ['KS-1', new Date('2026-09-20'), '华东', '毛刺', 100, 'B1', ''],
    ['本页小计', null, null, null, 100],
    ['KS-2', new Date('2026-09-21'), '华东', '色差', 20, 'B2', '备注:客户急'],
    [null, null, null, '客户来电,门板异响,等样品'],
    ['合计', null, null, null, { formula: 'SUM(E2:E4)', result: 120 }],
    ['制表:张三', null, '审核:李四', null, null, '日期:2026-09-30'],
    ['备注:本表每月5日前报质量部'],
    ['本表由质量部填写,每周一更新'],
    [null, null, null, null, null, null, '打印两份,一份存档'],
  ]);
  sheet.mergeCells('A9:G9');
  const preview = await upload(office.wang, new Uint8Array(await workbook.xlsx.writeBuffer()), '台账.xlsx');
  expect(skipped(preview)).toEqual([
    ['A3', { row: 3, text: '本页小计' }],
    ['A6', { row: 6, text: '合计' }],
    ['A7', { row: 7, text: '制表:张三' }],
    ['A8', { row: 8, text: '备注:本表每月5日前报质量部' }],
    ['G10', { row: 10, text: '打印两份,一份存档' }],
    ['A9', { row: 9, text: '本表由质量部填写,每周一更新' }],
  ]);
  expect(preview.counts).toMatchObject({ rows: 3, new: 2, errors: 1 });
  // the sparse row is one of the ledger: it is told what it lacks
  expect(preview.problems.map(({ row }) => row)).toEqual([5]);
});

test('a row whose customer is called Total, and one that begins with a remark, are data', async () => {
  const text = '客户名称,投诉日期,问题描述\nTotal Energies,2026-09-20,毛刺\n备注:老客户,2026-09-21,色差\n制表:王';
  const preview = await upload(office.wang, csv(text), '清单.csv');
  expect(skipped(preview)).toEqual([['A4', { row: 4, text: '制表:王' }]]);
  expect(preview.counts).toMatchObject({ rows: 2, new: 2 });
});

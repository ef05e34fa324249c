import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv, type Preview, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from('2026-11-22T02:00:00Z'));
});
afterAll(() => office.close());

const said = ({ problems }: Preview) => problems.map(({ cell, code, message }) => [cell, code, message.zh]);

// The dates and quantities of a row were looked at only when its unreadable cell had been corrected.
test('a row with a cell that cannot be read tells its other errors at the first try', async () => {
  const text = '投诉日期,客户名称,问题描述,订单数量,不良数量\n2026-09-20,华东,毛刺,约50,-3\n2026-09-21,华东,,约50,1';
  const preview = await upload(office.wang, csv(text), '两处错.csv');
  expect(said(preview).map(([cell, code]) => [cell, code])).toEqual([
    ['D2', 'NUMBER_INVALID'],
    ['E2', 'QUANTITY_NEGATIVE'],
    ['D3', 'NUMBER_INVALID'],
    ['C3', 'REQUIRED'],
  ]);
  expect(preview.counts).toMatchObject({ new: 0, errors: 2 });
  expect(preview.rows[0]).toMatchObject({
    action: 'REFUSED',
    cells: expect.arrayContaining([expect.objectContaining({ column: 'defectiveQuantity', after: '-3' })]),
  });
});

test.each([
  ['3月5日', '“3月5日”没有写年份,不知道是哪一年的 3 月 5 日;请写全,例如 2026-03-05'],
  ['46287', '“46287”是数字文本,像是 Excel 的日期序号(2026-09-22);请填日期,例如 2026-09-22'],
  ['2026/13/02', '“2026/13/02”读作 2026 年 13 月 2 日,没有第 13 月;正确的例如 2026-12-02'],
  ['2026-02-30', '“2026-02-30”读作 2026 年 2 月 30 日,该月只有 28 天;正确的例如 2026-02-28'],
])('the refusal of the date %s says what was read, why not, and what would be right', async (text, message) => {
  const preview = await upload(office.wang, csv(`投诉日期,客户名称,问题描述\n${text},华东,毛刺`), '日期.csv');
  expect(said(preview)).toEqual([['A2', 'DATE_INVALID', message]]);
  expect(preview.problems[0]!.message.en).not.toMatch(/\p{Script=Han}{4}/u);
});

test('what Excel shows as 1234.56 is money, whatever binary fraction it keeps; more decimals in a text are refused', async () => {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('客诉');
  sheet.addRow(['投诉日期', '客户名称', '问题描述', '索赔金额']);
  const amounts = [
    { formula: '0.1+0.2', result: 0.1 + 0.2 },
    { formula: 'A1', result: 1234.5600000000002 },
    1.005 * 100,
    '1.2345',
  ];
  for (const amount of amounts) sheet.addRow([new Date('2026-09-20'), '华东', '毛刺', amount]);
  const preview = await upload(office.wang, new Uint8Array(await workbook.xlsx.writeBuffer()), '金额.xlsx');
  expect(said(preview)).toEqual([['D5', 'DECIMALS_TOO_MANY', '“1.2345”的小数过多,最多 2 位,例如 1.23']]);
  const cells = preview.rows.flatMap((row) => row.cells as { shown: string; value: unknown }[]);
  const amount = cells.flatMap(({ shown, value }) => (shown === 'claimAmount' && value !== '1.2345' ? [value] : []));
  expect(amount).toEqual(['0.3', '1234.56', '100.5']);
});

import { sheetKeys } from '@redress/schema/sheets/keys.ts';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { apply, file, upload } from '../support/excel.ts';
import { download } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let clerks: Client[];
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from('2026-11-21T02:00:00Z'));
  const preview = await upload(office.wang, file('tracking-sheet.xlsx'), '2026年跟踪表.xlsx');
  clerks = [await office.hire('赵敏'), await office.hire('孙涛')];
  await apply(office.wang, preview.id, { createMissing: ['customers', 'products', 'users'], onlyValidRows: true });
});
afterAll(() => office.close());

async function open(path: string) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load((await download(office.wang, path)).buffer);
  return { workbook, worksheet: workbook.worksheets[0]! };
}
const headings = (worksheet: exceljs.Worksheet, row: number) =>
  (worksheet.getRow(row).values as string[]).slice(1).map((text) => text.replace('\n', ' '));
const filter = (value: object) => encodeURIComponent(JSON.stringify(value));

test('E13: a sheet leaves as a styled workbook', async () => {
  const { workbook, worksheet } = await open(
    '/exports/complaints.xlsx?columns=number,receivedAt,customerId,description,replyDueOn,repliedOn,state',
  );
  expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
    ['客户抱怨处理跟踪表', 'visible'],
    ['汇总', 'visible'],
    ['数据字典', 'visible'],
    ['参数', 'visible'],
    ['_lists', 'veryHidden'],
    ['_redress_meta', 'veryHidden'],
  ]);
  expect(worksheet.getCell('A1').value).toBe('客户抱怨处理跟踪表 Customer Complaint Tracking Sheet');
  expect(worksheet.getCell('A2').value).toMatch(/^导出 2026-11-21 10:00 · 王敏 · 118 行 · 编号 [0-9a-f-]{36}$/);
  expect(headings(worksheet, 3).slice(0, 7)).toEqual([
    '基本 Basic',
    '基本 Basic',
    '基本 Basic',
    '抱怨 Complaint',
    '对策 Actions',
    '对策 Actions',
    '结案 Close',
  ]);
  expect(headings(worksheet, 4)).toEqual([
    '客诉编号 Complaint No.',
    '投诉日期 Complaint date',
    '客户名称 Customer',
    '问题描述 Description',
    '要求回复日 Reply due',
    '实际回复日 Replied',
    '最新状态 Status',
    '_id',
    '_v',
    '_chk',
  ]);
  expect(worksheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 4 });
  expect(worksheet.autoFilter).toBe('A4:J122');
  expect(['H', 'I', 'J'].map((letter) => worksheet.getColumn(letter).hidden)).toEqual([true, true, true]);
  expect(worksheet.getCell('G5').dataValidation).toMatchObject({ type: 'list', formulae: ['list_complaintState'] });
  expect(worksheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', printTitlesRow: '3:4' });
  expect(worksheet.rowCount).toBe(122);
});

test('cells are what they are: codes and =1+1 text, days whole numbers with a date format', async () => {
  const { worksheet } = await open(
    `/exports/complaints.xlsx?columns=number,receivedAt,batchNo,description,claimAmount&filter=${filter({ number: { eq: 'KS-2026-0007' } })}`,
  );
  const row = worksheet.getRow(5);
  expect(row.getCell(2).value).toEqual(new Date('2026-01-17T00:00:00Z'));
  expect(row.getCell(2).numFmt).toBe('yyyy-mm-dd');
  expect(row.getCell(3)).toMatchObject({ value: '3E10', numFmt: '@' });
  expect(row.getCell(4)).toMatchObject({ value: '=1+1 客户系统导出的备注', type: exceljs.ValueType.String });
});

test('E1: the view decides: filter, search, order, columns and language', async () => {
  const asked = `columns=number,orderQuantity&filter=${filter({ orderQuantity: { gte: '20000' } })}&search=${encodeURIComponent('混料')}&orderBy=${filter([{ column: 'number', direction: 'ASC' }])}&language=en`;
  const { worksheet } = await open(`/exports/complaints.xlsx?${asked}`);
  expect(headings(worksheet, 4).slice(0, 2)).toEqual(['Complaint No. 客诉编号', 'Order qty 订单数量']);
  const rows = worksheet
    .getRows(5, worksheet.rowCount - 4)!
    .map((row) => [row.getCell(1).text, row.getCell(2).value] as const);
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(([, quantity]) => quantity === 20_000)).toBe(true);
  const numbers = rows.map(([number]) => number);
  expect(numbers).toEqual(numbers.toSorted((a, b) => (a < b ? -1 : 1)));
});

test('how often something came is counted for all rows as for one', async () => {
  const { worksheet } = await open('/exports/complaints.xlsx?columns=number,occurrence');
  const rows = worksheet
    .getRows(5, 118)!
    .map((row) => ({ number: row.getCell(1).value, occurrence: row.getCell(2).value }));
  const { complaints } = await office.wang.data<{ complaints: { nodes: object[] } }>(
    '{ complaints(limit: 200) { nodes { number occurrence } } }',
  );
  expect(rows).toEqual(complaints.nodes);
});

test.each([
  ['columns', `columns=number,nonsense`],
  ['filter', `filter=${filter({ nonsense: { eq: 1 } })}`],
  ['filter that is not JSON', 'filter={'],
  ['order', `orderBy=${filter([{ column: '__proto__' }])}`],
  ['language', 'language=fr'],
])('nonsense in %s is refused', async (_, query) => {
  const answer = await office.wang.fetch(`/exports/complaints.xlsx?${query}`);
  expect([answer.status, await answer.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_INPUT' } }] },
  ]);
});

test('no such sheet, no such reader', async () => {
  expect((await office.wang.fetch('/exports/secrets.xlsx')).status).toBe(404);
  expect((await office.app.anonymous.fetch('/exports/complaints.xlsx')).status).toBe(401);
});

// each may fetch only so many files a minute: this is the work of two
const clerkOf = (sheet: (typeof sheetKeys)[number]) => clerks[sheetKeys.indexOf(sheet) % clerks.length]!;
test.each(sheetKeys)('%s: what was exported is imported without a change', async (sheet) => {
  const clerk = clerkOf(sheet);
  const bytes = await download(clerk, `/exports/${sheet}.xlsx?language=${sheet === 'users' ? 'en' : 'zh'}`);
  const preview = await upload(clerk, bytes, `${sheet}.xlsx`, sheet);
  const { counts } = 'counts' in preview ? preview : { counts: { rows: 0, unchanged: 0, errors: 0 } };
  expect(counts).toMatchObject({ errors: 0, unchanged: counts['rows'] });
});

async function edited(path: string, edit: (worksheet: exceljs.Worksheet) => void): Promise<Uint8Array<ArrayBuffer>> {
  const { workbook, worksheet } = await open(path);
  edit(worksheet);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
const view =
  '/exports/complaints.xlsx?columns=number,description,note,customerDemand&orderBy=' +
  filter([{ column: 'number', direction: 'ASC' }]);

test('edited in Excel while somebody else edits the same row: both stay, the same cell is a conflict', async () => {
  const bytes = await edited(view, (worksheet) => {
    worksheet.getCell('C5').value = '文件里写的';
    worksheet.getCell('C6').value = '也是文件里写的';
    worksheet.getCell('D7').value = null;
  });
  const { data } = await office.li.ask<{ complaints: { nodes: { id: string; note: string }[] } }>(
    '{ complaints(orderBy: [{ column: number }], limit: 1) { nodes { id note } } }',
  );
  const [{ id, note }] = data!.complaints.nodes as [{ id: string; note: string | null }];
  const change = `mutation ($rows: [ComplaintChange!]!) { changeComplaints(rows: $rows) { applied } }`;
  const base = { values: { note, customerDemand: '补货并提供8D' } };
  await office.li.data(change, { rows: [{ id, base, patch: { note: '李娜写的', customerDemand: '全部换货' } }] });

  const preview = await upload(office.wang, bytes, '客诉.xlsx');
  expect(preview.counts).toMatchObject({ rows: 118, new: 0 });
  expect(preview.problems).toMatchObject([
    { cell: 'C5', code: 'CONFLICT', message: { zh: '李娜已将备注改为“李娜写的”' } },
  ]);
  const applied = await apply(office.wang, preview.id, { onlyValidRows: true });
  expect(applied.counts).toMatchObject({ updated: 2 });
  const { complaints } = await office.wang.data<{ complaints: { nodes: object[] } }>(
    '{ complaints(orderBy: [{ column: number }], limit: 3) { nodes { note customerDemand } } }',
  );
  expect(complaints.nodes).toMatchObject([
    { note: '李娜写的', customerDemand: '全部换货' },
    { note: '也是文件里写的' },
    { customerDemand: null },
  ]);
});

test('sorted with its hidden columns a file says nothing new; sorted without them it is refused', async () => {
  const sort = (columns: number) => (worksheet: exceljs.Worksheet) => {
    const rows = worksheet.getRows(5, 118)!.map((row) => (row.values as exceljs.CellValue[]).slice(1, columns + 1));
    for (const [at, values] of rows.toReversed().entries()) {
      for (const [column, value] of values.entries())
        worksheet.getRow(5 + at).getCell(column + 1).value = value ?? null;
    }
  };
  const together = await upload(office.wang, await edited(view, sort(7)), '客诉.xlsx');
  expect(together.counts).toMatchObject({ unchanged: 118, changed: 0, errors: 0 });
  const apart = await upload(office.wang, await edited(view, sort(4)), '客诉.xlsx');
  expect(apart.counts).toMatchObject({ unchanged: 0, changed: 0, errors: 118 });
  expect(apart.problems[0]).toMatchObject({ cell: 'A5', code: 'ROWS_MISALIGNED' });
});

test('rows deleted in the file stay, a copied row is asked about, a column taken out is left alone', async () => {
  const deleted = await upload(office.wang, await edited(view, (worksheet) => worksheet.spliceRows(5, 5)), '客诉.xlsx');
  expect(deleted.counts).toMatchObject({ rows: 113, unchanged: 113, errors: 0 });
  const copied = await edited(view, (worksheet) => {
    worksheet.addRow((worksheet.getRow(5).values as exceljs.CellValue[]).slice(1));
  });
  expect((await upload(office.wang, copied, '客诉.xlsx')).problems).toMatchObject([
    { row: 5, code: 'DUPLICATE_ID' },
    { row: 123, code: 'DUPLICATE_ID' },
  ]);
  const without = await edited(view, (worksheet) => worksheet.spliceColumns(3, 1));
  expect((await upload(office.wang, without, '客诉.xlsx')).counts).toMatchObject({ unchanged: 118, errors: 0 });
});

test('a reader who goes away stops the export', async () => {
  const { pool } = office.database;
  const abort = new AbortController();
  const answer = await office.wang.fetch('/exports/complaints.xlsx', { signal: abort.signal });
  await answer.body!.getReader().read();
  abort.abort();
  await expect.poll(() => pool.totalCount - pool.idleCount, { timeout: 5_000 }).toBe(0);
});

import { seal, verifyChain } from '@redress/api/changes/seal.ts';
import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, csv, file, total, upload } from '../support/excel.ts';
import { download, partsOf } from '../support/exported.ts';
import { withMacros } from '../support/macros.ts';
import { type Office, openOffice } from '../support/office.ts';
import { hasLibreOffice, hasOpenpyxl, throughLibreOffice, throughOpenpyxl } from '../support/resave.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
});
afterAll(() => office.close());

const createMissing = ['customers', 'products', 'users', 'departments'];
const result = (id: string) => download(office.wang, `/imports/${id}/result`);
async function open(bytes: Uint8Array<ArrayBuffer>) {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.buffer);
  return { workbook, worksheet: workbook.worksheets[0]! };
}
const fillOf = (cell: exceljs.Cell) => (cell.fill as exceljs.FillPattern | undefined)?.fgColor?.argb;

test('I5 the result is the user’s own workbook, failing cells red and noted; corrected, it is imported without an error', async () => {
  const before = await open(file('tracking-sheet.xlsx'));
  const preview = await upload(office.wang, file('tracking-sheet.xlsx'), '2026年跟踪表.xlsx');
  await apply(office.wang, preview.id, { createMissing, onlyValidRows: true });
  const bytes = await result(preview.id);
  const { workbook, worksheet } = await open(bytes);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(before.workbook.worksheets.map(({ name }) => name));
  expect(['O46', 'D60', 'O45'].map((at) => fillOf(worksheet.getCell(at)))).toEqual([
    'FFFFC7CE',
    'FFFFC7CE',
    fillOf(before.worksheet.getCell('O45')),
  ]);
  expect(worksheet.getCell('O46').font).toEqual(before.worksheet.getCell('O46').font);
  const note = JSON.stringify(worksheet.getCell('O46').note);
  for (const part of ['NUMBER_INVALID', '不是数字', 'not a number']) expect(note).toContain(part);
  const said = worksheet.getRow(46).values as unknown[];
  expect(said.at(-1)).toMatch(/^未导入:“约50”不是数字/);
  expect((worksheet.getRow(45).values as unknown[]).at(-1)).toBe('新增');

  worksheet.getCell('O46').value = 50;
  worksheet.getCell('D60').value = '2026-02-13';
  const corrected = new Uint8Array(await workbook.xlsx.writeBuffer());
  const again = await upload(office.wang, corrected, '2026年跟踪表.xlsx');
  expect(again.counts).toMatchObject({ errors: 0, new: 2, changed: 0, unchanged: 118 });
  expect(JSON.stringify([again.notices, again.mapping])).not.toContain('导入结果');
  expect(await apply(office.wang, again.id, { createMissing })).toMatchObject({ counts: { created: 2 } });
});

test('I5 rows without a number are known again in the corrected file', async () => {
  const rows = '投诉日期,客户名称,问题描述,不良数量\n2026-09-01,华东,好的一条,1\n2026-09-02,华东,错的一条,约5';
  const preview = await upload(office.wang, csv(rows), '无编号.csv');
  await apply(office.wang, preview.id, { createMissing, onlyValidRows: true });
  const written = await total(office.wang, 'complaints');
  const text = new TextDecoder().decode(await result(preview.id));
  expect(text).toContain('错的一条,约5,"未导入:');
  const again = await upload(office.wang, csv(text.replace('约5', '5')), '无编号.csv');
  expect(again.counts).toMatchObject({ errors: 0, new: 1, unchanged: 1 });
  await apply(office.wang, again.id);
  expect(await total(office.wang, 'complaints')).toBe(written + 1);
});

test.runIf(hasOpenpyxl && hasLibreOffice)(
  'the result opens in openpyxl and LibreOffice, notes of the user kept',
  async () => {
    const own = await open(file('tracking-sheet.xlsx'));
    own.worksheet.getCell('O46').note = '用户自己的批注';
    own.worksheet.getCell('B5').note = '另一条';
    const bytes = new Uint8Array(await own.workbook.xlsx.writeBuffer());
    const marked = await result((await upload(office.wang, bytes, '批注.xlsx')).id);
    const edit = `sheet = book.worksheets[0]\nassert sheet['O46'].comment.text.startswith('用户自己的批注')\nassert 'DATE_INVALID' in sheet['D60'].comment.text\nassert sheet['B5'].comment`;
    await throughOpenpyxl(marked, edit);
    const saved = await open(await throughLibreOffice(marked));
    expect(JSON.stringify(saved.worksheet.getCell('D60').note)).toContain('DATE_INVALID');
  },
);

test('I14 macros and links to other files are neither kept nor given back', async () => {
  const workbook = new exceljs.Workbook();
  const worksheet = workbook.addWorksheet('台账');
  worksheet.addRows([
    ['客诉编号', '投诉日期', '客户名称', '问题描述'],
    ['M-1', '2026-09-01', '华东', '毛刺'],
  ]);
  const bytes = await withMacros(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const { id, notices } = await upload(office.wang, bytes, '台账.xlsm');
  expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['MACROS_IGNORED', 'EXTERNAL_LINKS_IGNORED']));
  const kept = await office.database.pool.query<{ file: Buffer }>('select file from import_job where id = $1', [id]);
  for (const stored of [kept.rows[0]!.file, await result(id)]) {
    const parts = await partsOf(stored);
    for (const [name, text] of parts)
      expect(name + text).not.toMatch(/vbaProject|macroEnabled|externalLink|other\.xlsx/);
  }
});

test('an import of many batches is one change set, sealed like all others', async () => {
  const rows = Array.from({ length: 600 }, (_, at) => `B-${at},2026-09-01,批量客户,第 ${at} 条`);
  const { id } = await upload(
    office.wang,
    csv(`客诉编号,投诉日期,客户名称,问题描述\n${rows.join('\n')}`),
    '六百条.csv',
  );
  const applied = await apply(office.wang, id, { createMissing });
  expect(applied.counts).toMatchObject({ created: 600 });
  const { pool } = office.database;
  const sets = await pool.query(
    `select c.change_set_id, s.row_count from change_cell c join change_set s on s.id = c.change_set_id
     where c.sheet = 'complaints' and c.after ->> 'number' like 'B-%' group by 1, 2`,
  );
  // the customer, and each complaint with its first line
  expect(sets.rows).toEqual([{ change_set_id: applied.changeSet, row_count: 1_201 }]);
  await seal(pool);
  expect(await verifyChain(pool)).toBeNull();
});

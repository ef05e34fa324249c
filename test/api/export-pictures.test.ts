import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint } from '../builders/complaint.ts';
import { anUpload, aPicture } from '../builders/file.ts';
import { upload } from '../support/excel.ts';
import { exported, partsOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';
import { hasLibreOffice, hasOpenpyxl, throughLibreOffice, throughOpenpyxl } from '../support/resave.ts';

let office: Office;
let files: string[];
beforeAll(async () => {
  office = await openOffice();
  await aComplaint(office.wang, { number: 'A-1' });
  const complaintId = await aComplaint(office.wang, { number: 'A-2' });
  files = [];
  for (const [width, height] of [
    [800, 600],
    [300, 900],
  ] as const) {
    const sent = { bytes: await aPicture(width, height), name: `${width}.jpg`, fields: { complaintId } };
    files.push((await anUpload(office.wang, sent)).file.id);
  }
});
afterAll(() => office.close());

const asked = { columns: 'number,pictures', pictures: '1', orderBy: [{ column: 'number', direction: 'ASC' }] };

test('E15, G3: a small picture lies in its row’s cell, all of them in full on a sheet of their own, with links', async () => {
  const { worksheet, workbook, bytes } = await exported(office.wang, asked);
  const [small, ...more] = worksheet.getImages() as unknown as { range: exceljs.ImageRange & { tl: exceljs.Anchor } }[];
  expect(more).toEqual([]);
  expect([small!.range.tl.nativeCol, small!.range.tl.nativeRow]).toEqual([1, 5]);
  expect(worksheet.getCell('B6').value).toBe(2);
  expect(worksheet.getRow(6).height).toBeGreaterThan(worksheet.getRow(5).height);
  const page = workbook.getWorksheet('图片')!;
  expect(page.getImages()).toHaveLength(2);
  expect([page.getCell('A2').text, page.getCell('B2').text, page.getCell('B3').text]).toEqual([
    'A-2',
    '800.jpg',
    '300.jpg',
  ]);
  const parts = await partsOf(bytes);
  expect(parts.get('xl/worksheets/_rels/sheet3.xml.rels')).toMatch(
    /Target="http:\/\/127\.0\.0\.1:\d+\/#\/complaints\/[0-9a-f-]{36}\/show" TargetMode="External"/,
  );
  expect([...parts.keys()].filter((name) => name.startsWith('xl/media/'))).toEqual([
    'xl/media/small1.jpeg',
    'xl/media/full2.jpeg',
    'xl/media/full3.jpeg',
  ]);
  expect(parts.get('xl/drawings/drawing1.xml')).toContain(`name="redress-file-${files[0]}"`);
});

test('a small picture keeps within its cell', async () => {
  const { worksheet, bytes } = await exported(office.wang, asked);
  const drawing = (await partsOf(bytes)).get('xl/drawings/drawing1.xml')!;
  const [, width, height] = /<xdr:ext cx="(\d+)" cy="(\d+)"/.exec(drawing)!.map((emu) => Number(emu) / 9525);
  expect(width! + 3).toBeLessThan(worksheet.getColumn('B').width! * 7);
  expect(height! + 2).toBeLessThan((worksheet.getRow(6).height * 4) / 3);
});

test('without pictures asked for there are none; with them, a file that comes back unchanged says nothing new', async () => {
  const without = await exported(office.wang, { columns: 'number,pictures' });
  expect(without.worksheet.getImages()).toEqual([]);
  expect(without.workbook.getWorksheet('图片')).toBeUndefined();
  const { bytes } = await exported(office.wang, asked);
  const preview = await upload(office.wang, bytes, '客诉.xlsx');
  expect(preview.counts).toMatchObject({ rows: 2, unchanged: 2, errors: 0, new: 0, changed: 0 });
});

const programs = [
  ...(hasOpenpyxl ? [['openpyxl', throughOpenpyxl] as const] : []),
  ...(hasLibreOffice ? [['LibreOffice', throughLibreOffice] as const] : []),
];
test.each(programs)('pictures of an export that %s has saved again are no new ones', async (_, resaved) => {
  const { bytes } = await exported(office.wang, asked);
  const preview = await upload(office.wang, await resaved(bytes), '客诉.xlsx');
  expect(preview.counts).toMatchObject({ rows: 2, unchanged: 2, errors: 0, new: 0, changed: 0, pictures: 0 });
});

test('a department gets its pictures too; a sheet without any has no such sheet', async () => {
  const rows = await office.database.pool.query(`select id from department where name = '质量部'`);
  const forDepartment = await exported(office.wang, {
    pictures: '1',
    profile: 'DEPARTMENT',
    department: rows.rows[0].id,
  });
  expect(forDepartment.workbook.getWorksheet('图片')).toBeDefined();
  const sites = await exported(office.wang, { pictures: '1' }, 'sites');
  expect(sites.workbook.getWorksheet('图片')).toBeUndefined();
});

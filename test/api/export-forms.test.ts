import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { anUpload } from '../builders/file.ts';
import { exported, queryOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let form: string;
beforeAll(async () => {
  office = await openOffice();
  for (const number of ['A-1', 'A-2', 'A-3'])
    await aComplaint(office.wang, { number, receivedAt: '2026-09-22T01:00:00Z', batchNo: '0007', category: 'QUALITY' });
  form = await aForm(await emptyForm());
});
afterAll(() => office.close());

/** A form as an auditor knows it: form number, group headings, two blank rows, signatures, print set-up. */
async function emptyForm(edit: (worksheet: exceljs.Worksheet) => void = () => undefined): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('客诉登记');
  sheet.getCell('A1').value = '客户投诉登记表';
  sheet.getCell('E1').value = 'QR-8.2-03 A/1';
  sheet.mergeCells('A1:D1');
  sheet.getRow(2).values = ['投诉编号', '投诉日期', '料号&批号', '质量√', '备注栏'];
  for (const row of [3, 4]) {
    for (const at of [1, 2, 3, 4, 5]) sheet.getCell(row, at).border = { bottom: { style: 'double' } };
    sheet.getCell(row, 2).numFmt = 'yyyy"年"m"月"d"日"';
    sheet.getRow(row).height = 33;
  }
  sheet.getCell('A5').value = '编制:          审核:          批准:';
  sheet.mergeCells('A5:E5');
  sheet.pageSetup = { orientation: 'landscape', printArea: 'A$1:E$5', printTitlesRow: '1:2' };
  edit(sheet);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const mapping = {
  columns: [
    { heading: '投诉编号', to: ['number'] },
    { heading: '投诉日期', to: ['receivedAt'] },
    { heading: '料号&批号', to: ['productName', 'batchNo'] },
    { heading: '质量√', to: ['category'], tick: 'QUALITY' },
  ],
};

let forms = 0;
async function aForm(bytes: Buffer | null): Promise<string> {
  const patch = { name: `登记表 ${++forms}`, sheet: 'complaints', mapping: JSON.stringify(mapping) };
  const { rows } = await change(office.wang, [{ patch }], { type: 'ImportTemplate', sheet: 'ImportTemplates' });
  const fields = { sheet: 'importTemplates', rowId: rows[0]!.id, kind: 'DOCUMENT' };
  if (bytes) await anUpload(office.wang, { bytes, name: '登记表.xlsx', fields });
  return rows[0]!.id;
}

const byNumber = { orderBy: [{ column: 'number', direction: 'ASC' }] };
const filled = (count: number, id = form) =>
  exported(office.wang, {
    ...byNumber,
    profile: 'FORM',
    form: id,
    filter: { number: { in: ['A-1', 'A-2', 'A-3'].slice(0, count) } },
  });

test('G2: the factory’s own form is filled and stays as it is: form number, headings, styles, signatures, print set-up', async () => {
  const { worksheet } = await filled(2);
  expect(worksheet.name).toBe('客诉登记');
  expect([worksheet.getCell('A1').text, worksheet.getCell('E1').text]).toEqual(['客户投诉登记表', 'QR-8.2-03 A/1']);
  const row = worksheet.getRow(3);
  expect([1, 3, 4, 5].map((at) => row.getCell(at).value)).toEqual(['A-1', '0007', '√', null]);
  expect(row.getCell(2)).toMatchObject({ value: new Date('2026-09-22T09:00:00Z'), numFmt: 'yyyy"年"m"月"d"日"' });
  expect([row.height, row.getCell(5).border?.bottom?.style]).toEqual([33, 'double']);
  expect(worksheet.getCell('A4').text).toBe('A-2');
  expect(worksheet.getCell('A5').text).toMatch(/^编制:/);
  expect(worksheet.model.merges).toEqual(['A1:D1', 'A5:E5']);
  expect(worksheet.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '1:2' });
});

test('G2: with more rows than the form has room for, the signatures move down and are printed', async () => {
  const { worksheet } = await filled(3);
  expect([3, 4, 5].map((row) => worksheet.getCell(row, 1).text)).toEqual(['A-1', 'A-2', 'A-3']);
  expect(worksheet.getCell('A6').text).toMatch(/^编制:/);
  expect(worksheet.model.merges).toEqual(['A1:D1', 'A6:E6']);
  expect(worksheet.pageSetup.printArea).toBe('A1:E6');
});

test('G2: a stamp above the rows stays, and one below them moves down with the signatures', async () => {
  const stamped = await emptyForm((sheet) => {
    const base64 = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const imageId = sheet.workbook.addImage({ base64, extension: 'png' });
    for (const row of [0, 4]) sheet.addImage(imageId, { tl: { col: 4, row }, ext: { width: 40, height: 20 } });
  });
  const { worksheet } = await filled(3, await aForm(stamped));
  expect(worksheet.getImages().map(({ range }) => range.tl.nativeRow)).toEqual([0, 5]);
});

test('G2: with fewer rows the blank ones stay; rows of an example go', async () => {
  const { worksheet } = await filled(1);
  expect([worksheet.getCell('A4').text, worksheet.getRow(4).height]).toEqual(['', 33]);
  const example = await emptyForm((sheet) => {
    sheet.getCell('A3').value = '示例';
    sheet.getCell('C3').value = '0001';
  });
  const fromExample = await filled(1, await aForm(example));
  expect(fromExample.worksheet.getCell('A3').text).toBe('A-1');
  expect(fromExample.worksheet.getCell('A5').text).toMatch(/^编制:/);
});

test('a form that is missing, of another sheet or no form is refused', async () => {
  const code = async (id: string, sheet = 'complaints') => {
    const answer = await office.wang.fetch(`/exports/${sheet}.xlsx?${queryOf({ profile: 'FORM', form: id })}`);
    return ((await answer.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
  };
  expect(await code(await aForm(null))).toBe('FORM_MISSING');
  expect(await code(form, 'claims')).toBe('FORM_MISSING');
  expect(await code('me')).toBe('BAD_INPUT');
});

import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint } from '../builders/complaint.ts';
import { anUpload } from '../builders/file.ts';
import { apply, upload } from '../support/excel.ts';
import { exported, queryOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';
import { hasLibreOffice, throughLibreOffice } from '../support/resave.ts';

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
async function aForm(bytes: Buffer | null, columns: object[] = mapping.columns): Promise<string> {
  const patch = { name: `登记表 ${++forms}`, sheet: 'complaints', mapping: JSON.stringify({ columns }) };
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

/** Rows numbered 1 to `room`, a formula in each, words that all have, sums below and above; dates without a format of their own. */
async function preparedForm(room: number, first: Partial<Record<number, exceljs.CellValue>> = {}): Promise<Buffer> {
  const workbook = new exceljs.Workbook();
  const sheet = workbook.addWorksheet('登记表');
  sheet.getRow(1).values = ['序号', '投诉编号', '投诉日期', '不良数量', '单价', '金额', '单位', '问题描述'];
  sheet.getCell('J1').value = { formula: `COUNTA(B2:B${room + 1})`, result: 0 };
  for (let row = 2; row < room + 2; row++) {
    sheet.getRow(row).values = [row - 1, null, null, null, 2, { formula: `D${row}*E${row}`, result: 0 }, '件'];
    sheet.mergeCells(row, 8, row, 9);
    sheet.getCell(row, 1).border = { bottom: { style: row % 2 ? 'thin' : 'double' } };
  }
  for (const [at, value] of Object.entries(first)) sheet.getCell(2, Number(at)).value = value!;
  const total = sheet.getRow(room + 2);
  total.values = ['合计', null, null, { formula: `SUM(D2:D${room + 1})`, result: 0 }, null, { formula: `SUM(F$2:F$${room + 1})/D${room + 2}`, result: 0 }]; // prettier-ignore
  sheet.getRow(room + 3).values = ['编制:', null, '审核:', null, '批准:'];
  sheet.addConditionalFormatting({ ref: `D2:D${room + 1}`, rules: [] });
  workbook.addWorksheet('汇总').getCell('A1').value = {
    formula: `SUM(登记表!D2:D${room + 1})+登记表!F${room + 2}`,
    result: 0,
  };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
const preparedColumns = [
  { heading: '投诉编号', to: ['number'] },
  { heading: '投诉日期', to: ['receivedAt'] },
  { heading: '不良数量', to: ['defectiveQuantity'] },
  { heading: '问题描述', to: ['description'] },
];
const formulasOf = (sheet: exceljs.Worksheet, addresses: readonly string[]) =>
  addresses.map((address) => sheet.getCell(address).formula);

test('G2: rows numbered in advance are filled in, their formulas, words and merged cells stay', async () => {
  const { worksheet } = await filled(2, await aForm(await preparedForm(3), preparedColumns));
  const row = (number: number) => [1, 2, 7].map((at) => worksheet.getCell(number, at).value);
  expect([2, 3, 4].map(row)).toEqual([
    [1, 'A-1', '件'],
    [2, 'A-2', '件'],
    [3, null, '件'],
  ]);
  expect(formulasOf(worksheet, ['F2', 'F3', 'F4', 'D5', 'J1'])).toEqual(['D2*E2', 'D3*E3', 'D4*E4', 'SUM(D2:D4)', 'COUNTA(B2:B4)']); // prettier-ignore
  expect(worksheet.model.merges).toEqual(['H2:I2', 'H3:I3', 'H4:I4']);
  expect([2, 3].map((at) => worksheet.getCell(at, 1).border?.bottom?.style)).toEqual(['double', 'thin']);
  expect(worksheet.getCell('A6').text).toBe('编制:');
});

test('G2: more rows than were prepared go on with number and formula, and sums take them in, wherever they stand', async () => {
  const { worksheet, workbook } = await filled(3, await aForm(await preparedForm(2), preparedColumns));
  expect([2, 3, 4].map((row) => worksheet.getCell(row, 1).value)).toEqual([1, 2, 3]);
  expect(formulasOf(worksheet, ['F4', 'J1', 'D5', 'F5'])).toEqual(['D4*E4', 'COUNTA(B2:B4)', 'SUM(D2:D4)', 'SUM(F$2:F$4)/D5']); // prettier-ignore
  expect(worksheet.getCell('A6').text).toBe('编制:');
  expect(worksheet.model.merges).toContain('H4:I4');
  expect(formulasOf(workbook.getWorksheet('汇总')!, ['A1'])).toEqual(['SUM(登记表!D2:D4)+登记表!F5']);
});

test.runIf(hasLibreOffice)(
  'G2: a form that LibreOffice saved is filled alike, and its sums come out right',
  async () => {
    const saved = Buffer.from(await throughLibreOffice(new Uint8Array(await preparedForm(2))));
    const { bytes, worksheet } = await filled(3, await aForm(saved, preparedColumns));
    expect(worksheet.getCell('C4').value).toEqual(new Date('2026-09-22T09:00:00Z'));
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await throughLibreOffice(bytes)).buffer);
    expect(workbook.worksheets[0]!.getCell('J1').value).toMatchObject({ formula: 'COUNTA(B2:B4)', result: 3 });
  },
);

test('G2: an example goes, the numbers and formulas of its row stay; a form of one row grows from it', async () => {
  const example = await preparedForm(1, { 2: '示例', 4: 99, 7: '箱', 8: '划伤' });
  const { worksheet } = await filled(3, await aForm(example, preparedColumns));
  expect([2, 3, 4].map((row) => [1, 2, 4, 7].map((at) => worksheet.getCell(row, at).value))).toEqual(
    [1, 2, 3].map((at) => [at, `A-${at}`, null, null]),
  );
  expect(formulasOf(worksheet, ['F3', 'D5'])).toEqual(['D3*E3', 'SUM(D2:D4)']);
});

test('G2: a date is a date also where the form has no format for it, and text where the form wants text', async () => {
  const asText = await preparedForm(2, { 3: null });
  const general = await filled(1, await aForm(asText, preparedColumns));
  expect(general.worksheet.getCell('C2')).toMatchObject({
    value: new Date('2026-09-22T09:00:00Z'),
    numFmt: 'm/d/yy "h":mm',
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(asText.buffer as ArrayBuffer);
  for (const row of [2, 3]) workbook.worksheets[0]!.getCell(row, 3).numFmt = '@';
  workbook.properties.date1904 = true;
  const text = await filled(1, await aForm(Buffer.from(await workbook.xlsx.writeBuffer()), preparedColumns));
  expect(text.worksheet.getCell('C2').value).toBe('2026-09-22 09:00:00');
  for (const row of [2, 3]) workbook.worksheets[0]!.getCell(row, 3).numFmt = 'yyyy-mm-dd';
  const from1904 = await filled(1, await aForm(Buffer.from(await workbook.xlsx.writeBuffer()), preparedColumns));
  expect(from1904.worksheet.getCell('C2').value).toEqual(new Date('2026-09-22T09:00:00Z'));
});

test('G2: a filled form that comes back is no base: what was written since is kept, what both wrote is asked about', async () => {
  const id = await aForm(await preparedForm(3), preparedColumns);
  const { bytes, workbook, worksheet } = await filled(2, id);
  const nodes = await office.wang.data<{ complaints: { nodes: { id: string; description: string }[] } }>(
    'query ($filter: ComplaintFilter) { complaints(filter: $filter, orderBy: [{ column: number }]) { nodes { id description } } }',
    { filter: { number: { in: ['A-1', 'A-2'] } } },
  );
  const [first, second] = nodes.complaints.nodes as [
    { id: string; description: string },
    { id: string; description: string },
  ];
  for (const { id: row, description } of [first, second])
    await change(office.li, [
      { id: row, base: { values: { description } }, patch: { description: `${description},在线补充` } },
    ]);
  const said = async (sent: Uint8Array<ArrayBuffer>) => {
    const preview = await upload(office.wang, sent, '登记表.xlsx', 'complaints', { columns: preparedColumns });
    await apply(office.wang, preview.id);
    return preview.rows.flatMap(({ cells }) => cells);
  };
  const kept = { state: 'CONFLICT', before: `${first.description},在线补充`, by: '李娜' };
  const other = { ...kept, before: `${second.description},在线补充`, after: second.description };
  expect(await said(bytes)).toMatchObject([{ ...kept, after: first.description }, other]);
  worksheet.getCell('D2').value = 7;
  const edited = await said(new Uint8Array(await workbook.xlsx.writeBuffer()));
  expect(edited).toMatchObject([{ state: 'CHANGED', column: 'defectiveQuantity', after: '7' }, kept, other]);
  const after = await complaint(office.wang, first.id, 'description defectiveQuantity');
  expect(after).toEqual({ description: `${first.description},在线补充`, defectiveQuantity: '7' });
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

import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { change } from '../builders/complaint.ts';
import { columnsIn, csv, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
});
afterAll(() => office.close());

const list = async (...rows: exceljs.CellValue[][]) => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('Liste').addRows(rows);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
const refusal = (preview: unknown) =>
  (preview as { errors: { message: string; extensions: { code: string } }[] }).errors[0]!;

// Two headings that may mean one column refused the file, with the message that one of them stood twice.
test('of two headings for one column the first is proposed and the other left to whoever imports', async () => {
  const bytes = await list(
    ['投诉日期', '客户名称', '产品名称', '产品规格', '不良描述'],
    ['2026-10-10', '华东', '彩盒', '200*100', '偏红'],
  );
  const refused = refusal(await upload(office.wang, bytes, 'L4.xlsx'));
  expect(refused.extensions.code).toBe('HEADER_AMBIGUOUS');
  expect(refused.message).toContain('产品名称、产品规格');
  const { mapping } = await columnsIn(office.wang, bytes, 'L4.xlsx');
  expect(mapping.columns.slice(2, 4)).toMatchObject([
    { heading: '产品名称', to: ['productName'] },
    { heading: '产品规格', samples: ['200*100'] },
  ]);
  expect(mapping.columns[3]!.to).not.toContain('productName');
  expect((await upload(office.wang, bytes, 'L4.xlsx', 'complaints', mapping)).counts).toMatchObject({ new: 1 });
});

test('a column that stands twice can be settled in the mapping', async () => {
  const bytes = csv('投诉日期,客户名称,备注,问题描述,备注\n2026-09-01,华东,急,毛刺,二');
  expect(refusal(await upload(office.wang, bytes, '两次.csv')).extensions.code).toBe('HEADER_DUPLICATE');
  const { mapping } = await columnsIn(office.wang, bytes, '两次.csv');
  expect(mapping.columns.map(({ to }) => to[0])).toEqual([
    'receivedAt',
    'customerId',
    'note',
    'description',
    undefined,
  ]);
});

// A list of which fewer than two headings were known was refused even where its columns are asked for.
const german = () =>
  list(
    ['Reklamationsliste 2026'],
    ['Stand', null, '22.11.2026'],
    ['Kunde', 'Beanstandung', 'Eingang', 'Menge'],
    ['Müller AG', 'Grat an der Kante', new Date('2026-09-01'), 12],
    ['Huber KG', 'Farbe falsch', new Date('2026-09-02'), 3],
  );

test('a list in another language is shown with its likeliest headings, and known again by its template', async () => {
  const bytes = await german();
  expect(refusal(await upload(office.wang, bytes, 'Liste.xlsx')).extensions.code).toBe('NO_HEADER_FOUND');
  const asked = await columnsIn(office.wang, bytes, 'Liste.xlsx');
  expect(asked.headerRow).toBe(3);
  expect(asked.mapping.columns).toMatchObject([
    { heading: 'Kunde', letters: 'A', samples: ['Müller AG', 'Huber KG'] },
    { heading: 'Beanstandung', letters: 'B' },
    { heading: 'Eingang', letters: 'C', samples: ['2026-09-01', '2026-09-02'] },
    { heading: 'Menge', letters: 'D' },
  ]);
  const to = ['customerId', 'description', 'receivedAt', 'defectiveQuantity'];
  const columns = asked.mapping.columns.map((column, at) => ({ ...column, to: [to[at]!] }));
  expect((await upload(office.wang, bytes, 'Liste.xlsx', 'complaints', { columns })).counts).toMatchObject({ new: 2 });
  const template = { name: 'Müller', sheet: 'complaints', mapping: JSON.stringify({ columns }) };
  await change(office.wang, [{ patch: template }], { type: 'ImportTemplate', sheet: 'ImportTemplates' });
  const again = await upload(office.wang, await german(), 'Liste 2.xlsx');
  expect(again).toMatchObject({ template: { name: 'Müller' }, counts: { rows: 2, new: 2, errors: 0 } });
});

test('whoever imports may name another row of headings', async () => {
  const bytes = await list(
    ['a', 'b', 'c', 'd', 'e'],
    ['客户', '抱怨内容', '收到日', '数量'],
    ['华东', '毛刺', '2026-09-01', 3],
  );
  const asked = await columnsIn(office.wang, bytes, '清单.xlsx', { headerRow: 2 });
  expect(asked.headerRow).toBe(2);
  expect(asked.mapping.columns).toMatchObject([
    { heading: '客户', to: ['customerId'], samples: ['华东'] },
    { heading: '抱怨内容' },
    { heading: '收到日' },
    { heading: '数量' },
  ]);
});

import { expect, test } from 'vitest';
import { aWorkbook, type Cell, pack, parts } from '../../support/workbook.ts';
import { read, valuesOf } from './columns.ts';

const data: Cell[] = ['K1', '华东', '2026-09-01'];
const values = { number: 'K1', customer: '华东', received: '2026-09-01' };

test.each<[string, Cell[][]]>([
  ['on the first row', [['客诉编号', '客户名称', '投诉日期']]],
  [
    'under a title and a note',
    [['客户抱怨处理跟踪表'], ['表单编号 QR-8.2.1-03', null, '2026-01-01'], ['客诉编号', '客户', '接收日期']],
  ],
  ['in English', [['Complaint No.', 'CUSTOMER', 'Complaint  date']]],
  [
    'bilingual in one cell, on two lines',
    [['客诉编号\nComplaint No.', '客户名称\r\nCustomer', '投诉日期\nComplaint date']],
  ],
  ['bilingual in one cell, on one line', [['客诉编号 Complaint No.', '客户名称 Customer', '投诉日期 Complaint date']]],
  [
    'bilingual on two rows',
    [
      ['客诉编号', '客户名称', '投诉日期'],
      ['Complaint No.', 'Customer', 'Complaint date'],
    ],
  ],
  ['with stars, colons, units and odd spaces', [['*客诉编号', '客户　名称（必填）', '投诉日期：']]],
  ['in full-width letters', [['Ｃｏｍｐｌａｉｎｔ Ｎｏ．', '客户名称', '投诉日期']]],
  ['with two names in one', [['投诉编号/客诉编号', '客户', '投诉日期/接收日期']]],
])('a header is found %s', async (_, header) => {
  expect(await valuesOf(await aWorkbook([...header, data]))).toEqual([values]);
});

test('a header of two rows: groups above, and headings that span both', async () => {
  const rows: Cell[][] = [
    ['客诉编号', '客户名称', '数量', null, '备注'],
    [null, null, '订单数量', '不良数量', null],
    ['K1', '华东', 100, 3, '急'],
  ];
  const bytes = await aWorkbook(rows, { merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'] });
  expect(await valuesOf(bytes)).toEqual([
    { number: 'K1', customer: '华东', ordered: '100', defective: '3', note: '急' },
  ]);
});

test('a column’s own name beats another heading that is only an alias of it', async () => {
  const table = await read(
    await aWorkbook([
      ['客诉编号', '客户名称', '客户'],
      ['K1', '华东', '东'],
    ]),
  );
  expect(table.rows[0]!.values).toMatchObject({ customer: '华东' });
  expect(table.notices).toMatchObject([{ code: 'COLUMN_IGNORED', cell: 'C1', params: { heading: '客户' } }]);
});

test('the same column twice is refused with both addresses', async () => {
  const bytes = await aWorkbook([['标题'], ['备注', '客诉编号', '备注'], ['a', 'K1', 'b']]);
  await expect(read(bytes)).rejects.toMatchObject({
    code: 'HEADER_DUPLICATE',
    params: { heading: '备注', cells: 'A2, C2' },
  });
});

test('columns that nobody knows, and computed ones, are named and left out', async () => {
  const { notices, rows } = await read(
    await aWorkbook([
      ['客诉编号', '客户名称', '不良率', '天气'],
      ['K1', '华东', 0.1, '晴'],
    ]),
  );
  expect(notices).toMatchObject([
    { code: 'COLUMN_READ_ONLY', column: 'rate', cell: 'C1' },
    { code: 'COLUMN_IGNORED', cell: 'D1', params: { heading: '天气' } },
  ]);
  expect(rows[0]!.values).toEqual({ number: 'K1', customer: '华东' });
});

test('rows prepared with formulas, totals and repeated headings are no data', async () => {
  const header: Cell[] = ['客诉编号', '客户名称', '订单数量', '不良率'];
  const rows: Cell[][] = [
    header,
    ['K1', '华东', 100, { xml: '><f>C2/C3</f><v>0.1</v></c>' }],
    header,
    ['K2', '华东', 50, null],
    ['合计', null, { xml: '><f>SUM(C2:C4)</f><v>150</v></c>' }, null],
    [null, null, { xml: 't="str"><f>IF(A6="","",1)</f><v></v></c>' }, { xml: '><f>1/0</f><v>0</v></c>' }],
  ];
  expect((await valuesOf(await aWorkbook(rows))).map(({ number }) => number)).toEqual(['K1', 'K2']);
});

test('the visible sheet with the most known headings is taken', async () => {
  const bytes = await pack(
    parts([
      {
        rows: [
          ['客诉编号', '客户名称', '投诉日期', '备注'],
          ['旧', '旧', '2020-01-01', '旧'],
        ],
        options: { state: 'hidden' },
      },
      { rows: [['填写说明', '客户名称']] },
      { rows: [['客诉编号', '客户名称', '投诉日期'], data], options: { name: '2026年' } },
    ]),
  );
  expect(await read(bytes)).toMatchObject({ sheet: '2026年', rows: [{ row: 2, values }] });
});

test('a form with labels and values side by side is no table: it is read as one row', async () => {
  const form: Cell[][] = [
    ['8D报告'],
    ['客诉编号', 'K1', '客户名称', '华东'],
    ['投诉日期', '2026-09-01', '不良数量', 5],
    ['D1 团队'],
    ['D2 问题描述'],
  ];
  const { rows, isForm, addressOf } = await read(await aWorkbook(form));
  expect(isForm).toBe(true);
  expect(rows.map((row) => row.values)).toEqual([
    { number: 'K1', customer: '华东', received: '2026-09-01', defective: '5' },
  ]);
  expect(addressOf(2, 'defective')).toBe('D3');
});

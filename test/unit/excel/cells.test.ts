import { expect, test } from 'vitest';
import { aWorkbook, type Cell, pack, parts } from '../../support/workbook.ts';
import { columns, read, valuesOf } from './columns.ts';

const headings = ['客诉编号', '投诉日期', '订单数量', '产品编号', '人身伤害', '备注'];

/** Reads one workbook with a row for each cell, in the column of its heading; says what became of each. */
async function readAll(cells: readonly (readonly [heading: string, cell: Cell, ...unknown[]])[]) {
  const rows = cells.map(([heading, cell], at) =>
    headings.map((one) => (one === heading ? cell : one === '客诉编号' ? `K${at}` : null)),
  );
  const table = await read(await aWorkbook([headings, ...rows]));
  return cells.map(([heading], at) => {
    const { key } = columns.find(({ names }) => names[0] === heading)!;
    const row = table.rows[at]!;
    return { value: row.values[key], problems: table.problems.filter((problem) => problem.row === row.row) };
  });
}
const formula = (value: string, type = '') => ({ xml: `${type}><f>X</f>${value}</c>` });

const readable: [string, Cell, unknown][] = [
  ['投诉日期', { xml: 's="1"><v>46287</v></c>' }, '2026-09-22'],
  ['投诉日期', { xml: 's="2"><v>46287.75</v></c>' }, '2026-09-22'],
  ['投诉日期', { xml: 't="d"><v>2026-09-22T00:00:00</v></c>' }, '2026-09-22'],
  ['投诉日期', 46287, '2026-09-22'],
  ['投诉日期', 20260922, '2026-09-22'],
  ['投诉日期', '2026年9月22日', '2026-09-22'],
  ['投诉日期', formula('<v>46287</v>', 's="1"'), '2026-09-22'],
  ['订单数量', 1200.5, '1200.5'],
  ['订单数量', { xml: '><v>0.30000000000000004</v></c>' }, '0.3'],
  ['订单数量', '３,000', '3000'],
  ['订单数量', '-', null],
  ['产品编号', 1234567, '1234567'],
  ['产品编号', { xml: 's="3"><v>1234</v></c>' }, '0001234'],
  ['产品编号', '3E10', '3E10'],
  ['人身伤害', true, true],
  ['人身伤害', 1, true],
  ['人身伤害', '√', true],
  ['备注', { xml: 's="1"><v>46287</v></c>' }, '2026-09-22'],
  [
    '备注',
    { xml: 't="inlineStr"><is><r><t>华东</t></r><r><t>精密</t></r><rPh><t>kana</t></rPh></is></c>' },
    '华东精密',
  ],
  ['备注', { xml: 't="inlineStr"><is><t>a_x000D__x000A_b_x005F_x0041_</t></is></c>' }, 'a\nb_x0041_'],
  ['备注', formula('<v>ab</v>', 't="str"'), 'ab'],
];
const taken = await readAll(readable);

test.each(readable.map((each, at) => [...each, at] as const))('%s: %j is %j', (_heading, _cell, value, at) => {
  expect(taken[at]).toMatchObject({ value, problems: [] });
});

const unreadable: [string, Cell, string][] = [
  ['投诉日期', 2022, 'DATE_INVALID'],
  ['投诉日期', -1, 'DATE_INVALID'],
  ['投诉日期', { xml: 's="1"><v>60</v></c>' }, 'DATE_INVALID'],
  ['投诉日期', { xml: 's="1"><v>2958466</v></c>' }, 'DATE_INVALID'],
  ['投诉日期', '9月22日', 'DATE_INVALID'],
  ['投诉日期', true, 'DATE_INVALID'],
  ['订单数量', '约50', 'NUMBER_INVALID'],
  ['订单数量', true, 'NUMBER_INVALID'],
  ['订单数量', { xml: 't="e"><v>#DIV/0!</v></c>' }, 'CELL_ERROR'],
  ['订单数量', formula(''), 'FORMULA_NO_VALUE'],
  ['人身伤害', '也许', 'FLAG_INVALID'],
];
const refused = await readAll(unreadable);

test.each(unreadable.map((each, at) => [...each, at] as const))(
  '%s: %j is refused with %s',
  (heading, _cell, code, at) => {
    const letter = 'ABCDEF'[headings.indexOf(heading)];
    expect(refused[at]!.problems).toMatchObject([{ cell: `${letter}${at + 2}`, code }]);
  },
);

test('what was taken with a doubt is said once for its column, with its first cell', async () => {
  const cells: Cell[][] = [
    ['K1', 5, null],
    ['K2', { xml: '><v>12345678901234567890</v></c>' }, { xml: 't="inlineStr"><is><t>a_x0007_b</t></is></c>' }],
    ['K3', null, formula('<v>2</v>')],
  ];
  const { notices, rows, problems } = await read(await aWorkbook([['客诉编号', '产品编号', '备注'], ...cells]));
  expect(notices).toEqual([
    { code: 'TEXT_FROM_NUMBER', column: 'part', cell: 'B2', count: 2 },
    { code: 'PRECISION_LOST', column: 'part', cell: 'B3', count: 1 },
    { code: 'CONTROL_CHARS_REMOVED', column: 'note', cell: 'C3', count: 1 },
    // a text that a program turned into a formula when it saved the file is left as it is
    { code: 'FORMULA_IN_TEXT', column: 'note', cell: 'C4', count: 1 },
  ]);
  expect([problems, rows[2]!.values]).toEqual([[], { number: 'K3', part: null }]);
});

test('a value merged over rows counts for each, within its column only', async () => {
  const rows: Cell[][] = [
    ['客诉编号', '客户名称', '备注'],
    ['K1', '华东', '急'],
    ['K2', null, null],
    ['K3', '华南', null],
  ];
  const bytes = await aWorkbook(rows, { merges: ['B2:B3', 'B4:C4', 'A1:C1'] });
  expect(await valuesOf(bytes)).toEqual([
    { number: 'K1', customer: '华东', note: '急' },
    { number: 'K2', customer: '华东', note: null },
    { number: 'K3', customer: '华南', note: null },
  ]);
});

test('hidden rows and columns are read and named', async () => {
  const before = '<cols><col min="2" max="2" hidden="true"/></cols>';
  const { notices, rows } = await read(
    await aWorkbook(
      [
        ['客诉编号', '客户名称'],
        ['K1', '华东'],
        ['K2', '华东'],
      ],
      { before, hiddenRows: [3] },
    ),
  );
  expect(rows).toHaveLength(2);
  expect(notices).toMatchObject([
    { code: 'HIDDEN_ROWS', params: { count: 1 } },
    { code: 'HIDDEN_COLUMNS', params: { columns: '客户名称' } },
  ]);
});

test('days counted from 1904 are the same days', async () => {
  const made = parts([
    {
      rows: [
        ['客诉编号', '客户名称', '投诉日期'],
        ['K1', '华东', { xml: 's="1"><v>44825</v></c>' }],
      ],
    },
  ]);
  made.set(
    'xl/workbook.xml',
    made.get('xl/workbook.xml')!.replace('<sheets>', '<workbookPr date1904="true"/><sheets>'),
  );
  expect(await valuesOf(await pack(made))).toMatchObject([{ received: '2026-09-22' }]);
});

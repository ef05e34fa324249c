import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTsv, toHtml, toTsv } from '../../admin/src/grid/clipboard.ts';
import { planPaste } from '../../admin/src/grid/pastePlan.ts';

test.each([
  [
    'a\tb\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['"二\n行"\t"他说""好"""', [['二\n行', '他说"好"']]],
  ['5" 螺栓\t12"', [['5" 螺栓', '12"']]],
  ['"未闭合\tb', [['"未闭合', 'b']]],
  ['a\t\t', [['a', '', '']]],
  ['', [['']]],
  ['\n', [['']]],
  ['a\n\nb', [['a'], [''], ['b']]],
])('%j is read as cells', (text, cells) => {
  expect(parseTsv(text)).toEqual(cells);
});

test('what is copied is pasted as it was, whatever stands in the cells', () => {
  const cellText = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '中', '=', '-') });
  const matrix = fc
    .record({ width: fc.integer({ min: 1, max: 4 }), height: fc.integer({ min: 1, max: 4 }) })
    .chain(({ width, height }) =>
      fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
  fc.assert(
    fc.property(matrix, (cells) => {
      // the last line break of a clipboard ends its last row
      expect(parseTsv(`${toTsv(cells)}\r\n`)).toEqual(cells);
    }),
  );
});

test('codes keep their leading zeros in Excel, and nothing becomes markup', () => {
  const html = toHtml([['00123', '<b>&"']], [true, false]);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">00123</td>`);
  expect(html).toContain('<td>&lt;b&gt;&amp;&quot;</td>');
});

const one = { top: 2, left: 1, bottom: 2, right: 1 };
const area = { top: 2, left: 1, bottom: 5, right: 2 };

test('one value goes into every selected cell', () => {
  const { cells } = planPaste([['x']], area, 10);
  expect(cells).toHaveLength(8);
  expect(new Set(cells.map(({ text }) => text))).toEqual(new Set(['x']));
});

test('a block is tiled where it fits a whole number of times, else it keeps its size', () => {
  expect(
    planPaste([['a'], ['b']], area, 10)
      .cells.filter(({ col }) => col === 1)
      .map(({ text }) => text),
  ).toEqual(['a', 'b', 'a', 'b']);
  expect(planPaste([['a'], ['b'], ['c']], area, 10).range).toEqual({ top: 2, left: 1, bottom: 4, right: 1 });
});

test('what goes beyond the last column is counted, rows go on', () => {
  const plan = planPaste(
    [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ],
    one,
    3,
  );
  expect(plan.cut).toBe(1);
  expect(plan.cells.map(({ row, col, text }) => `${row}${col}${text}`)).toEqual(['21a', '22b', '31d', '32e']);
});

test('rows of different lengths are filled up with empty cells', () => {
  expect(planPaste([['a', 'b'], ['c']], one, 5).cells.at(-1)).toEqual({ row: 3, col: 2, text: '' });
});

test('a paste says how many rows and columns found no place', () => {
  const clip = [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ];
  const corner = { top: 1, left: 3, bottom: 1, right: 3 };
  const { cells, cut, cutRows } = planPaste(clip, corner, 4, 3);
  expect(cells.map(({ text }) => text)).toEqual(['a', 'c']);
  expect({ cut, cutRows }).toEqual({ cut: 1, cutRows: 1 });
});

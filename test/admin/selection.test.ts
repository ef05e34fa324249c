import { expect, test } from 'vitest';
import { edgeOf } from '../../admin/src/grid/edge.ts';
import { rangeOf, select, type SelectionAction, startSelection } from '../../admin/src/grid/selection.ts';

const bounds = { rows: 100, cols: 10 };
const after = (...actions: SelectionAction[]) =>
  actions.reduce((now, action) => select(now, action, bounds), startSelection);
const cell = (row: number, col: number) => ({ row, col });

test('a click selects one cell, Shift stretches from it', () => {
  const selection = after({ type: 'select', cell: cell(3, 2) }, { type: 'extend', cell: cell(1, 4) });
  expect(rangeOf(selection)).toEqual({ top: 1, left: 2, bottom: 3, right: 4 });
  expect(selection.active).toEqual(cell(3, 2));
});

test('nothing leads outside the sheet', () => {
  expect(after({ type: 'select', cell: cell(500, -3) }).active).toEqual(cell(99, 0));
  expect(after({ type: 'step', rows: -1, cols: 0 }).active).toEqual(cell(0, 0));
});

test('Enter after a run of Tabs returns to the column in which it began', () => {
  const tab = { type: 'step', rows: 0, cols: 1 } as const;
  const enter = { type: 'step', rows: 1, cols: 0 } as const;
  expect(after({ type: 'select', cell: cell(5, 3) }, tab, tab, enter).active).toEqual(cell(6, 3));
  expect(after({ type: 'select', cell: cell(5, 3) }, tab, tab, enter, enter).active).toEqual(cell(7, 3));
});

test('inside a range Tab goes by rows and Enter by columns, round and round', () => {
  const range = { type: 'range', range: { top: 2, left: 1, bottom: 3, right: 2 } } as const;
  const tab = { type: 'step', rows: 0, cols: 1 } as const;
  const enter = { type: 'step', rows: 1, cols: 0 } as const;
  expect([1, 2, 3, 4].map((times) => after(range, ...Array.from({ length: times }, () => tab)).active)).toEqual([
    cell(2, 2),
    cell(3, 1),
    cell(3, 2),
    cell(2, 1),
  ]);
  expect(after(range, enter, enter).active).toEqual(cell(2, 2));
  expect(after(range, { type: 'step', rows: 0, cols: -1 }).active).toEqual(cell(3, 2));
});

test('rows, columns and everything', () => {
  expect(rangeOf(after({ type: 'rows', from: 4, to: 2 }))).toEqual({ top: 2, left: 0, bottom: 4, right: 9 });
  expect(rangeOf(after({ type: 'columns', from: 3, to: 3 }))).toEqual({ top: 0, left: 3, bottom: 99, right: 3 });
  expect(rangeOf(after({ type: 'all' }))).toEqual({ top: 0, left: 0, bottom: 99, right: 9 });
});

test.each([
  ['to the end of a run', 0, 2],
  ['over a gap to the next filled cell', 2, 5],
  ['from an empty cell to the next filled one', 3, 5],
  ['past the last filled cell to the end of the sheet', 6, 9],
])('Ctrl+arrow goes %s', (_, from, to) => {
  const filled = [0, 1, 2, 5, 6];
  const column = { rows: 10, cols: 1 };
  expect(edgeOf(cell(from, 0), 1, 0, column, ({ row }) => filled.includes(row))).toEqual(cell(to, 0));
});

test('where rows are not loaded, Ctrl+arrow has to be answered by the server', () => {
  const loaded = ({ row }: { row: number }) => (row < 100 ? true : undefined);
  expect(edgeOf(cell(0, 0), 1, 0, { rows: 5000, cols: 1 }, loaded)).toBeNull();
});

test('a row or column selected around the active cell keeps it', () => {
  const selection = after({ type: 'select', cell: cell(40, 3) }, { type: 'columns', from: 3, to: 3 });
  expect(selection.active).toEqual(cell(40, 3));
  expect(rangeOf(selection)).toEqual({ top: 0, left: 3, bottom: 99, right: 3 });
});

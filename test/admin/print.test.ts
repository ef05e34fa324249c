import { expect, test } from 'vitest';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import { bandsOf } from '../../admin/src/print/bands.ts';

const columns = (...widths: number[]) => widths.map((width, at) => ({ key: `c${at}`, width }) as GridColumn);
const keys = (...given: Parameters<typeof bandsOf>) =>
  bandsOf(...given).map((band) => band.map(({ column }) => column.key));

test('columns that have room on a page stay together', () => {
  expect(keys(columns(130, 200, 200), 1, 'A4')).toEqual([['c0', 'c1', 'c2']]);
});

test('what does not fit goes to a further part, with the frozen columns again', () => {
  const wide = columns(130, 600, 600, 600, 600);
  expect(keys(wide, 1, 'A4')).toEqual([
    ['c0', 'c1', 'c2'],
    ['c0', 'c3', 'c4'],
  ]);
  expect(keys(wide, 1, 'A3')).toEqual([
    ['c0', 'c1', 'c2', 'c3'],
    ['c0', 'c4'],
  ]);
});

test('frozen columns that would fill the page are not repeated but for the first', () => {
  expect(keys(columns(130, 500, 500, 500), 3, 'A4')).toEqual([
    ['c0', 'c1', 'c2'],
    ['c0', 'c3'],
  ]);
});

test('a column wider than the page has one for itself', () => {
  expect(keys(columns(900, 900, 900), 0, 'A4')).toEqual([['c0'], ['c1'], ['c2']]);
});

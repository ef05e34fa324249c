import { expect, test } from 'vitest';
import { bandBetween, bandsOf } from '../../admin/src/grid/bands.ts';
import { rowAfterFold } from '../../admin/src/grid/fold.ts';
import { pathKey } from '../../admin/src/grid/grouping.ts';

const leaf = (path: (string | null)[], count: number, sum: string | null = null) => ({
  path,
  labels: path.map(() => null),
  count,
  figures: [{ sum, filled: sum === null ? 0 : count }],
});
const leaves = [leaf(['A', 'x'], 2, '1.5'), leaf(['A', null], 3), leaf(['B', 'x'], 1, '2'), leaf([null, 'y'], 4, '7')];
const bands = (...folded: (string | null)[][]) => {
  const open = leaves.filter(({ path }) => !folded.some((one) => one.every((value, at) => value === path[at])));
  const total = open.reduce((all, { count }) => all + count, 0);
  return bandsOf({ leaves, folded: new Set(folded.map(pathKey)), total, hasMore: false, canAdd: true });
};
const told = (list: ReturnType<typeof bands>) => list.map(({ key, row, count }) => [key, row, count]);

test('the head of each group lies above its first row, the outer one above the inner', () => {
  expect(told(bands())).toEqual([
    ['["A"]', 0, 5],
    ['["A","x"]', 0, 2],
    ['["A",null]', 2, 3],
    ['["B"]', 5, 1],
    ['["B","x"]', 5, 1],
    ['[null]', 6, 4],
    ['[null,"y"]', 6, 4],
    ['new', 10, 0],
  ]);
  expect(bands()[0]!.figures).toEqual([{ sum: '1.5', filled: 2 }]);
});

test('a folded group keeps its head and takes no rows', () => {
  expect(told(bands(['A'], ['B', 'x']))).toEqual([
    ['["A"]', 0, 5],
    ['["B"]', 0, 1],
    ['["B","x"]', 0, 1],
    ['[null]', 0, 4],
    ['[null,"y"]', 0, 4],
    ['new', 4, 0],
  ]);
});

test('an arrow meets the nearest head between two rows', () => {
  expect(bandBetween(bands(), 1, true)).toBe(2);
  expect(bandBetween(bands(), 5, false)).toBe(4);
  expect(bandBetween(bands(), 2, true)).toBe(-1);
});

test('the active row stays the same when groups fold or open; in a folded one it is the next', () => {
  expect(rowAfterFold(bands(), bands(['A']), 7)).toBe(2);
  expect(rowAfterFold(bands(['A']), bands(), 2)).toBe(7);
  expect(rowAfterFold(bands(), bands(['A']), 3)).toBe(0);
  expect(rowAfterFold(bands(), bands(['A', null]), 5)).toBe(2);
});

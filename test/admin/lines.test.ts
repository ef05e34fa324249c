import { expect, test } from 'vitest';
import { linesOf } from '../../admin/src/grid/lines.ts';

const lines = linesOf([
  { row: 1, height: 100 },
  { row: 4, height: 50 },
]);

test('rows below open details lie lower by their heights', () => {
  expect([0, 1, 2, 4, 5, 100_000].map(lines.topOf)).toEqual([0, 28, 156, 212, 290, 2_800_150]);
  expect([0, 1, 4].map(lines.pitchOf)).toEqual([28, 128, 78]);
});

test.each([
  [0, 0],
  [28, 1],
  [56, 1],
  [155, 1],
  [156, 2],
  [289, 4],
  [290, 5],
  [-5, 0],
])('at %i pixels lies row %i', (y, row) => {
  expect(lines.rowAt(y)).toBe(row);
});

test('lines between rows, some with no row between them, move what follows them down', () => {
  const grouped = linesOf([{ row: 1, height: 100 }], [0, 0, 2, 2, 2, 5]);
  expect([0, 1, 2, 4, 5].map(grouped.topOf)).toEqual([56, 84, 296, 352, 408]);
  expect([0, 1, 2, 3, 4, 5].map(grouped.bandTop)).toEqual([0, 28, 212, 240, 268, 380]);
  expect(grouped.bandsBetween(28, 260)).toEqual([1, 4]);
  for (let row = 0; row < 9; row++) expect(grouped.rowAt(grouped.topOf(row))).toBe(row);
  expect([0, 211, 230, 379, 390].map(grouped.rowAt)).toEqual([0, 1, 1, 4, 4]);
});

test('every row is found at its own top', () => {
  for (let row = 0; row < 200; row++) expect(lines.rowAt(lines.topOf(row))).toBe(row);
});

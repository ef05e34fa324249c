import type { CellValue, KindName } from '@redress/schema/kinds/kind.ts';
import { expect, test } from 'vitest';
import type { GridColumn } from '../../admin/src/grid/cell.ts';
import { draggedFill, repeatedFill } from '../../admin/src/grid/fillPlan.ts';
import { seriesOf } from '../../admin/src/grid/series.ts';

const aColumn = (kind: KindName): GridColumn => ({
  key: kind,
  label: kind,
  kind,
  width: 100,
  write: 'cell',
  required: false,
  sortable: true,
  context: { locale: 'zh', timeZone: 'Asia/Shanghai', today: '2026-11-22' },
});

/** What the two cells before and the three cells after the samples would get. */
const around = (kind: KindName, values: readonly (CellValue | null)[]) => {
  const series = seriesOf(
    aColumn(kind),
    values.map((value) => ({ value, text: String(value ?? '') })),
  );
  return series && [-2, -1, ...[0, 1, 2].map((at) => at + values.length)].map(series).join(' | ');
};

test.each<[string, KindName, CellValue[], string]>([
  ['one number goes on by one', 'integer', [7], '5 | 6 | 8 | 9 | 10'],
  ['two numbers by their difference', 'integer', [10, 8], '14 | 12 | 6 | 4 | 2'],
  ['decimals exactly', 'decimal', ['0.1', '0.3'], '-0.3 | -0.1 | 0.5 | 0.7 | 0.9'],
  ['money as it is shown', 'money', ['1200.5'], '1,198.50 | 1,199.50 | 1,201.50 | 1,202.50 | 1,203.50'],
  ['percents by one percent', 'percent', ['0.05'], '3% | 4% | 6% | 7% | 8%'],
  ['a day by days', 'date', ['2026-02-28'], '2026-02-26 | 2026-02-27 | 2026-03-01 | 2026-03-02 | 2026-03-03'],
  ['days by weeks', 'date', ['2026-09-01', '2026-09-08'], '2026-08-18 | 2026-08-25 | 2026-09-15 | 2026-09-22 | 2026-09-29'],
  ['the same day of months by months', 'date', ['2026-01-31', '2026-03-31'], '2025-09-30 | 2025-11-30 | 2026-05-31 | 2026-07-31 | 2026-09-30'],
  ['a moment by days at its time', 'dateTime', ['2026-09-22T06:30:00.000Z'], '2026-09-20 14:30 | 2026-09-21 14:30 | 2026-09-23 14:30 | 2026-09-24 14:30 | 2026-09-25 14:30'],
  ['moments by hours', 'dateTime', ['2026-09-22T06:00:00.000Z', '2026-09-22T08:00:00.000Z'], '2026-09-22 10:00 | 2026-09-22 12:00 | 2026-09-22 18:00 | 2026-09-22 20:00 | 2026-09-22 22:00'],
  ['a text by its number', 'text', ['第 3 批'], '第 1 批 | 第 2 批 | 第 4 批 | 第 5 批 | 第 6 批'],
  ['a code with its zeros', 'code', ['A-008', 'A-010'], 'A-004 | A-006 | A-012 | A-014 | A-016'],
])('%s', (_, kind, values, filled) => {
  expect(around(kind, values)).toBe(filled);
}); // prettier-ignore

test.each<[string, KindName, (CellValue | null)[]]>([
  ['numbers of no constant step', 'integer', [1, 2, 4]],
  ['an empty cell', 'integer', [1, null]],
  ['texts without a number', 'text', ['划伤']],
  ['texts that differ elsewhere', 'code', ['A-1', 'B-2']],
  ['choices', 'choice', ['MAJOR', 'MINOR']],
])('%s are repeated', (_, kind, values) => {
  expect(around(kind, values)).toBeNull();
});

const block = { top: 4, left: 2, bottom: 5, right: 3 };

test('the handle fills the way it is dragged furthest, and nothing inside the selection', () => {
  expect(draggedFill(block, { row: 9, col: 4 })).toMatchObject({ way: 'down', to: { ...block, top: 6, bottom: 9 } });
  expect(draggedFill(block, { row: 1, col: 3 })).toMatchObject({ way: 'up', to: { ...block, top: 1, bottom: 3 } });
  expect(draggedFill(block, { row: 6, col: 7 })).toMatchObject({ way: 'right', to: { ...block, left: 4, right: 7 } });
  expect(draggedFill(block, { row: 5, col: 0 })).toMatchObject({ way: 'left', to: { ...block, left: 0, right: 1 } });
  expect(draggedFill(block, { row: 5, col: 2 })).toBeNull();
});

test('Ctrl+D and Ctrl+R repeat the first row or column, or take from the neighbour', () => {
  const one = { top: 2, left: 1, bottom: 2, right: 1 };
  expect(repeatedFill(block, 'down')).toMatchObject({ from: { ...block, bottom: 4 }, to: { ...block, top: 5 } });
  expect(repeatedFill(one, 'down')!.from.top).toBe(1);
  expect(repeatedFill(block, 'right')!.to).toEqual({ ...block, left: 3 });
  expect(repeatedFill({ top: 0, left: 0, bottom: 0, right: 3 }, 'down')).toBeNull();
});

import { expect, test } from 'vitest';
import { monthPairs, pareto } from '../../admin/src/dashboard/series.ts';

test('a year of statistics that starts in July stands beside the one before, month by month', () => {
  const counts = new Map([
    ['2025-07-01', 3],
    ['2026-07-01', 5],
    ['2027-06-01', 7],
  ]);
  const pairs = monthPairs(counts, '2026-07-01', '2025-07-01');
  expect(pairs).toHaveLength(12);
  expect(pairs[0]).toEqual({ month: '2026-07-01', lastMonth: '2025-07-01', count: 5, lastCount: 3 });
  expect(pairs[11]).toEqual({ month: '2027-06-01', lastMonth: '2026-06-01', count: 7, lastCount: 0 });
});

test('the shares of a Pareto are of all figures, also of those that it leaves out', () => {
  const figure = (name: string, count: number) => ({ name, count, to: '' });
  const steps = pareto([figure('a', 1), figure('b', 6), figure('c', 0), figure('d', 3)], 2);
  expect(steps.map(({ name, share }) => [name, share])).toEqual([
    ['b', 0.6],
    ['d', 0.9],
  ]);
});

import { expect, test } from 'vitest';
import { type Chosen, matching, type Period, periodsOf, stateOf, turn } from '../../admin/src/grid/periods.ts';

const days = ['2025-12-31', '2026-09-21', '2026-09-22', '2026-10-01'];
const tree = periodsOf({
  groups: days.map((value, at) => ({ values: [{ value, label: null }], count: at + 1, sums: [], filled: [] })),
});
const told = (periods: readonly Period[]): unknown[] =>
  periods.map(({ value, count, inner }) => (inner.length ? [value, count, told(inner)] : [value, count]));

test('days are years, the last one first, of months of days', () => {
  expect(told(tree)).toEqual([
    [
      '2026',
      9,
      [
        [
          '2026-09',
          5,
          [
            ['2026-09-21', 2],
            ['2026-09-22', 3],
          ],
        ],
        ['2026-10', 4, [['2026-10-01', 4]]],
      ],
    ],
    ['2025', 1, [['2025-12', 1, [['2025-12-31', 1]]]]],
  ]);
});

test.each<[Chosen, string, boolean, Chosen]>([
  [[], '2026', true, ['2026']],
  [['2026-09-22', null], '2026', true, [null, '2026']],
  [['2026'], '2026-09-22', false, ['2026-09-21', '2026-10']],
  [['2026-09'], '2026-09', false, []],
  [['2025-12', '2026-09-21'], '2026', false, ['2025-12']],
])('of %j, %s turned %j leaves %j', (chosen, value, isOn, left) => {
  expect(turn(chosen, tree, { value }, isOn)).toEqual(left);
});

test('what a period holds says what stands around it', () => {
  expect(stateOf(['2026-09-22'], { value: '2026' })).toBe('some');
  expect(stateOf(['2026-09'], { value: '2026-09-22' })).toBe('all');
  expect(stateOf(['2025'], { value: '2026' })).toBe('none');
});

test('a text leads to the periods that hold it', () => {
  expect(told(matching(tree, '09-22'))).toEqual([['2026', 3, [['2026-09', 3, [['2026-09-22', 3]]]]]]);
});

import { periodOf } from '@redress/api/sheets/rules/period.ts';
import { periods } from '@redress/schema/kinds/period.ts';
import { expect, test } from 'vitest';

const sunday = Temporal.PlainDate.from('2026-03-01');

test.each([
  ['TODAY', '2026-03-01', '2026-03-02'],
  ['YESTERDAY', '2026-02-28', '2026-03-01'],
  ['THIS_WEEK', '2026-02-23', '2026-03-02'],
  ['NEXT_WEEK', '2026-03-02', '2026-03-09'],
  ['LAST_MONTH', '2026-02-01', '2026-03-01'],
  ['THIS_YEAR', '2026-01-01', '2027-01-01'],
  ['LAST_30_DAYS', '2026-01-31', '2026-03-02'],
  ['NEXT_7_DAYS', '2026-03-02', '2026-03-09'],
  ['2024', '2024-01-01', '2025-01-01'],
  ['2024-02', '2024-02-01', '2024-03-01'],
  ['2024-02-29', '2024-02-29', '2024-03-01'],
])('%s goes from %s to before %s', (text, from, end) => {
  const period = periodOf(text, sunday)!;
  expect([period.from.toString(), period.end.toString()]).toEqual([from, end]);
});

test.each(['SOMETIME', '2026-13', '2026-02-30', '26', 'toString', ''])('“%s” is no period', (text) => {
  expect(periodOf(text, sunday)).toBeNull();
});

test('every period that is offered can be worked out', () => {
  for (const name of Object.keys(periods)) expect(periodOf(name, sunday), name).not.toBeNull();
});

/** What a review is held of. */
export const periodKinds = ['DAY', 'WEEK', 'MONTH'] as const;
export type PeriodKind = (typeof periodKinds)[number];

const steps = { DAY: 'days', WEEK: 'weeks', MONTH: 'months' } as const;

/** The kind of a period as the address writes it: `2026-10-05`, `2026-W41`, `2026-10`. */
export const kindOf = (period: string): PeriodKind =>
  period.includes('W') ? 'WEEK' : period.length > 7 ? 'DAY' : 'MONTH';

/** The first day of a period. */
export function firstDayOf(period: string): Temporal.PlainDate {
  if (kindOf(period) !== 'WEEK') return Temporal.PlainDate.from(`${period}-01`.slice(0, 10));
  const [year, week] = period.split('-W').map(Number) as [number, number];
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 });
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
}

/** The period of a kind in which a day lies. */
export function periodAt(kind: PeriodKind, day: Temporal.PlainDate): string {
  if (kind === 'WEEK') return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`;
  return kind === 'DAY' ? day.toString() : day.toString().slice(0, 7);
}

/** The period so many after another. */
export const periodAfter = (period: string, count: number): string =>
  periodAt(kindOf(period), firstDayOf(period).add({ [steps[kindOf(period)]]: count }));

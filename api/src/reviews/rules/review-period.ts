import { type Period, periodOf } from '../../sheets/rules/period.ts';

/** What a review is held of: a day (R20, R62), a week (R63), a month (R53). */
export const reviewKinds = ['DAY', 'WEEK', 'MONTH'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

const forms: Readonly<Record<ReviewKind, RegExp>> = {
  DAY: /^[12]\d{3}-\d\d-\d\d$/,
  WEEK: /^[12]\d{3}-W\d\d$/,
  MONTH: /^[12]\d{3}-\d\d$/,
};

/** The kind of period that a text names, `2026-10-05`, `2026-W41` or `2026-10`; null where it names none. */
export const kindOfPeriod = (text: string): ReviewKind | null =>
  reviewKinds.find((kind) => forms[kind].test(text) && daysOf(text) !== null) ?? null;

/** Its days; null for what is no period. */
export const daysOf = (text: string): Period | null => periodOf(text, Temporal.PlainDate.from('2000-01-01'));

const writers: Readonly<Record<ReviewKind, (day: Temporal.PlainDate) => string>> = {
  DAY: (day) => day.toString(),
  WEEK: (day) => `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}`,
  MONTH: (day) => day.toString().slice(0, 7),
};

/** The period of a kind in which a day lies. */
export const periodAround = (kind: ReviewKind, day: Temporal.PlainDate): string => writers[kind](day);

const steps = { DAY: 'days', WEEK: 'weeks', MONTH: 'months' } as const;
const aYear = { DAY: { years: 1 }, WEEK: { weeks: 52 }, MONTH: { years: 1 } } as const;

/** The period before another, and that of the year before; the text must name one. */
export function earlierThan(text: string): readonly [before: string, yearAgo: string] {
  const kind = kindOfPeriod(text)!;
  const { from } = daysOf(text)!;
  return [periodAround(kind, from.subtract({ [steps[kind]]: 1 })), periodAround(kind, from.subtract(aYear[kind]))];
}

import type { PeriodName } from '@redress/schema/kinds/period.ts';

/** Days from the first to the one before `end`. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly end: Temporal.PlainDate;
}

type Day = Temporal.PlainDate;
type Unit = 'days' | 'weeks' | 'months' | 'years';

const span = (from: Day, unit: Unit, count = 1): Period => ({ from, end: from.add({ [unit]: count }) });
const dayOf = (today: Day, by: number) => span(today.add({ days: by }), 'days');
/** Weeks begin on Monday. */
const weekOf = (today: Day, by: number) =>
  span(today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: by }), 'weeks');
const monthOf = (today: Day, by: number) => span(today.with({ day: 1 }).add({ months: by }), 'months');
const yearOf = (today: Day, by: number) => span(today.with({ month: 1, day: 1 }).add({ years: by }), 'years');

const named: Record<PeriodName, (today: Day) => Period> = {
  TODAY: (today) => dayOf(today, 0),
  YESTERDAY: (today) => dayOf(today, -1),
  TOMORROW: (today) => dayOf(today, 1),
  THIS_WEEK: (today) => weekOf(today, 0),
  LAST_WEEK: (today) => weekOf(today, -1),
  NEXT_WEEK: (today) => weekOf(today, 1),
  THIS_MONTH: (today) => monthOf(today, 0),
  LAST_MONTH: (today) => monthOf(today, -1),
  NEXT_MONTH: (today) => monthOf(today, 1),
  THIS_YEAR: (today) => yearOf(today, 0),
  LAST_YEAR: (today) => yearOf(today, -1),
  LAST_30_DAYS: (today) => span(today.subtract({ days: 29 }), 'days', 30),
  NEXT_7_DAYS: (today) => span(today.add({ days: 1 }), 'days', 7),
};

/** The days of a week as ISO 8601 counts them, `2026-W39`; null where the year has no such week. */
function writtenWeek(text: string): Period | null {
  const written = /^(\d{4})-W(\d\d)$/.exec(text);
  if (!written) return null;
  const [year, week] = [Number(written[1]), Number(written[2])];
  const { from, end } = weekOf(Temporal.PlainDate.from({ year, month: 1, day: 4 }), week - 1);
  return from.yearOfWeek === year && from.weekOfYear === week ? { from, end } : null;
}

/** The days of a period: one that is named, or a year `2026`, a month `2026-09`, a week `2026-W39`, a day `2026-09-22`; null for none of these. */
export function periodOf(text: string, today: Day): Period | null {
  if (Object.hasOwn(named, text)) return named[text as PeriodName](today);
  const week = writtenWeek(text);
  if (week) return week;
  const written = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text);
  if (!written) return null;
  const [, year, month, day] = written;
  try {
    const from = Temporal.PlainDate.from(`${year}-${month ?? '01'}-${day ?? '01'}`);
    return span(from, day ? 'days' : month ? 'months' : 'years');
  } catch {
    return null;
  }
}

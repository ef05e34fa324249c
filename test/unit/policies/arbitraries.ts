import type { Span, Unit } from '@redress/api/policies/rules/due.ts';
import type { Shift } from '@redress/api/policies/rules/shifts.ts';
import { type CalendarRows, type DayRow, workCalendar } from '@redress/api/policies/rules/work-calendar.ts';
import fc from 'fast-check';

const first = Temporal.PlainDate.from('2026-09-14');
/** A day so many after the first. */
export const dayNear = (days: number) => first.add({ days }).toString();

const shifts: fc.Arbitrary<Shift[]> = fc.constantFrom(
  [],
  [
    { from: 480, to: 720 },
    { from: 780, to: 1050 },
  ],
  [{ from: 540, to: 1080 }],
  [
    { from: 420, to: 900 },
    { from: 900, to: 1380 },
  ],
  [{ from: 1320, to: 1800 }],
  [{ from: 0, to: 1440 }],
);
const row: fc.Arbitrary<DayRow> = fc
  .record({
    from: fc.nat(30),
    length: fc.nat(6),
    kind: fc.constantFrom('HOLIDAY', 'MAKEUP_WORKDAY', 'SHUTDOWN', 'CUSTOM'),
    own: fc.option(shifts),
  })
  .map(({ from, length, kind, own }) => ({
    kind,
    first: dayNear(from),
    last: dayNear(from + length),
    zh: kind,
    en: kind,
    shifts: own,
  }));
// a working Monday, so that every walk ends
const week = fc
  .tuple(
    fc.constant([
      { from: 480, to: 720 },
      { from: 780, to: 1050 },
    ]),
    ...Array.from({ length: 6 }, () => shifts),
  )
  .filter((days) => days.every((day, at) => (day.at(-1)?.to ?? 0) - 1440 <= (days[(at + 1) % 7]![0]?.from ?? 1440)));
/** Any calendar in which people work on Mondays. */
export const calendars: fc.Arbitrary<CalendarRows> = fc.record({
  zh: fc.constant('任意'),
  en: fc.constant('any'),
  timeZone: fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'UTC'),
  week,
  days: fc.array(row, { maxLength: 5 }),
});
const units: readonly Unit[] = ['MIN', 'HOUR', 'WORK_HOUR', 'DAY', 'WORK_DAY', 'WORK_WEEK', 'MONTH'];
const most: Record<Unit, number> = { MIN: 600, HOUR: 60, WORK_HOUR: 20, DAY: 9, WORK_DAY: 9, WORK_WEEK: 2, MONTH: 2 };
/** Any span a clock may be given. */
export const spans: fc.Arbitrary<Span> = fc.constantFrom(...units).chain((unit) =>
  fc.record({
    unit: fc.constant(unit),
    amount: fc.integer({ min: unit.endsWith('DAY') ? 0 : 1, max: most[unit] }),
    cutoff: unit.endsWith('DAY') ? fc.option(fc.constantFrom(600, 900, 1050)) : fc.constant(null),
    countFrom: fc.constantFrom('MOMENT', 'NEXT_WORKING'),
  }),
);
/** Milliseconds of up to so many whole minutes. */
export const minutes = (upTo: number) => fc.nat(upTo).map((count) => count * 60_000);
const begins = first.toZonedDateTime('UTC').epochMilliseconds;
/** Moments of three weeks. */
export const starts = minutes(20 * 1440).map((after) => begins + after);
/** Stretches after a start. */
export const pauses = fc.array(
  fc.record({ after: minutes(12 * 1440), length: minutes(3 * 1440) }).map(({ after, length }) => ({ after, length })),
  { maxLength: 3 },
);

// shifts of two days that overlap because of a row would be worked twice: such calendars are not made
/** Whether no minute is worked twice. */
export const isSound = (rows: CalendarRows) => {
  const calendar = workCalendar(rows);
  const firstDay = calendar.dayOn(dayNear(-3)).number;
  const all = Array.from({ length: 140 }, (_, at) => calendar.day(firstDay + at).shifts).flat();
  return all.every(([from], at) => at === 0 || from >= all[at - 1]![1]);
};

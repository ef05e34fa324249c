import { dueOf, type Span, type Unit } from '@redress/api/policies/rules/due.ts';
import type { Shift } from '@redress/api/policies/rules/shifts.ts';
import { type CalendarRows, type DayRow, workCalendar } from '@redress/api/policies/rules/work-calendar.ts';
import { workBetween } from '@redress/api/policies/rules/working-time.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Walker } from './walker.ts';

const first = Temporal.PlainDate.from('2026-09-14');
const dayNear = (days: number) => first.add({ days }).toString();

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
const calendars: fc.Arbitrary<CalendarRows> = fc.record({
  zh: fc.constant('任意'),
  en: fc.constant('any'),
  timeZone: fc.constantFrom('Asia/Shanghai', 'Asia/Kolkata', 'UTC'),
  week,
  days: fc.array(row, { maxLength: 5 }),
});
const units: readonly Unit[] = ['MIN', 'HOUR', 'WORK_HOUR', 'DAY', 'WORK_DAY', 'WORK_WEEK', 'MONTH'];
const most: Record<Unit, number> = { MIN: 600, HOUR: 60, WORK_HOUR: 20, DAY: 9, WORK_DAY: 9, WORK_WEEK: 2, MONTH: 2 };
const spans: fc.Arbitrary<Span> = fc.constantFrom(...units).chain((unit) =>
  fc.record({
    unit: fc.constant(unit),
    amount: fc.integer({ min: unit.endsWith('DAY') ? 0 : 1, max: most[unit] }),
    cutoff: unit.endsWith('DAY') ? fc.option(fc.constantFrom(600, 900, 1050)) : fc.constant(null),
    countFrom: fc.constantFrom('MOMENT', 'NEXT_WORKING'),
  }),
);
const minutes = (upTo: number) => fc.nat(upTo).map((count) => count * 60_000);
const begins = first.toZonedDateTime('UTC').epochMilliseconds;
const starts = minutes(20 * 1440).map((after) => begins + after);
const pauses = fc.array(
  fc.record({ after: minutes(12 * 1440), length: minutes(3 * 1440) }).map(({ after, length }) => ({ after, length })),
  { maxLength: 3 },
);

// shifts of two days that overlap because of a row would be worked twice: such calendars are not made
const isSound = (rows: CalendarRows) => {
  const calendar = workCalendar(rows);
  const firstDay = calendar.dayOn(dayNear(-3)).number;
  const all = Array.from({ length: 140 }, (_, at) => calendar.day(firstDay + at).shifts).flat();
  return all.every(([from], at) => at === 0 || from >= all[at - 1]![1]);
};

test('every due moment is where a walk minute by minute arrives', () => {
  fc.assert(
    fc.property(calendars.filter(isSound), spans, starts, pauses, (rows, span, start, given) => {
      const stood = given.map(({ after, length }) => ({ from: start + after, to: start + after + length }));
      const { at } = dueOf(workCalendar(rows), span, start, stood);
      expect(at).toBe(new Walker(rows, stood).due(span, start));
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('a clock that starts later is never due earlier', () => {
  fc.assert(
    fc.property(calendars.filter(isSound), spans, starts, minutes(4 * 1440), (rows, span, start, later) => {
      const calendar = workCalendar(rows);
      expect(dueOf(calendar, span, start + later).at!).toBeGreaterThanOrEqual(dueOf(calendar, span, start).at!);
    }),
    { numRuns: 200 },
  );
}, 60_000);

test('working hours are worked between start and due', () => {
  fc.assert(
    fc.property(calendars.filter(isSound), fc.integer({ min: 1, max: 60 }), starts, (rows, hours, start) => {
      const calendar = workCalendar(rows);
      const span: Span = { amount: hours, unit: 'WORK_HOUR', cutoff: null, countFrom: 'MOMENT' };
      expect(workBetween(calendar, start, dueOf(calendar, span, start).at!)).toBe(hours * 3_600_000);
    }),
    { numRuns: 200 },
  );
}, 60_000);

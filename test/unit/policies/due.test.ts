import { dueOf, type Span } from '@redress/api/policies/rules/due.ts';
import { readShifts } from '@redress/api/policies/rules/shifts.ts';
import { workCalendar } from '@redress/api/policies/rules/work-calendar.ts';
import { expect, test } from 'vitest';
import { at, autumn, china, local, shutdown } from './calendars.ts';

const span = (amount: number, unit: Span['unit'], given: Partial<Span> = {}): Span => ({
  amount,
  unit,
  cutoff: null,
  countFrom: 'MOMENT',
  ...given,
});
const due = (start: string, of: Span, calendar = china()) => local(dueOf(calendar, of, at(start)).at);

test('R50: 24 hours run through the night and the holiday', () => {
  expect(due('2026-09-30 16:40', span(24, 'HOUR'))).toBe('2026-10-01 16:40');
});

test('R51: seven working days leave out the start day, 中秋节, 国庆节 and end with the last shift', () => {
  expect(due('2026-09-22 14:30', span(7, 'WORK_DAY'))).toBe('2026-10-09 17:30');
});

test('R51: a make-up workday counts', () => {
  expect(due('2026-09-18 09:00', span(2, 'WORK_DAY'))).toBe('2026-09-21 17:30');
  expect(due('2026-10-09 09:00', span(1, 'WORK_DAY'))).toBe('2026-10-10 17:30');
});

test('R51: a plant shutdown does not count, unless the company opens one of its days', () => {
  const calendar = china([...autumn, shutdown]);
  expect(due('2026-10-10 09:00', span(1, 'WORK_DAY'), calendar)).toBe('2026-10-14 17:30');
  const opened = { ...shutdown, first: '2026-10-13', kind: 'CUSTOM' as const, shifts: readShifts('09:00-15:00') };
  expect(due('2026-10-10 09:00', span(1, 'WORK_DAY'), china([...autumn, shutdown, opened]))).toBe('2026-10-13 15:00');
});

test('R55: same working day; after the last shift or on a day off it is the next one', () => {
  expect(due('2026-09-22 17:29', span(0, 'WORK_DAY'))).toBe('2026-09-22 17:30');
  expect(due('2026-09-22 17:30', span(0, 'WORK_DAY'))).toBe('2026-09-23 17:30');
  expect(due('2026-09-30 20:00', span(0, 'WORK_DAY'))).toBe('2026-10-08 17:30');
  expect(due('2026-09-30 20:00', span(0, 'DAY'))).toBe('2026-09-30 24:00');
});

test('R56: 3–5 days are calendar days and end at 24:00', () => {
  expect(due('2026-09-22 14:30', span(3, 'DAY'))).toBe('2026-09-25 24:00');
  expect(due('2026-09-22 14:30', span(5, 'DAY'))).toBe('2026-09-27 24:00');
});

test('R60: ten minutes by the clock', () => {
  expect(due('2026-09-22 23:55', span(10, 'MIN'))).toBe('2026-09-23 00:05');
});

test('R65: two working weeks are ten working days, twelve where Saturday is worked', () => {
  expect(due('2026-10-12 09:00', span(2, 'WORK_WEEK'))).toBe('2026-10-26 17:30');
  const six = { ...china().rows, week: [...china().rows.week.slice(0, 5), readShifts('08:00-12:00')!, []] };
  expect(due('2026-10-12 09:00', span(2, 'WORK_WEEK'), workCalendar(six))).toBe('2026-10-26 17:30');
});

test('R67: the next calendar day at 15:00, or the next working day where the policy says so', () => {
  expect(due('2026-09-30 18:00', span(1, 'DAY', { cutoff: 900 }))).toBe('2026-10-01 15:00');
  expect(due('2026-09-30 18:00', span(1, 'WORK_DAY', { cutoff: 900 }))).toBe('2026-10-08 15:00');
});

test('a cut-off that has passed today means tomorrow', () => {
  expect(due('2026-09-22 16:00', span(0, 'DAY', { cutoff: 900 }))).toBe('2026-09-23 15:00');
});

test('R71: working hours run in shifts, over the lunch gap and the night', () => {
  expect(due('2026-09-22 11:00', span(4, 'WORK_HOUR'))).toBe('2026-09-22 16:00');
  expect(due('2026-09-30 16:30', span(4, 'WORK_HOUR'))).toBe('2026-10-08 11:00');
});

test('R74: three months end on the same day, or on the last one', () => {
  expect(due('2026-09-22 14:30', span(3, 'MONTH'))).toBe('2026-12-22 24:00');
  expect(due('2026-11-30 14:30', span(3, 'MONTH'))).toBe('2027-02-28 24:00');
});

test('hours may count from the next working moment', () => {
  expect(due('2026-09-25 10:00', span(4, 'HOUR', { countFrom: 'NEXT_WORKING' }))).toBe('2026-09-28 12:00');
});

test('a night shift belongs to the day it begins on and ends on the next', () => {
  const night = { ...china([]).rows, week: Array.from({ length: 7 }, () => readShifts('22:00-06:00')!) };
  const calendar = workCalendar(night);
  expect(due('2026-10-12 23:00', span(8, 'WORK_HOUR'), calendar)).toBe('2026-10-13 23:00');
  expect(due('2026-10-12 03:00', span(4, 'WORK_HOUR'), calendar)).toBe('2026-10-12 23:00');
  expect(due('2026-10-12 09:00', span(1, 'WORK_DAY'), calendar)).toBe('2026-10-14 06:00');
});

test('hours by the wall clock are elapsed hours where the clocks are put back', () => {
  const berlin = china([], 'Europe/Berlin');
  const start = at('2026-10-24 12:00', 'Europe/Berlin');
  expect(local(dueOf(berlin, span(24, 'HOUR'), start).at, 'Europe/Berlin')).toBe('2026-10-25 11:00');
  expect(local(dueOf(berlin, span(1, 'DAY'), start).at, 'Europe/Berlin')).toBe('2026-10-25 24:00');
});

test('a year without public holidays is said, not guessed; wall clocks do not need it', () => {
  expect(dueOf(china(), span(7, 'WORK_DAY'), at('2026-12-28 09:00')).unknownYears).toEqual([2027]);
  expect(dueOf(china(), span(24, 'HOUR'), at('2026-12-31 09:00')).unknownYears).toEqual([]);
});

test('a calendar without work has no due moment', () => {
  const idle = workCalendar({ ...china().rows, week: Array.from({ length: 7 }, () => []), days: [] });
  expect(dueOf(idle, span(1, 'WORK_DAY'), at('2026-09-22 09:00')).at).toBeNull();
  expect(dueOf(idle, span(1, 'WORK_HOUR'), at('2026-09-22 09:00')).at).toBeNull();
});

test('pauses push a clock away: minutes by their length, days whole', () => {
  const pauses = [{ from: at('2026-09-22 15:00'), to: at('2026-09-23 15:00') }];
  const start = at('2026-09-22 14:30');
  expect(local(dueOf(china(), span(24, 'HOUR'), start, pauses).at)).toBe('2026-09-24 14:30');
  expect(local(dueOf(china(), span(2, 'WORK_DAY'), start, pauses).at)).toBe('2026-09-24 17:30');
  const long = [{ from: at('2026-09-23 15:00'), to: at('2026-09-24 18:00') }];
  expect(local(dueOf(china(), span(2, 'WORK_DAY'), start, long).at)).toBe('2026-09-29 17:30');
  expect(dueOf(china(), span(24, 'HOUR'), start, [{ from: start, to: null }]).at).toBeNull();
});

test.each(['8:00-12:00', '08:00–12:00,13:00-17:30', '22:00-06:00', ''])('shifts are read: %s', (text) => {
  expect(readShifts(text)).not.toBeNull();
});

test.each(['8-12', '08:00-08:00', '08:00-12:00 11:00-13:00', '25:00-26:00', '22:00-06:00 05:00-07:00', 'x'])(
  'shifts are refused: %s',
  (text) => {
    expect(readShifts(text)).toBeNull();
  },
);

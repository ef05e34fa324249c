import { isPausedAt, type Pause, stretches } from './pauses.ts';
import { type Day, endOfDay, endOfWork, type Interval, timeOn, type WorkCalendar } from './work-calendar.ts';
import { afterWork, horizon, nextWorkingMoment } from './working-time.ts';

export const units = ['MIN', 'HOUR', 'WORK_HOUR', 'DAY', 'WORK_DAY', 'WORK_WEEK', 'MONTH'] as const;
export type Unit = (typeof units)[number];

/** How long a clock may run. */
export interface Span {
  /** Zero counts to the end of the same day, or the same working day. */
  readonly amount: number;
  readonly unit: Unit;
  /** Time of the last day (minutes) instead of its end: `D+1 15:00`. */
  readonly cutoff: number | null;
  /** Counts from the moment itself, or from the next moment somebody works. */
  readonly countFrom: 'MOMENT' | 'NEXT_WORKING';
}

/** A due moment, and the days that were walked to it. */
export interface Due {
  /** Null while the clock is paused, and in a calendar without work. */
  readonly at: number | null;
  /** Where the counting began. */
  readonly from: number;
  /** Days that were left out, and days off that were worked on; only where working days count. */
  readonly days: readonly Day[];
  /** Years among them of which the calendar has no public holidays. */
  readonly unknownYears: readonly number[];
}

const minute = 60_000;
const inWork: readonly Unit[] = ['WORK_HOUR', 'WORK_DAY', 'WORK_WEEK'];

/** Whether a span counts by the work calendar, not by the clock on the wall. */
export const countsWork = ({ unit }: Span): boolean => inWork.includes(unit);

/** When a span that starts at a moment is over (§6: the start day is not counted, a working day ends with its last shift). */
export function dueOf(calendar: WorkCalendar, span: Span, start: number, pauses: readonly Pause[] = []): Due {
  const from = span.countFrom === 'NEXT_WORKING' ? nextWorkingMoment(calendar, start) : start;
  if (from === null) return { at: null, from: start, days: [], unknownYears: [] };
  const paused = stretches(pauses).filter(([, to]) => to > from);
  const at = paused.at(-1)?.[1] === Infinity ? null : count(calendar, span, from, paused);
  const walked = countsWork(span) || from !== start ? daysBetween(calendar, start, at ?? from) : [];
  return {
    at,
    from,
    days: walked.filter((day) => day.shifts.length === 0 || day.row !== null),
    unknownYears: [...new Set(walked.map(({ date }) => Number(date.slice(0, 4))))].filter(
      (year) => !calendar.isKnown(year),
    ),
  };
}

function count(calendar: WorkCalendar, span: Span, from: number, paused: readonly Interval[]): number | null {
  const { amount, unit } = span;
  if (unit === 'MIN') return onTheWall(from, amount * minute, paused);
  if (unit === 'HOUR') return onTheWall(from, amount * 60 * minute, paused);
  if (unit === 'WORK_HOUR') return afterWork(calendar, from, amount * 60 * minute, paused);
  if (unit === 'WORK_DAY') return afterDays(calendar, span, from, amount, paused);
  if (unit === 'WORK_WEEK') return afterDays(calendar, span, from, amount * calendar.weekLength, paused);
  const days = unit === 'DAY' ? amount : daysOfMonths(calendar.dayAt(from).date, amount);
  return afterDays(calendar, span, from, days, paused);
}

/** Hours and minutes run through nights and holidays; a pause pushes the end away. */
function onTheWall(from: number, length: number, paused: readonly Interval[]): number {
  let due = from + length;
  for (const [pause, end] of paused) if (pause < due) due += end - Math.max(pause, from);
  return due;
}

const daysOfMonths = (date: string, months: number) => {
  const start = Temporal.PlainDate.from(date);
  return start.until(start.add({ months })).days;
};

/** A day at whose end the clock stood still is not counted. */
function afterDays(
  calendar: WorkCalendar,
  span: Span,
  from: number,
  days: number,
  paused: readonly Interval[],
): number | null {
  const isWork = countsWork(span);
  const endOf = (day: Day) =>
    span.cutoff !== null ? timeOn(calendar, day, span.cutoff) : isWork ? endOfWork(day) : endOfDay(day);
  const isCounted = (day: Day) => !(isWork && day.shifts.length === 0) && !isPausedAt(paused, endOf(day));
  const first = calendar.dayAt(from);
  // the same day, as long as there is something left of it
  let left = days === 0 ? 1 : days;
  for (let ahead = days === 0 ? 0 : 1; ahead < horizon; ahead++) {
    const day = calendar.day(first.number + ahead);
    if (isCounted(day) && endOf(day) > from) left -= 1;
    if (left === 0) return endOf(day);
  }
  return null;
}

function daysBetween(calendar: WorkCalendar, from: number, to: number): Day[] {
  const first = calendar.dayAt(from).number;
  const last = calendar.dayAt(to).number;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => calendar.day(first + at));
}

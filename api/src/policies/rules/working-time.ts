import { without } from './pauses.ts';
import type { Interval, WorkCalendar } from './work-calendar.ts';

/** No clock looks further ahead than ten years: a calendar without work would have no end. */
export const horizon = 3_660;

/** Stretches of work that end after a moment, in order. */
function* workAfter(calendar: WorkCalendar, moment: number): Generator<Interval> {
  const today = calendar.dayAt(moment).number;
  // last night's shift may still be running
  for (let number = today - 1; number < today + horizon; number++) {
    for (const [from, to] of calendar.day(number).shifts) if (to > moment) yield [Math.max(from, moment), to];
  }
}

/** The moment itself where somebody works, else the start of the next shift; null in a calendar without work. */
export function nextWorkingMoment(calendar: WorkCalendar, moment: number): number | null {
  for (const [from] of workAfter(calendar, moment)) return from;
  return null;
}

/** The moment by which that much work (milliseconds) has passed; null where that never is. */
export function afterWork(
  calendar: WorkCalendar,
  from: number,
  work: number,
  paused: readonly Interval[],
): number | null {
  let left = work;
  if (paused.at(-1)?.[1] === Infinity) return null;
  for (const shift of workAfter(calendar, from)) {
    for (const [start, end] of without(shift, paused)) {
      if (left <= end - start) return start + left;
      left -= end - start;
    }
  }
  return null;
}

/** How much work (milliseconds) lies between two moments. */
export function workBetween(calendar: WorkCalendar, from: number, to: number): number {
  let work = 0;
  for (const [start, end] of workAfter(calendar, from)) {
    if (start >= to) break;
    work += Math.min(end, to) - start;
  }
  return work;
}

import type { Chosen } from '../../policies/rules/choose.ts';
import { type Clock, warningsOf } from '../../policies/rules/clock.ts';
import type { ClockRule } from '../../policies/rules/clock-rule.ts';
import { isAfter, type Moment } from '../../policies/rules/timeline.ts';
import type { WorkCalendar } from '../../policies/rules/work-calendar.ts';

/** Whether a rule says how promises are watched (R161): it starts with each of them, warns, and names who answers. */
export const isOfPromises = ({ start }: ClockRule): boolean => start.events.includes(promised);

const promised = 'PROMISED';

/** A promise as the complaint keeps it: its place, the moment it was made, until when, and the day it was kept. */
export type PromiseNote = readonly [position: number, madeAt: string, dueAt: string, keptOn: string | null];

const millisecond = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds;

/** A clock for each promise of a complaint, watched as the policy's rule of promises says; none where it has no such rule. */
export function promiseClocks(
  rule: ClockRule | undefined,
  text: unknown,
  ended: Moment | null,
  calendar: WorkCalendar,
): Chosen[] {
  if (!rule || typeof text !== 'string') return [];
  return (JSON.parse(text) as PromiseNote[]).map((note) => ({
    clock: promiseClock(rule, note, ended, calendar),
    beaten: [],
  }));
}

function promiseClock(
  rule: ClockRule,
  [position, madeAt, dueAt, keptOn]: PromiseNote,
  ended: Moment | null,
  calendar: WorkCalendar,
): Clock {
  const [from, due] = [millisecond(madeAt), millisecond(dueAt)];
  const kept = keptOn === null ? null : { event: 'KEPT', at: calendar.dayOn(keptOn).starts, day: keptOn };
  const stoppedAt = kept ?? ended;
  return {
    rule: { ...rule, code: `${rule.code}-${position}` },
    milestone: rule.milestone,
    startedAt: { event: promised, at: from },
    originalDue: due,
    unpausedDue: due,
    committedDue: due,
    targetDue: null,
    warnings: due > from ? warningsOf(rule, from, due, calendar) : [],
    stoppedAt,
    isEnded: kept === null && ended !== null,
    pauses: [],
    agreedOn: null,
    extension: null,
    isExtendedAfterBreach: false,
    lateFormer: null,
    isLate: stoppedAt !== null && isAfter(stoppedAt, due, calendar),
    counted: { at: due, from, days: [], unknownYears: [] },
    isStanding: false,
  };
}

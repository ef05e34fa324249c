import type { ClockRule } from './clock-rule.ts';
import { countsWork, type Due, dueOf } from './due.ts';
import type { Pause } from './pauses.ts';
import {
  dueOfDay,
  type ExtensionNotice,
  type FormerNotice,
  isAfter,
  metAt,
  type Moment,
  type Timeline,
} from './timeline.ts';
import type { WorkCalendar } from './work-calendar.ts';
import { afterWork, workBetween } from './working-time.ts';

/** A clock of a complaint: what the fold over its events says. Moments are milliseconds since 1970. */
export interface Clock {
  readonly rule: ClockRule;
  readonly milestone: string;
  /** Null while nothing has started it. */
  readonly startedAt: Moment | null;
  /** What the rule alone says; null while paused. */
  readonly originalDue: number | null;
  /** What the rule would say had nothing paused it: both figures are told (§6). The original due where nothing did. */
  readonly unpausedDue: number | null;
  /** What the customer was promised: moved by an earlier agreed date and by extension notices. */
  readonly committedDue: number | null;
  /** First figure of a range, and the warnings on the way. */
  readonly targetDue: number | null;
  readonly warnings: readonly number[];
  readonly stoppedAt: Moment | null;
  /** Stopped by the closing of the complaint, not by what it waited for. */
  readonly isEnded: boolean;
  readonly pauses: readonly Pause[];
  readonly agreedOn: string | null;
  readonly extension: ExtensionNotice | null;
  /** The notice came when the due was already missed. */
  readonly isExtendedAfterBreach: boolean;
  /** The notice that came too late and stands no more. */
  readonly lateFormer: FormerNotice | null;
  /** Missed for good, whatever the time is now. */
  readonly isLate: boolean;
  /** How the due was counted; for explanations. */
  readonly counted: Due | null;
  /** The due stands as it was fixed, though the calendar counts otherwise by now. */
  readonly isStanding: boolean;
}

/** The event that ends whatever still runs. */
export const closing = 'CLOSED';

/** Folds one rule over a complaint's events. The same events give the same clock, whenever it is asked for. */
export function clockOf(rule: ClockRule, timeline: Timeline, calendar: WorkCalendar): Clock {
  const startedAt = startOf(rule, timeline);
  if (!startedAt) return waiting(rule);
  const stop = rule.isRecurring ? null : metAt(rule.stop, timeline.firsts ?? timeline.moments);
  const ended = timeline.moments.get(closing) ?? null;
  const stoppedAt = stop ?? ended;
  const pauses = rule.isPausable ? toldInTime(rule, startedAt.at, timeline.pauses, calendar) : [];
  const counted = dueOf(calendar, rule.limit, startedAt.at, pauses);
  const standing = pauses.length === 0 ? timeline.standing.get(rule.code) : undefined;
  const stands = standing !== undefined && standing.startedAt === startedAt.at;
  const originalDue = stands ? standing.due : counted.at;
  const promise = promised(rule, originalDue, timeline, calendar);
  return {
    rule,
    milestone: rule.milestone,
    startedAt,
    originalDue,
    unpausedDue: pauses.length === 0 ? originalDue : dueOf(calendar, rule.limit, startedAt.at).at,
    ...promise,
    targetDue: rule.target ? dueOf(calendar, rule.target, startedAt.at, pauses).at : null,
    warnings: warningsOf(rule, counted.from, originalDue, calendar),
    stoppedAt,
    isEnded: stop === null && ended !== null,
    pauses,
    isLate:
      promise.isExtendedAfterBreach ||
      (stoppedAt !== null && promise.committedDue !== null && isAfter(stoppedAt, promise.committedDue, calendar)),
    counted,
    isStanding: stands && standing.due !== counted.at,
  };
}

/** §6: a pause that the customer heard of when the due had been missed already takes nothing back. */
function toldInTime(rule: ClockRule, start: number, pauses: readonly Pause[], calendar: WorkCalendar): Pause[] {
  const counted: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const due = dueOf(calendar, rule.limit, start, counted).at;
    if (pause.told === undefined || due === null || pause.told <= due) counted.push(pause);
  }
  return counted;
}

/** What comes round again is counted from the last time. */
function startOf(rule: ClockRule, { moments, firsts = moments }: Timeline) {
  const first = metAt(rule.start, firsts);
  const round = rule.isRecurring && first ? metAt(rule.stop, moments) : null;
  return round && first && round.at > first.at ? round : first;
}

const waiting = (rule: ClockRule): Clock => ({
  rule,
  milestone: rule.milestone,
  startedAt: null,
  originalDue: null,
  unpausedDue: null,
  committedDue: null,
  targetDue: null,
  warnings: [],
  stoppedAt: null,
  isEnded: false,
  pauses: [],
  agreedOn: null,
  extension: null,
  isExtendedAfterBreach: false,
  lateFormer: null,
  isLate: false,
  counted: null,
  isStanding: false,
});

/** R52, R75: an earlier agreed day counts, a later one needs a notice; neither moves the original. */
function promised(rule: ClockRule, original: number | null, timeline: Timeline, calendar: WorkCalendar) {
  const none = {
    committedDue: original,
    agreedOn: null,
    extension: null,
    isExtendedAfterBreach: false,
    lateFormer: null,
  };
  if (original === null) return none;
  const agreed = rule.isAgreeable && timeline.agreedOn ? dueOfDay(calendar, timeline.agreedOn) : Infinity;
  const due = Math.min(original, agreed);
  const agreedOn = agreed < original ? timeline.agreedOn : null;
  const former = formerly(due, timeline.formerNotices?.[rule.extension] ?? [], calendar);
  const isLateBefore = former.late !== null;
  const before = { ...none, committedDue: due, agreedOn, lateFormer: former.late, isExtendedAfterBreach: isLateBefore };
  const extension = timeline.extensions[rule.extension] ?? null;
  const to = extension ? dueOfDay(calendar, extension.to) : -Infinity;
  if (!extension || to <= due) return before;
  const isLate = extension.at !== null && extension.at > former.due;
  return { ...before, committedDue: to, extension, isExtendedAfterBreach: isLateBefore || isLate };
}

/** What earlier notices came to: the due that stood after them, and the first that came too late for the one before. */
function formerly(due: number, notices: readonly FormerNotice[], calendar: WorkCalendar) {
  let stands = due;
  let late: FormerNotice | null = null;
  for (const notice of notices) {
    const to = dueOfDay(calendar, notice.to);
    if (to > due && notice.at > stands) late ??= notice;
    stands = notice.isWithdrawn ? due : Math.max(due, to);
  }
  return { due: stands, late };
}

/** When a clock warns on the way from a moment to its due. */
export function warningsOf(rule: ClockRule, from: number, due: number | null, calendar: WorkCalendar): number[] {
  if (due === null || rule.warnAt.length === 0) return [];
  const isWork = countsWork(rule.limit);
  const whole = isWork ? workBetween(calendar, from, due) : due - from;
  return rule.warnAt.flatMap((percent) => {
    const part = Math.floor((whole * percent) / 100);
    return (isWork ? afterWork(calendar, from, part, []) : from + part) ?? [];
  });
}

export type ClockState = 'WAITING' | 'RUNNING' | 'WARNED' | 'PAUSED' | 'BREACHED' | 'MET' | 'MET_LATE' | 'ENDED';

/** How a clock stands at a moment. */
export function stateOf(clock: Clock, now: number): ClockState {
  if (!clock.startedAt) return 'WAITING';
  if (clock.stoppedAt) return clock.isEnded ? 'ENDED' : clock.isLate ? 'MET_LATE' : 'MET';
  if (clock.committedDue === null) return 'PAUSED';
  if (now > clock.committedDue) return 'BREACHED';
  const warns = [...clock.warnings, ...(clock.targetDue === null ? [] : [clock.targetDue])];
  return warns.some((moment) => now > moment) ? 'WARNED' : 'RUNNING';
}

/** Whether a clock has been missed at a moment: for good, or because it runs past its promise. */
export const isBreached = (clock: Clock, now: number): boolean =>
  clock.isLate || (!clock.stoppedAt && clock.committedDue !== null && now > clock.committedDue);

import type { Chosen } from './choose.ts';
import type { Clock } from './clock.ts';
import type { ClockRule } from './clock-rule.ts';
import { countsWork } from './due.ts';
import { isAfter } from './timeline.ts';
import type { Day, WorkCalendar } from './work-calendar.ts';

/** One step of how a due moment came about. Moments are milliseconds since 1970. */
export type Step =
  | { readonly kind: 'RULE'; readonly rule: ClockRule }
  | { readonly kind: 'BEATEN'; readonly rule: ClockRule; readonly due: number | null }
  | { readonly kind: 'WAITING'; readonly rule: ClockRule }
  | { readonly kind: 'STARTED'; readonly event: string; readonly at: number; readonly day: string | null }
  | { readonly kind: 'COUNTED_FROM'; readonly at: number }
  | { readonly kind: 'SKIPPED' | 'WORKED'; readonly day: Day }
  | { readonly kind: 'YEAR_UNKNOWN'; readonly year: number; readonly calendar: WorkCalendar }
  | { readonly kind: 'PAUSED'; readonly at: number; readonly to: number | null; readonly entered: number | null }
  | { readonly kind: 'NO_WORK'; readonly calendar: WorkCalendar }
  | { readonly kind: 'TARGET' | 'DUE' | 'STANDS'; readonly at: number }
  | { readonly kind: 'UNPAUSED'; readonly at: number; readonly isLate: boolean | null }
  | { readonly kind: 'AGREED'; readonly on: string }
  | {
      readonly kind: 'EXTENDED';
      readonly to: string;
      readonly reason: string;
      readonly at: number | null;
      readonly isAfterBreach: boolean;
    }
  | { readonly kind: 'EXTENDED_BEFORE'; readonly to: string; readonly at: number }
  | {
      readonly kind: 'STOPPED' | 'ENDED';
      readonly event: string;
      readonly at: number;
      readonly day: string | null;
      readonly isLate: boolean;
      /** When it was entered, where that was on a later day. */
      readonly entered: number | null;
    };

/** How a clock came to its due moment, step by step (G5). */
export function stepsOf({ clock, beaten }: Chosen, calendar: WorkCalendar): Step[] {
  const { rule, startedAt, counted } = clock;
  const others = beaten.map((other): Step => ({ kind: 'BEATEN', rule: other.rule, due: other.originalDue }));
  if (!startedAt || !counted) return [{ kind: 'RULE', rule }, ...others, { kind: 'WAITING', rule }];
  const { event, at, day = null } = startedAt;
  return [
    { kind: 'RULE', rule },
    ...others,
    { kind: 'STARTED', event, at, day },
    ...(counted.from === at ? [] : [{ kind: 'COUNTED_FROM', at: counted.from } as const]),
    ...counted.days.map(dayStep),
    ...counted.unknownYears.map((year): Step => ({ kind: 'YEAR_UNKNOWN', year, calendar })),
    ...clock.pauses.map(({ from, to, entered = null }): Step => ({ kind: 'PAUSED', at: from, to, entered })),
    ...dueSteps(clock, calendar),
    ...unpausedStep(clock, calendar),
    ...promiseSteps(clock),
    ...stopStep(clock),
  ];
}

const dayStep = (day: Day): Step => ({ kind: day.shifts.length === 0 ? 'SKIPPED' : 'WORKED', day });

function dueSteps({ rule, originalDue, targetDue, pauses, isStanding }: Clock, calendar: WorkCalendar): Step[] {
  const isHeld = pauses.some(({ to }) => to === null);
  if (originalDue === null) return isHeld || !countsWork(rule.limit) ? [] : [{ kind: 'NO_WORK', calendar }];
  return [
    ...(targetDue === null ? [] : [{ kind: 'TARGET', at: targetDue } as const]),
    { kind: isStanding ? 'STANDS' : 'DUE', at: originalDue },
  ];
}

/** What the due would be without the pauses, and whether what it waits for came by then. */
function unpausedStep({ pauses, unpausedDue, originalDue, stoppedAt }: Clock, calendar: WorkCalendar): Step[] {
  if (pauses.length === 0 || unpausedDue === null || unpausedDue === originalDue) return [];
  return [{ kind: 'UNPAUSED', at: unpausedDue, isLate: stoppedAt && isAfter(stoppedAt, unpausedDue, calendar) }];
}

function promiseSteps({ agreedOn, extension, isExtendedAfterBreach, lateFormer }: Clock): Step[] {
  return [
    ...(agreedOn ? [{ kind: 'AGREED', on: agreedOn } as const] : []),
    ...(extension ? [{ kind: 'EXTENDED', ...extension, isAfterBreach: isExtendedAfterBreach } as const] : []),
    ...(lateFormer ? [{ kind: 'EXTENDED_BEFORE', to: lateFormer.to, at: lateFormer.at } as const] : []),
  ];
}

function stopStep({ stoppedAt, isEnded, isLate }: Clock): Step[] {
  if (!stoppedAt) return [];
  const { event, at, day = null, entered = null } = stoppedAt;
  return [{ kind: isEnded ? 'ENDED' : 'STOPPED', event, at, day, isLate, entered }];
}

import type { Trigger } from './clock-rule.ts';
import type { Pause } from './pauses.ts';
import { endOfDay, type WorkCalendar } from './work-calendar.ts';

/** When an event happened: to the millisecond, or on a calendar day as a whole. */
export interface Moment {
  readonly event: string;
  readonly at: number;
  /** The day, where only that is known. */
  readonly day?: string;
  /** When it was entered, where that was on a later day. */
  readonly entered?: number;
}

/** A notice to the customer that names a new date (R52). */
export interface ExtensionNotice {
  /** The new day, or the moment itself. */
  readonly to: string;
  readonly reason: string;
  /** When it was given; null where a ledger does not say. */
  readonly at: number | null;
}

/** A notice that another one took the place of, or that was withdrawn: it had been sent all the same (R52, G7). */
export interface FormerNotice {
  readonly to: string;
  readonly at: number;
  readonly isWithdrawn: boolean;
}

/** A due moment that was fixed when its clock started: a later edit of the calendar does not move it. */
export interface Standing {
  readonly rule: string;
  readonly startedAt: number;
  readonly due: number | null;
}

/** Everything of a complaint that its clocks are folded over. */
export interface Timeline {
  readonly moments: ReadonlyMap<string, Moment>;
  /** The same with the first moment of what has come several times; absent: nothing has. */
  readonly firsts?: ReadonlyMap<string, Moment>;
  readonly pauses: readonly Pause[];
  readonly extensions: Readonly<Partial<Record<string, ExtensionNotice>>>;
  /** Notices before those, in their order. */
  readonly formerNotices?: Readonly<Partial<Record<string, readonly FormerNotice[]>>>;
  /** The day agreed with the customer (R75). */
  readonly agreedOn: string | null;
  /** Dues that stand, by rule. */
  readonly standing: ReadonlyMap<string, Standing>;
}

/** The moment at which a trigger is met: the first of any, the last of all; null while it is not. */
export function metAt({ mode, events }: Trigger, moments: Timeline['moments']): Moment | null {
  const found = events.map((event) => moments.get(event));
  const happened = found.filter((moment) => moment !== undefined).toSorted((a, b) => a.at - b.at);
  if (mode === 'ALL' && happened.length < found.length) return null;
  return (mode === 'ALL' ? happened.at(-1) : happened[0]) ?? null;
}

/** Whether something happened after a due moment; a mere day is late when it lies after the day of the due. */
export function isAfter(moment: Moment, due: number, calendar: WorkCalendar): boolean {
  return moment.day === undefined ? moment.at > due : moment.day > calendar.dayAt(due).date;
}

/** The due moment that a named day means: the end of it. */
export const dueOfDay = (calendar: WorkCalendar, to: string): number =>
  to.includes('T') ? Temporal.Instant.from(to).epochMilliseconds : endOfDay(calendar.dayOn(to));

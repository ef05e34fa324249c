import { complaints } from '@redress/schema/sheets/complaints.ts';
import { type Column, allColumnsOf } from '@redress/schema/sheets/sheet.ts';
import { type Chosen, clocksOf } from '../../policies/rules/choose.ts';
import { type Clock, closing } from '../../policies/rules/clock.ts';
import type { ClockRule } from '../../policies/rules/clock-rule.ts';
import { holds } from '../../policies/rules/predicate.ts';
import type { Pause } from '../../policies/rules/pauses.ts';
import type { Policy } from '../../policies/rules/policy.ts';
import type { ExtensionNotice, Moment, Standing, Timeline } from '../../policies/rules/timeline.ts';
import { readEventNotes } from './event-notes.ts';
import { isOfPromises, promiseClocks } from './promises.ts';
import type { WorkCalendar } from '../../policies/rules/work-calendar.ts';

type Values = Readonly<Record<string, unknown>>;
type Keyed = Column & { readonly key: string };

const columns: readonly Keyed[] = allColumnsOf(complaints);
const withEvent = columns.filter(({ event }) => event !== undefined);

/** The event that a column of a complaint tells of. */
export const eventOf = (column: string): string | undefined => withEvent.find(({ key }) => key === column)?.event;

/** Columns of a complaint that tell of an event clocks start or stop by. */
export const momentColumns: readonly string[] = withEvent.map(({ key }) => key);

/** Columns by the event they tell of. */
export const eventColumns: ReadonlyMap<string, string> = new Map(withEvent.map(({ key, event }) => [event!, key]));

/** Columns that the requirements of a complaint's steps may ask about. */
export const ownColumns: readonly string[] = columns.flatMap(({ key, computed, from }) =>
  computed || from ? [] : [key],
);

const notices = {
  REPLY: ['extendedTo', 'extensionReason', 'extendedAt'],
  CONTAINMENT: ['containmentExtendedTo', 'containmentExtensionReason', 'containmentExtendedAt'],
} as const;
const alwaysMatter: ReadonlySet<string> = new Set([
  ...momentColumns,
  ...Object.values(notices).flat(),
  'agreedOn',
  'policyId',
  'pauseNotes',
  'promiseNotes',
  'eventNotes',
]);
const isCondition = ({ kind, computed, follows, from }: Keyed) =>
  !computed && !follows && !from && kind !== 'text' && kind !== 'longText';

/** Columns of a complaint that the condition of a clock may name. */
export const conditionColumns: ReadonlyMap<string, Column> = new Map(
  columns.filter(isCondition).map((column) => [column.key, column]),
);
const mayMatter: ReadonlySet<string> = new Set([...alwaysMatter, ...conditionColumns.keys()]);

/** Whether a change of these columns could concern a clock of any policy. */
export const couldMatter = (keys: readonly string[]): boolean =>
  keys.some((key) => mayMatter.has(key) || key === 'noticesTold');

/** Whether a change of these columns concerns a clock of this policy. */
export const matters = (keys: readonly string[], { rules }: Policy): boolean =>
  keys.some((key) => alwaysMatter.has(key) || rules.some(({ appliesWhen }) => key in appliesWhen));

/** Columns from which the clocks of a complaint are folded. */
export const clockInputs: readonly string[] = [...new Set([...mayMatter, 'clockNotes'])];

/** Columns that only the clocks write. */
export const derivedColumns: readonly string[] = columns.flatMap(({ key, follows }) => (follows ? [key] : []));

const millisecond = (moment: string) => Temporal.Instant.from(moment).epochMilliseconds;

function momentOf(event: string, value: unknown, calendar: WorkCalendar): Moment | null {
  if (typeof value !== 'string') return null;
  if (value.includes('T')) return { event, at: millisecond(value) };
  return { event, at: calendar.dayOn(value).starts, day: value };
}

function noticeOf(values: Values, [to, reason, at]: readonly [string, string, string]): ExtensionNotice | undefined {
  if (typeof values[to] !== 'string') return undefined;
  const told = values[at];
  return {
    to: values[to],
    reason: String(values[reason] ?? ''),
    at: typeof told === 'string' ? millisecond(told) : null,
  };
}

/** A complaint's events as its cells tell them: a corrected cell is a corrected event. */
export function timelineOf(values: Values, calendar: WorkCalendar): Timeline {
  const { earlier, notices: former, entered = {} } = readEventNotes(values['eventNotes']);
  const told = withEvent.flatMap(({ key, event }) => {
    const moment = momentOf(event!, values[key], calendar);
    return moment ? [{ ...moment, ...(entered[event!] && { entered: entered[event!] }) }] : [];
  });
  const moments = new Map(told.map((moment) => [moment.event, moment]));
  const firsts = Object.entries(earlier).flatMap(([event, [first]]) => momentOf(event, first, calendar) ?? []);
  return {
    moments,
    ...(firsts.length > 0 && {
      firsts: new Map([...moments, ...firsts.map((moment) => [moment.event, moment] as const)]),
    }),
    formerNotices: former,
    pauses: pausesOf(values['pauseNotes']),
    extensions: { REPLY: noticeOf(values, notices.REPLY), CONTAINMENT: noticeOf(values, notices.CONTAINMENT) },
    agreedOn: (values['agreedOn'] as string | null) ?? null,
    standing: new Map(notesOf(values['clockNotes']).map((standing) => [standing.rule, standing])),
  };
}

/** The clocks of a complaint under its policy; `forget` leaves out the dues that stand, for a calendar that was edited. */
export function complaintClocks(policy: Policy, values: Values, forget?: ReadonlySet<string>): Chosen[] {
  const timeline = timelineOf(values, policy.calendar);
  const standing = new Map([...timeline.standing].filter(([rule]) => !forget?.has(rule)));
  const [promises, others] = [true, false].map((isPromise) =>
    policy.rules.filter((one) => isOfPromises(one) === isPromise),
  ) as [ClockRule[], ClockRule[]];
  const rule = promises.find(({ appliesWhen }) => holds(appliesWhen, values));
  const ended = timeline.moments.get(closing) ?? null;
  return [
    ...clocksOf(others, policy.preference, values, { ...timeline, standing }, policy.calendar),
    ...promiseClocks(rule, values['promiseNotes'], ended, policy.calendar),
  ];
}

/** Pauses as the complaint keeps them: moments from, to (none where it stands still) and when the customer was told. */
function pausesOf(text: unknown): Pause[] {
  if (typeof text !== 'string') return [];
  return (JSON.parse(text) as [string, string | null, string?, string?][]).map(([from, to, told, entered]) => ({
    from: millisecond(from),
    to: to === null ? null : millisecond(to),
    ...(told && { told: millisecond(told) }),
    ...(entered && { entered: millisecond(entered) }),
  }));
}

type Note = readonly [rule: string, startedAt: number, due: number | null];

function notesOf(text: unknown): Standing[] {
  if (typeof text !== 'string') return [];
  return (JSON.parse(text) as Note[]).map(([rule, startedAt, due]) => ({ rule, startedAt, due }));
}

const noteOf = ({ rule, startedAt, originalDue }: Clock): Note[] =>
  startedAt ? [[rule.code, startedAt.at, originalDue]] : [];

const text = (moment: number | null | undefined) =>
  moment == null ? null : Temporal.Instant.fromEpochMilliseconds(moment).toString({ smallestUnit: 'millisecond' });

const earliest = (clocks: readonly Clock[], due: 'originalDue' | 'committedDue' | 'unpausedDue'): Clock | undefined =>
  clocks.filter((clock) => clock[due] !== null).toSorted((a, b) => a[due]! - b[due]!)[0];

/** What of its clocks a complaint stores, for sorting, colouring and the filter of what is overdue. */
export function duesOf(chosen: readonly Chosen[]): Record<string, unknown> {
  const clocks = chosen.map(({ clock }) => clock);
  const of = (milestone: string) => clocks.filter((clock) => clock.milestone === milestone);
  const next = earliest(
    clocks.filter(({ stoppedAt }) => !stoppedAt),
    'committedDue',
  );
  const notes = clocks.flatMap(noteOf);
  const dues = columns.flatMap(({ key, milestone, promised, unpaused }) => {
    if (milestone) return [[key, text(earliest(of(milestone), 'originalDue')?.originalDue)] as const];
    if (unpaused) return [[key, text(earliest(of(unpaused), 'unpausedDue')?.unpausedDue)] as const];
    return promised ? [[key, text(earliest(of(promised), 'committedDue')?.committedDue)] as const] : [];
  });
  return {
    ...Object.fromEntries(dues),
    nextDueAt: text(next?.committedDue),
    nextMilestone: next?.milestone ?? null,
    breaches: clocks.filter(({ isLate }) => isLate).length,
    clockNotes: notes.length > 0 ? JSON.stringify(notes) : null,
  };
}

import { complaints } from '@redress/schema/sheets/complaints.ts';
import { allColumnsOf } from '@redress/schema/sheets/sheet.ts';
import type { FormerNotice } from '../../policies/rules/timeline.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a complaint keeps of events that its cells no longer tell of. */
interface EventNotes {
  /** Earlier moments of what comes again and again, by event, in their order. */
  readonly earlier: Readonly<Record<string, readonly string[]>>;
  /** Notices to the customer that stand no more, by what they extended, in their order. */
  readonly notices: Readonly<Record<string, readonly FormerNotice[]>>;
  /** When an event was told of, by event and in milliseconds, where that was on a later day than its own. */
  readonly entered?: Readonly<Record<string, number>>;
}

const recurring = new Map(
  allColumnsOf(complaints).flatMap(({ key, event, recurs }) => (recurs ? [[key, event!] as const] : [])),
);
// everybody tells of a receipt after it
const told = allColumnsOf(complaints).flatMap(({ key, event, happened }) =>
  event && event !== 'RECEIVED' && happened !== false ? [[key, event] as const] : [],
);
const noticeColumns = [
  ['REPLY', 'extendedTo', 'extendedAt'],
  ['CONTAINMENT', 'containmentExtendedTo', 'containmentExtendedAt'],
] as const;

/** Reads the notes; none where nothing was kept. */
export const readEventNotes = (text: unknown): EventNotes =>
  typeof text === 'string' ? (JSON.parse(text) as EventNotes) : { earlier: {}, notices: {} };

/** Whether a moment tells of an event once more: what recurs, at a later moment. */
export const comesAgain = (column: string, from: unknown, to: unknown): boolean =>
  recurring.has(column) && typeof from === 'string' && typeof to === 'string' && to > from;

/** When something is entered; `today` is empty where it is not entered by anybody now. */
interface Entry {
  readonly now: number;
  readonly today: string;
  readonly dayOf: (value: unknown) => string | null;
}
interface Change {
  readonly before: Values | null;
  readonly patch: Values;
}

/** The notes after a change: a moment that came again keeps the one before, a notice that was sent stays sent (R52, G7), and what is told of on a later day says so. */
export function eventValues({ before, patch }: Change, { now, today, dayOf }: Entry): Values {
  const known = readEventNotes(before?.['eventNotes']);
  const earlier = { ...known.earlier };
  for (const [column, event] of before ? recurring : [])
    if (column in patch) earlier[event] = earlierOf(earlier[event] ?? [], before![column], patch[column], column);
  const notices = { ...known.notices };
  for (const [kind, to, at] of before ? noticeColumns : []) {
    const sent = before![at];
    if (!(to in patch) || typeof before![to] !== 'string' || typeof sent !== 'string') continue;
    const former = { to: before![to], at: Temporal.Instant.from(sent).epochMilliseconds, isWithdrawn: !patch[to] };
    notices[kind] = [...(notices[kind] ?? []), former];
  }
  const entered = { ...known.entered };
  for (const [column, event] of told) {
    if (!(column in patch)) continue;
    delete entered[event];
    if (patch[column] && dayOf(patch[column])! < today) entered[event] = now;
  }
  const isEmpty = [...Object.values(earlier), ...Object.values(notices)].every(({ length }) => length === 0);
  const isPlain = Object.keys(entered).length === 0;
  const text = isEmpty && isPlain ? null : JSON.stringify({ earlier, notices, ...(!isPlain && { entered }) });
  return text === (before?.['eventNotes'] ?? null) ? {} : { eventNotes: text };
}

function earlierOf(known: readonly string[], from: unknown, to: unknown, column: string): readonly string[] {
  if (comesAgain(column, from, to)) return [...known, String(from)];
  // a correction: what would lie after it has not been
  return typeof to === 'string' ? known.filter((moment) => moment < to) : [];
}

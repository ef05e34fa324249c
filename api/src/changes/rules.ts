import type { Circumstances, Draft, Refusal } from './model.ts';
import { storeOf } from './stores.ts';

/** Whether people ask for a change themselves: an import brings what was, a seed and an undo what has been decided. */
export const isByPeople = ({ source }: Pick<Circumstances, 'source'>): boolean => source === 'GRID' || source === 'API';

/** Whether somebody answers for a change with his rights: what he types, imports or takes back. */
export const isOfSomebody = ({ source }: Pick<Circumstances, 'source'>): boolean =>
  source === 'GRID' || source === 'API' || source === 'IMPORT' || source === 'UNDO';

/** A moment nobody typed is kept to the minute, as people read it. */
export const thisMinute = (now: Temporal.Instant): string =>
  now.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString({ smallestUnit: 'millisecond' });

/** Calendar day of a canonical moment at the site; a date stays as it is. */
export function dayOf(value: unknown, timeZone: string): string | null {
  if (typeof value !== 'string') return null;
  return value.includes('T')
    ? Temporal.Instant.from(value).toZonedDateTimeISO(timeZone).toPlainDate().toString()
    : value;
}

/** Refuses a patched day or moment that lies before the one it must follow. Pairs are [earlier, later] column keys. */
export function inOrder(
  { patch, after }: Draft,
  pairs: readonly (readonly [string, string])[],
  timeZone: string,
): Refusal[] {
  return pairs.flatMap(([earlier, later]) => {
    if (!(earlier in patch) && !(later in patch)) return [];
    if (!isBefore(after[later], after[earlier], timeZone)) return [];
    return [{ column: later in patch ? later : earlier, code: 'DATE_ORDER' as const, params: { earlier, later } }];
  });
}

/** Moments are compared as such; where one is a mere day, the days are. */
export function isBefore(later: unknown, earlier: unknown, timeZone: string): boolean {
  if (typeof later !== 'string' || typeof earlier !== 'string') return false;
  if (later.includes('T') && earlier.includes('T')) return later < earlier;
  return dayOf(later, timeZone)! < dayOf(earlier, timeZone)!;
}

/** A new row of a parent takes its place after the others: one at a time. */
export const lockParent = (drafts: readonly Draft[]): string[] =>
  drafts.flatMap(({ sheet, before, after }) => {
    const parent = after[storeOf(sheet).root?.via ?? ''];
    return before || typeof parent !== 'string' ? [] : [`parts ${parent}`];
  });

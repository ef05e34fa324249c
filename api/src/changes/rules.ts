import type { Circumstances, Draft, Refusal } from './model.ts';
import { storeOf } from './stores.ts';

/** Whether people ask for a change themselves: an import brings what was, a seed and an undo what has been decided. */
export const isByPeople = ({ source }: Pick<Circumstances, 'source'>): boolean => source === 'GRID' || source === 'API';

/** Refuses negative quantities and amounts in the given columns. */
export const notNegative = ({ patch }: Draft, columns: readonly string[]): Refusal[] =>
  columns.flatMap((column) => {
    const value = patch[column];
    return typeof value === 'string' && value.startsWith('-') ? [{ column, code: 'QUANTITY_NEGATIVE' as const }] : [];
  });

/** Calendar day of a canonical moment at the site; a date stays as it is. */
export function dayOf(value: unknown, timeZone: string): string | null {
  if (typeof value !== 'string') return null;
  return value.includes('T')
    ? Temporal.Instant.from(value).toZonedDateTimeISO(timeZone).toPlainDate().toString()
    : value;
}

/** Refuses a patched day that lies before the day it must follow. Pairs are [earlier, later] column keys. */
export function inOrder(
  { patch, after }: Draft,
  pairs: readonly (readonly [string, string])[],
  timeZone: string,
): Refusal[] {
  return pairs.flatMap(([earlier, later]) => {
    if (!(earlier in patch) && !(later in patch)) return [];
    const [from, to] = [dayOf(after[earlier], timeZone), dayOf(after[later], timeZone)];
    if (!from || !to || to >= from) return [];
    return [{ column: later in patch ? later : earlier, code: 'DATE_ORDER' as const, params: { earlier, later } }];
  });
}

/** A new row of a parent takes its place after the others: one at a time. */
export const lockParent = (drafts: readonly Draft[]): string[] =>
  drafts.flatMap(({ sheet, before, after }) => {
    const parent = after[storeOf(sheet).root?.via ?? ''];
    return before || typeof parent !== 'string' ? [] : [`parts ${parent}`];
  });

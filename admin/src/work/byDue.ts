/** Where something stands by its due moment. */
export type Standing = 'overdue' | 'today' | 'week' | 'later' | 'undated';

const day = 24 * 3_600_000;

/** Overdue, due within a day, within a week, later, or without a date; `now` in milliseconds. */
export function byDue(dueAt: string | null, now: number): Standing {
  if (!dueAt) return 'undated';
  const left = Date.parse(dueAt) - now;
  if (left < 0) return 'overdue';
  return left < day ? 'today' : left < 7 * day ? 'week' : 'later';
}

import type { Filter } from '../grid/source.ts';

const isOpen = { closedOn: { isEmpty: true } };

/** In which ways a complaint is somebody's. */
export const duties = {
  owned: 'responsiblePersonId',
  followed: 'followUpPersonId',
  checked: 'qualityOwnerId',
} as const;
export type Duty = keyof typeof duties;

export const openOf = (duty: Duty, me: string): Filter => ({ [duties[duty]]: { eq: me }, ...isOpen });

/** Whatever of it is this person's. */
export const mineOf = (me: string): Filter => ({
  ...isOpen,
  or: Object.values(duties).map((column) => ({ [column]: { eq: me } })),
});

export const late: Filter = { isOverdue: { eq: true }, ...isOpen };

const valueOf = (value: string | null) => (value === null ? { isEmpty: true } : { eq: value });

export const lateIn = (department: string | null): Filter => ({ ...late, departmentId: valueOf(department) });

/** Complaints of a column's value that were received in a year of statistics. */
export const receivedWith = (
  column: string,
  value: string | null,
  from: string,
  until: string,
  zone: string,
): Filter => ({
  [column]: valueOf(value),
  receivedAt: { gte: startOf(from, zone), lt: startOf(until, zone) },
});

export const receivedIn = (month: string): Filter => ({ receivedAt: { within: month.slice(0, 7) } });

/** The first moment of a day at the site. */
const startOf = (day: string, zone: string) =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'millisecond' });

/** Where the sheet shows what a filter finds. */
export const sheetWith = (filter: Filter) =>
  `/complaints?${new URLSearchParams({ view: 'daily', filter: JSON.stringify(filter) }).toString()}`;

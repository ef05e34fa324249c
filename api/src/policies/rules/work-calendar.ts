import type { Shift } from './shifts.ts';

type DayKind = 'HOLIDAY' | 'MAKEUP_WORKDAY' | 'SHUTDOWN' | 'CUSTOM';

/** What a calendar says about a day, or about a run of days: `first` to `last`, both included. */
export interface DayRow {
  readonly first: string;
  readonly last: string;
  readonly kind: DayKind;
  readonly zh: string;
  readonly en: string;
  /** Its own shifts; without them a make-up workday is worked as an ordinary one, every other row is a day off. */
  readonly shifts: readonly Shift[] | null;
}

/** A calendar as its rows say it. */
export interface CalendarRows {
  readonly zh: string;
  readonly en: string;
  readonly timeZone: string;
  /** Shifts of Monday to Sunday. */
  readonly week: readonly (readonly Shift[])[];
  readonly days: readonly DayRow[];
}

/** A stretch of time in milliseconds since 1970: from the first, up to the second. */
export type Interval = readonly [from: number, to: number];

/** A day of a calendar, worked out: its place in time and its shifts. */
export interface Day {
  /** Days since 1970-01-01. */
  readonly number: number;
  readonly date: string;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly starts: number;
  /** The next midnight. */
  readonly ends: number;
  readonly shifts: readonly Interval[];
  readonly row: DayRow | null;
}

export interface WorkCalendar {
  readonly rows: CalendarRows;
  /** Working days of an ordinary week. */
  readonly weekLength: number;
  day(number: number): Day;
  /** The day of a moment at the site. */
  dayAt(moment: number): Day;
  dayOn(date: string): Day;
  /** Whether the public holidays of the year are among the rows. */
  isKnown(year: number): boolean;
}

const epoch = Temporal.PlainDate.from('1970-01-01');
const length = 86_400_000;
// a million complaints ask for the number of a day: arithmetic is ten times as fast as a difference of two dates
const numberOf = (date: string) =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / length;
// the company's own word about a day stands above the plant's, and both above the state's
const rank: Record<DayKind, number> = { CUSTOM: 3, SHUTDOWN: 2, MAKEUP_WORKDAY: 1, HOLIDAY: 0 };

/** Works a calendar out; its days are kept once asked for. */
export function workCalendar(rows: CalendarRows): WorkCalendar {
  const said = rowsByDay(rows.days);
  const known = new Set(rows.days.filter(isPublic).map(({ first }) => yearOf(first)));
  const days = new Map<number, Day>();
  const day = (number: number): Day => {
    const found = days.get(number) ?? dayOf(rows, number, said.get(number) ?? null);
    days.set(number, found);
    return found;
  };
  return {
    rows,
    weekLength: rows.week.filter((shifts) => shifts.length > 0).length,
    day,
    dayAt(moment) {
      // the day of the moment in UTC, or one beside it
      let found = day(Math.floor(moment / length));
      while (moment < found.starts) found = day(found.number - 1);
      while (moment >= found.ends) found = day(found.number + 1);
      return found;
    },
    dayOn: (date) => day(numberOf(date)),
    isKnown: (year) => known.has(year),
  };
}

const isPublic = ({ kind }: DayRow) => kind === 'HOLIDAY' || kind === 'MAKEUP_WORKDAY';
const yearOf = (date: string) => Number(date.slice(0, 4));

function rowsByDay(rows: readonly DayRow[]): Map<number, DayRow> {
  const said = new Map<number, DayRow>();
  for (const row of rows) {
    const last = numberOf(row.last);
    for (let number = numberOf(row.first); number <= last; number++) {
      const other = said.get(number);
      if (!other || rank[row.kind] >= rank[other.kind]) said.set(number, row);
    }
  }
  return said;
}

function dayOf({ week, timeZone }: CalendarRows, number: number, row: DayRow | null): Day {
  const date = epoch.add({ days: number });
  const momentAt = (minute: number) =>
    date.add({ days: Math.floor(minute / 1440) }).toZonedDateTime({
      timeZone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor((minute % 1440) / 60), minute: minute % 60 }),
    }).epochMilliseconds;
  const shifts = row ? shiftsOf(row, week) : week[date.dayOfWeek - 1]!;
  return {
    number,
    date: date.toString(),
    weekday: date.dayOfWeek,
    starts: momentAt(0),
    ends: momentAt(1440),
    shifts: shifts.map(({ from, to }): Interval => [momentAt(from), momentAt(to)]),
    row,
  };
}

function shiftsOf({ kind, shifts }: DayRow, week: CalendarRows['week']): readonly Shift[] {
  if (shifts) return shifts;
  return kind === 'MAKEUP_WORKDAY' ? (week.find((ordinary) => ordinary.length > 0) ?? []) : [];
}

/** The moment of a time of day (in minutes) on a day of the calendar. */
export const timeOn = ({ rows }: WorkCalendar, { date }: Day, minute: number): number =>
  minute === 1440
    ? Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(rows.timeZone).epochMilliseconds
    : Temporal.PlainDate.from(date).toZonedDateTime({
        timeZone: rows.timeZone,
        plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
      }).epochMilliseconds;

/** The last moment of a day: 24:00 shown under its own date. */
export const endOfDay = ({ ends }: Day): number => ends - 1;

/** The end of a day's last shift; of the day itself where nobody works. */
export const endOfWork = (day: Day): number => day.shifts.at(-1)?.[1] ?? endOfDay(day);

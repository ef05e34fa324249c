import type { Span } from '@redress/api/policies/rules/due.ts';
import type { Pause } from '@redress/api/policies/rules/pauses.ts';
import type { CalendarRows } from '@redress/api/policies/rules/work-calendar.ts';

const minute = 60_000;

/** A calendar and its clock read minute by minute, by the text of the rules and nothing else. */
export class Walker {
  readonly #rows: CalendarRows;
  readonly #paused: (moment: number) => boolean;

  constructor(rows: CalendarRows, pauses: readonly Pause[]) {
    this.#rows = rows;
    this.#paused = (moment) => pauses.some(({ from, to }) => from <= moment && moment < (to ?? Infinity));
  }

  #local(moment: number) {
    return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(this.#rows.timeZone);
  }

  /** Shifts of a day: what the strongest of its rows says, else what its weekday says. */
  #shifts(date: Temporal.PlainDate) {
    const day = date.toString();
    const on = this.#rows.days.filter(({ first, last }) => first <= day && day <= last);
    for (const kind of ['CUSTOM', 'SHUTDOWN', 'MAKEUP_WORKDAY', 'HOLIDAY'] as const) {
      const row = on.findLast((candidate) => candidate.kind === kind);
      if (row)
        return row.shifts ?? (kind === 'MAKEUP_WORKDAY' ? this.#rows.week.find(({ length }) => length > 0)! : []);
    }
    return this.#rows.week[date.dayOfWeek - 1]!;
  }

  /** Whether somebody works during the minute that begins now. */
  #isWork(moment: number): boolean {
    const local = this.#local(moment);
    const today = local.toPlainDate();
    const of = local.hour * 60 + local.minute;
    const within = (date: Temporal.PlainDate, at: number) =>
      this.#shifts(date).some(({ from, to }) => from <= at && at < to);
    return within(today, of) || within(today.subtract({ days: 1 }), of + 1440);
  }

  /** First minute, from a moment on, at which the walk is over. */
  due(span: Span, start: number): number {
    let from = start;
    if (span.countFrom === 'NEXT_WORKING') while (!this.#isWork(from)) from = this.#nextMinute(from);
    if (span.unit === 'MIN' || span.unit === 'HOUR' || span.unit === 'WORK_HOUR') return this.#walkMinutes(span, from);
    return this.#walkDays(span, from);
  }

  #nextMinute = (moment: number) => Math.floor(moment / minute) * minute + minute;

  #walkMinutes({ amount, unit }: Span, from: number): number {
    let left = unit === 'MIN' ? amount : amount * 60;
    let moment = from;
    for (; left > 0; moment += minute) {
      if (!this.#paused(moment) && (unit !== 'WORK_HOUR' || this.#isWork(moment))) left -= 1;
    }
    return moment;
  }

  /**
   * The last minute in which a promise is kept, walked minute by minute: until the due, not past an agreed day, and on
   * through the day of a notice that comes later than both.
   */
  lastMinute(due: number, agreedOn: string | null, extendedTo: string | null): number {
    const offset = Temporal.Instant.fromEpochMilliseconds(due).toZonedDateTimeISO(
      this.#rows.timeZone,
    ).offsetNanoseconds;
    const dayOf = (moment: number) => Math.floor((moment + offset / 1e6) / 86_400_000);
    const numberOf = (day: string) =>
      Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds / 86_400_000;
    const [agreed, extended] = [agreedOn, extendedTo].map((day) => (day === null ? null : numberOf(day)));
    let last = -Infinity;
    const days = [dayOf(due), agreed ?? Infinity, extended ?? Infinity];
    const from = Math.min(...days) * 86_400_000 - offset / 1e6;
    const until = Math.max(...days.filter(Number.isFinite)) * 86_400_000 - offset / 1e6 + 86_400_000;
    for (let at = from; at < until; at += minute) {
      const isKept = at <= due && (agreed === null || agreed === undefined || dayOf(at) <= agreed);
      const isProlonged = extended !== null && extended !== undefined && dayOf(at) <= extended;
      if (isKept || isProlonged) last = at;
    }
    return last;
  }

  /** The end of a day is the first minute after which nothing of it is left: of its shifts, or of itself. */
  #endOf(date: Temporal.PlainDate, { unit, cutoff }: Span): number {
    const midnight = date.toZonedDateTime(this.#rows.timeZone).epochMilliseconds;
    if (cutoff !== null) return midnight + cutoff * minute;
    if (!unit.startsWith('WORK'))
      return date.add({ days: 1 }).toZonedDateTime(this.#rows.timeZone).epochMilliseconds - 1;
    return midnight + Math.max(...this.#shifts(date).map(({ to }) => to)) * minute;
  }

  #walkDays(span: Span, from: number): number {
    const start = this.#local(from).toPlainDate();
    const isWork = span.unit.startsWith('WORK');
    const week = this.#rows.week.filter(({ length }) => length > 0).length;
    let left = span.unit === 'WORK_WEEK' ? span.amount * week : span.amount;
    if (span.unit === 'MONTH') left = start.until(start.add({ months: span.amount })).days;
    const isSameDay = left === 0;
    if (isSameDay) left = 1;
    for (let date = isSameDay ? start : start.add({ days: 1 }); ; date = date.add({ days: 1 })) {
      if (isWork && this.#shifts(date).length === 0) continue;
      const end = this.#endOf(date, span);
      if (end <= from || this.#paused(end)) continue;
      left -= 1;
      if (left === 0) return end;
    }
  }
}

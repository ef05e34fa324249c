import { readShifts } from '@redress/api/policies/rules/shifts.ts';
import { type DayRow, workCalendar } from '@redress/api/policies/rules/work-calendar.ts';

const office = readShifts('08:00-12:00 13:00-17:30')!;

const row = (kind: DayRow['kind'], first: string, last: string, zh: string, en: string, shifts = ''): DayRow => ({
  kind,
  first,
  last,
  zh,
  en,
  shifts: shifts ? readShifts(shifts) : null,
});

/** The autumn of 2026 in China: 中秋节 on 25 September, 国庆节 from 1 to 7 October, two make-up workdays. */
export const autumn: readonly DayRow[] = [
  row('HOLIDAY', '2026-09-25', '2026-09-27', '中秋节', 'Mid-Autumn Festival'),
  row('HOLIDAY', '2026-10-01', '2026-10-07', '国庆节', 'National Day'),
  row('MAKEUP_WORKDAY', '2026-09-20', '2026-09-20', '国庆节调休', 'National Day, made up'),
  row('MAKEUP_WORKDAY', '2026-10-10', '2026-10-10', '国庆节调休', 'National Day, made up'),
];

/** Monday to Friday, 8:00–12:00 and 13:00–17:30, in Shanghai. */
export const china = (days: readonly DayRow[] = autumn, timeZone = 'Asia/Shanghai') =>
  workCalendar({
    zh: '中国大陆五天工作制',
    en: 'Mainland China, five days',
    timeZone,
    week: [office, office, office, office, office, [], []],
    days,
  });

export const shutdown = row('SHUTDOWN', '2026-10-12', '2026-10-13', '设备大修', 'Plant overhaul');

/** A moment at the site, `2026-09-22 14:30`, in milliseconds. */
export const at = (text: string, timeZone = 'Asia/Shanghai') =>
  Temporal.PlainDateTime.from(text.replace(' ', 'T')).toZonedDateTime(timeZone).epochMilliseconds;

/** A due moment as the site reads it; the end of a day is 24:00. */
export function local(moment: number | null, timeZone = 'Asia/Shanghai'): string | null {
  if (moment === null) return null;
  const there = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(timeZone);
  const time = there.toPlainTime().toString({ smallestUnit: 'minute' });
  return `${there.toPlainDate().toString()} ${time === '23:59' ? '24:00' : time}`;
}

import type { Refusal, SheetModel } from '../changes/model.ts';
import { readShifts } from './rules/shifts.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Shifts must be readable, and somebody must work on some day of the week: a clock would never end. */
export const workCalendarModel: SheetModel = {
  decide({ before, patch, after }) {
    const unreadable = weekdays.filter((day) => typeof patch[day] === 'string' && !readShifts(patch[day]));
    const touches = !before || weekdays.some((day) => day in patch);
    const isIdle = weekdays.every((day) => !after[day]);
    return {
      refusals: [
        ...unreadable.map((column) => ({
          column,
          code: 'SHIFTS_INVALID' as const,
          params: { text: String(patch[column]) },
        })),
        ...(touches && isIdle ? [{ column: 'monday', code: 'CALENDAR_WITHOUT_WORK' as const }] : []),
      ],
    };
  },
};

/** A time zone must be one that exists, and the statistics year starts in a month. */
export const siteModel: SheetModel = {
  decide({ patch }) {
    const { timeZone: zone, yearStartsIn: month } = patch;
    const refusals: Refusal[] = [];
    if (typeof zone === 'string' && !isTimeZone(zone))
      refusals.push({ column: 'timeZone', code: 'TIME_ZONE_UNKNOWN', params: { text: zone } });
    if (typeof month === 'number' && (month < 1 || month > 12))
      refusals.push({ column: 'yearStartsIn', code: 'VALUE_INVALID' });
    return { refusals };
  },
};

function isTimeZone(zone: string): boolean {
  try {
    return Temporal.PlainDate.from('2026-01-01').toZonedDateTime(zone).timeZoneId.length > 0;
  } catch {
    return false;
  }
}

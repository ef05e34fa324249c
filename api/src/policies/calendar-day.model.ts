import type { Refusal, SheetModel } from '../changes/model.ts';
import { readShifts } from './rules/shifts.ts';

const most = 366;

/** A run of days ends after it begins and lasts a year at most; its shifts must be readable. */
export const calendarDayModel: SheetModel = {
  decide({ patch, after }) {
    const refusals: Refusal[] = [];
    const { day, lastDay, shifts } = after;
    if (typeof shifts === 'string' && 'shifts' in patch && !readShifts(shifts))
      refusals.push({ column: 'shifts', code: 'SHIFTS_INVALID', params: { text: shifts } });
    if (typeof day === 'string' && typeof lastDay === 'string' && 'lastDay' in patch) {
      const { days } = Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(lastDay));
      if (days >= most) refusals.push({ column: 'lastDay', code: 'DAYS_TOO_MANY', params: { max: most } });
    }
    return { refusals };
  },
};

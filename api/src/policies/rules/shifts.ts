/** A stretch of work in minutes of the day it begins on; a night shift ends beyond 1440. */
export interface Shift {
  readonly from: number;
  readonly to: number;
}

const stretch = /^(\d{1,2}):(\d{2})[-–~](\d{1,2}):(\d{2})$/;
const day = 24 * 60;

const minutes = (hour: string | undefined, minute: string | undefined): number | null => {
  const [h, m] = [Number(hour), Number(minute)];
  return h * 60 + m <= day && m < 60 ? h * 60 + m : null;
};

/** A time of day such as `15:00` in minutes; null where it is none. */
export function readTime(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  return found ? minutes(found[1], found[2]) : null;
}

/**
 * Reads `08:00-12:00 13:00-17:30`; `22:00-06:00` ends on the next day. Empty text is a day without work; null where
 * the text cannot be read, or where shifts overlap.
 */
export function readShifts(text: string): Shift[] | null {
  const words = text
    .replace(/[:]/g, ':')
    .split(/[\s,,;;、]+/)
    .filter(Boolean);
  const shifts: Shift[] = [];
  for (const word of words) {
    const found = stretch.exec(word);
    const from = found && minutes(found[1], found[2]);
    const end = found && minutes(found[3], found[4]);
    if (from === null || end === null || from === end || from === day) return null;
    shifts.push({ from, to: end > from ? end : end + day });
  }
  shifts.sort((a, b) => a.from - b.from);
  const first = shifts[0];
  const overlap = shifts.some(({ from }, at) => at > 0 && from < shifts[at - 1]!.to);
  // a night shift must be over before the same day of the next week's first shift could begin
  return overlap || (first && shifts.at(-1)!.to > first.from + day) ? null : shifts;
}

const lastSerial = 2_958_465; // 9999-12-31
const days1904 = 1_462;

/**
 * Excel's count of days as wall-clock text, `2026-09-22T14:30:00`; null where it is no day: 0 and less, the 29th of
 * February 1900 that never was, and beyond 9999.
 */
export function wallClockOf(serial: number, date1904: boolean): string | null {
  const milliseconds = Math.round((date1904 ? serial + days1904 : serial) * 86_400_000);
  const day = Math.floor(milliseconds / 86_400_000);
  if (day < 1 || day === 60 || day > lastSerial) return null;
  const epoch = new Temporal.PlainDateTime(1899, 12, day > 60 ? 30 : 31);
  return epoch.add({ days: day, milliseconds: milliseconds % 86_400_000 }).toString();
}

/**
 * A number without a date format that stands in a date column: a serial of our time, or a day typed as 20260922.
 * Anything else (a year, a quantity) is no date.
 */
export function wallClockOfPlain(number: number, date1904: boolean): string | null {
  if (Number.isInteger(number) && number >= 19_000_101) return String(number);
  const text = wallClockOf(number, date1904);
  return text !== null && text >= '1990' && text < '2101' ? text : null;
}

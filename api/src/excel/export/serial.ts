const dayMilliseconds = 86_400_000;
const epochOfSerials = 25_569; // 1970-01-01
const firstSafeSerial = 61; // 1900-03-01; Excel counts a day before that never was

/** A calendar day as Excel counts; null before March 1900. */
export function serialOfDay(day: string): number | null {
  const epoch =
    day.length === 10 && day[0] !== '0' // `Date.UTC` takes the year 99 for 1999
      ? Date.UTC(digits(day, 0, 4), digits(day, 5, 7) - 1, digits(day, 8, 10))
      : Date.parse(`${day}T00:00:00Z`);
  const serial = epoch / dayMilliseconds + epochOfSerials;
  return serial >= firstSafeSerial ? serial : null;
}

const digits = (text: string, from: number, to: number) => {
  let number = 0;
  for (let at = from; at < to; at++) number = number * 10 + text.charCodeAt(at) - 48;
  return number;
};

/** Milliseconds of a canonical moment, `2026-09-22T06:30:00.000Z`: a quarter of the time that `Date.parse` takes. */
const epochOf = (moment: string): number =>
  Date.UTC(
    digits(moment, 0, 4),
    digits(moment, 5, 7) - 1,
    digits(moment, 8, 10),
    digits(moment, 11, 13),
    digits(moment, 14, 16),
    digits(moment, 17, 19),
    digits(moment, 20, 23),
  );

/** Turns moments into what the wall clock of one zone showed, as milliseconds. Asks the zone's rules once an hour of history: they are slow. */
export function wallClock(timeZone: string): (moment: string) => number {
  const offsets = new Map<number, number>();
  return (moment) => {
    const epoch = moment.length === 24 ? epochOf(moment) : Date.parse(moment);
    const hour = Math.floor(epoch / 3_600_000);
    let offset = offsets.get(hour);
    if (offset === undefined) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(hour * 3_600_000).toZonedDateTimeISO(timeZone);
      offset = zoned.offsetNanoseconds / 1e6;
      offsets.set(hour, offset);
    }
    return epoch + offset;
  };
}

/** Turns moments into Excel's count of days, by the wall clock of one zone. */
export function serialOfMoment(timeZone: string): (moment: string) => number | null {
  const clock = wallClock(timeZone);
  return (moment) => {
    const serial = clock(moment) / dayMilliseconds + epochOfSerials;
    return serial >= firstSafeSerial ? serial : null;
  };
}

const dayMilliseconds = 86_400_000;
const epochOfSerials = 25_569; // 1970-01-01
const firstSafeSerial = 61; // 1900-03-01; Excel counts a day before that never was

/** A calendar day as Excel counts; null before March 1900. */
export function serialOfDay(day: string): number | null {
  const serial = Date.parse(`${day}T00:00:00Z`) / dayMilliseconds + epochOfSerials;
  return serial >= firstSafeSerial ? serial : null;
}

/** Turns moments into what the wall clock of one zone showed, as milliseconds. Asks the zone's rules once an hour of history: they are slow. */
export function wallClock(timeZone: string): (moment: string) => number {
  const offsets = new Map<number, number>();
  return (moment) => {
    const epoch = Date.parse(moment);
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

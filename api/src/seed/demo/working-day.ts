const isWorkingDay = (day: Temporal.PlainDate) => day.dayOfWeek <= 5;

/** The day that many working days later, Monday to Friday; the start day is not counted. */
export function addWorkingDays(from: Temporal.PlainDate, days: number): Temporal.PlainDate {
  let day = from;
  for (let left = days; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** The day itself, or the next one that is worked on. */
export const workingDayFrom = (day: Temporal.PlainDate): Temporal.PlainDate =>
  isWorkingDay(day) ? day : addWorkingDays(day, 1);

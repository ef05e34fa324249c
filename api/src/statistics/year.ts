import type { Pool } from 'pg';
import { run } from '../sheets/statement.ts';

/** The year of statistics around a day; it starts in the month that the first site in use names, else in January. */
export async function statisticsYear(pool: Pool, today: Temporal.PlainDate) {
  const text = 'select year_starts_in as month from site where voided_at is null and is_active order by code limit 1';
  const { rows } = await run<{ month: number | null }>(pool, text, []);
  const first = today.with({ month: rows[0]?.month ?? 1, day: 1 });
  const startsOn = Temporal.PlainDate.compare(first, today) > 0 ? first.subtract({ years: 1 }) : first;
  return {
    startsOn: startsOn.toString(),
    endsOn: startsOn.add({ years: 1 }).toString(),
    lastStartedOn: startsOn.subtract({ years: 1 }).toString(),
  };
}

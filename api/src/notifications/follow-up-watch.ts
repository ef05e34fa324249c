import type { Changes } from '../changes/changes.ts';
import type { Intent } from '../changes/intent.ts';
import { type Runner, run } from '../sheets/statement.ts';

interface Due {
  readonly id: string;
  readonly dueOn: string;
  readonly toldOn: string | null;
}

const atOnce = 200;
const text = `select f.id::text as id, f.due_on::text as "dueOn", f.told_on::text as "toldOn"
  from follow_up f join complaint t on t.id = f.complaint_id
  where f.due_on <= $1::date and f.told_on is distinct from f.due_on and f.attempted_at is null and f.voided_at is null
    and t.voided_at is null order by f.due_on, f.id limit ${atOnce}`;

/**
 * Reminds of every planned follow-up whose day has come and which nobody has made: each once for its day, since that day is a
 * cell of the row that only one change can move on.
 */
export async function watchFollowUps(pool: Runner, changes: Changes, now: Temporal.Instant, timeZone: string) {
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate().toString();
  for (;;) {
    const { rows } = await run<Due>(pool, text, [today]);
    if (rows.length === 0) return;
    const intents = rows.map(({ id, dueOn, toldOn }): Intent => ({
      sheet: 'followUps',
      id,
      isNew: false,
      base: { values: { toldOn } },
      patch: { toldOn: dueOn },
    }));
    const { applied } = await changes.run(intents, { errorPolicy: 'APPLY_VALID', source: 'SYSTEM' });
    // another process was faster
    if (!applied) return;
  }
}

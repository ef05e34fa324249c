import type { Draft, Refusal, SheetModel } from '../changes/model.ts';
import { type Runner, run } from '../sheets/statement.ts';
import { readShifts } from './rules/shifts.ts';

const most = 366;

/** Runs of days that a calendar has already. */
interface Run {
  readonly id: string;
  readonly calendarId: string;
  readonly kind: string;
  readonly first: string;
  readonly last: string;
}

/** A run of days ends after it begins and lasts a year at most; its shifts must be readable, and no day is two of one kind. */
export const calendarDayModel: SheetModel<readonly Run[]> = {
  facts: readRuns,
  decide(draft, runs, { source }) {
    const { patch, after } = draft;
    const refusals: Refusal[] = [];
    const { day, lastDay, shifts } = after;
    if (typeof shifts === 'string' && 'shifts' in patch && !readShifts(shifts))
      refusals.push({ column: 'shifts', code: 'SHIFTS_INVALID', params: { text: shifts } });
    if (typeof day === 'string' && typeof lastDay === 'string' && 'lastDay' in patch) {
      const { days } = Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(lastDay));
      if (days >= most) refusals.push({ column: 'lastDay', code: 'DAYS_TOO_MANY', params: { max: most } });
    }
    const isMoved = ['day', 'lastDay', 'kind', 'calendarId'].some((column) => column in patch);
    const same = source === 'UNDO' || !isMoved ? undefined : runs.find((other) => overlaps(runOf(draft), other));
    if (same) refusals.push({ column: 'day', code: 'CALENDAR_DAYS_TIE', params: { day: same.first } });
    return { refusals };
  },
};

const runOf = ({ id, after: { calendarId, kind, day, lastDay } }: Pick<Draft, 'id' | 'after'>): Run => ({
  id,
  calendarId: String(calendarId),
  kind: String(kind),
  first: String(day),
  last: String(lastDay ?? day),
});

const overlaps = (one: Run, other: Run): boolean =>
  one.id !== other.id &&
  one.calendarId === other.calendarId &&
  one.kind === other.kind &&
  one.first <= other.last &&
  other.first <= one.last;

/** Those that stand, and those that one change brings before a row: of two the first is kept. */
async function readRuns(runner: Runner, drafts: readonly Draft[]): Promise<readonly Run[]> {
  const changed = drafts.map(({ id }) => id);
  const text = `select id::text as id, calendar_id::text as "calendarId", kind, day::text as first, coalesce(last_day, day)::text as last
    from calendar_day where voided_at is null and calendar_id = any($1::uuid[]) and id <> all($2::uuid[])`;
  const calendars = [...new Set(drafts.map(({ after }) => after['calendarId']))];
  const { rows } = await run<Run>(runner, text, [calendars, changed]);
  const kept: Run[] = [...rows];
  for (const one of drafts.map(runOf)) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept;
}

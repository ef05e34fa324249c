import { complaints } from '@redress/schema/sheets/complaints.ts';
import { scope } from '../access/rights.ts';
import { clockInputs, complaintClocks } from '../complaints/rules/clocks.ts';
import { policyBook } from '../policies/policy-book.ts';
import type { Clock } from '../policies/rules/clock.ts';
import { isAfter } from '../policies/rules/timeline.ts';
import type { WorkCalendar } from '../policies/rules/work-calendar.ts';
import { streamRows } from '../sheets/read.ts';
import { emptySelection } from '../sheets/selection.ts';
import { settledFilter } from '../sheets/settled-filter.ts';
import type { Counting } from './counting.ts';
import { percent, plainCell, receivedIn, type ReviewCell, type ReviewTable } from './figures.ts';

/** How a clock of a complaint went, and which department it is the affair of: its rule's, else the responsible one. */
export interface Run {
  readonly complaintId: string;
  readonly milestone: string;
  readonly departmentId: string | null;
  readonly isDone: boolean;
  readonly isLateOpen: boolean;
  readonly isInTime: boolean;
  readonly isAsPromised: boolean;
  readonly isInTimeUnpaused: boolean;
}

/** Every clock that runs or has run for the complaints received in a month, as their policies define them (R53). */
export async function readRuns({ context }: Counting, month: string): Promise<Run[]> {
  const { pool } = context.database;
  const { policies } = await policyBook(pool, pool);
  const now = context.clock().epochMilliseconds;
  const selection = emptySelection();
  for (const column of [...clockInputs, 'departmentId']) selection.columns.add(column);
  const filter = await settledFilter(complaints, receivedIn(month), context);
  const runs: Run[] = [];
  for await (const rows of streamRows(pool, complaints, selection, { filter, scope: scope(context.actor) }))
    for (const row of rows) {
      const policy = policies.get(row['policyId'] as string);
      const department = (row['departmentId'] as string | null) ?? null;
      for (const { clock } of policy ? complaintClocks(policy, row) : [])
        if (clock.startedAt && clock.originalDue !== null)
          runs.push(runOf(row.id, clock, department, policy!.calendar, now));
    }
  return runs;
}

function runOf(complaintId: string, clock: Clock, department: string | null, calendar: WorkCalendar, now: number): Run {
  const { rule, milestone, stoppedAt, isEnded, originalDue, committedDue, unpausedDue } = clock;
  const done = isEnded ? null : stoppedAt;
  const isBy = (due: number | null) => done !== null && due !== null && !isAfter(done, due, calendar);
  return {
    complaintId,
    milestone,
    departmentId: rule.departmentId ?? department,
    isDone: done !== null,
    isLateOpen: stoppedAt === null && originalDue! < now,
    isInTime: isBy(originalDue),
    isAsPromised: isBy(committedDue),
    isInTimeUnpaused: isBy(unpausedDue),
  };
}

const most = 1000;

/** A figure; it leads to its rows where a grid can count the same: one clock a complaint, and not too many to name. */
function figure(runs: readonly Run[]): ReviewCell {
  const ids = [...new Set(runs.map(({ complaintId }) => complaintId))];
  const text = String(runs.length);
  return ids.length === runs.length && ids.length <= most
    ? { text, sheet: 'complaints', filter: { id: { in: ids } } }
    : plainCell(text);
}

/** What the runs of one row come to: all, done, overdue and not done, and in time by each of the three dues with its rate. */
export function runCells(runs: readonly Run[]): ReviewCell[] {
  const done = runs.filter(({ isDone }) => isDone);
  const lateOpen = runs.filter(({ isLateOpen }) => isLateOpen);
  const rates = (['isInTime', 'isAsPromised', 'isInTimeUnpaused'] as const).flatMap((kind) => {
    const part = done.filter((run) => run[kind]);
    return [figure(part), plainCell(percent(part.length, done.length + lateOpen.length))];
  });
  return [figure(runs), figure(done), figure(lateOpen), ...rates];
}

/** On time by department and clock: whose clock it is, and which. */
export async function clockDepartmentsTable(
  counting: Counting,
  runs: readonly Run[],
  head: readonly string[],
): Promise<ReviewTable> {
  const { text, label } = counting;
  const names = await departmentNames(counting);
  const rows = [...Map.groupBy(runs, ({ departmentId }) => departmentId)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .flatMap(([department, own]) =>
      [...Map.groupBy(own, ({ milestone }) => milestone)].map(([milestone, group]) => ({
        name: `${names.get(department ?? '') ?? text('none')} · ${label('milestone', milestone)}`,
        cells: runCells(group),
      })),
    );
  return { key: 'clockDepartments', title: text('clockDepartments'), head, rows };
}

async function departmentNames({ context, locale }: Counting): Promise<Map<string, string>> {
  const name = locale === 'en' ? 'coalesce(name_en, name)' : 'name';
  const { rows } = await context.database.pool.query<{ id: string; name: string }>(
    `select id::text as id, ${name} as name from department`,
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

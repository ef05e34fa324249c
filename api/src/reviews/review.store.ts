import type { Locale } from '@redress/schema/errors.ts';
import { reviewDecisions } from '@redress/schema/sheets/review-decisions.ts';
import { reviews } from '@redress/schema/sheets/reviews.ts';
import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import type { Filter } from '../sheets/filter.ts';
import { shownRows } from '../sheets/shown-rows.ts';
import { clockDepartmentsTable, readRuns } from './clock-tables.ts';
import { type Counting, countingFor } from './counting.ts';
import { actionsTable, claimsTable, groupTable, returnsTable } from './group-tables.ts';
import { clocksHead, clocksTable, summaryTable } from './month-tables.ts';
import { daysOf, kindOfPeriod } from './rules/review-period.ts';
import { type MonthlyReview, plainCell, type ReviewTable } from './figures.ts';

const titles = { DAY: 'titleOfDay', WEEK: 'titleOfWeek', MONTH: 'title' } as const;
const written = ['decision', 'departmentId', 'ownerId', 'dueOn', 'doneOn', 'result'] as const;

/** A day, a week or a month with its figures, its minutes and its decisions (R53); throws MONTH_INVALID. */
export async function readReview(context: Context, month: string, locale: Locale): Promise<MonthlyReview> {
  const kind = kindOfPeriod(month);
  if (!kind) throw new DomainError('MONTH_INVALID', { text: month });
  const counting = await countingFor(context, locale);
  const today = context.clock().toZonedDateTimeISO(context.timeZone).toPlainDate().toString();
  const { rows } = await context.database.pool.query<{ id: string }>(
    'select id::text as id from review where month = $1 and voided_at is null',
    [month],
  );
  const id = rows[0]?.id;
  const runs = await readRuns(counting, month);
  const tables = await Promise.all([
    summaryTable(counting, month),
    actionsTable(counting, today),
    clocksTable(counting, month, runs),
    clockDepartmentsTable(counting, runs, clocksHead(counting)),
    groupTable(counting, ['departments', 'departmentId'], month),
    groupTable(counting, ['categories', 'category'], month),
    groupTable(counting, ['customers', 'customerId'], month),
    claimsTable(counting, month),
    returnsTable(counting, month),
    decisionsTable(counting, 'earlier', await earlier(context, month)),
    ...(id ? [minutesTable(counting, id), decisionsTable(counting, 'decisions', { reviewId: { eq: id } })] : []),
  ]);
  return { month, title: counting.text(titles[kind]), tables };
}

/** Decisions of reviews that were over before, which nobody has called done: they come back until somebody does. */
async function earlier({ database }: Context, month: string): Promise<Filter> {
  const { rows } = await database.pool.query<{ id: string; month: string }>(
    'select id::text as id, month from review where voided_at is null',
  );
  const { from } = daysOf(month)!;
  const before = rows.filter(
    ({ month: other }) => Temporal.PlainDate.compare(daysOf(other)?.end ?? from.add({ days: 1 }), from) <= 0,
  );
  return { reviewId: { in: before.map(({ id }) => id) }, doneOn: { isEmpty: true } };
}

async function decisionsTable(
  { context, locale, text }: Counting,
  key: 'earlier' | 'decisions',
  filter: Filter,
): Promise<ReviewTable> {
  const found = await shownRows(context, reviewDecisions, filter, locale);
  return {
    key,
    title: text(key),
    head: ['', ...written.map((column) => reviewDecisions.columns[column][locale])],
    rows: found.map((row, at) => ({
      name: key === 'earlier' ? row('reviewId') : String(at + 1),
      cells: written.map((column) => plainCell(row(column))),
    })),
  };
}

async function minutesTable({ context, locale, text }: Counting, id: string): Promise<ReviewTable> {
  const [row] = await shownRows(context, reviews, { id: { eq: id } }, locale);
  const rows = (['heldOn', 'chairId', 'attendees', 'minutes'] as const).map((column) => ({
    name: reviews.columns[column][locale],
    cells: [plainCell(row!(column))],
  }));
  return { key: 'minutes', title: text('minutes'), head: [], rows };
}

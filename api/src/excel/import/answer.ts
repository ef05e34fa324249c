import { kindOf } from '@redress/schema/kinds/kinds.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists, type ChoiceLists } from '../../choices/choice-lists.ts';
import { columnName } from '../../sheets/concept.ts';
import { run } from '../../sheets/statement.ts';
import type { Applied } from './apply.ts';
import type { ImportJob } from './job.ts';
import { countsOf, type Group, type ImportPlan, type PlannedIntent } from './plan.ts';
import { kindContext } from './kind-context.ts';
import { told } from './problem.ts';
import type { MissingMaster } from './references.ts';

const mostProblems = 1_000;
const standardRows = 100;

/** Which rows of a preview to show: those that change something first. */
export interface RowsAsked {
  readonly offset?: number;
  readonly limit?: number;
}

/** A preview as JSON: counts, problems and notices by cell in both languages, what is missing, and a page of its rows. */
export async function answerOf(job: ImportJob, context: Context, { offset = 0, limit = standardRows }: RowsAsked = {}) {
  const sheet = sheets[job.sheet];
  const { plan } = job;
  const { pool } = context.database;
  const lists = await choiceLists(pool, pool);
  const shown = plan.groups.filter(({ action }) => action !== 'UNCHANGED').slice(offset, offset + limit);
  return {
    id: job.id,
    sheet: job.sheet,
    fileName: job.fileName,
    sheetName: plan.sheetName,
    createdAt: job.createdAt,
    appliedAt: job.appliedAt,
    changeSet: job.changeSetId,
    counts: countsOf(plan),
    columns: plan.columns,
    missing: missingBySheet(plan.missing),
    problems: plan.problems
      .slice(0, mostProblems)
      .map((problem) => ({ sheet: plan.sheetName, ...told(problem, sheet, lists) })),
    notices: plan.notices.map((notice) => ({ sheet: plan.sheetName, ...told(notice, sheet, lists) })),
    rows: await shownRows(shown, sheet, plan, lists, context),
  };
}

/** What applying did, as JSON. */
export async function appliedAnswer({ problems, ...applied }: Applied, job: ImportJob, { database }: Context) {
  const lists = await choiceLists(database.pool, database.pool);
  const shown = problems.slice(0, mostProblems);
  return {
    id: job.id,
    sheet: job.sheet,
    ...applied,
    problems: shown.map((problem) => ({ sheet: job.plan.sheetName, ...told(problem, sheets[job.sheet], lists) })),
  };
}

const missingBySheet = (missing: readonly MissingMaster[]) =>
  [...Map.groupBy(missing, ({ sheet }) => sheet)].map(([key, group]) => ({
    sheet: key,
    name: { zh: sheets[key].zh, en: sheets[key].en },
    entries: group.map(({ text, rows }) => ({ text, rows: rows.length, firstRow: rows[0] })),
  }));

async function shownRows(
  groups: readonly Group[],
  sheet: SheetDef,
  plan: ImportPlan,
  lists: ChoiceLists,
  context: Context,
) {
  const labels = await labelsIn(groups, plan, context);
  const letters = new Map(plan.columns.map((column) => [column.key, column.letters]));
  const text = (intent: PlannedIntent, key: string, value: unknown) => {
    const column = sheets[intent.sheet as SheetKey].columns[key];
    if (!column || value === null || value === undefined) return '';
    const choices = lists.get(column.list ?? '') ?? [];
    return kindOf(column).format(value as string, {
      ...kindContext(context),
      choices,
      labelOf: (id) => labels.get(id),
    });
  };
  return groups.map(({ id, rows, label, action, intents }) => ({
    id,
    rows,
    label,
    action,
    cells: intents.flatMap((intent) =>
      Object.entries(intent.patch).map(([key, after]) => ({
        sheet: intent.sheet,
        column: key,
        cell: intent.sheet === sheet.key && letters.has(key) ? `${letters.get(key)}${intent.row}` : null,
        before: text(intent, key, intent.before?.[key]),
        after: text(intent, key, after),
      })),
    ),
  }));
}

/** Labels of the rows that shown cells refer to. */
async function labelsIn(
  groups: readonly Group[],
  plan: ImportPlan,
  { database }: Context,
): Promise<Map<string, string>> {
  const labels = new Map(plan.missing.map(({ id, text }) => [id, text]));
  const cells = groups.flatMap(({ intents }) =>
    intents.flatMap(({ sheet, patch, before }) =>
      [...Object.entries(patch), ...Object.entries(before ?? {})].flatMap(([key, id]) => {
        const to = sheets[sheet as SheetKey].columns[key]?.to;
        return to && typeof id === 'string' && !labels.has(id) ? [{ to, id }] : [];
      }),
    ),
  );
  for (const [to, group] of Map.groupBy(cells, (cell) => cell.to)) {
    const { table, label } = sheets[to];
    const text = `select id::text as id, ${columnName(label)} as label from ${table} where id = any($1::uuid[])`;
    const { rows } = await run<{ id: string; label: string | null }>(database.pool, text, [group.map(({ id }) => id)]);
    for (const row of rows) labels.set(row.id, row.label ?? '');
  }
  return labels;
}

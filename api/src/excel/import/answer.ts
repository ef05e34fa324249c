import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { fieldBook } from '../../fields/field-book.ts';
import type { Applied } from './apply.ts';
import { fileColumn } from './file-column.ts';
import type { ImportJob } from './job.ts';
import { filesColumn, isPicture } from './pictures.ts';
import type { Group, ImportPlan, OpenCell, PlannedIntent } from './plan.ts';
import { placesOf } from './places.ts';
import { type Problem, told } from './problem.ts';
import type { MissingMaster } from './references.ts';
import { pageOfRows, type RowKind } from './stored-rows.ts';
import { type TextOf, textsIn, textsOfCells, valuesOf } from './texts.ts';

const mostProblems = 1_000;

/** Which rows of a preview to show. */
export interface RowsAsked {
  readonly kind?: RowKind;
  readonly offset?: number;
  readonly limit?: number;
}

/** A preview as JSON: counts, problems and notices by cell in both languages, what is missing, and a page of its rows. */
export async function answerOf(job: ImportJob, context: Context, asked: RowsAsked = {}) {
  const { plan } = job;
  const { pool } = context.database;
  const sheet = (await fieldBook(pool, pool)).sheetOf(job.sheet);
  const { kind = 'touched', offset = 0, limit = 100 } = asked;
  const page = await pageOfRows(pool, job.id, { kind, offset, limit });
  const faulty = await pageOfRows(pool, job.id, { kind: 'faulty', offset: 0, limit: mostProblems });
  const lists = await choiceLists(pool, pool);
  const textOf = await textsIn([...page.groups, ...faulty.groups], plan, context);
  const say = sayerOf(job, sheet, lists, textOf);
  return {
    id: job.id,
    sheet: job.sheet,
    fileName: job.fileName,
    sheetName: plan.sheetName,
    lists: plan.lists,
    createdAt: job.createdAt,
    appliedAt: job.appliedAt,
    changeSet: job.changeSetId,
    counts: plan.counts,
    columns: plan.columns,
    mapping: plan.mapping,
    pictures: plan.pictures.map(({ cell, label, preview }) => ({ cell, label, preview })),
    template: plan.template,
    touched: plan.touched,
    missing: missingBySheet(plan.missing.filter(({ isRefused }) => !isRefused)),
    problems: faulty.groups.flatMap((group) => say.problems(group)).slice(0, mostProblems),
    notices: plan.notices.map((notice) => ({ sheet: plan.sheetName, ...told(notice, sheet, lists) })),
    total: page.total,
    rows: page.groups.map((group) => ({
      id: group.id,
      rows: group.rows,
      label: group.label,
      action: group.action,
      cells: [...group.intents.flatMap(say.changes), ...group.open.map(say.open), ...say.pictures(group)],
      problems: say.problems(group),
    })),
  };
}

/** What applying did, as JSON; a cell that others changed meanwhile is among the problems. */
export async function appliedAnswer({ problems, drifted, ...applied }: Applied, job: ImportJob, context: Context) {
  const { pool } = context.database;
  const sheet = (await fieldBook(pool, pool)).sheetOf(job.sheet);
  const lists = await choiceLists(pool, pool);
  const { conflict } = sayerOf(job, sheet, lists, await textsOfCells(drifted.flatMap(valuesOf), job.plan, context));
  const shown = [...problems, ...drifted.map(conflict)].slice(0, mostProblems);
  return {
    id: job.id,
    sheet: job.sheet,
    ...applied,
    problems: shown.map((problem) => ({ sheet: job.plan.sheetName, ...told(problem, sheet, lists) })),
  };
}

/** Why a cell keeps what the database holds, at its place in the file. */
export function openProblem(sheet: SheetDef, plan: ImportPlan, cell: OpenCell, textOf: TextOf): Problem {
  const column = fileColumn(sheet, cell, cell.column);
  const place = { row: cell.row, cell: column && placesOf(plan)(cell.row, column, cell.file), column };
  if (cell.reason === 'FORMULA') return { ...place, code: 'FORMULA_IN_TEXT', params: {} };
  return {
    ...place,
    code: 'CONFLICT',
    params: { by: cell.by ?? '', current: textOf(cell.sheet, cell.column, cell.current) },
  };
}

const missingBySheet = (missing: readonly MissingMaster[]) =>
  [...Map.groupBy(missing, ({ sheet }) => sheet)].map(([key, group]) => ({
    sheet: key,
    name: { zh: sheets[key].zh, en: sheets[key].en },
    entries: group.map(({ text, rows }) => ({ text, rows: rows.length, firstRow: rows[0] })),
  }));

/** Says the cells of a preview: where they stand in the file, what they hold and would hold. */
function sayerOf({ plan }: ImportJob, sheet: SheetDef, lists: Parameters<typeof told>[2], textOf: TextOf) {
  const placeOf = placesOf(plan);
  const place = (of: Pick<PlannedIntent, 'sheet' | 'id'>, column: string, row: number, value?: unknown) => {
    const shown = fileColumn(sheet, of, column);
    const cell = shown && placeOf(row, shown, value);
    return { sheet: of.sheet, id: of.id, row, column, shown, cell };
  };
  const changes = (intent: PlannedIntent) =>
    isPicture(sheet, intent)
      ? []
      : Object.entries(intent.patch).map(([column, value]) => ({
          ...place(intent, column, intent.row, value),
          state: intent.isNew ? 'NEW' : value === null ? 'CLEAR' : 'CHANGED',
          value: value as CellValue | null,
          before: textOf(intent.sheet, column, intent.before?.[column]),
          after: textOf(intent.sheet, column, value),
        }));
  const files = filesColumn(sheet);
  const pictures = ({ id, action, rows, intents }: Group) => {
    const count = intents.filter((intent) => isPicture(sheet, intent)).length;
    if (!files || count === 0) return [];
    const state = action === 'NEW' ? 'NEW' : 'CHANGED';
    const at = place({ sheet: sheet.key as SheetKey, id }, files, rows[0]!);
    return [{ ...at, state, value: count, before: '', after: `+${count}` }];
  };
  const open = (cell: OpenCell) => ({
    ...place(cell, cell.column, cell.row, cell.file),
    state: cell.reason,
    value: cell.file as CellValue | null,
    base: textOf(cell.sheet, cell.column, cell.base),
    before: textOf(cell.sheet, cell.column, cell.current),
    after: textOf(cell.sheet, cell.column, cell.file),
    by: cell.by ?? null,
    at: cell.at ?? null,
  });
  const conflict = (cell: OpenCell) => openProblem(sheet, plan, cell, textOf);
  const problems = (group: Group) =>
    [...group.problems, ...group.open.filter(({ reason }) => reason === 'CONFLICT').map(conflict)].map((problem) => ({
      sheet: plan.sheetName,
      ...told(problem, sheet, lists),
    }));
  return { changes, open, pictures, conflict, problems };
}

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { ChangeSetResult, RowOutcome } from '../../changes/result.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import { type Chosen, chosen, type Decisions } from './chosen.ts';
import { masterIntents, openCellsOf, plainIntent, problemsOf } from './dry-run.ts';
import { findJob, type ImportJob, markApplied } from './job.ts';
import type { Group, OpenCell } from './plan.ts';
import type { Problem } from './problem.ts';
import { type NewRow, rowsById, rowsOf, saveRows } from './stored-rows.ts';

export interface ApplyOptions extends Decisions {
  /** Sheets in which missing rows may be made. */
  readonly createMissing?: readonly SheetKey[];
  /** Rows without errors are written; otherwise one error keeps everything out. */
  readonly onlyValidRows?: boolean;
  /** Department on whose behalf this is done. */
  readonly departmentId?: string | undefined;
}

export interface Applied {
  readonly applied: boolean;
  readonly changeSet: string | null;
  readonly counts: {
    readonly created: number;
    readonly updated: number;
    readonly mastersCreated: number;
    readonly refused: number;
  };
  readonly problems: readonly Problem[];
  /** Cells that others changed after the preview: they keep what the database holds. */
  readonly drifted: readonly OpenCell[];
}

const rowsAtOnce = 1_000;

/** Writes a preview as one change set, which undoes as one. Asking again after a lost answer does not write twice. */
export async function applyImport(context: Context, id: string, options: ApplyOptions): Promise<Applied> {
  const { pool } = context.database;
  const job = await findJob(pool, id, context.actor.id);
  if (!job) throw new DomainError('IMPORT_NOT_FOUND');
  if (job.appliedAt) throw new DomainError('IMPORT_APPLIED');
  const groups = (await Array.fromAsync(rowsOf(pool, id, 'touched', rowsAtOnce))).flat();
  const choice = chosen(groups, job.plan, options);
  if (!options.onlyValidRows && choice.problems.length > 0) return nothing(choice.problems);
  const earlier = await writtenBy(pool, choice);
  if (earlier) await markApplied(pool, id, earlier, context.clock().toString());
  if (earlier) throw new DomainError('IMPORT_APPLIED');
  return write(context, job, groups, choice, options);
}

async function write(
  context: Context,
  job: ImportJob,
  groups: readonly Group[],
  choice: Chosen,
  options: ApplyOptions,
): Promise<Applied> {
  const { pool } = context.database;
  const { masters, intents } = choice;
  const asked = [...masterIntents(masters), ...intents.map(plainIntent)];
  const errorPolicy = options.onlyValidRows ? 'APPLY_VALID' : 'REJECT_ALL';
  const { departmentId } = options;
  const result = await context.changes.run(asked, { errorPolicy, source: 'IMPORT', departmentId });
  const letters = new Map(job.plan.columns.map((column) => [column.key, column.letters]));
  const addressOf = (row: number, key: string) => (letters.has(key) ? `${letters.get(key)}${row}` : null);
  const own = result.rows.slice(masters.length);
  const sheet = (await fieldBook(pool, pool)).sheetOf(job.sheet);
  const refused = intents.flatMap((intent, at) => problemsOf(sheet, intent, own[at]!, addressOf));
  const drifted = intents.flatMap((intent, at) => openCellsOf(intent, own[at]!));
  if (result.applied) await keepProblems(pool, job.id, groups, [...choice.problems, ...refused]);
  if (result.applied || refused.length + drifted.length === 0)
    await markApplied(pool, job.id, result.changeSet, context.clock().toString());
  else await keepDrift(pool, job.id, drifted);
  return summary(result, masters.length, [...choice.problems, ...refused], drifted);
}

/** What was refused only now is said of the rows in the result as well. */
async function keepProblems(runner: Runner, importId: string, groups: readonly Group[], problems: readonly Problem[]) {
  const byRow = Map.groupBy(problems, ({ row }) => row);
  const changed = groups.flatMap((group): NewRow[] => {
    const own = group.rows.flatMap((row) => byRow.get(row) ?? []);
    if (own.length <= group.problems.length) return [];
    const action = group.action === 'NEW' ? 'REFUSED' : group.action;
    return [{ group: { ...group, action, problems: own }, key: null }];
  });
  await saveRows(runner, importId, changed);
}

/** Cells that others changed since the preview become conflicts of it, to be decided like all others. */
async function keepDrift(runner: Runner, importId: string, drifted: readonly OpenCell[]) {
  const byRow = Map.groupBy(drifted, ({ id }) => id);
  const groups = await rowsById(runner, importId, [...byRow.keys()]);
  const isDrifted = (id: string, column: string) => byRow.get(id)?.some((cell) => cell.column === column) ?? false;
  const kept = groups.map((group): Group => {
    const intents = group.intents.map((intent) => ({
      ...intent,
      patch: Object.fromEntries(Object.entries(intent.patch).filter(([key]) => !isDrifted(intent.id, key))),
    }));
    const open = [
      ...group.open.filter(({ id, column }) => !isDrifted(id, column)),
      ...group.intents.flatMap(({ id }) => byRow.get(id) ?? []),
    ];
    return { ...group, intents: intents.filter(({ patch }) => Object.keys(patch).length > 0), open };
  });
  await saveRows(
    runner,
    importId,
    kept.map((group) => ({ group, key: null })),
  );
}

/**
 * The change set that made the rows of a plan already, where an answer got lost on its way. New rows have their ids since the
 * preview, and a cell that holds its new value is left alone: so nothing can be written twice.
 */
async function writtenBy(runner: Runner, { intents }: Chosen): Promise<string | null> {
  const made = intents.find(({ isNew }) => isNew);
  if (!made) return null;
  const text = `select change_set_id::text as id from change_cell where row_id = $1 and op = 'CREATE'`;
  const { rows } = await run<{ id: string }>(runner, text, [made.id]);
  return rows[0]?.id ?? null;
}

const rowsWith = (problems: readonly Problem[]) => new Set(problems.map(({ row }) => row)).size;

const nothing = (problems: readonly Problem[], drifted: readonly OpenCell[] = []): Applied => ({
  applied: false,
  changeSet: null,
  counts: { created: 0, updated: 0, mastersCreated: 0, refused: rowsWith(problems) },
  problems,
  drifted,
});

const count = (outcome: RowOutcome, rows: ChangeSetResult['rows']) =>
  rows.filter((row) => row.outcome === outcome).length;

/** Counts rows of the answer; the first `masters` of them are master data that was missing. */
function summary(
  { applied, changeSet, rows }: ChangeSetResult,
  masters: number,
  problems: readonly Problem[],
  drifted: readonly OpenCell[],
): Applied {
  if (!applied) return { ...nothing(problems, drifted), changeSet };
  const counts = {
    created: count('CREATED', rows.slice(masters)),
    updated: count('UPDATED', rows.slice(masters)),
    mastersCreated: count('CREATED', rows.slice(0, masters)),
    refused: rowsWith(problems),
  };
  return { applied, changeSet, counts, problems, drifted };
}

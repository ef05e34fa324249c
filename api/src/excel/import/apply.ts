import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { ChangeSetResult, RowOutcome } from '../../changes/result.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import { masterIntents, plainIntent, problemsOf, withCurrentText } from './dry-run.ts';
import { findJob, markApplied } from './job.ts';
import type { ImportPlan, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';
import type { MissingMaster } from './references.ts';

export interface ApplyOptions {
  /** Sheets in which missing rows may be made. */
  readonly createMissing?: readonly SheetKey[];
  /** Rows without errors are written; otherwise one error keeps everything out. */
  readonly onlyValidRows?: boolean;
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
}

/** Writes a preview as one change set, which undoes as one. Asking again after a lost answer does not write twice. */
export async function applyImport(context: Context, id: string, options: ApplyOptions): Promise<Applied> {
  const { pool } = context.database;
  const job = await findJob(pool, id, context.actor.id);
  if (!job) throw new DomainError('IMPORT_NOT_FOUND');
  if (job.appliedAt) throw new DomainError('IMPORT_APPLIED');
  const { masters, intents, problems } = chosen(job.plan, options);
  if (!options.onlyValidRows && problems.length > 0) return nothing(problems);
  const earlier = await writtenBy(pool, intents);
  if (earlier) await markApplied(pool, id, earlier, context.clock().toString());
  if (earlier) throw new DomainError('IMPORT_APPLIED');
  const asked = [...masterIntents(masters), ...intents.map(plainIntent)];
  const errorPolicy = options.onlyValidRows ? 'APPLY_VALID' : 'REJECT_ALL';
  const result = await context.changes.run(asked, { errorPolicy, source: 'IMPORT' });
  const sheet = sheets[job.sheet];
  const letters = new Map(job.plan.columns.map((column) => [column.key, column.letters]));
  const addressOf = (row: number, key: string) => (letters.has(key) ? `${letters.get(key)}${row}` : null);
  const refused = intents.flatMap((intent, at) =>
    problemsOf(sheet, intent, result.rows[masters.length + at]!, addressOf),
  );
  if (result.applied || refused.length === 0) await markApplied(pool, id, result.changeSet, context.clock().toString());
  const named = await withCurrentText(refused, sheet, context);
  return summary(result, masters.length, [...problems, ...named]);
}

/**
 * The change set that made the rows of a plan already, where an answer got lost on its way. New rows have their ids since the
 * preview, and a cell that holds its new value is left alone: so nothing can be written twice.
 */
async function writtenBy(runner: Runner, intents: readonly PlannedIntent[]): Promise<string | null> {
  const made = intents.find(({ isNew }) => isNew);
  if (!made) return null;
  const text = `select change_set_id::text as id from change_cell where row_id = $1 and op = 'CREATE'`;
  const { rows } = await run<{ id: string }>(runner, text, [made.id]);
  return rows[0]?.id ?? null;
}

/** The masters agreed to, and the rows that then can be written; rows that need another one are refused by it. */
function chosen(plan: ImportPlan, { createMissing = [] }: ApplyOptions) {
  const masters = plan.missing.filter(({ sheet }) => createMissing.includes(sheet));
  const notMade = new Map(
    plan.missing.filter((master) => !masters.includes(master)).map((master) => [master.id, master]),
  );
  const problems: Problem[] = [...plan.problems];
  const intents: PlannedIntent[] = [];
  for (const group of plan.groups) {
    if (group.action === 'REFUSED') continue;
    const wanting = group.intents.flatMap((intent) => wantingIn(intent, notMade, plan));
    problems.push(...wanting);
    if (wanting.length === 0) intents.push(...group.intents);
  }
  const used = new Set(intents.flatMap(({ patch }) => Object.values(patch)));
  return { masters: masters.filter(({ id }) => used.has(id)), intents, problems };
}

function wantingIn(
  { patch, row }: PlannedIntent,
  notMade: ReadonlyMap<string, MissingMaster>,
  { columns }: ImportPlan,
): Problem[] {
  return Object.entries(patch).flatMap(([key, value]) => {
    const master = notMade.get(String(value));
    if (!master) return [];
    const letters = columns.find((column) => column.key === key)?.letters;
    const cell = letters ? `${letters}${row}` : null;
    return [{ row, cell, column: key, code: 'REFERENCE_UNKNOWN', params: { sheet: master.sheet, text: master.text } }];
  });
}

const rowsOf = (problems: readonly Problem[]) => new Set(problems.map(({ row }) => row)).size;

const nothing = (problems: readonly Problem[]): Applied => ({
  applied: false,
  changeSet: null,
  counts: { created: 0, updated: 0, mastersCreated: 0, refused: rowsOf(problems) },
  problems,
});

const count = (outcome: RowOutcome, rows: ChangeSetResult['rows']) =>
  rows.filter((row) => row.outcome === outcome).length;

/** Counts rows of the answer; the first `masters` of them are master data that was missing. */
function summary(
  { applied, changeSet, rows }: ChangeSetResult,
  masters: number,
  problems: readonly Problem[],
): Applied {
  if (!applied) return { ...nothing(problems), changeSet };
  const counts = {
    created: count('CREATED', rows.slice(masters)),
    updated: count('UPDATED', rows.slice(masters)),
    mastersCreated: count('CREATED', rows.slice(0, masters)),
    refused: rowsOf(problems),
  };
  return { applied, changeSet, counts, problems };
}

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { Batch } from '../../changes/commit-large.ts';
import type { Contents } from '../../files/contents.store.ts';
import { fieldBook } from '../../fields/field-book.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import { chosen, type Decisions } from './chosen.ts';
import { masterIntents, plainIntent } from './dry-run.ts';
import { fileOfJob, findJob, type ImportJob, markApplied, recount } from './job.ts';
import { placesOf } from './places.ts';
import { isPicture, keepPictures } from './pictures.ts';
import type { OpenCell } from './plan.ts';
import type { Problem } from './problem.ts';
import type { MissingMaster } from './references.ts';
import { rowsOf, saveRows } from './stored-rows.ts';
import { Tally } from './tally.ts';

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
    readonly pictures: number;
  };
  readonly problems: readonly Problem[];
  /** Cells that others changed after the preview: they keep what the database holds. */
  readonly drifted: readonly OpenCell[];
}

/** Rows written at once: more make the others wait, fewer the database. */
const rowsAtOnce = 250;

/** Writes a preview as one change set, which undoes as one. Asking again after a lost answer does not write twice. */
export async function applyImport(
  context: Context,
  contents: Contents,
  id: string,
  options: ApplyOptions,
): Promise<Applied> {
  const { pool } = context.database;
  const job = await findJob(pool, id, context.actor.id);
  if (!job) throw new DomainError('IMPORT_NOT_FOUND');
  if (job.appliedAt) throw new DomainError('IMPORT_APPLIED');
  const survey = await surveyOf(pool, job, options);
  if (!options.onlyValidRows && survey.problems.length > 0) return nothing(survey.problems);
  const earlier = await writtenBy(pool, survey);
  if (earlier) await markApplied(pool, id, earlier, context.clock().toString());
  if (earlier) throw new DomainError('IMPORT_APPLIED');
  const file = survey.pictures.size > 0 && (await fileOfJob(pool, id));
  if (file) await keepPictures(contents, file, job.plan.pictures, survey.pictures);
  return write(context, job, survey, options);
}

/** What is known of a preview before it is written: what keeps rows out, which masters it needs, a row that it makes. */
interface Survey {
  readonly problems: readonly Problem[];
  readonly masters: readonly MissingMaster[];
  readonly made: string | undefined;
  /** Hashes of the pictures that it brings. */
  readonly pictures: ReadonlySet<string>;
}

async function surveyOf(pool: Runner, job: ImportJob, options: ApplyOptions): Promise<Survey> {
  const problems: Problem[] = [];
  const masters = new Map<string, MissingMaster>();
  const pictures = new Set<string>();
  let made: string | undefined;
  for await (const groups of rowsOf(pool, job.id, 'touched', rowsAtOnce)) {
    const choice = chosen(groups, job.plan, options);
    problems.push(...choice.problems);
    for (const master of choice.masters) masters.set(master.id, master);
    for (const intent of choice.intents)
      if (isPicture({ key: job.sheet }, intent)) pictures.add(intent.patch['sha256'] as string);
    made ??= choice.intents.find(({ isNew }) => isNew)?.id;
  }
  return { problems, masters: [...masters.values()], made, pictures };
}

async function write(context: Context, job: ImportJob, survey: Survey, options: ApplyOptions): Promise<Applied> {
  const { pool } = context.database;
  const sheet = (await fieldBook(pool, pool)).sheetOf(job.sheet);
  const addressOf = placesOf(job.plan);
  let tally = new Tally(sheet, addressOf);
  async function* batches(): AsyncGenerator<Batch> {
    tally = new Tally(sheet, addressOf);
    if (survey.masters.length > 0)
      yield { intents: masterIntents(survey.masters), answered: (rows) => tally.masters(rows) };
    for await (const groups of rowsOf(pool, job.id, 'touched', rowsAtOnce)) {
      const { intents, problems } = chosen(groups, job.plan, options);
      yield { intents: intents.map(plainIntent), answered: (rows) => tally.add(groups, intents, problems, rows) };
    }
  }
  const errorPolicy = options.onlyValidRows ? 'APPLY_VALID' : 'REJECT_ALL';
  const { departmentId } = options;
  const changeSet = await context.changes.runLarge(batches, { errorPolicy, source: 'IMPORT', departmentId });
  const { refused, drifted } = tally;
  const changed = changeSet ? tally.settled : tally.reopened;
  await saveRows(
    pool,
    job.id,
    changed.map(({ after }) => ({ group: after, key: null })),
  );
  await recount(pool, job, changed);
  if (changeSet || refused.length + drifted.length === 0)
    await markApplied(pool, job.id, changeSet, context.clock().toString());
  return summary(changeSet, tally, [...survey.problems, ...refused]);
}

/**
 * The change set that made the rows of a plan already, where an answer got lost on its way. New rows have their ids since the
 * preview, and a cell that holds its new value is left alone: so nothing can be written twice.
 */
async function writtenBy(runner: Runner, { made }: Survey): Promise<string | null> {
  if (!made) return null;
  const text = `select change_set_id::text as id from change_cell where row_id = $1 and op = 'CREATE'`;
  const { rows } = await run<{ id: string }>(runner, text, [made]);
  return rows[0]?.id ?? null;
}

const rowsWith = (problems: readonly Problem[]) => new Set(problems.map(({ row }) => row)).size;

const nothing = (problems: readonly Problem[], drifted: readonly OpenCell[] = []): Applied => ({
  applied: false,
  changeSet: null,
  counts: { created: 0, updated: 0, mastersCreated: 0, refused: rowsWith(problems), pictures: 0 },
  problems,
  drifted,
});

function summary(changeSet: string | null, tally: Tally, problems: readonly Problem[]): Applied {
  const { created, updated, mastersCreated, pictures, drifted } = tally;
  if (!changeSet) return nothing(problems, drifted);
  return {
    applied: true,
    changeSet,
    counts: { created, updated, mastersCreated, refused: rowsWith(problems), pictures },
    problems,
    drifted,
  };
}

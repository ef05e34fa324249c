import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import { type Group, type ImportPlan, recounted } from './plan.ts';

/** A stored preview; its rows are kept apart. */
export interface ImportJob {
  readonly id: string;
  readonly sheet: SheetKey;
  readonly fileName: string;
  readonly createdAt: string;
  readonly plan: ImportPlan;
  readonly appliedAt: string | null;
  readonly changeSetId: string | null;
}

export interface NewImportJob extends Pick<ImportJob, 'id' | 'sheet' | 'fileName' | 'createdAt'> {
  readonly fileHash: Buffer;
  /** Where its rows come from: the export, or the file. */
  readonly scope: string;
  readonly actorId: string;
  /** The file as it is given back. */
  readonly file: Buffer;
}

/** Begins a preview that has no plan yet, and forgets those that the same user left lying for a week. */
export async function beginJob(runner: Runner, job: NewImportJob): Promise<void> {
  const { id, sheet, fileName, fileHash, scope, actorId, createdAt, file } = job;
  await run(
    runner,
    `insert into import_job (id, sheet, file_name, file_hash, scope, actor_id, created_at, file, plan) values ($1, $2, $3, $4, $5, $6, $7, $8, '{}')`,
    [id, sheet, fileName, fileHash, scope, actorId, createdAt, file],
  );
  await run(
    runner,
    `delete from import_job where actor_id = $1 and applied_at is null and created_at < $2::timestamptz - interval '7 days'`,
    [actorId, createdAt],
  );
}

/** Completes a preview whose rows have all been kept. */
export async function finishJob(runner: Runner, id: string, plan: ImportPlan): Promise<void> {
  await run(runner, 'update import_job set plan = $2 where id = $1', [id, JSON.stringify(plan)]);
}

/** A preview of this user; null where there is none. Others' previews show rows that this user may not see. */
export async function findJob(runner: Runner, id: string, actorId: string): Promise<ImportJob | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const text = `select id::text as id, sheet, file_name as "fileName", created_at::text as "createdAt", plan,
    applied_at::text as "appliedAt", change_set_id::text as "changeSetId" from import_job
    where id = $1 and actor_id = $2 and plan <> '{}'`;
  const { rows } = await run<ImportJob>(runner, text, [id, actorId]);
  return rows[0] ?? null;
}

/** The file of a preview of this user. */
export async function fileOfJob(runner: Runner, id: string): Promise<Buffer | null> {
  const { rows } = await run<{ file: Buffer | null }>(runner, 'select file from import_job where id = $1', [id]);
  return rows[0]?.file ?? null;
}

/** Where the rows of an earlier import of this user came from. */
export async function scopeOfJob(runner: Runner, id: string, actorId: string): Promise<string | null> {
  const text = 'select scope from import_job where id = $1 and actor_id = $2';
  const { rows } = await run<{ scope: string }>(runner, text, [id, actorId]);
  return rows[0]?.scope ?? null;
}

export async function markApplied(runner: Runner, id: string, changeSetId: string | null, at: string): Promise<void> {
  await run(runner, 'update import_job set applied_at = $2, change_set_id = $3 where id = $1', [id, at, changeSetId]);
}

/** Counts anew what became something else than it was. */
export async function recount(
  runner: Runner,
  { id, plan }: ImportJob,
  changed: readonly { readonly before: Group; readonly after: Group }[],
): Promise<void> {
  if (changed.length === 0) return;
  const counts = {
    ...plan.counts,
    ...recounted(
      plan.counts,
      changed.map(({ before }) => before),
      changed.map(({ after }) => after),
    ),
  };
  const text = `update import_job set plan = jsonb_set(plan, '{counts}', $2::jsonb) where id = $1`;
  await run(runner, text, [id, JSON.stringify(counts)]);
}

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { type Runner, run } from '../../sheets/statement.ts';
import type { ImportPlan } from './plan.ts';

/** A stored preview. */
export interface ImportJob {
  readonly id: string;
  readonly sheet: SheetKey;
  readonly fileName: string;
  readonly createdAt: string;
  readonly plan: ImportPlan;
  readonly appliedAt: string | null;
  readonly changeSetId: string | null;
}

export interface NewImportJob extends Pick<ImportJob, 'id' | 'sheet' | 'fileName' | 'createdAt' | 'plan'> {
  readonly fileHash: Buffer;
  readonly actorId: string;
}

/** Keeps a preview, and forgets those that the same user left lying for a week. */
export async function saveJob(runner: Runner, job: NewImportJob): Promise<void> {
  const { id, sheet, fileName, fileHash, actorId, createdAt, plan } = job;
  await run(
    runner,
    `insert into import_job (id, sheet, file_name, file_hash, actor_id, created_at, plan) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, sheet, fileName, fileHash, actorId, createdAt, JSON.stringify(plan)],
  );
  await run(
    runner,
    `delete from import_job where actor_id = $1 and applied_at is null and created_at < $2::timestamptz - interval '7 days'`,
    [actorId, createdAt],
  );
}

/** A preview of this user; null where there is none. Others' previews show rows that this user may not see. */
export async function findJob(runner: Runner, id: string, actorId: string): Promise<ImportJob | null> {
  if (!/^[0-9a-f-]{36}$/i.test(id)) return null;
  const text = `select id::text as id, sheet, file_name as "fileName", created_at::text as "createdAt", plan,
    applied_at::text as "appliedAt", change_set_id::text as "changeSetId" from import_job where id = $1 and actor_id = $2`;
  const { rows } = await run<ImportJob>(runner, text, [id, actorId]);
  return rows[0] ?? null;
}

export async function markApplied(runner: Runner, id: string, changeSetId: string | null, at: string): Promise<void> {
  await run(runner, 'update import_job set applied_at = $2, change_set_id = $3 where id = $1', [id, at, changeSetId]);
}

/** Which rows an earlier import of the very same file made, by row of the file: importing it again makes none twice. */
export async function earlierRows(runner: Runner, fileHash: Buffer, sheet: string): Promise<Map<number, string>> {
  const text = `select distinct on (row) (g.value -> 'rows' ->> 0)::int as row, g.value ->> 'id' as id
    from import_job, jsonb_array_elements(plan -> 'groups') g
    where file_hash = $1 and sheet = $2 and applied_at is not null and g.value ->> 'action' = 'NEW'
    order by row, applied_at desc`;
  const { rows } = await run<{ row: number; id: string }>(runner, text, [fileHash, sheet]);
  return new Map(rows.map(({ row, id }) => [row, id]));
}

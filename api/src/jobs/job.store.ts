import { newId } from '../changes/new-id.ts';
import { valueOf } from '../sheets/rows.ts';
import { type Runner, run } from '../sheets/statement.ts';

export type JobKind = 'RECOUNT' | 'REPLAY';
export type JobState = 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';

/** A job as its worker and its readers see it. */
export interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly actorId: string;
  readonly actorName: string;
  readonly state: JobState;
  readonly checked: number;
  readonly total: number | null;
  readonly cursor: string | null;
  readonly arguments: Readonly<Record<string, unknown>>;
  /** Label of the version of a policy that it is about. */
  readonly policy: string | null;
  readonly result: unknown;
  readonly error: string | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
}

/** How far a job has come; `cursor` is where it would go on. */
export interface Progress {
  readonly checked: number;
  readonly total: number;
  readonly cursor?: string | null;
  readonly result?: unknown;
}

const columns = `j.id::text as id, j.kind, j.actor_id::text as "actorId", u.name as "actorName", j.state, j.checked, j.total, j.cursor,
  j.arguments, (select p.label from handling_policy p where p.id = (j.arguments ->> 'policyId')::uuid) as policy, j.result, j.error,
  j.started_at::text as "startedAt", j.finished_at::text as "finishedAt"`;

/** Enters a job in somebody's name; gives its id. One that waits already and says the same stands for both. */
export async function beginJob(runner: Runner, kind: JobKind, actorId: string, args: object): Promise<string> {
  const text = `with same as (select id from background_job where kind = $2 and state = 'WAITING' and arguments = $4::jsonb limit 1),
      entered as (insert into background_job (id, kind, actor_id, arguments, state)
        select $1, $2, $3, $4::jsonb, 'WAITING' where not exists (select from same) returning id)
    select id::text as id from entered union all select id::text from same`;
  return (await run<{ id: string }>(runner, text, [newId(), kind, actorId, JSON.stringify(args)])).rows[0]!.id;
}

/** Takes the next job that waits, or whose process has been silent for a minute: that one is gone. Null where there is none. */
export async function takeJob(runner: Runner): Promise<JobRow | null> {
  const text = `with next as (select id from background_job where state = 'WAITING'
        or (state = 'RUNNING' and updated_at < now() - interval '1 minute') order by started_at limit 1 for update skip locked),
      taken as (update background_job j set state = 'RUNNING', updated_at = now() from next where j.id = next.id returning j.*)
    select ${columns} from taken j join app_user u on u.id = j.actor_id`;
  return read((await run<JobRow>(runner, text, [])).rows)[0] ?? null;
}

/** Keeps what a crash does not take back; gives whether the job goes on, or somebody has stopped it. */
export async function keepProgress(runner: Runner, id: string, progress: Progress): Promise<boolean> {
  const { checked, total, cursor = null, result = null } = progress;
  const text = `update background_job set checked = $2, total = greatest($2::integer, $3::integer), cursor = coalesce($4, cursor),
      result = coalesce($5::jsonb, result), updated_at = now() where id = $1 returning state`;
  const values = [id, checked, total, cursor, result && JSON.stringify(result)];
  return (await run<{ state: JobState }>(runner, text, values)).rows[0]?.state === 'RUNNING';
}

/** Ends a job that is still running: done with its result, or failed. */
export const finishJob = (runner: Runner, id: string, result: unknown, error: string | null = null) =>
  run(
    runner,
    `update background_job set state = case when $3::text is null then 'DONE' else 'FAILED' end, result = coalesce($2, result),
       error = $3, updated_at = now(), finished_at = now() where id = $1 and state = 'RUNNING'`,
    [id, result === null ? null : JSON.stringify(result), error],
  );

/** Gives a job back that its process does not end: the next one takes it up at once. */
export const releaseJob = (runner: Runner, id: string) =>
  run(runner, `update background_job set state = 'WAITING' where id = $1 and state = 'RUNNING'`, [id]);

/** Stops a job where it stands; its worker notices after the block it is at. */
export const cancelJob = (runner: Runner, id: string) =>
  run(
    runner,
    `update background_job set state = 'CANCELLED', finished_at = now() where id = $1 and state in ('WAITING', 'RUNNING')`,
    [id],
  );

/** The newest jobs first, or the one with an id. */
export async function readJobs(runner: Runner, limit: number, id: string | null = null): Promise<JobRow[]> {
  const text = `select ${columns} from background_job j join app_user u on u.id = j.actor_id
    where $2::uuid is null or j.id = $2 order by j.started_at desc, j.id desc limit $1`;
  return read((await run<JobRow>(runner, text, [limit, id])).rows);
}

const read = (rows: readonly JobRow[]): JobRow[] =>
  rows.map((row) => ({
    ...row,
    startedAt: valueOf(row.startedAt, 'dateTime') as string,
    finishedAt: valueOf(row.finishedAt, 'dateTime') as string | null,
  }));

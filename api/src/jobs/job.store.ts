import { newId } from '../changes/new-id.ts';
import { type Runner, run } from '../sheets/statement.ts';

/** A job as its worker sees it. */
export interface JobRow {
  readonly id: string;
  readonly kind: string;
  readonly actorId: string;
  readonly actorName: string;
  readonly state: 'RUNNING' | 'DONE' | 'FAILED';
  readonly checked: number;
  readonly total: number | null;
  readonly cursor: string | null;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly result: unknown;
  readonly error: string | null;
}

const columns = `j.id::text as id, j.kind, j.actor_id::text as "actorId", u.name as "actorName", j.state, j.checked, j.total, j.cursor,
  j.arguments, j.result, j.error`;

/** Begins a job in somebody's name; gives its id. */
export async function beginJob(
  runner: Runner,
  kind: string,
  actorId: string,
  args: object,
  total: number | null,
): Promise<string> {
  const id = newId();
  const text = `insert into background_job (id, kind, actor_id, arguments, total) values ($1, $2, $3, $4, $5)`;
  await run(runner, text, [id, kind, actorId, JSON.stringify(args), total]);
  return id;
}

/** How far it has come: what a crash does not take back. */
export const keepProgress = (runner: Runner, id: string, checked: number, cursor: string | null) =>
  run(
    runner,
    'update background_job set checked = $2, cursor = coalesce($3, cursor), updated_at = now() where id = $1',
    [id, checked, cursor],
  );

export const finishJob = (runner: Runner, id: string, result: unknown, error: string | null = null) =>
  run(
    runner,
    `update background_job set state = case when $3::text is null then 'DONE' else 'FAILED' end, result = $2, error = $3,
       updated_at = now(), finished_at = now() where id = $1`,
    [id, JSON.stringify(result), error],
  );

export async function readJob(runner: Runner, id: string): Promise<JobRow | null> {
  const text = `select ${columns} from background_job j join app_user u on u.id = j.actor_id where j.id = $1`;
  return (await run<JobRow>(runner, text, [id])).rows[0] ?? null;
}

/** Takes over jobs whose process has been silent for a minute: it is gone. */
export async function takeAbandoned(runner: Runner, kind: string): Promise<JobRow[]> {
  const text = `with taken as (update background_job set updated_at = now() where kind = $1 and state = 'RUNNING'
      and updated_at < now() - interval '1 minute' returning *)
    select ${columns} from taken j join app_user u on u.id = j.actor_id`;
  return (await run<JobRow>(runner, text, [kind])).rows;
}

import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import { replayPolicy } from '../complaints/replay-policy.ts';
import { policyBook } from '../policies/policy-book.ts';
import { beginJob, finishJob, keepProgress } from './job.store.ts';

/** Begins a replay behind the back of whoever asks; gives the job's id at once. */
export async function beginReplay(
  policyId: string,
  from: string | null,
  to: string | null,
  { database: { pool }, actor, clock, timeZone }: Context,
): Promise<string> {
  if (!(await policyBook(pool, pool)).policies.has(policyId)) throw new DomainError('NOT_FOUND');
  const id = await beginJob(pool, 'REPLAY', actor.id, { policyId, from, to }, null);
  const onProgress = (checked: number) => keepProgress(pool, id, checked, null);
  const work = replayPolicy({ pool, policyId, from, to, now: clock(), timeZone, onProgress });
  void work.then(
    (result) => finishJob(pool, id, result),
    (error: unknown) => finishJob(pool, id, null, String(error)).catch(() => undefined),
  );
  return id;
}

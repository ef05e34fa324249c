import { parentPort, workerData } from 'node:worker_threads';
import { Changes } from '../changes/changes.ts';
import { recountClocks } from '../complaints/recount-clocks.ts';
import { replayPolicy } from '../complaints/replay-policy.ts';
import { connect, type Database } from '../database/database.ts';
import { finishJob, type JobKind, keepProgress, type Progress, releaseJob } from '../jobs/job.store.ts';
import { createWake } from '../notifications/wake.ts';
import type { JobInput } from './jobs.ts';

// A thread of its own: what a hundred thousand complaints take of the processor, no reader waits for.
const { url, timeZone, job, now } = workerData as JobInput;
const begun = performance.now();
const clock = () => Temporal.Instant.from(now).add({ milliseconds: Math.round(performance.now() - begun) });
const onError = (error: unknown) => process.stderr.write(`job ${job.id}: ${String(error)}\n`);
let isReleased = false;
parentPort!.on('message', () => (isReleased = true));

/** Each gives its result, or null where it was stopped on the way. */
const works: Readonly<Record<JobKind, (database: Database) => Promise<object | null>>> = {
  async RECOUNT({ pool }) {
    const { wake, close } = createWake(pool, onError);
    const actor = { id: job.actorId, name: job.actorName, role: '' };
    const changes = new Changes({ pool, actor, locale: 'zh', timeZone, clock, wake });
    const before = job.cursor ? (job.result as { changed: number } | null) : null;
    const begins = { checked: job.cursor ? job.checked : 0, changed: before?.changed ?? 0 };
    try {
      return await recountClocks({ pool, changes, now: clock(), after: job.cursor, begins, onProgress: kept(pool) });
    } finally {
      await close();
    }
  },
  // its sums are in memory alone: one that was left is begun again
  REPLAY({ pool }) {
    const { policyId, from, to } = job.arguments as { policyId: string; from: string | null; to: string | null };
    return replayPolicy({ pool, policyId, from, to, now: clock(), timeZone, onProgress: kept(pool) });
  },
};

/** Keeps how far the job has come; false where it is to end here. */
const kept = (pool: Database['pool']) => async (progress: Progress) =>
  (await keepProgress(pool, job.id, progress)) && !isReleased;

const database = await connect(url, timeZone);
try {
  const result = await works[job.kind](database);
  if (result) await finishJob(database.pool, job.id, result);
  else await releaseJob(database.pool, job.id);
} finally {
  await database.close();
  parentPort!.close();
}

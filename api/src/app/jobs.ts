import { Worker } from 'node:worker_threads';
import type { Database } from '../database/database.ts';
import { beginJob, finishJob, type JobKind, type JobRow, takeJob } from '../jobs/job.store.ts';
import type { Actor } from './context.ts';
import type { Env } from './env.ts';
import type { JobStarter } from './request-context.ts';

interface Given {
  readonly env: Env;
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
  readonly onError: (error: unknown) => void;
}

/** What a job's thread is given. */
export interface JobInput {
  readonly url: string;
  readonly timeZone: string;
  readonly job: JobRow;
  /** The moment it begins. */
  readonly now: string;
}

const entry = new URL('./job-thread.js', import.meta.url);
const resourceLimits = { maxOldGenerationSizeMb: 256 };
/** How often a process looks for jobs that others have left. */
const every = 20_000;

// a policy in force never changes: only these move the dues of complaints that are open
const calendars: ReadonlySet<string> = new Set(['sites', 'workCalendars', 'calendarDays']);

/** Does what was begun in the background: one job after another, each in a thread of its own, so that the server answers meanwhile. */
export class Jobs implements JobStarter {
  readonly #given: Given;
  #thread: Worker | null = null;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isAsked = false;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Takes up what other processes have left, now and from time to time. */
  start(): void {
    this.#timer = setInterval(() => this.#look(), every).unref();
    this.#look();
  }

  async begin(kind: JobKind, actor: Actor, args: object): Promise<string> {
    const id = await beginJob(this.#given.database.pool, kind, actor.id, args);
    this.#look();
    return id;
  }

  /** Told of every committed change by the sheets it wrote: after a calendar's edit open clocks are counted again, in its author's name. */
  committed(sheets: ReadonlySet<string>, actor: Actor): void {
    if (this.#isClosed || sheets.isDisjointFrom(calendars)) return;
    this.begin('RECOUNT', actor, {}).catch(this.#given.onError);
  }

  /** The job under way ends after its block; whoever starts next goes on with it. */
  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    this.#thread?.postMessage('release', []);
    await this.#running;
  }

  #look(): void {
    if (this.#isClosed) return;
    this.#isAsked = true;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  async #run(): Promise<void> {
    const { database, onError } = this.#given;
    while (this.#isAsked && !this.#isClosed) {
      this.#isAsked = false;
      const job = await takeJob(database.pool).catch(onError);
      if (!job) continue;
      this.#isAsked = true;
      await this.#inThread(job).catch(async (error: unknown) => {
        onError(error);
        await finishJob(database.pool, job.id, null, String(error)).catch(onError);
      });
    }
  }

  /** Settles when the thread has ended; rejects where it has broken down. */
  #inThread(job: JobRow): Promise<void> {
    const { env, database, clock } = this.#given;
    const workerData: JobInput = { url: database.url, timeZone: env.timeZone, job, now: clock().toString() };
    const thread = new Worker(entry, { workerData, resourceLimits });
    this.#thread = thread;
    if (this.#isClosed) thread.postMessage('release', []);
    return new Promise<void>((done, failed) => {
      thread.once('error', failed);
      thread.once('exit', () => done());
    }).finally(() => (this.#thread = null));
  }
}

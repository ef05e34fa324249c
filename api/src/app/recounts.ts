import { Changes } from '../changes/changes.ts';
import { recountClocks } from '../complaints/recount-clocks.ts';
import { beginJob, finishJob, type JobRow, keepProgress, takeAbandoned } from '../jobs/job.store.ts';
import type { Actor } from './context.ts';
import type { Env } from './env.ts';
import type { Database } from '../database/database.ts';

interface Given {
  readonly env: Env;
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
  readonly wake: () => void;
  readonly onError: (error: unknown) => void;
}

// a policy in force never changes: only these move the dues of complaints that are open
const calendars: ReadonlySet<string> = new Set(['sites', 'workCalendars', 'calendarDays']);

/** Counts open clocks again behind the back of whoever edits a calendar, in his name; edits close together are one recount. */
export class Recounts {
  readonly #given: Given;
  #running: Promise<void> | null = null;
  #again: Actor | null = null;
  #isClosed = false;

  constructor(given: Given) {
    this.#given = given;
  }

  /** Told of every committed change by the sheets it wrote. */
  committed(sheets: ReadonlySet<string>, actor: Actor): void {
    if (this.#isClosed || sheets.isDisjointFrom(calendars)) return;
    this.#again = actor;
    this.#running ??= this.#run();
  }

  /** Waits for the recount under way; begins no other. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#running;
  }

  /** Goes on with recounts whose process has died. */
  resume(): void {
    this.#running ??= this.#resume().then(() => this.#run());
  }

  async #resume(): Promise<void> {
    const { database, onError } = this.#given;
    const abandoned = await takeAbandoned(database.pool, 'RECOUNT').catch(() => []);
    for (const job of abandoned) if (!this.#isClosed) await this.#work(job).catch(onError);
  }

  async #run(): Promise<void> {
    const { database, onError } = this.#given;
    while (this.#again && !this.#isClosed) {
      const { id: actorId, name: actorName } = this.#again;
      this.#again = null;
      const begin = async () => {
        const id = await beginJob(database.pool, 'RECOUNT', actorId, {}, null);
        await this.#work({ id, actorId, actorName, checked: 0, cursor: null });
      };
      await begin().catch(onError);
    }
    this.#running = null;
  }

  /** Counts, and keeps how far it has come: what is done stays done when the process dies. */
  async #work(job: Pick<JobRow, 'id' | 'actorId' | 'actorName' | 'checked' | 'cursor'>): Promise<void> {
    const { database, env, clock, wake } = this.#given;
    const { pool } = database;
    const actor = { id: job.actorId, name: job.actorName };
    const changes = new Changes({ pool, actor, locale: 'zh', timeZone: env.timeZone, clock, wake });
    const before = job.checked;
    try {
      const recount = await recountClocks({
        pool,
        changes,
        now: clock(),
        after: job.cursor,
        onProgress: ({ checked }, cursor) => keepProgress(pool, job.id, before + checked, cursor),
      });
      await finishJob(pool, job.id, { ...recount, checked: before + recount.checked });
    } catch (error) {
      await finishJob(pool, job.id, null, String(error)).catch(() => undefined);
      throw error;
    }
  }
}

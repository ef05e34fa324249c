import { Changes } from '../changes/changes.ts';
import { recountClocks } from '../complaints/recount-clocks.ts';
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

  async #run(): Promise<void> {
    const { database, env, clock, wake, onError } = this.#given;
    while (this.#again && !this.#isClosed) {
      const changes = new Changes({
        pool: database.pool,
        actor: this.#again,
        locale: 'zh',
        timeZone: env.timeZone,
        clock,
        wake,
      });
      this.#again = null;
      await recountClocks({ pool: database.pool, changes, now: clock() }).catch(onError);
    }
    this.#running = null;
  }
}

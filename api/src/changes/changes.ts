import type { Locale } from '@redress/schema/errors.ts';
import type { Pool } from 'pg';
import { DomainError } from '../app/domain-error.ts';
import { forgetFieldBook } from '../fields/field-book.ts';
import type { Runner } from '../sheets/statement.ts';
import { consequencesOf } from '../complaints/consequences.ts';
import { type Commit, commit } from './commit.ts';
import { type Batch, commitLarge } from './commit-large.ts';
import { forgetWritten } from './forget.ts';
import { hashBody, keptAnswer } from './idempotency.ts';
import type { ChangeOptions, Intent, Source } from './intent.ts';
import { makePlan } from './make-plan.ts';
import type { Actor, Circumstances } from './model.ts';
import type { Plan, RowWrite } from './plan.ts';
import { answerOf, type ChangeSetResult } from './result.ts';
import { keepAnswer } from './store.ts';
import { undoIntents } from './undo.ts';

export interface ChangesOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly clock: () => Temporal.Instant;
  /** Called after a commit with the sheets it wrote: wakes the other API processes. */
  readonly wake?: (sheets: ReadonlySet<string>) => void;
  /** Told after a commit which sheets it wrote. */
  readonly committed?: (sheets: ReadonlySet<string>) => void;
}

const attempts = 6;
// a row at another version than planned, a serialisation failure, a deadlock, a unique value taken meanwhile
const retryable = new Set(['RD001', '40001', '40P01', '23505']);
const codeOf = (error: unknown) => (error as { code?: string }).code ?? '';
// a value that is taken in another spelling is only found by the index itself
const refusal = (error: unknown) => new DomainError(codeOf(error) === '23505' ? 'DUPLICATE_VALUE' : 'BUSY');
const pause = (attempt: number) => new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));

/** The one write model: every typed cell, pasted block, import, verb and undo of a person goes through here. */
export class Changes {
  readonly #options: ChangesOptions;

  constructor(options: ChangesOptions) {
    this.#options = options;
  }

  /** What the intents would do: reads and decides, writes nothing and locks nothing. */
  plan(intents: readonly Intent[], options: ChangeOptions, runner: Runner = this.#options.pool): Promise<Plan> {
    return makePlan(runner, this.#options.pool, intents, options.errorPolicy, this.#circumstances(options));
  }

  /**
   * Plans and commits. Plans again where others changed a planned row meanwhile; BUSY where that never ends.
   * The same idempotency key gives the same answer without a second effect; `body` is what the key stands for.
   */
  async run(
    intents: readonly Intent[],
    options: ChangeOptions,
    body: unknown = intents,
    undoes: string | null = null,
  ): Promise<ChangeSetResult> {
    const { pool, actor } = this.#options;
    const { idempotencyKey: key, errorPolicy, dryRun = false } = options;
    const kept = key === undefined ? null : { key, bodyHash: hashBody({ body, errorPolicy, dryRun }) };
    for (let attempt = 1; ; attempt++) {
      const known = kept && (await keptAnswer(pool, actor.id, kept.key, kept.bodyHash));
      if (known) return known;
      try {
        return await this.#attempt({ intents, options, kept, undoes, isContended: attempt > 2 });
      } catch (error) {
        if (!retryable.has(codeOf(error))) throw error;
        if (attempt === attempts) throw refusal(error);
        forgetFieldBook(pool);
        await pause(attempt);
      }
    }
  }

  /**
   * Writes many rows as one change set, batch by batch; `batches` is asked anew where others changed a row meanwhile. Gives
   * null where nothing was written.
   */
  async runLarge(batches: () => AsyncIterable<Batch>, options: ChangeOptions): Promise<string | null> {
    const { pool, actor, clock, timeZone } = this.#options;
    const planBy = (runner: Runner, intents: readonly Intent[]) => this.plan(intents, options, runner);
    for (let attempt = 1; ; attempt++) {
      const client = await pool.connect();
      try {
        const means = { actor, now: clock(), timeZone, options, planBy };
        const { changeSet, places } = await commitLarge(client, batches(), means);
        if (changeSet) await this.#follow(places, options.source);
        return changeSet;
      } catch (error) {
        if (!retryable.has(codeOf(error))) throw error;
        if (attempt === attempts) throw refusal(error);
        await pause(attempt);
      } finally {
        client.release();
      }
    }
  }

  /** Puts back what a change set changed, cell by cell; cells that others have changed since are answered as conflicts. */
  async undo(changeSet: string, options: Pick<ChangeOptions, 'idempotencyKey' | 'dryRun'>): Promise<ChangeSetResult> {
    const intents = await undoIntents(this.#options.pool, changeSet);
    const undoing: ChangeOptions = { ...options, source: 'UNDO', errorPolicy: 'APPLY_VALID' };
    return this.run(intents, undoing, { undo: changeSet }, changeSet);
  }

  async #attempt(asked: Commit): Promise<ChangeSetResult> {
    const { pool, actor, clock, timeZone } = this.#options;
    const plan = await this.plan(asked.intents, asked.options);
    if (asked.options.dryRun || plan.isRefused || plan.writes.length === 0) {
      const answer = answerOf(plan, null);
      if (asked.kept) await keepAnswer(pool, { ...asked.kept, answer }, actor.id, clock().toString());
      return answer;
    }
    const planAgain = (runner: Runner) => this.plan(asked.intents, asked.options, runner);
    const answer = await commit(pool, plan, asked, { actor, now: clock(), timeZone, planAgain });
    await this.#follow(plan.writes, asked.options.source);
    return answer;
  }

  /** What is known of the tables is forgotten, what follows is worked out, and the others are woken. */
  async #follow(
    writes: readonly (Pick<RowWrite, 'sheet' | 'rootId'> & Partial<Pick<RowWrite, 'set'>>)[],
    source: Source,
  ) {
    const { pool, wake, committed, clock } = this.#options;
    const sheets = new Set<string>(writes.map(({ sheet }) => sheet));
    forgetWritten(pool, sheets);
    const more = await consequencesOf(pool, writes, source === 'SEED' ? null : clock());
    if (more.length > 0) await this.run(more, { source: 'SYSTEM', errorPolicy: 'APPLY_VALID' });
    wake?.(sheets);
    committed?.(sheets);
  }

  #circumstances({ source }: ChangeOptions): Circumstances {
    const { pool, actor, locale, timeZone, clock } = this.#options;
    return { actor, locale, timeZone, now: clock(), source, owner: pool };
  }
}

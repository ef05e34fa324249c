import type { Pool, PoolClient } from 'pg';
import type { Locale } from '@redress/schema/errors.ts';
import { DomainError } from '../app/domain-error.ts';
import { forgetChoiceLists } from '../choices/choice-lists.ts';
import { run as runStatement, type Runner } from '../sheets/statement.ts';
import { hashBody, keptAnswer } from './idempotency.ts';
import type { ChangeOptions, Intent } from './intent.ts';
import { makePlan } from './make-plan.ts';
import type { Actor, Circumstances } from './model.ts';
import { newId } from './new-id.ts';
import { giveNumbers, needsNumbers } from './numbers.ts';
import type { Plan } from './plan.ts';
import { cellRecords } from './record.ts';
import { answerOf } from './answer.ts';
import type { ChangeSetResult } from './result.ts';
import { keepAnswer, write } from './store.ts';
import { undoIntents } from './undo.ts';

export interface ChangesOptions {
  readonly pool: Pool;
  readonly actor: Actor;
  readonly locale: Locale;
  readonly timeZone: string;
  readonly clock: () => Temporal.Instant;
  /** Called after a commit: wakes the other API processes. */
  readonly wake?: () => void;
}

const attempts = 4;
const retryable = new Set(['RD001', '40001', '40P01', '23505']);
const codeOf = (error: unknown) => (error as { code?: string }).code ?? '';

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
   * Plans and commits. Plans again where others changed a planned row meanwhile, and answers BUSY after four attempts.
   * The same idempotency key gives the same answer without a second effect; `body` is what the key stands for.
   */
  async run(
    intents: readonly Intent[],
    options: ChangeOptions,
    body: unknown = intents,
    undoes: string | null = null,
  ): Promise<ChangeSetResult> {
    const { pool, actor } = this.#options;
    const key = options.idempotencyKey;
    const kept =
      key === undefined
        ? null
        : { key, bodyHash: hashBody({ body, policy: options.errorPolicy, dryRun: options.dryRun ?? false }) };
    for (let attempt = 1; ; attempt++) {
      const known = kept && (await keptAnswer(pool, actor.id, kept.key, kept.bodyHash));
      if (known) return known;
      try {
        return await this.#attempt(intents, options, kept, undoes);
      } catch (error) {
        if (!retryable.has(codeOf(error))) throw error;
        if (attempt === attempts) throw new DomainError('BUSY');
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * attempt));
      }
    }
  }

  /** Puts back what a change set changed, cell by cell; cells that others have changed since are answered as conflicts. */
  async undo(changeSet: string, options: Omit<ChangeOptions, 'source' | 'errorPolicy'>): Promise<ChangeSetResult> {
    const intents = await undoIntents(this.#options.pool, changeSet);
    return this.run(
      intents,
      { ...options, source: 'UNDO', errorPolicy: 'APPLY_VALID' },
      { undo: changeSet },
      changeSet,
    );
  }

  async #attempt(
    intents: readonly Intent[],
    options: ChangeOptions,
    kept: { key: string; bodyHash: Buffer } | null,
    undoes: string | null,
  ) {
    const plan = await this.plan(intents, options);
    const id = newId();
    if (options.dryRun || plan.isRefused || plan.writes.length === 0) {
      const answer = answerOf(plan, options.dryRun && !plan.isRefused ? 'PREVIEW' : 'NOTHING', null);
      if (kept)
        await keepAnswer(
          this.#options.pool,
          { ...kept, answer },
          this.#options.actor.id,
          this.#options.clock().toString(),
        );
      return answer;
    }
    const answer = await this.#commit(plan, intents, options, id, kept, undoes);
    if (plan.writes.some(({ sheet }) => sheet === 'choices')) forgetChoiceLists(this.#options.pool);
    this.#options.wake?.();
    return answer;
  }

  async #commit(
    plan: Plan,
    intents: readonly Intent[],
    options: ChangeOptions,
    id: string,
    kept: { key: string; bodyHash: Buffer } | null,
    undoes: string | null,
  ) {
    if (plan.locks.length === 0 && !needsNumbers(plan.writes))
      return this.#write(this.#options.pool, plan, options, id, kept, undoes);
    return this.#transaction(async (client) => {
      for (const lock of [...new Set(plan.locks)].toSorted())
        await runStatement(client, 'select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
      const held = plan.locks.length > 0 ? await this.plan(intents, options, client) : plan;
      if (held.isRefused) return answerOf(held, 'NOTHING', null);
      await giveNumbers(client, held.writes, this.#options.clock(), this.#options.timeZone);
      return this.#write(client, held, options, id, kept, undoes);
    });
  }

  async #write(
    runner: Runner,
    plan: Plan,
    options: ChangeOptions,
    id: string,
    kept: { key: string; bodyHash: Buffer } | null,
    undoes: string | null,
  ) {
    const at = this.#options.clock().toString({ smallestUnit: 'millisecond' });
    const answer = answerOf(plan, 'WRITTEN', id);
    const record = {
      id,
      actorId: this.#options.actor.id,
      source: options.source,
      at,
      undoes,
      cells: cellRecords(plan.writes),
    };
    await write(runner, plan, record, kept && { ...kept, answer });
    return answer;
  }

  async #transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#options.pool.connect();
    try {
      await client.query('begin');
      const result = await work(client);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  #circumstances({ source }: ChangeOptions): Circumstances {
    const { actor, locale, timeZone, clock } = this.#options;
    return { actor, locale, timeZone, now: clock(), source };
  }
}

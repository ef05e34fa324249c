import type { Pool, PoolClient } from 'pg';
import { gatherings } from '../database/gathering.ts';
import { type Runner, run } from '../sheets/statement.ts';
import type { ChangeOptions, Intent } from './intent.ts';
import type { Actor } from './model.ts';
import { newId } from './new-id.ts';
import { giveNumbers, needsNumbers } from './numbers.ts';
import type { Plan } from './plan.ts';
import { cellRecords } from './record.ts';
import { answerOf, type ChangeSetResult } from './result.ts';
import { type Change, write } from './store.ts';

/** A change on its way to the tables. */
export interface Commit {
  readonly intents: readonly Intent[];
  readonly options: ChangeOptions;
  readonly kept: { readonly key: string; readonly bodyHash: Buffer } | null;
  readonly undoes: string | null;
  /** Others kept changing the same rows: take them one after another now. */
  readonly isContended: boolean;
}

export interface CommitMeans {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly planAgain: (runner: Runner) => Promise<Plan>;
}

/**
 * Writes a plan: in a single statement where nothing but the rows' versions protects it; with locks or numbers in a
 * transaction that holds them, makes the plan again where locks were taken, and writes.
 */
export async function commit(pool: Pool, plan: Plan, asked: Commit, means: CommitMeans): Promise<ChangeSetResult> {
  const locks = asked.isContended ? [...plan.locks, ...plan.writes.map(({ id }) => id)] : plan.locks;
  if (locks.length === 0 && !needsNumbers(plan.writes)) {
    const { change, answer } = changeOf(plan, asked, means);
    await writerOf(pool).ask(change);
    return answer;
  }
  return inTransaction(pool, async (client) => {
    if (locks.length > 0) await hold(client, locks);
    const held = locks.length > 0 ? await means.planAgain(client) : plan;
    if (held.writes.length === 0) return answerOf(held, null);
    await giveNumbers(client, held.writes, means.now, means.timeZone);
    const { change, answer } = changeOf(held, asked, means);
    await write(client, [change], { isHurried: false });
    return answer;
  });
}

/** Holds keys until the transaction ends: all at once and in one order, so that two changes never wait for each other. */
export const hold = (client: PoolClient, locks: readonly string[]) =>
  run(
    client,
    'select pg_advisory_xact_lock(hashtextextended(key, 0)) from (select distinct key from unnest($1::text[]) key order by key) held',
    [locks],
  );

/** The change set that a plan becomes, and what it is answered with. */
function changeOf(plan: Plan, { options, kept, undoes }: Commit, { actor, now }: CommitMeans) {
  const id = newId();
  const at = now.toString({ smallestUnit: 'millisecond' });
  const answer = answerOf(plan, id);
  const { source, departmentId } = options;
  const record = { id, actorId: actor.id, source, departmentId, at, undoes, cells: cellRecords(plan.writes) };
  return { answer, change: { plan, record, kept: kept && { ...kept, answer }, answers: options.answers ?? [] } };
}

/** Small changes that are ready at the same moment share a statement and a commit. */
const writerOf = gatherings((pool: Pool) => ({
  // while one waits for the disk, another works
  abreast: 2,
  kindOf: shapeOf,
  all: async (changes: readonly Change[]) => {
    await write(pool, changes, { isHurried: true });
    return changes.map(() => undefined);
  },
  alone: (change) => write(pool, [change], { isHurried: false }),
}));

const mostGathered = 20;

/** Changes of one shape have one statement; large ones keep to themselves. */
function shapeOf({ plan: { writes, events, outbox }, record, kept, answers }: Change): string {
  if (writes.length > mostGathered || answers.length > 0) return record.id;
  const shapes = writes.map(({ sheet, op, set }) => `${sheet} ${op} ${Object.keys(set).toSorted().join(' ')}`);
  return [...shapes, events.length > 0, outbox.length > 0, kept !== null].join('\n');
}

async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
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

import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Runner } from '../sheets/statement.ts';
import { canonicalJson } from './canonical-json.ts';
import { hold } from './commit.ts';
import type { ChangeOptions, Intent } from './intent.ts';
import type { Actor } from './model.ts';
import { newId } from './new-id.ts';
import { giveNumbers } from './numbers.ts';
import type { Plan, RowWrite } from './plan.ts';
import { cellRecords } from './record.ts';
import type { RowResult } from './result.ts';
import { write, writeChangeSet } from './store.ts';

/** Rows that are written together, and who hears what became of them. */
export interface Batch {
  readonly intents: readonly Intent[];
  readonly answered: (rows: readonly RowResult[]) => void;
}

/** What a large change wrote. */
export interface Written {
  readonly changeSet: string | null;
  readonly rows: number;
  /** Where the rows lie that were written. */
  readonly places: readonly Pick<RowWrite, 'sheet' | 'rootId'>[];
}

export interface LargeMeans {
  readonly actor: Actor;
  readonly now: Temporal.Instant;
  readonly timeZone: string;
  readonly options: ChangeOptions;
  readonly planBy: (runner: Runner, intents: readonly Intent[]) => Promise<Plan>;
}

/**
 * Writes many rows as one change set in one transaction, batch by batch, so that only a batch of them is ever in memory. With
 * REJECT_ALL one refused batch takes everything back; the batches after it are still asked, so that all that is wrong is known.
 */
export async function commitLarge(
  client: PoolClient,
  batches: AsyncIterable<Batch>,
  means: LargeMeans,
): Promise<Written> {
  await client.query('begin');
  try {
    const large = new LargeChange(client, means);
    for await (const batch of batches) await large.add(batch);
    const written = await large.finish();
    await client.query(written.changeSet ? 'commit' : 'rollback');
    return written;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

class LargeChange {
  private readonly id = newId();
  private readonly hash = createHash('sha256');
  private readonly places: Pick<RowWrite, 'sheet' | 'rootId'>[] = [];
  private readonly client: PoolClient;
  private readonly means: LargeMeans;
  private readonly at: string;
  private cells = 0;
  private isRefused = false;

  constructor(client: PoolClient, means: LargeMeans) {
    this.client = client;
    this.means = means;
    this.at = means.now.toString({ smallestUnit: 'millisecond' });
  }

  private get head() {
    const { actor, options } = this.means;
    const { source, departmentId } = options;
    return { id: this.id, actorId: actor.id, source, departmentId, at: this.at, undoes: null };
  }

  async add({ intents, answered }: Batch): Promise<void> {
    const { client, means } = this;
    let plan = await means.planBy(client, intents);
    if (plan.locks.length > 0) {
      await hold(client, plan.locks);
      plan = await means.planBy(client, intents);
    }
    this.isRefused ||= plan.isRefused;
    if (plan.writes.length > 0 && !this.isRefused) await this.write(plan);
    answered(plan.results);
  }

  private async write(plan: Plan) {
    const { client, means } = this;
    await giveNumbers(client, plan.writes, means.now, means.timeZone);
    const cells = cellRecords(plan.writes, this.cells);
    // the same text, piece by piece, that the hash of a change set is taken of
    const text = cells.map(canonicalJson).join(',');
    this.hash.update(this.cells === 0 ? `${this.parts()[0]}${text}` : `,${text}`);
    this.cells += cells.length;
    const change = { plan, record: { ...this.head, cells }, kept: null, answers: [], isPart: true };
    await write(client, [change], { isHurried: false });
    this.places.push(...plan.writes.map(({ sheet, rootId }) => ({ sheet, rootId })));
  }

  /** The text of the change set before its cells, and behind them. */
  private parts(): [string, string] {
    const [before, after] = canonicalJson({ ...this.head, cells: [] }).split('"cells":[]') as [string, string];
    return [`${before}"cells":[`, `]${after}`];
  }

  async finish(): Promise<Written> {
    const rows = this.places.length;
    if (this.isRefused || rows === 0) return { changeSet: null, rows: 0, places: [] };
    const leaf = this.hash.update(this.parts()[1]).digest();
    await writeChangeSet(this.client, { ...this.head, cells: [] }, rows, leaf);
    return { changeSet: this.id, rows, places: this.places };
  }
}

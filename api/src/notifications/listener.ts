import { Client, type Pool } from 'pg';
import { feedCursor, readFeed } from '../changes/feed.ts';
import type { RowChange, RowChanges } from './row-changes.ts';
import { channel } from './wake.ts';

/** What a listener tells the process it runs in. */
interface Ears {
  readonly rowChanges: RowChanges;
  /** These sheets were written, by whichever process, or any, if null: what is kept of them is stale. */
  readonly onWake: (sheets: ReadonlySet<string> | null) => void;
  readonly onError: (error: unknown) => void;
}

const block = 200;
const [shortestPause, longestPause] = [20, 1_000];
const reconnectAfter = 500;
/** A wake-up may get lost with its sender: everybody looks by himself now and then. */
const lookEvery = 10_000;

/**
 * Hears of commits over one connection of its own and reads the change feed from where it last stopped, so that neither
 * a lost wake-up nor a lost connection loses a change.
 */
export class ChangeListener {
  private client: Client | undefined;
  private cursor: string | undefined;
  /** The feed must be read until everything below this xid is settled. */
  private target = 0n;
  private reading: Promise<void> | undefined;
  private readonly timers = new Set<NodeJS.Timeout>();
  private isClosed = false;

  constructor(
    private readonly pool: Pool,
    private readonly ears: Ears,
  ) {}

  /** Connects and listens; a connection that is lost is made again until `close`. */
  async start(): Promise<void> {
    this.ears.rowChanges.onFirst(() => this.read());
    await this.connect();
    this.timers.add(setInterval(() => this.read(), lookEvery).unref());
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const timer of this.timers) clearTimeout(timer);
    await this.reading;
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new Client(this.pool.options);
    client.on('notification', ({ payload = '' }) => {
      const [xmax, sheets] = payload.split(' ');
      this.wake(BigInt(xmax!), new Set(sheets?.split(',')));
    });
    client.on('error', this.ears.onError);
    client.on('end', () => this.reconnect(client));
    this.client = client;
    await client.connect();
    await client.query(`listen ${channel}`);
  }

  private reconnect(lost: Client): void {
    if (this.isClosed || this.client !== lost) return;
    this.client = undefined;
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      // what was committed meanwhile lies behind the cursor
      this.connect().then(() => this.wake(0n, null), this.ears.onError);
    }, reconnectAfter);
    this.timers.add(timer);
  }

  private wake(xmax: bigint, sheets: ReadonlySet<string> | null): void {
    this.ears.onWake(sheets);
    if (xmax > this.target) this.target = xmax;
    this.read();
  }

  /** Reads on, unless that is being done already. */
  private read(): void {
    if (this.isClosed) return;
    this.reading ??= this.readOn()
      .catch(this.ears.onError)
      .finally(() => {
        this.reading = undefined;
      });
  }

  private async readOn(): Promise<void> {
    if (!this.ears.rowChanges.isHeard) {
      this.cursor = undefined;
      return;
    }
    this.cursor ??= await feedCursor(this.pool);
    for (let pause = shortestPause; !this.isClosed;) {
      const horizon = await this.horizon();
      const { cursor, rows } = await readFeed(this.pool, this.cursor, block);
      this.ears.rowChanges.publish(rows as RowChange[]);
      const isMore = cursor !== this.cursor;
      this.cursor = cursor;
      if (isMore) pause = shortestPause;
      else if (horizon >= this.target) return;
      else {
        // an older transaction is still running; until it ends nothing behind it is settled
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, longestPause);
      }
    }
  }

  private async horizon(): Promise<bigint> {
    const { rows } = await this.pool.query<{ xid: string }>(
      'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
    );
    return BigInt(rows[0]!.xid);
  }
}

import pg from 'pg';
import { workloads } from '../workloads/all.ts';
import { type Asking, concurrency, type Side } from '../workloads/workload.ts';
import { Connection } from './connection.ts';

/** What the bench asks of the load process. */
export interface Round {
  readonly workload: string;
  readonly side: Side;
  readonly port: number;
  readonly headers: string;
  readonly milliseconds: number;
}
/** What a round brought. */
export interface Measured {
  readonly requests: number;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly error?: string;
}

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 1, options: '-c timezone=UTC' });
const read = async <T extends object>(text: string, values: unknown[] = []) => (await pool.query<T>(text, values)).rows;

async function run({ workload: name, side, port, headers, milliseconds }: Round): Promise<Measured> {
  const workload = workloads.find((candidate) => candidate.name === name)!;
  const ask = await workload.begin(side, read);
  const begun = performance.now();
  const end = begun + milliseconds;
  const workers = Array.from({ length: concurrency }, (_, worker) =>
    work(new Connection(port, headers), ask, worker, end, workload.isRight),
  );
  const done = await Promise.all(workers);
  const requests = done.reduce((sum, worker) => sum + worker.requests, 0);
  const bytes = done.reduce((sum, worker) => sum + worker.bytes, 0);
  return { requests, milliseconds: performance.now() - begun, bytes: bytes / requests };
}

async function work(
  connection: Connection,
  ask: Asking,
  worker: number,
  end: number,
  isRight: (answer: Buffer) => boolean,
) {
  let last: Buffer | null = null;
  let [requests, bytes] = [0, 0];
  while (performance.now() < end) {
    last = await connection.ask(ask(worker, last));
    if (!isRight(last)) throw new Error(`a wrong answer: ${last.toString().slice(0, 500)}`);
    requests += 1;
    bytes += last.length;
  }
  connection.close();
  return { requests, bytes };
}

process.on('message', (round: Round) => {
  run(round).then(
    (measured) => process.send!(measured),
    (error: unknown) => process.send!({ requests: 0, milliseconds: 0, bytes: 0, error: String(error) }),
  );
});
process.once('disconnect', () => process.exit());

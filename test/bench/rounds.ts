import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Measured, Round } from './load/load.ts';
import { processorMilliseconds, type Server } from './processes.ts';
import type { Side, Workload } from './workloads/workload.ts';

/** Both servers, the load, and the database server's process. */
export interface Bench {
  readonly servers: Readonly<Record<Side, Server>>;
  readonly load: ChildProcess;
  readonly postmaster: number;
}

/** Processor time of one request in ms, where it was spent. */
export interface Costs {
  readonly server: number;
  readonly database: number;
}
export interface Result {
  readonly perSecond: Readonly<Record<Side, number>>;
  /** Redress by the limit, median of the rounds. */
  readonly ratio: number;
  /** Middle half of the rounds' ratios, by their median. */
  readonly spread: number;
  readonly ratios: readonly number[];
  readonly costs: Readonly<Record<Side, Costs>>;
}

export const startLoad = (databaseUrl: string): ChildProcess =>
  fork(join(import.meta.dirname, 'load/load.ts'), { env: { ...process.env, DATABASE_URL: databaseUrl } });

export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);

function quantile(values: readonly number[], at: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * at;
  const [low, high] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return low + (high - low) * (place % 1);
}

interface Timed {
  readonly perSecond: number;
  readonly costs: Costs;
}

/** Warms both sides up, then lets them take turns, so that whatever else the machine does meets both alike. */
export async function measure(bench: Bench, workload: Workload, rounds: number, milliseconds: number): Promise<Result> {
  for (const side of ['limit', 'redress'] as const) await round(bench, workload, side, Math.min(milliseconds, 2_000));
  const timed: Record<Side, Timed[]> = { limit: [], redress: [] };
  for (let n = 0; n < rounds; n++) {
    // the second of a pair finds warmer caches: they swap places
    const order: Side[] = n % 2 === 0 ? ['limit', 'redress'] : ['redress', 'limit'];
    for (const side of order) timed[side].push(await round(bench, workload, side, milliseconds));
  }
  const ratios = timed.redress.map(({ perSecond }, n) => perSecond / timed.limit[n]!.perSecond);
  const ratio = medianOf(ratios);
  return {
    perSecond: { limit: rate(timed.limit), redress: rate(timed.redress) },
    ratio,
    spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / ratio,
    ratios,
    costs: { limit: costs(timed.limit), redress: costs(timed.redress) },
  };
}

const rate = (timed: readonly Timed[]) => medianOf(timed.map(({ perSecond }) => perSecond));
const costs = (timed: readonly Timed[]): Costs => ({
  server: medianOf(timed.map((one) => one.costs.server)),
  database: medianOf(timed.map((one) => one.costs.database)),
});

async function round(bench: Bench, workload: Workload, side: Side, milliseconds: number): Promise<Timed> {
  const { port, headers, pid } = bench.servers[side];
  const before = [processorMilliseconds(pid), processorMilliseconds(bench.postmaster, true)] as const;
  bench.load.send({ workload: workload.name, side, port, headers, milliseconds } satisfies Round);
  const [measured] = (await once(bench.load, 'message')) as [Measured];
  if (measured.error) throw new Error(`${workload.name}, ${side}: ${measured.error}`);
  const { requests } = measured;
  return {
    perSecond: (requests * 1000) / measured.milliseconds,
    costs: {
      server: (processorMilliseconds(pid) - before[0]) / requests,
      database: (processorMilliseconds(bench.postmaster, true) - before[1]) / requests,
    },
  };
}

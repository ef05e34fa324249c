import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Measured, Round } from './load/load.ts';
import type { Server } from './processes.ts';
import { mostByOthers, processorMilliseconds, quiet, shareOfOthers } from './processor.ts';
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
  /** The share of the machine that others used meanwhile. */
  readonly others: number;
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
type Pair = Record<Side, Timed> & { others: number };

/** Warms both sides up, then lets them take turns, so that whatever else the machine does meets both alike. */
export async function measure(bench: Bench, workload: Workload, rounds: number, milliseconds: number): Promise<Result> {
  for (const side of ['limit', 'redress'] as const) await round(bench, workload, side, Math.min(milliseconds, 2_000));
  const pairs: Pair[] = [];
  const still = () => pairs.filter(({ others }) => !(others > mostByOthers));
  while (still().length < rounds && pairs.length < rounds * 2)
    pairs.push(await pair(bench, workload, milliseconds, pairs.length % 2 === 0));
  return resultOf(still().length >= 3 ? still() : pairs);
}

async function pair(bench: Bench, workload: Workload, milliseconds: number, isLimitFirst: boolean): Promise<Pair> {
  await quiet();
  const timed: Partial<Record<Side, Timed>> = {};
  // the second of a pair finds warmer caches: they swap places
  const order: Side[] = isLimitFirst ? ['limit', 'redress'] : ['redress', 'limit'];
  const others = await shareOfOthers(
    () => ownMilliseconds(bench),
    async () => {
      for (const side of order) timed[side] = await round(bench, workload, side, milliseconds);
    },
  );
  return { limit: timed.limit!, redress: timed.redress!, others };
}

function resultOf(pairs: readonly Pair[]): Result {
  const ratios = pairs.map(({ limit, redress }) => redress.perSecond / limit.perSecond);
  const ratio = medianOf(ratios);
  const of = (side: Side, figure: (timed: Timed) => number) => medianOf(pairs.map((one) => figure(one[side])));
  const costs = (side: Side): Costs => ({
    server: of(side, (one) => one.costs.server),
    database: of(side, (one) => one.costs.database),
  });
  return {
    perSecond: { limit: of('limit', (one) => one.perSecond), redress: of('redress', (one) => one.perSecond) },
    ratio,
    spread: (quantile(ratios, 0.75) - quantile(ratios, 0.25)) / ratio,
    ratios,
    others: medianOf(pairs.map(({ others }) => others)),
    costs: { limit: costs('limit'), redress: costs('redress') },
  };
}

const ownMilliseconds = ({ servers, load, postmaster }: Bench) =>
  [servers.limit.pid, servers.redress.pid, load.pid!, process.pid].reduce(
    (sum, pid) => sum + processorMilliseconds(pid),
    processorMilliseconds(postmaster, true),
  );

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

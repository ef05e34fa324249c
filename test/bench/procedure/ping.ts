import { Connection } from '../load/connection.ts';
import { residentMegabytes, type Server } from '../processes.ts';
import { grid } from '../workloads/grid.ts';

/** What somebody at a grid notices of work in the background: how long his pages take, and what the server grows by. */
export interface Noticed {
  /** Milliseconds that half of the pages, 99 of 100, and the slowest took. */
  readonly half: number;
  readonly p99: number;
  readonly longest: number;
  readonly grownMegabytes: number;
}

const pause = 100;

/** Asks for a page of the grid again and again while `work` goes on. */
export async function noticed<T>(server: Server, work: () => Promise<T>): Promise<{ done: T; noticed: Noticed }> {
  const connection = new Connection(server.port, server.headers);
  const ask = await grid.begin('redress', async () => []);
  const [before, taken] = [residentMegabytes(server.pid), [] as number[]];
  let most = before;
  const over = new AbortController();
  const pages = (async () => {
    while (!over.signal.aborted) {
      const begun = performance.now();
      await connection.ask(ask(0, null));
      taken.push(performance.now() - begun);
      most = Math.max(most, residentMegabytes(server.pid));
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  const done = await work().finally(() => over.abort());
  await pages;
  connection.close();
  const sorted = taken.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { done, noticed: { half: at(0.5), p99: at(0.99), longest: at(1), grownMegabytes: most - before } };
}

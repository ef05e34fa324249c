import { isDeepStrictEqual } from 'node:util';
import { Connection } from './load/connection.ts';
import type { Server } from './processes.ts';
import type { Reader, Side, Workload } from './workloads/workload.ts';

const workers = [0, 3, 7];
const requests = 6;

/** Fails unless both sides give equal data to the same requests: figures of different answers could not be compared. */
export async function assertAgreement(
  servers: Readonly<Record<Side, Server>>,
  workload: Workload,
  read: Reader,
): Promise<void> {
  const limit = await answers(servers.limit, 'limit', workload, read);
  const redress = await answers(servers.redress, 'redress', workload, read);
  for (const [at, answer] of redress.entries()) {
    if (isDeepStrictEqual(answer, limit[at])) continue;
    throw new Error(
      `${workload.name}: the answers differ\nlimit   ${difference(limit[at])}\nredress ${difference(answer)}`,
    );
  }
}

async function answers({ port, headers }: Server, side: Side, workload: Workload, read: Reader): Promise<unknown[]> {
  const ask = await workload.begin(side, read);
  const found: unknown[] = [];
  for (const worker of workers) {
    const connection = new Connection(port, headers);
    let last: Buffer | null = null;
    for (let n = 0; n < requests; n++) {
      last = await connection.ask(ask(worker, last));
      if (!workload.isRight(last)) throw new Error(`${workload.name}, ${side}: ${last.toString().slice(0, 1_000)}`);
      found.push(workload.content(last, side));
    }
    connection.close();
  }
  return found;
}

const difference = (answer: unknown) => JSON.stringify(answer).slice(0, 2_000);

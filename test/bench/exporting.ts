import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { complaints } from '@redress/schema/sheets/complaints.ts';
import { cacheDir } from './paths.ts';
import { residentMegabytes, type Server } from './processes.ts';
import type { Line } from './report.ts';

/** What the export of the whole sheet took, and what exceljs took for the same rows. */
export interface Exporting {
  readonly rows: number;
  readonly seconds: number;
  readonly exceljsSeconds: number;
  readonly firstByteSeconds: number;
  readonly grownMegabytes: number;
  /** From the moment that the reader went away until the server was idle. */
  readonly cancelSeconds: number;
}

const columns = columnsOf(complaints)
  .slice(0, 35)
  .map(({ key }) => key)
  .join(',');
const cookieOf = ({ headers }: Server) => ({ cookie: headers.slice('cookie: '.length).trim() });
const get = (server: Server, file: string, signal?: AbortSignal) =>
  fetch(`http://127.0.0.1:${server.port}/exports/${file}?columns=${columns}&language=zh`, {
    headers: cookieOf(server),
    ...(signal && { signal }),
  });

/** Exports 100,000 rows × 35 columns as a workbook, and has exceljs write the same rows. */
export async function measureExport(server: Server): Promise<Exporting> {
  await drain(await fetchFirst(server));
  const before = residentMegabytes(server.pid);
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, residentMegabytes(server.pid))), 50);
  const begun = performance.now();
  const answer = await get(server, 'complaints.xlsx');
  const reader = answer.body!.getReader();
  await reader.read();
  const firstByteSeconds = (performance.now() - begun) / 1000;
  while (!(await reader.read()).done);
  const seconds = (performance.now() - begun) / 1000;
  clearInterval(watch);
  const { rows, exceljsSeconds } = await exceljsOn(server);
  const cancelSeconds = await cancelled(server);
  return { rows, seconds, exceljsSeconds, firstByteSeconds, grownMegabytes: most - before, cancelSeconds };
}

/** A small export first: exceljs is loaded once, by whoever exports first. */
const fetchFirst = (server: Server) =>
  fetch(`http://127.0.0.1:${server.port}/exports/sites.xlsx`, { headers: cookieOf(server) });

async function drain(answer: Response): Promise<void> {
  for await (const _ of answer.body ?? []);
}

/** The same rows, written by exceljs's WorkbookWriter in a process of its own; reading them is not counted. */
async function exceljsOn(server: Server): Promise<{ rows: number; exceljsSeconds: number }> {
  const file = join(cacheDir, 'rows.json');
  writeFileSync(file, Buffer.from(await (await get(server, 'complaints.json')).arrayBuffer()));
  const child = fork(join(import.meta.dirname, 'exceljs-writer.ts'), [file]);
  const [answer] = (await once(child, 'message')) as [{ rows: number; exceljsSeconds: number }];
  await once(child, 'exit');
  return answer;
}

/** Seconds that the server's processor still works after the reader has gone. */
async function cancelled(server: Server): Promise<number> {
  const abort = new AbortController();
  const answer = await get(server, 'complaints.xlsx', abort.signal);
  await answer.body!.getReader().read();
  abort.abort();
  const begun = performance.now();
  for (let quiet = 0, last = cpuTicks(server.pid); quiet < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = cpuTicks(server.pid);
    quiet = now - last <= 1 ? quiet + 1 : 0;
    last = now;
  }
  return (performance.now() - begun) / 1000 - 0.2;
}

const line = (name: string, figure: string, target: string, isReached: boolean, detail: string): Line => ({
  name,
  figure,
  target,
  isReached,
  detail,
});

export function exportLines(measured: Exporting): Line[] {
  const { rows, seconds, exceljsSeconds, firstByteSeconds, grownMegabytes, cancelSeconds } = measured;
  const share = seconds / exceljsSeconds;
  const times = `${seconds.toFixed(1)} s against ${exceljsSeconds.toFixed(1)} s of exceljs's WorkbookWriter on the same rows`;
  return [
    line('export', share.toFixed(2), '≤ 0.25', share <= 0.25, `${rows} rows × 35 columns, read and sent: ${times}`),
    line(
      'export memory',
      `${grownMegabytes.toFixed(0)} MB`,
      '≤ 150 MB',
      grownMegabytes <= 150,
      'most that the server grew by',
    ),
    line('export begins', `${firstByteSeconds.toFixed(2)} s`, '≤ 2 s', firstByteSeconds <= 2, 'to the first byte'),
    line('export ends', `${cancelSeconds.toFixed(2)} s`, '≤ 1 s', cancelSeconds <= 1, 'after its reader has gone'),
  ];
}

/** Hundredths of a second that a process has used the processor. */
function cpuTicks(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { edited, foreignLedger, ledgerColumns, ledgerPrefix, type Row } from './data/ledgers.ts';
import { cacheDir } from './paths.ts';
import { residentMegabytes, type Server } from './processes.ts';
import type { Line } from './report.ts';
import { medianOf } from './rounds.ts';

/** What an import took, and what reading and upserting the same file took without everything that Redress is for. */
interface Timed {
  readonly previewSeconds: number;
  readonly applySeconds: number;
  readonly limitSeconds: number;
}
export interface Importing {
  readonly added: Timed;
  readonly changed: Timed;
  /** While 50,000 rows are previewed. */
  readonly large: { readonly seconds: number; readonly grownMegabytes: number; readonly slowestPing: number };
}

const rows = 20_000;
const most = 50_000;
const cookieOf = ({ headers }: Server) => ({ cookie: headers.slice('cookie: '.length).trim() });
const urlOf = ({ port }: Server, path: string) => `http://127.0.0.1:${port}${path}`;

/** Imports 20,000 rows × 25 columns that are new, then as many of which every twentieth has changed; previews 50,000. */
export async function measureImport(
  server: Server,
  owner: pg.Client,
  databaseUrl: string,
  rounds: number,
): Promise<Importing> {
  const known = await exported(server, 'complaints.json');
  const words = JSON.parse(known.toString()) as Row[];
  const large = await previewed(server, await foreignLedger(words, most));
  const ledger = await foreignLedger(words, rows);
  const added: Timed[] = [];
  const changed: Timed[] = [];
  for (let n = 0; n < rounds; n++) {
    const limitSeconds = await limitOn(ledger, databaseUrl);
    await forget(owner);
    added.push({ ...(await imported(server, ledger, { new: rows })), limitSeconds });
    await forget(owner);
    const limitFile = await edited(await exported(server, 'complaints.xlsx'), `limit ${n}`);
    const changedSeconds = await limitOn(limitFile, databaseUrl);
    const own = await edited(await exported(server, 'complaints.xlsx'), `${n}`);
    changed.push({ ...(await imported(server, own, { changed: rows / 20 })), limitSeconds: changedSeconds });
  }
  return { added: middle(added), changed: middle(changed), large };
}

const middle = (timed: readonly Timed[]): Timed => {
  const of = (key: keyof Timed) => medianOf(timed.map((one) => one[key]));
  return { previewSeconds: of('previewSeconds'), applySeconds: of('applySeconds'), limitSeconds: of('limitSeconds') };
};

/** The first complaints of the data, as many as are imported. */
async function exported(server: Server, file: string): Promise<Buffer> {
  const filter = JSON.stringify({ sequence: { lte: rows } });
  const query = new URLSearchParams({ columns: ledgerColumns.join(','), filter, language: 'zh' });
  const answer = await fetch(urlOf(server, `/exports/${file}?${query.toString()}`), { headers: cookieOf(server) });
  if (!answer.ok) throw new Error(await answer.text());
  return Buffer.from(await answer.arrayBuffer());
}

interface Preview {
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
}

async function preview(server: Server, file: Buffer): Promise<Preview> {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(file)], 'ledger.xlsx'));
  const asked = { method: 'POST', headers: cookieOf(server), body: form };
  const answer = await fetch(urlOf(server, '/imports?sheet=complaints'), asked);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Preview;
}

async function imported(server: Server, file: Buffer, expected: Readonly<Record<string, number>>) {
  const begun = performance.now();
  const { id, counts } = await preview(server, file);
  const seen = performance.now();
  const { new: made, changed, errors, conflicts } = counts;
  const isRight = made === (expected['new'] ?? 0) && changed === (expected['changed'] ?? 0) && !errors && !conflicts;
  if (!isRight) throw new Error(`another preview than expected: ${JSON.stringify(counts)}`);
  const headers = { ...cookieOf(server), 'content-type': 'application/json' };
  const answer = await fetch(urlOf(server, `/imports/${id}/apply`), { method: 'POST', headers, body: '{}' });
  const applied = (await answer.json()) as { applied?: boolean };
  if (!applied.applied) throw new Error(`not applied: ${JSON.stringify(applied).slice(0, 500)}`);
  return { previewSeconds: (seen - begun) / 1000, applySeconds: (performance.now() - seen) / 1000 };
}

/** Previews a file while somebody asks for the server's health again and again. */
async function previewed(server: Server, file: Buffer): Promise<Importing['large']> {
  const before = residentMegabytes(server.pid);
  let [peak, slowestPing] = [before, 0];
  const work = new AbortController();
  const ping = async () => {
    while (!work.signal.aborted) {
      const asked = performance.now();
      await (await fetch(urlOf(server, '/health'))).text();
      slowestPing = Math.max(slowestPing, performance.now() - asked);
      peak = Math.max(peak, residentMegabytes(server.pid));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const pings = ping();
  const begun = performance.now();
  await preview(server, file);
  const seconds = (performance.now() - begun) / 1000;
  work.abort();
  await pings;
  return { seconds, grownMegabytes: peak - before, slowestPing };
}

async function limitOn(file: Buffer, databaseUrl: string): Promise<number> {
  const path = join(cacheDir, 'limit.xlsx');
  writeFileSync(path, file);
  const child = fork(join(import.meta.dirname, 'limit/ledger.ts'), [path, databaseUrl]);
  const [{ seconds }] = (await once(child, 'message')) as [{ seconds: number }];
  await once(child, 'exit');
  return seconds;
}

/** Takes the imported complaints away again, so that each round writes into the same tables. */
async function forget(owner: pg.Client): Promise<void> {
  const added = `(select id from complaint where number like '${ledgerPrefix}%')`;
  const { rows: parts } = await owner.query<{ table: string; column: string }>(
    `select conrelid::regclass::text as table, attname as column from pg_constraint
     join pg_attribute on attrelid = conrelid and attnum = conkey[1] where confrelid = 'complaint'::regclass and contype = 'f'`,
  );
  for (const { table, column } of parts) await owner.query(`delete from ${table} where ${column} in ${added}`);
  await owner.query(`delete from complaint where number like '${ledgerPrefix}%'`);
  for (const table of ['complaint', 'complaint_line']) await owner.query(`vacuum analyze ${table}`);
}

const greatest = 2.5;

function ratioLine(name: string, { previewSeconds, applySeconds, limitSeconds }: Timed): Line {
  const ratio = (previewSeconds + applySeconds) / limitSeconds;
  const parts = `preview ${previewSeconds.toFixed(1)} s + apply ${applySeconds.toFixed(1)} s against ${limitSeconds.toFixed(1)} s of reading and upserting`;
  const detail = `${rows} rows × 25 columns: ${parts}`;
  return { name, figure: ratio.toFixed(2), target: `≤ ${greatest}`, isReached: ratio <= greatest, detail };
}

export function importLines({ added, changed, large }: Importing): Line[] {
  const { seconds, grownMegabytes, slowestPing } = large;
  const line = (name: string, figure: number, limit: number, unit: string, detail: string): Line => ({
    name,
    figure: `${figure.toFixed(0)} ${unit}`,
    target: `≤ ${limit} ${unit}`,
    isReached: figure <= limit,
    detail,
  });
  return [
    ratioLine('import, new', added),
    ratioLine('import, changed', changed),
    line('import memory', grownMegabytes, 300, 'MB', `most that the server grew by while it previewed ${most} rows`),
    line('import ping', slowestPing, 200, 'ms', 'slowest answer to others meanwhile'),
    line('import preview', seconds, 30, 's', `of ${most} rows`),
  ];
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { assertAgreement } from './agree.ts';
import { dataDir, startDatabase } from './data/database.ts';
import { measureScreens, type Screens } from './browser/screens.ts';
import { exportLines, measureExport } from './exporting.ts';
import { importLines, measureImport } from './importing.ts';
import { type Layer, layersOfGridPage } from './layers.ts';
import { cacheDir, figuresFile, serverProgram } from './paths.ts';
import { Connection } from './load/connection.ts';
import { measureProcedure } from './procedure/measure.ts';
import { openSession, residentMegabytes, startLimit, startRedress } from './processes.ts';
import { layerTable, type Line, lineOf, machine, memoryLine, screenLines, table, warmStartLine } from './report.ts';
import { type Bench, measure, type Result, startLoad } from './rounds.ts';
import { warmStart } from './starting.ts';
import { workloads } from './workloads/all.ts';

interface Figures {
  readonly lines: readonly Line[];
  readonly results: Readonly<Record<string, Result>>;
  readonly layers: readonly Layer[];
  readonly screens: Screens | null;
}

const log = (line: string) => process.stdout.write(`${line}\n`);
const given = process.argv.slice(2);
const isQuick = given.includes('--quick');
const asked = given.filter((name) => !name.startsWith('--'));
const others = ['browser', 'layers', 'start', 'export', 'import', 'procedure'];
const isAsked = (name: string) => asked.length === 0 || asked.includes(name);

function assertUsable(): void {
  const names = [...workloads.map(({ name }) => name), ...others];
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`no such workload: ${unknown.join(', ')}; there are ${names.join(', ')}`);
  if (!existsSync(serverProgram)) throw new Error('build first: pnpm bench');
  mkdirSync(cacheDir, { recursive: true });
}

/** Everything that is measured while both servers stand on the same database. */
async function measureAll(): Promise<Figures> {
  await using cleanup = new AsyncDisposableStack();
  const embedded = await startDatabase(log);
  cleanup.defer(() => embedded.stop());
  const { app, owner } = embedded.urls;
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  cleanup.defer(() => client.end());
  await openSession(client);
  const limit = await startLimit(app);
  cleanup.defer(() => limit.stop());
  const redress = await startRedress({ DATABASE_URL: app, MIGRATE_DATABASE_URL: owner });
  cleanup.defer(() => redress.stop());
  const load = startLoad(app);
  cleanup.defer(() => load.disconnect());
  const postmaster = Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const bench: Bench = { servers: { limit, redress }, load, postmaster };
  const figures = await compare(bench, client);
  const lines = figures.lines.length > 0 ? [...figures.lines, memoryLine(residentMegabytes(redress.pid))] : [];
  if (isAsked('export')) lines.push(...exportLines(await measureExport(redress)));
  if (isAsked('import')) lines.push(...importLines(await measureImport(redress, client, app, isQuick ? 1 : 3)));
  const layers = isAsked('layers') ? await layersOfGridPage(app) : [];
  const screens = isAsked('browser') ? await measureScreens(redress.port) : null;
  return { ...figures, lines, layers, screens };
}

async function compare(bench: Bench, client: pg.Client): Promise<Pick<Figures, 'lines' | 'results'>> {
  const lines: Line[] = [];
  const results: Record<string, Result> = {};
  const read = async <T extends object>(text: string, values: unknown[] = []) =>
    (await client.query<T>(text, values)).rows;
  for (const workload of workloads.filter(({ name }) => isAsked(name))) {
    const { port, headers } = bench.servers.redress;
    await workload.settle?.((request) => new Connection(port, headers).ask(request), read);
    await assertAgreement(bench.servers, workload, read);
    log(`${workload.name}: both answer alike; measuring`);
    results[workload.name] = await measure(bench, workload, isQuick ? 3 : 9, isQuick ? 1_500 : 4_000);
    lines.push(lineOf(workload, results[workload.name]!));
  }
  return { lines, results };
}

assertUsable();
log(machine());
const isShared = asked.length === 0 || asked.some((name) => name !== 'start' && name !== 'procedure');
const nothing: Figures = { lines: [], results: {}, layers: [], screens: null };
const { lines, results, layers, screens } = isShared ? await measureAll() : nothing;
const all = [
  ...lines,
  ...(screens ? screenLines(screens) : []),
  ...(isAsked('procedure') ? await measureProcedure(log) : []),
  ...(isAsked('start') ? [warmStartLine(await warmStart())] : []),
];
if (layers.length > 0) log(`\n${layerTable(layers)}`);
if (all.length > 0) log(`\n${table(all)}`);
writeFileSync(
  figuresFile,
  `${JSON.stringify({ machine: machine(), at: new Date().toISOString(), lines: all, results, layers, screens }, null, 2)}\n`,
);
process.exit();

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from '../../../api/dist/database/database.js';
import { type Embedded, startEmbedded } from '../../../api/dist/database/embedded.js';
import { migrate, reach } from '../../../api/dist/database/migrate.js';
import { seedReference } from '../../../api/dist/seed/reference.js';
import { foldStatistics } from '../../../api/dist/statistics/fold.js';
import { cacheDir } from '../paths.ts';
import { fill, fingerprint } from './fill.ts';

export const dataDir = join(cacheDir, 'data');
const stamp = join(cacheDir, 'data.stamp');
export const timeZone = 'Asia/Shanghai';

/** The embedded server with the 100,000 complaints; they are made once and kept, until the generator itself changes. */
export async function startDatabase(log: (line: string) => void): Promise<Embedded> {
  const version = fingerprint();
  const isMade = existsSync(stamp) && readFileSync(stamp, 'utf8') === version;
  if (!isMade) {
    rmSync(stamp, { force: true });
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
  }
  const embedded = await startEmbedded(dataDir);
  try {
    const ran = await migrate(embedded.urls.owner);
    if (ran.length > 0) log(`migrated: ${ran.join(', ')}`);
    await (isMade ? forgetChanges(embedded) : make(embedded, log));
    await foldAll(embedded);
    writeFileSync(stamp, version);
    return embedded;
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function make({ urls }: Embedded, log: (line: string) => void): Promise<void> {
  const database = await connect(urls.app, timeZone);
  await seedReference({ database, timeZone, clock: () => Temporal.Now.instant() });
  await database.close();
  const client = await reach(urls.owner);
  await fill(client, log);
  await client.end();
}

/** The limit reads the kept sums as they stand. */
async function foldAll({ urls }: Embedded): Promise<void> {
  const database = await connect(urls.app, timeZone);
  await foldStatistics(database.pool, timeZone);
  await database.close();
}

/** Drops the history that earlier runs wrote and packs what they wrote over, so that each run starts from the same tables. */
async function forgetChanges({ urls }: Embedded): Promise<void> {
  const client = await reach(urls.owner);
  await client.query('truncate change_set, change_cell, event, outbox, seal, idempotency cascade');
  await client.query('vacuum (full, analyze) complaint');
  // as on any server that has run for a while: indexes alone say what all may see
  await client.query('vacuum complaint, complaint_line');
  await client.end();
}

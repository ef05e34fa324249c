import type { AddressInfo } from 'node:net';
import { seedDemo, isEmpty } from '../seed/demo.ts';
import { seedReference } from '../seed/reference.ts';
import { requireWritable } from '../database/data-dir.ts';
import { createWorker } from '../notifications/worker.ts';
import { openDatabase } from '../database/server.ts';
import { StartError } from '../database/start-error.ts';
import { announce } from './announce.ts';
import { parseEnv, type Env } from './env.ts';
import { launcherGone } from './launcher.ts';
import { createServer } from './server.ts';

const clock = () => Temporal.Now.instant();

/** Runs Redress until somebody stops it: database, migrations, reference and demo data, API and admin. */
export async function serve(): Promise<void> {
  const env = parseEnv(process.env);
  await using cleanup = new AsyncDisposableStack();
  const stopped = Promise.race([stopSignal(), launcherGone()]);
  requireWritable(env.dataDir); // files lie there, whatever the database
  const database = await openDatabase(env, cleanup, { onLost: databaseLost });
  await seedReference({ database, timeZone: env.timeZone, clock });
  if (env.isDemo && (await isEmpty(database)))
    await seedDemo({ database, timeZone: env.timeZone, dataDir: env.dataDir, clock });
  const app = await createServer({ env, database, clock });
  cleanup.defer(() => app.close());
  const worker = createWorker({ env, database, clock, onError: (error) => app.log.error({ err: error }, 'worker') });
  cleanup.defer(() => worker.close());
  await listen(app, env);
  worker.start();
  const { port } = app.server.address() as AddressInfo;
  await announce(database, `http://${urlHost(env.host)}:${port}/`);
  await stopped;
}

async function listen(app: Awaited<ReturnType<typeof createServer>>, { host, port }: Env): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new StartError('PORT_IN_USE', { port });
    throw new StartError('SETTING_INVALID', {
      name: 'HOST/PORT',
      value: `${host}:${port}`,
      reason: (error as Error).message,
    });
  }
}

/** A browser on this machine finds a server that listens everywhere at localhost. */
const urlHost = (host: string) =>
  host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;

/** Settles at the first Ctrl+C; a second one does not wait for the draining. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        resolve();
        process.once(signal, () => process.exit(130));
      });
    }
  });
}

function databaseLost(): void {
  process.stderr.write('✗ 内置数据库意外停止 / The embedded database has stopped unexpectedly\n');
  process.exit(1);
}

import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import * as cluster from './cluster.ts';
import { requireWritable } from './data-dir.ts';
import { createDatabase, createRoles, hasDatabase } from './roles.ts';
import { StartError } from './start-error.ts';

/** The PostgreSQL server that Redress runs itself, where the operator names none. */
export interface Embedded {
  /** Where each role connects: the database `redress`; for the superuser the database `postgres`. */
  readonly urls: { readonly superuser: string; readonly owner: string; readonly app: string };
  /** Stops the server, if this process is its owner. Call it once, after everything that queries has ended. */
  stop(): Promise<void>;
}

interface EmbeddedOptions {
  readonly settings?: cluster.ServerSettings;
  /** A guest (a command beside a running server) uses the server as it is and leaves it running. */
  readonly guest?: boolean;
  /** Told when the server goes away without having been stopped. */
  readonly onLost?: () => void;
}

/** Any session-level lock with this number is the owner's: it ends with his process, however that ends. */
const OWNER_LOCK = 7_311_405;

/**
 * Starts the server under `dataDir/postgres`, creating cluster, roles and database where missing; adopts one that a killed
 * process left behind. Fails with a StartError.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const dir = join(resolve(dataDir), 'postgres');
  requireWritable(dataDir);
  try {
    if (!cluster.isCluster(dir)) await cluster.createCluster(dir);
    const superuser = (await adopted(dir)) ?? (await started(dir, options.settings ?? officeSettings()));
    return await owned(dir, superuser, options);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError('DATABASE_NOT_STARTED', { log: cluster.logFile(dir), reason: (error as Error).message });
  }
}

/** A server that runs already: another process owns it, or did until it was killed. It may still be recovering. */
async function adopted(dir: string): Promise<pg.Client | undefined> {
  const recorded = cluster.recordedServer(dir);
  if (!recorded) return undefined;
  for (let attempt = 0; isServer(recorded.pid) && attempt < 600; attempt++) {
    const client = await connected(dir, recorded.port).catch(() => undefined);
    if (client) return client;
    await wait(100);
  }
  if (!isServer(recorded.pid)) cluster.forgetServer(dir);
  return undefined;
}

async function started(dir: string, settings: cluster.ServerSettings): Promise<pg.Client> {
  const keys = cluster.readKeys(dir);
  const port = await freePort(keys.port);
  if (port !== keys.port) cluster.writeKeys(dir, { ...keys, port });
  try {
    await cluster.startServer(dir, port, settings);
    return await connected(dir, port);
  } catch (error) {
    const other = await adopted(dir); // two starts at once: the other one was faster
    if (other) return other;
    throw error;
  }
}

/** Connects as superuser; only this directory's server knows the password. */
async function connected(dir: string, port: number): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlFor(cluster.readKeys(dir), 'postgres', 'postgres', port) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function owned(dir: string, superuser: pg.Client, options: EmbeddedOptions): Promise<Embedded> {
  const { rows } = await superuser.query<{ owns: boolean }>('select pg_try_advisory_lock($1) as owns', [OWNER_LOCK]);
  const isOwner = rows[0]?.owns ?? false;
  if (!isOwner && !options.guest) {
    await superuser.end();
    throw new StartError('DATA_DIR_IN_USE', { path: resolve(dir, '..') });
  }
  if (isOwner) await prepare(dir, superuser);
  const keys = { ...cluster.readKeys(dir), port: superuser.port };
  const urls = {
    superuser: urlFor(keys, 'postgres', 'postgres'),
    owner: urlFor(keys, 'redress_owner', 'redress'),
    app: urlFor(keys, 'redress_app', 'redress'),
  };
  return { urls, stop: isOwner ? ownersStop(dir, superuser, options.onLost) : () => superuser.end() };
}

async function prepare(dir: string, superuser: pg.Client): Promise<void> {
  await createRoles(superuser, cluster.readKeys(dir).passwords);
  if (!(await hasDatabase(superuser, 'redress'))) await createDatabase(superuser, 'redress');
}

function ownersStop(dir: string, superuser: pg.Client, onLost?: () => void): () => Promise<void> {
  const pid = cluster.recordedServer(dir)?.pid;
  // a process that ends without stopping (a crash) takes the server with it
  const stopOnExit = () => {
    if (pid && process.platform !== 'win32' && isServer(pid)) process.kill(pid, 'SIGINT');
  };
  process.once('exit', stopOnExit);
  superuser.once('end', () => onLost?.());
  return async () => {
    superuser.removeAllListeners('end');
    await superuser.end();
    if (existsSync(join(dir, 'postmaster.pid'))) await cluster.stopServer(dir);
    process.off('exit', stopOnExit);
  };
}

const urlFor = (
  { passwords, port: known }: cluster.ClusterKeys,
  role: keyof typeof passwords,
  database: string,
  port = known,
) => `postgres://${role}:${passwords[role]}@127.0.0.1:${port}/${database}`;

/** Whether the process number is a running PostgreSQL's, and not some other program's that got it after a power cut. */
function isServer(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  return !existsSync(commandLine) || readFileSync(commandLine, 'utf8').includes('postgres');
}

/** The wanted port of the loopback if nobody listens there, else any free one. */
function freePort(wanted = 0): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', () => (wanted ? found(freePort()) : failed(new Error('no free port'))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => found(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

/** For a small office's machine: an eighth of its memory, within bounds, for the cache; every commit reaches the disk. */
function officeSettings(): cluster.ServerSettings {
  const megabytes = Math.min(512, Math.max(64, Math.floor(totalmem() / 8 / 2 ** 20)));
  return {
    shared_buffers: `${megabytes}MB`,
    effective_cache_size: `${megabytes * 3}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_connections: 60,
    random_page_cost: 1.1,
    max_wal_size: '1GB',
    max_locks_per_transaction: 1024, // a large import holds a lock for each row that gets parts
    jit: 'off',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
  };
}

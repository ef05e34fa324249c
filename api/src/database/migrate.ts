import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { options } from './options.ts';
import { createRoles, createRoleSql, missingRoles } from './roles.ts';
import { StartError } from './start-error.ts';

const directory = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Major version of PostgreSQL that everything is tested with. */
const oldest = 18;

/** Two API processes that start together migrate one after the other. */
const MIGRATION_LOCK = 7_311_406;

/** Connects to a database of the operator's or our own; fails with DATABASE_UNREACHABLE. */
export async function reach(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    throw new StartError('DATABASE_UNREACHABLE', {
      host: `${client.host}:${client.port}`,
      reason: message || (code ?? ''),
    });
  }
}

/**
 * Brings the database up to date as its owner; gives the names of the migrations it ran. Roles that are missing are
 * created first, where the owner may, with the password that `appUrl` says for its own.
 */
export async function migrate(url: string, appUrl?: string): Promise<readonly string[]> {
  const client = await reach(url);
  try {
    await requireVersion(client);
    await requireRoles(client, appUrl);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const pending = await pendingMigrations(client);
    if (pending.length) await run(url);
    return pending;
  } finally {
    await client.end();
  }
}

async function requireVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>(`select current_setting('server_version') as version`);
  const version = rows[0]?.version ?? '';
  const host = `${client.host}:${client.port}`;
  if (Number.parseInt(version) < oldest) throw new StartError('DATABASE_TOO_OLD', { host, version, needed: oldest });
}

async function requireRoles(client: pg.Client, appUrl?: string): Promise<void> {
  const { username, password } = new URL(appUrl ?? 'postgres://');
  const passwords = { [decodeURIComponent(username)]: decodeURIComponent(password) };
  const missing = await missingRoles(client);
  try {
    await createRoles(client, passwords);
  } catch {
    const sql = missing.map((role) => `${createRoleSql(role, passwords[role] && '…')};`).join(' ');
    throw new StartError('DATABASE_ROLE_MISSING', { role: missing.join(', '), sql });
  }
}

/** Found without the ORM, whose start would cost every start of the API half a second. */
async function pendingMigrations(client: pg.Client): Promise<string[]> {
  const names = readdirSync(directory).flatMap((file) => (file.endsWith('.ts') ? [file.slice(0, -3)] : []));
  const { rows: known } = await client.query<{ there: boolean }>(
    `select to_regclass('mikro_orm_migrations') is not null as there`,
  );
  if (!known[0]?.there) return names.toSorted();
  const { rows } = await client.query<{ name: string }>('select name from mikro_orm_migrations');
  return names.filter((name) => !rows.some((row) => row.name === name)).toSorted();
}

async function run(url: string): Promise<void> {
  const orm = await MikroORM.init({ ...options(url), logger: () => undefined });
  try {
    await orm.migrator.up();
  } catch (error) {
    const { message, cause } = error as Error;
    throw new StartError('DATABASE_NOT_MIGRATED', { name: message.split('\n')[0] ?? '', reason: String(cause ?? '') });
  } finally {
    await orm.close(true);
  }
}

import type { Env } from '../app/env.ts';
import { connect, type Database } from './database.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';
import { createMissingDatabase, grantApplication } from './operator.ts';

export interface ServerOptions {
  /** A guest uses an embedded server that another process runs; alone, it starts one for itself. */
  readonly guest?: boolean;
  /** Told when the embedded server goes away by itself. */
  readonly onLost?: () => void;
}

/** Where the application and the owner of the tables connect. */
export interface Server {
  readonly appUrl: string;
  readonly ownerUrl: string;
}

/**
 * The server that DATABASE_URL names, else the embedded one, which `cleanup` stops. Migrated and ready to be connected to.
 * Fails with a StartError.
 */
export async function openServer(
  env: Env,
  cleanup: AsyncDisposableStack,
  options: ServerOptions = {},
): Promise<Server> {
  if (env.databaseUrl) return operatorsServer(env.databaseUrl, env.migrateDatabaseUrl ?? env.databaseUrl);
  const { urls, stop } = await startEmbedded(env.dataDir, options);
  cleanup.defer(stop);
  await migrate(urls.owner);
  return { appUrl: urls.app, ownerUrl: urls.owner };
}

async function operatorsServer(appUrl: string, ownerUrl: string): Promise<Server> {
  await createMissingDatabase(ownerUrl);
  await migrate(ownerUrl, appUrl);
  await grantApplication(appUrl, ownerUrl);
  return { appUrl, ownerUrl };
}

/** Opens that server's database as the application; `cleanup` closes both. */
export async function openDatabase(
  env: Env,
  cleanup: AsyncDisposableStack,
  options?: ServerOptions,
): Promise<Database> {
  const { appUrl } = await openServer(env, cleanup, options);
  const database = await connect(appUrl);
  cleanup.defer(() => database.close());
  return database;
}

import { parseEnv } from '../app/env.ts';
import { openServer } from '../database/server.ts';

/** Brings the database up to date, as every start does. */
export async function migrateOnly(): Promise<void> {
  await using cleanup = new AsyncDisposableStack();
  await openServer(parseEnv(process.env), cleanup, { guest: true });
}

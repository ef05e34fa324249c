import type { Context } from '../app/context.ts';
import { type Env, parseEnv } from '../app/env.ts';
import { Changes } from '../changes/changes.ts';
import { openDatabase } from '../database/server.ts';
import { createWake } from '../notifications/wake.ts';
import { administratorOf, seedReference } from '../seed/reference.ts';

const clock = () => Temporal.Now.instant();

/**
 * Does a command's work as the administrator, beside a running Redress or alone; what it changes shows in open grids at
 * once. Messages come in the language of the console (`LANG`), Chinese unless that says English.
 */
export async function withContext<T>(work: (context: Context, env: Env) => Promise<T>): Promise<T> {
  const env = parseEnv(process.env);
  await using cleanup = new AsyncDisposableStack();
  const database = await openDatabase(env, cleanup, { guest: true });
  const { timeZone } = env;
  await seedReference({ database, timeZone, clock });
  const actor = (await administratorOf(database))!;
  const locale = process.env['LANG']?.startsWith('en') ? 'en' : 'zh';
  const { wake, close } = createWake(database.pool, () => undefined);
  cleanup.defer(close);
  const changes = new Changes({ pool: database.pool, actor, locale, timeZone, clock, wake });
  return await work({ actor, locale, timeZone, database, clock, changes }, env);
}

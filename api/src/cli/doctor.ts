import { parseEnv } from '../app/env.ts';
import { openDatabase } from '../database/server.ts';
import { walls } from './walls.ts';

/** Prints what holds and what does not, one line each; a missing wall makes the command fail. */
export async function doctor(): Promise<void> {
  await using cleanup = new AsyncDisposableStack();
  const { pool } = await openDatabase(parseEnv(process.env), cleanup, { guest: true });
  for (const { zh, en, sql } of walls) {
    const holds = await pool
      .query<[boolean]>({ text: sql, rowMode: 'array' })
      .then(({ rows }) => rows[0]?.[0] ?? false)
      .catch(() => false);
    if (!holds) process.exitCode = 1;
    process.stdout.write(`${holds ? '✓' : '✗'} ${zh} / ${en}\n`);
  }
}

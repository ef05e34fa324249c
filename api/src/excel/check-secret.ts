import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { run } from '../sheets/statement.ts';

const known = new WeakMap<Pool, Promise<Buffer>>();

/** The secret behind check codes. Made once, kept in the database, so that every process knows the same one. */
export function checkSecret(pool: Pool): Promise<Buffer> {
  const secret = known.get(pool) ?? readSecret(pool);
  known.set(pool, secret);
  secret.catch(() => known.delete(pool));
  return secret;
}

async function readSecret(pool: Pool): Promise<Buffer> {
  await run(pool, `insert into secret (name, value) values ('check', $1) on conflict (name) do nothing`, [
    randomBytes(32),
  ]);
  const { rows } = await run<{ value: Buffer }>(pool, `select value from secret where name = 'check'`, []);
  return rows[0]!.value;
}

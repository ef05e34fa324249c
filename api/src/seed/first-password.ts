import { randomBytes } from 'node:crypto';
import { setPassword } from '../access/set-password.ts';
import type { Database } from '../database/database.ts';
import { administratorOf } from './reference.ts';

/** Where nobody can sign in yet, gives the administrator a random password; shown once, at the console. */
export async function firstPassword(database: Database): Promise<string | undefined> {
  const { rowCount } = await database.pool.query('select from app_user where password_hash is not null limit 1');
  const administrator = rowCount ? undefined : await administratorOf(database);
  if (!administrator) return undefined;
  const password = randomBytes(9).toString('base64url');
  await setPassword(database.pool, administrator.id, password);
  return password;
}

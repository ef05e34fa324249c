import type { Pool } from 'pg';
import { hashPassword } from './password.ts';

/** Gives a user a password; his open sessions end. The hash is no cell of a sheet, so it leaves no history. */
export async function setPassword(pool: Pool, userId: string, password: string): Promise<void> {
  const hash = await hashPassword(password);
  await pool.query('update app_user set password_hash = $2 where id = $1', [userId, hash]);
  await pool.query('delete from session where user_id = $1', [userId]);
}

import { hash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Actor } from '../app/context.ts';

/** How long a browser stays signed in without use, and at most. */
export const sessionLifetime = { idle: '4 days', longest: '30 days', longestSeconds: 30 * 86_400 } as const;

/** Who is signed in, and the language they chose. */
export interface SignedIn {
  readonly actor: Actor;
  readonly language: string | null;
}

const hashOf = (token: string) => hash('sha256', Buffer.from(token, 'base64url'), 'buffer');

type Found = [id: string, name: string, role: string | null, language: string | null, isStale: boolean];

const find = {
  name: 'session',
  rowMode: 'array',
  text: `select u.id, u.name, u.role, u.language, s.last_seen_at < $2::timestamptz - interval '1 hour'
    from session s join app_user u on u.id = s.user_id
    where s.token_hash = $1 and s.expires_at > $2::timestamptz and u.is_active and u.voided_at is null`,
} as const;

/** Who holds the token; null where it is unknown, over, or its user may no longer sign in. One statement on every request. */
export async function findSession(pool: Pool, token: string, now: Temporal.Instant): Promise<SignedIn | null> {
  const values = [hashOf(token), now.toString()];
  const { rows } = await pool.query<Found>({ ...find, values });
  if (!rows[0]) return null;
  const [id, name, role, language, isStale] = rows[0];
  if (isStale) await pool.query(renew, values);
  return { actor: { id, name, role: role ?? '' }, language };
}

// at most once an hour a session: reading must not write
const renew = `update session set last_seen_at = $2::timestamptz,
    expires_at = least($2::timestamptz + interval '${sessionLifetime.idle}', created_at + interval '${sessionLifetime.longest}')
  where token_hash = $1 and last_seen_at < $2::timestamptz - interval '1 hour'`;

/** Signs the user in; gives the token that only the browser may know. Sessions that are over are removed on the way. */
export async function startSession(pool: Pool, userId: string, now: Temporal.Instant): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await pool.query('delete from session where expires_at <= $1', [now.toString()]);
  await pool.query(
    `insert into session (token_hash, user_id, created_at, expires_at, last_seen_at)
      values ($1, $2, $3::timestamptz, $3::timestamptz + interval '${sessionLifetime.idle}', $3::timestamptz)`,
    [hashOf(token), userId, now.toString()],
  );
  return token;
}

/** Signs the holder of the token out everywhere this token is used. */
export async function endSession(pool: Pool, token: string): Promise<void> {
  await pool.query('delete from session where token_hash = $1', [hashOf(token)]);
}

import { hash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { gatherings } from '../database/gathering.ts';
import type { Actor } from '../app/context.ts';

/** How long a browser stays signed in without use, and at most. */
export const sessionLifetime = { idle: '4 days', longest: '30 days', longestSeconds: 30 * 86_400 } as const;

/** Who is signed in, and the language they chose. */
export interface SignedIn {
  readonly actor: Actor;
  readonly language: string | null;
}

const hashOf = (token: string) => hash('sha256', Buffer.from(token, 'base64url'), 'buffer');

interface Found extends SignedIn {
  readonly expiresAt: number;
  readonly lastSeenAt: number;
}

const find = {
  name: 'session',
  rowMode: 'array',
  text: `select s.token_hash, u.id, u.name, u.role, u.language, extract(epoch from s.expires_at)::float8, extract(epoch from s.last_seen_at)::float8
    from session s join app_user u on u.id = s.user_id
    where s.token_hash = any((select $1::bytea[])::bytea[]) and u.is_active and u.voided_at is null`,
} as const;

type Cells = [id: string, name: string, role: string | null, language: string | null, number, number];
type Row = [Buffer, ...Cells];

/** Requests that come in at the same moment look their sessions up together. */
const finderOf = gatherings((pool: Pool) => ({
  abreast: 1,
  kindOf: () => find,
  all: (hashes: readonly Buffer[]) => findAll(pool, hashes),
  alone: async (tokenHash) => (await findAll(pool, [tokenHash]))[0]!,
}));

async function findAll(pool: Pool, hashes: readonly Buffer[]): Promise<(Found | null)[]> {
  const { rows } = await pool.query<Row>({ ...find, values: [hashes] });
  const found = new Map(rows.map(([tokenHash, ...row]) => [tokenHash.toString('hex'), foundOf(row)]));
  return hashes.map((tokenHash) => found.get(tokenHash.toString('hex')) ?? null);
}

const foundOf = ([id, name, role, language, expiresAt, lastSeenAt]: Cells): Found => ({
  actor: { id, name, role: role ?? '' },
  language,
  expiresAt: expiresAt * 1_000,
  lastSeenAt: lastSeenAt * 1_000,
});

const hour = 3_600_000;

/** Who holds the token; null where it is unknown, over, or its user may no longer sign in. Read anew on every request. */
export async function findSession(pool: Pool, token: string, now: Temporal.Instant): Promise<SignedIn | null> {
  const tokenHash = hashOf(token);
  const found = await finderOf(pool).ask(tokenHash);
  if (!found || found.expiresAt <= now.epochMilliseconds) return null;
  if (found.lastSeenAt < now.epochMilliseconds - hour) await pool.query(renew, [tokenHash, now.toString()]);
  return found;
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

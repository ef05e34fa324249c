import { createHash, randomBytes } from 'node:crypto';
import { type Runner, run } from '../sheets/statement.ts';

/** A link as its token finds it, with whom it reads for. */
export interface FoundFeed {
  readonly id: string;
  readonly sheet: string;
  readonly profile: string;
  readonly columns: string | null;
  readonly filter: string | null;
  readonly search: string | null;
  readonly orderBy: string | null;
  readonly language: string;
  readonly actor: { readonly id: string; readonly name: string; readonly role: string };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest();

/** Makes the token of a link. It is shown once; only its hash is kept. */
export async function giveToken(runner: Runner, feedId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await run(runner, 'insert into feed_token (feed_id, hash) values ($1, $2)', [feedId, hashOf(token)]);
  return token;
}

/** The link of a token, where it is in use on this day and whoever made it may still sign in; its reading is counted. */
export async function findFeed(runner: Runner, token: string, today: string, at: string): Promise<FoundFeed | null> {
  const text = `with used as (
      update feed_token k set last_read_at = $3, read_count = k.read_count + 1
      from feed f join app_user u on u.id = f.user_id
      where k.hash = $1 and f.id = k.feed_id and f.is_active and f.voided_at is null and f.expires_on >= $2::date
        and u.is_active and u.voided_at is null
      returning f.id::text, f.sheet, f.profile, f.columns, f.filter, f.search, f.order_by as "orderBy", f.language,
        u.id::text as user_id, u.name, coalesce(u.role, '') as role)
    select id, sheet, profile, columns, filter, search, "orderBy", language,
      json_build_object('id', user_id, 'name', name, 'role', role) as actor from used`;
  const { rows } = await run<FoundFeed>(runner, text, [hashOf(token), today, at]);
  return rows[0] ?? null;
}

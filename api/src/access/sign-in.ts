import type { Pool } from 'pg';
import { DomainError } from '../app/domain-error.ts';
import { isPassword } from './password.ts';
import { type SignedIn, startSession } from './sessions.ts';
import { countAttempt, forgetAttempt } from './throttle.ts';

/** What somebody types to sign in, from where and when. */
interface Credentials {
  readonly account: string;
  readonly password: string;
  readonly address: string;
  readonly now: Temporal.Instant;
}

interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
  readonly language: string | null;
  readonly password_hash: string | null;
}

const canonical = (account: string) => account.normalize('NFKC').trim().toLowerCase().slice(0, 200);

const findAccount = `select id, name, role, language, password_hash from app_user
  where lower(account) = $1 and is_active and voided_at is null`;

/** Signs in; gives the session's token and its user. Throws SIGN_IN_FAILED without saying what was wrong, and THROTTLED. */
export async function signIn(pool: Pool, credentials: Credentials): Promise<SignedIn & { readonly token: string }> {
  const { now, address, password } = credentials;
  const attempt = { account: canonical(credentials.account), address };
  await countAttempt(pool, attempt, now);
  const { rows } = await pool.query<AccountRow>(findAccount, [attempt.account]);
  const user = rows[0];
  const isRight = await isPassword(user?.password_hash ?? null, password);
  if (!user || !isRight) throw new DomainError('SIGN_IN_FAILED');
  await forgetAttempt(pool, attempt, now);
  const token = await startSession(pool, user.id, now);
  return { token, actor: { id: user.id, name: user.name, role: user.role ?? '' }, language: user.language };
}

import type { Pool } from 'pg';
import { DomainError } from '../app/domain-error.ts';

/** How many failures within a window of a quarter of an hour. An office shares one address, so addresses may fail more often. */
const limits = { account: 10, address: 100 } as const;
const window = '15 minutes';

/** Whoever tries to sign in: as which account, from where. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

// A provider gives a customer a whole /64 of IPv6.
const network = (address: string) => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address);
const subjects = ({ account, address }: Attempt) => [`account:${account}`, `address:${network(address)}`];

const count = `insert into sign_in_attempt as a (subject, count, resets_at)
  select subject, 1, $2::timestamptz + interval '${window}' from unnest($1::text[]) subject
  on conflict (subject) do update set
    count = case when a.resets_at <= $2::timestamptz then 1 else a.count + 1 end,
    resets_at = case when a.resets_at <= $2::timestamptz then excluded.resets_at else a.resets_at end
  returning subject, count, ceil(extract(epoch from resets_at - $2::timestamptz))::int as seconds`;

/** Counts the attempt before the password is looked at, so that many at once gain nothing; throws THROTTLED past the limit. */
export async function countAttempt(pool: Pool, attempt: Attempt, now: Temporal.Instant): Promise<void> {
  const { rows } = await pool.query<{ subject: string; count: number; seconds: number }>(count, [
    subjects(attempt),
    now.toString(),
  ]);
  const over = rows.filter((row) => row.count > limits[row.subject.startsWith('account:') ? 'account' : 'address']);
  if (over.length > 0) throw new DomainError('THROTTLED', { seconds: Math.max(...over.map((row) => row.seconds)) });
}

/** Takes a successful attempt out of the counts again, and drops counts that are over. */
export async function forgetAttempt(pool: Pool, attempt: Attempt, now: Temporal.Instant): Promise<void> {
  const [account, address] = subjects(attempt);
  await pool.query('delete from sign_in_attempt where subject = $1 or resets_at <= $2', [account, now.toString()]);
  await pool.query('update sign_in_attempt set count = greatest(count - 1, 0) where subject = $1', [address]);
}

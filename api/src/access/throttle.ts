import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { DomainError } from '../app/domain-error.ts';

/** How many attempts in a quarter of an hour close the door: for one account from one address, and for an address, which an office shares. */
const limits = { accountHere: 10, address: 100 } as const;
const window = '15 minutes';

/** An account is never closed everywhere, else whoever knows its name could shut its owner out: it only becomes slow. */
const slowness = { from: 100, eachMore: 100, mostSeconds: 5 } as const;

/** Whoever tries to sign in: as which account, from where. */
export interface Attempt {
  readonly account: string;
  readonly address: string;
}

type Counted = keyof ReturnType<typeof subjects>;

/** What is counted of an attempt, in the order in which the rows are locked. An address has no space in it. */
const subjects = ({ account, address }: Attempt) => ({
  accountHere: `account at address:${network(address)} ${account}`,
  account: `account:${account}`,
  address: `address:${network(address)}`,
});

/** A provider gives a customer a whole /64 of IPv6. */
function network(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head, tail] = address.split('::').map((part) => part.split(':').filter(Boolean)) as [string[], string[]?];
  const zeros = Array<string>(tail ? Math.max(8 - head.length - tail.length, 0) : 0).fill('0');
  return [...head, ...zeros, ...(tail ?? [])].slice(0, 4).join(':');
}

const count = `insert into sign_in_attempt as a (subject, count, resets_at)
  select subject, 1, $2::timestamptz + interval '${window}' from unnest($1::text[]) subject
  on conflict (subject) do update set
    count = case when a.resets_at <= $2::timestamptz then 1 else a.count + 1 end,
    resets_at = case when a.resets_at <= $2::timestamptz then excluded.resets_at else a.resets_at end
  returning subject, count, ceil(extract(epoch from resets_at - $2::timestamptz))::int as seconds`;

interface Count {
  readonly subject: string;
  readonly count: number;
  readonly seconds: number;
}

/**
 * Counts the attempt before the password is looked at, so that many at once gain nothing. Throws THROTTLED past a limit
 * of the address; takes its time for an account that is being guessed from everywhere.
 */
export async function countAttempt(pool: Pool, attempt: Attempt, now: Temporal.Instant): Promise<void> {
  const counted = subjects(attempt);
  const { rows } = await pool.query<Count>(count, [Object.values(counted), now.toString()]);
  const of = (what: Counted) => rows.find(({ subject }) => subject === counted[what])!;
  const over = (['accountHere', 'address'] as const).filter((what) => of(what).count > limits[what]);
  if (over.length > 0)
    throw new DomainError('THROTTLED', { seconds: Math.max(...over.map((what) => of(what).seconds)) });
  await wait(1_000 * secondsOf(of('account').count));
}

const secondsOf = (attempts: number) =>
  Math.min(Math.max(Math.ceil((attempts - slowness.from) / slowness.eachMore), 0), slowness.mostSeconds);

/** Takes a successful attempt out of the counts again, and drops counts that are over. What others failed at still counts. */
export async function forgetAttempt(pool: Pool, attempt: Attempt, now: Temporal.Instant): Promise<void> {
  const { accountHere, account, address } = subjects(attempt);
  await pool.query('delete from sign_in_attempt where subject = $1 or resets_at <= $2', [accountHere, now.toString()]);
  const takeBack = 'update sign_in_attempt set count = greatest(count - 1, 0) where subject = $1';
  for (const subject of [account, address]) await pool.query(takeBack, [subject]);
}

import { setPassword } from '../access/set-password.ts';
import { isPassword } from '../access/password.ts';
import type { Database } from '../database/database.ts';
import { picturesOf } from './demo/pictures/pictures.ts';
import { demoYear } from './demo/year.ts';
import { administratorOf } from './reference.ts';
import { type Seeding, seedEntries, seedWarnings, seedRows } from './seeding.ts';

/** Accounts that can sign in after the demo data, with the password that is shown at the console. */
const demoAccounts = ['admin', 'sales', 'quality', 'service', 'production'] as const;
export const demoPassword = 'redress-demo';

/** Whether nobody has entered anything yet. */
export async function isEmpty({ pool }: Database): Promise<boolean> {
  const { rowCount } = await pool.query('select from complaint union all select from customer limit 1');
  return rowCount === 0;
}

/** A year of complaints of a manufacturer, ending now, and accounts to look at it with. For an empty database. */
export async function seedDemo({ dataDir, ...where }: Omit<Seeding, 'actor'> & { dataDir: string }): Promise<void> {
  const { database, clock, timeZone } = where;
  const actor = await administratorOf(database);
  if (!actor) throw new Error('reference data first');
  const { rows } = await database.pool.query<{ code: string; id: string }>(
    'select code, id from department where voided_at is null',
  );
  const departments = new Map(rows.map(({ code, id }) => [code, id]));
  const { market, complaints, entries } = demoYear(clock().toZonedDateTimeISO(timeZone), departments);
  const start = entries[0]!.at.subtract({ hours: 24 * 7 });
  const [pictures] = await Promise.all([
    picturesOf(complaints, dataDir),
    seedRows({ ...where, actor, clock: () => start }, market).then(() => seedEntries(where, entries)),
  ]);
  await seedRows({ ...where, actor }, pictures);
  await seedWarnings(where);
  const accounts = await database.pool.query<{ id: string }>('select id from app_user where account = any($1)', [
    demoAccounts,
  ]);
  await Promise.all(accounts.rows.map(({ id }) => setPassword(database.pool, id, demoPassword)));
}

/** Accounts that still take the demo password. */
export async function openDemoAccounts({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ account: string; password_hash: string | null }>(
    'select account, password_hash from app_user where account = any($1) and is_active and voided_at is null order by array_position($1, account)',
    [demoAccounts],
  );
  const checks = await Promise.all(rows.map(({ password_hash }) => isPassword(password_hash, demoPassword)));
  return rows.flatMap(({ account }, at) => (checks[at] ? [account] : []));
}

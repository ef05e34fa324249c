import { randomBytes } from 'node:crypto';
import { setPassword } from '../access/set-password.ts';
import { DomainError } from '../app/domain-error.ts';
import { withContext } from './with-context.ts';

/** Gives an account a new random password and prints it. */
export const password = (account: string): Promise<void> =>
  withContext(async ({ database }) => {
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from app_user where lower(account) = lower($1) and voided_at is null',
      [account],
    );
    if (!rows[0]) throw new DomainError('NOT_FOUND');
    const chosen = randomBytes(9).toString('base64url');
    await setPassword(database.pool, rows[0].id, chosen);
    process.stdout.write(`${chosen}\n`);
  });

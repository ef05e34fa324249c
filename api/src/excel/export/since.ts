import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { Database } from '../../database/database.ts';
import { run } from '../../sheets/statement.ts';

/** Of the time before anything was written here nothing is known, and an empty file would say that there was nothing. */
export async function refuseBeforeHistory(pool: Database['pool'], sheet: SheetKey, asOf: string, timeZone: string) {
  const text = `select to_char(since at time zone $2, 'YYYY-MM-DD HH24:MI') as since
    from (select least((select min(at) from change_set), (select min(created_at) from ${sheets[sheet].table})) as since) f where since > $1`;
  const { rows } = await run<{ since: string }>(pool, text, [asOf, timeZone]);
  if (rows[0]) throw new DomainError('BEFORE_HISTORY', { since: rows[0].since });
}

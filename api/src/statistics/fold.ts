import type { Pool, PoolClient } from 'pg';
import { run } from '../sheets/statement.ts';
import { counts, cubeName, cubes } from './cubes.ts';

const measures = [...counts, 'claimed', 'approved'];

/** Brings the sums up to date with every change that is committed by now; costs one look where nothing changed. */
export async function foldStatistics(pool: Pool, timeZone: string): Promise<void> {
  const { rows } = await run<{ due: boolean }>(pool, isDue, [timeZone]);
  if (!rows[0]!.due) return;
  const client = await pool.connect();
  try {
    await client.query('begin');
    // one at a time: what one has moved, the next must see as moved
    await run(client, `select pg_advisory_xact_lock(hashtextextended('statistics', 0))`, []);
    await beginAnew(client, timeZone);
    await run(client, fold, []);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

const isDue = `select exists (select from statistic_due) or not exists (select from statistic_zone where zone = $1::text) as due`;

/** Months are cut by the site's zone: with another one, everything is counted again. */
async function beginAnew(client: PoolClient, timeZone: string): Promise<void> {
  const text = `insert into statistic_zone (zone) values ($1::text) on conflict (is_the_one) do update set zone = excluded.zone
    where statistic_zone.zone <> excluded.zone returning zone`;
  const { rows } = await run(client, text, [timeZone]);
  if (rows.length === 0) return;
  await client.query('truncate statistic_fact, statistic_sum');
  await client.query('delete from statistic_due');
  await client.query('insert into statistic_due select id from complaint where voided_at is null');
}

const keys = cubes
  .map((cube) => `('${cubeName(cube)}', ${cube.map((dimension) => dimension.toLowerCase()).join(', ')})`)
  .join(', ');

// One statement sees one moment: a complaint that is noted is read as it was when it was noted, or later and noted again.
const fold = `with noted as (delete from statistic_due returning complaint_id),
  ids as materialized (select distinct complaint_id from noted),
  old as (delete from statistic_fact f using ids where f.complaint_id = ids.complaint_id returning f.*),
  fresh as (insert into statistic_fact select v.* from complaint_facts v where v.complaint_id = any(array(select complaint_id from ids)) returning *),
  change as (
    select c.cube, x.month, c.key1, c.key2, x.currency, ${measures.map((name) => `sum(x.sign * x.${name}) as ${name}`).join(', ')}
    from (select -1 as sign, old.* from old union all select 1, fresh.* from fresh) x
    cross join lateral (values ${keys}) c(cube, key1, key2) group by 1, 2, 3, 4, 5)
  insert into statistic_sum as s select * from change where ${measures.map((name) => `${name} <> 0`).join(' or ')}
  on conflict (cube, month, key1, key2, currency) do update set ${measures.map((name) => `${name} = s.${name} + excluded.${name}`).join(', ')}`;

import { MikroORM } from '@mikro-orm/postgresql';
import type pg from 'pg';
import { options } from './options.ts';

/** One database: MikroORM for entities and migrations, and the pool it shares with the hot statements. */
export interface Database {
  /** Where the application connects. */
  readonly url: string;
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool to the database and discovers the entities; rejects where the server does not answer. */
export async function connect(url: string, timeZone = 'Asia/Shanghai'): Promise<Database> {
  let pool: pg.Pool | undefined;
  const orm = await MikroORM.init(
    options(url, {
      // Timestamps travel as text in UTC; the canonical form is made from that text.
      options: `-c timezone=UTC -c jit=off -c redress.time_zone=${timeZone}`,
      onPoolCreated: (created: pg.Pool) => {
        pool = created;
      },
    }),
  );
  await orm.connect();
  orm.em.getKysely();
  if (!pool) throw new Error('MikroORM made no pool');
  await pool.query('select 1');
  return { url, orm, pool, close: () => orm.close(true) };
}

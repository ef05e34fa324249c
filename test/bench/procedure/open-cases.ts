import pg from 'pg';
import { createDatabase } from '../../../api/dist/database/roles.js';
import type { Embedded } from '../../../api/dist/database/embedded.js';
import { withoutIndexes } from '../data/fill.ts';

const name = 'procedure';

/** Where the copy's roles connect. */
export interface Copy {
  readonly app: string;
  readonly owner: string;
  drop(): Promise<void>;
}

/** A copy of the bench's database: what is written in it does not change what the other measurements find. */
export async function copied({ urls }: Embedded): Promise<Copy> {
  const superuser = new pg.Client({ connectionString: urls.superuser });
  await superuser.connect();
  const drop = () => superuser.query(`drop database if exists ${name} with (force)`);
  await drop();
  await createDatabase(superuser, name, 'redress');
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  return {
    app: at(urls.app),
    owner: at(urls.owner),
    drop: async () => {
      await drop();
      await superuser.end();
    },
  };
}

/**
 * All complaints are open, received in the course of the last month: some of their dues are over, others lie ahead. `counted` is told
 * to store those dues while the search has no index: what is measured later begins with dues that are right.
 */
export async function openAll(owner: pg.Client, counted: () => Promise<unknown>): Promise<void> {
  await withoutIndexes(owner, 'complaint', async () => {
    await owner.query(`update complaint set state = 'IN_PROGRESS', closed_on = null, close_kind = null, confirmed_on = null, satisfaction = null,
      received_at = now() - interval '30 days' + sequence * interval '25 seconds', registered_at = now() - interval '30 days' + sequence * interval '25 seconds',
      confirmed_at = now() - interval '30 days' + sequence * interval '25 seconds', containment_done_at = null, customer_informed_at = null,
      interim_done_on = null, replied_on = null, clock_notes = null`);
    await owner.query('create index complaint_order on complaint (received_at, number, id) where voided_at is null');
    // not the pairs of letters of the search: they take as long as all the rest
    await owner.query('analyze complaint (received_at, closed_on, policy_id, state)');
    await counted();
    await owner.query('drop index complaint_order');
  });
  await owner.query('vacuum (analyze false) complaint');
}

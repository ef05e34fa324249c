import { createHash } from 'node:crypto';
import type pg from 'pg';
import { complaintRow } from './complaint.ts';
import { actionRow, claimRow, contactRow, lineRow, returnRow } from './parts.ts';
import { type Random, seededRandom } from './random.ts';
import { createWorld, type Row, type World } from './world.ts';

export const amounts = {
  complaints: 100_000,
  lines: 120_000,
  claims: 40_000,
  returns: 30_000,
  actions: 60_000,
} as const;
const block = 2_000;

/** Fills an empty, migrated database that has its reference data. The same rows in every run. */
export async function fill(client: pg.Client, log: (line: string) => void): Promise<void> {
  const random = seededRandom(20_261_121);
  const { world, tables } = await createWorld(client, random);
  for (const { name, rows } of tables) await insert(client, name, rows);
  for (const [table, amount, row] of bulk(random, world)) {
    log(`${table}: ${amount.toLocaleString('en')} rows`);
    await withoutIndexes(client, table, async () => {
      for (let from = 0; from < amount; from += block) {
        const size = Math.min(block, amount - from);
        await insert(
          client,
          table,
          Array.from({ length: size }, (_, at) => row(from + at)),
        );
      }
    });
  }
  await client.query('vacuum analyze');
}

type Bulk = readonly [table: string, amount: number, row: (n: number) => Row];

const bulk = (random: Random, world: World): Bulk[] => [
  ['complaint', amounts.complaints, (n) => complaintRow(random, world, n)],
  ['complaint_line', amounts.lines, (n) => lineRow(random, world, n, amounts.complaints)],
  ['complaint_contact', amounts.complaints, (n) => contactRow(random, n)],
  ['claim', amounts.claims, (n) => claimRow(random, world, n, amounts.complaints)],
  ['return_request', amounts.returns, (n) => returnRow(random, world, n, amounts.complaints)],
  ['corrective_action', amounts.actions, (n) => actionRow(random, world, n, amounts.complaints)],
];

/** Tells data of this generator from data of an earlier one: a hash of some of its rows. */
export function fingerprint(): string {
  const world: World = {
    customers: ['c'],
    users: ['u'],
    departments: ['d'],
    products: [{ id: 'p', code: 'P1', name: 'P', unit: 'PCS' }],
    policy: 'policy',
    choices: (list) => [list],
  };
  const sample = bulk(seededRandom(1), world).map(([table, amount, row]) => [table, amount, row(0), row(amount - 1)]);
  return createHash('sha256').update(JSON.stringify(sample)).digest('hex');
}

/** Columns that the rows leave out keep their defaults. */
async function insert(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ');
  await client.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** An index over all rows at once is built many times faster than row by row. */
export async function withoutIndexes(client: pg.Client, table: string, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = $1::regclass and not exists (select from pg_constraint where conindid = i.indexrelid)`,
    [table],
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  await work();
  for (const { definition } of rows) await client.query(definition);
}

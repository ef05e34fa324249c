import type pg from 'pg';
import { idOf } from './ids.ts';
import type { Random } from './random.ts';
import { cities, givenNames, surnames, trades } from './words.ts';

/** Everything that complaints refer to. */
export interface World {
  readonly customers: readonly string[];
  readonly users: readonly string[];
  readonly departments: readonly string[];
  readonly products: readonly Product[];
  /** The policy that every complaint is handled by. */
  readonly policy: string;
  /** Codes of a choice list. */
  choices(list: string): readonly string[];
}
interface Product {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
}
export type Row = Readonly<Record<string, unknown>>;
export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
}

export const begin = Date.UTC(2021, 0, 4, 1);

/** Choices and departments as the reference data made them; customers, users and products made up. */
export async function createWorld(client: pg.Client, random: Random): Promise<{ world: World; tables: Table[] }> {
  const choices = await client.query<{ list: string; code: string }>(
    'select list, code from choice order by list, position',
  );
  const departments = await client.query<{ id: string }>('select id from department order by code');
  const policies = await client.query<{ id: string }>(
    `select id from handling_policy where status = 'ACTIVE' order by code`,
  );
  const codes = Map.groupBy(choices.rows, ({ list }) => list);
  const known = departments.rows.map(({ id }) => id);
  const users = Array.from({ length: 120 }, (_, n) => user(random, known, n));
  const products = Array.from({ length: 300 }, (_, n) => product(random, known, n));
  const customers = Array.from({ length: 200 }, (_, n) => customer(random, users, n));
  const world: World = {
    customers: customers.map(({ id }) => id),
    users: users.map(({ id }) => id),
    departments: known,
    products,
    policy: policies.rows[0]!.id,
    choices: (list) => codes.get(list)!.map(({ code }) => code),
  };
  return {
    world,
    tables: [
      { name: 'app_user', rows: users },
      { name: 'product', rows: products },
      { name: 'customer', rows: customers },
    ],
  };
}

const user = (random: Random, departments: readonly string[], n: number) => ({
  id: idOf('01', begin, n),
  name: `${random.pick(surnames)}${random.pick(givenNames)}${random.pick(givenNames)}`,
  account: `bench${n}`,
  department_id: random.pick(departments),
  role: 'HANDLER',
  language: 'ZH',
  is_active: true,
});

const product = (random: Random, departments: readonly string[], n: number) => ({
  id: idOf('02', begin, n),
  code: `P${1000 + n}-${random.pick(['A', 'B', 'C'])}`,
  name: `${random.pick(trades)}组件 ${20 + random.whole(80)}mm`,
  family: random.pick(trades),
  unit: 'PCS',
  department_id: random.pick(departments),
  is_active: true,
});

function customer(random: Random, users: readonly { readonly id: string }[], n: number) {
  const [city, trade] = [random.pick(cities), random.pick(trades)];
  return {
    id: idOf('03', begin, n),
    code: `KH-${String(n + 1).padStart(4, '0')}`,
    name: `${city}${random.pick(surnames)}${random.pick(givenNames)}${trade}科技有限公司${n + 1}`,
    short_name: `${city}${trade}`,
    country: '中国',
    branch: city,
    sales_person_id: random.pick(users).id,
    is_key_account: random.chance(0.1),
    language: 'ZH',
    is_active: true,
  };
}

import type { Pool } from 'pg';
import { runArrays } from '../sheets/statement.ts';
import { type By, counts, type Cube, cubeName, type Dimension } from './cubes.ts';

export interface Amount {
  readonly currency: string | null;
  readonly claimed: string;
  readonly approved: string;
}

/** Figures of the complaints that share their values: counts, and what was claimed in each currency. */
export interface Statistic {
  /** In the order asked: the first day of the month, ids, codes or texts; null where the cell is empty. */
  readonly values: (string | null)[];
  readonly received: number;
  readonly closed: number;
  readonly overdue: number;
  readonly replied: number;
  readonly repliedInTime: number;
  readonly repliedAsPromised: number;
  readonly claims: number;
  readonly returns: number;
  readonly amounts: Amount[];
}

interface Asked {
  readonly by: readonly By[];
  readonly cube: Cube;
  /** First days of months; `until` is not counted. */
  readonly from: string;
  readonly until: string;
}

const columnOf = (cube: Cube, by: By) => (by === 'MONTH' ? 'month' : cube[0] === by ? 'key1' : 'key2');

/**
 * Sums by the columns asked, in their order; `overdue` still lacks what is overdue at this moment. Money stands in rows of its
 * own, by currency: without `withAmounts`, they are not read.
 */
export async function readStatistics(pool: Pool, asked: Asked, withAmounts: boolean): Promise<Statistic[]> {
  const { by, cube, from, until } = asked;
  const keys = by.map((one) => columnOf(cube, one));
  const groups = withAmounts ? [...keys, 'currency'] : keys;
  // nothing is left to be added up where every key is asked for
  const isWhole = !withAmounts && new Set(keys).size === cube.length + 1;
  const list = [
    ...keys.map((key) => (key === 'month' ? 'month::text' : key)),
    ...counts.map((name) => (isWhole ? name : `sum(${name})::int`)),
    ...(withAmounts ? ['currency', 'trim_scale(sum(claimed))::text', 'trim_scale(sum(approved))::text'] : []),
  ];
  const order = groups.join(', ');
  const grouped = order === '' ? 'having count(*) > 0' : `group by ${order} order by ${order}`;
  const text = `select ${list.join(', ')} from statistic_sum
    where cube = $1 and month >= $2::date and month < $3::date ${withAmounts ? '' : `and currency = ''`}
    ${isWhole ? `order by ${order}` : grouped}`;
  const { rows } = await runArrays(pool, text, [cubeName(cube), from, until]);
  const found = withAmounts ? gathered(rows, by.length) : rows.map((row) => statisticOf(row, by.length));
  return found.filter(({ received, closed, amounts }) => received !== 0 || closed !== 0 || amounts.length > 0);
}

function statisticOf(row: readonly unknown[], width: number): Statistic {
  const values = row.slice(0, width).map((value) => (value === '' ? null : (value as string)));
  const count = (at: number) => row[width + at] as number;
  return {
    values,
    received: count(0),
    closed: count(1),
    overdue: count(2),
    replied: count(3),
    repliedInTime: count(4),
    repliedAsPromised: count(5),
    claims: count(6),
    returns: count(7),
    amounts: [],
  };
}

/** Rows of one group differ in their currency only and follow each other: the first holds the counts. */
function gathered(rows: readonly unknown[][], width: number): Statistic[] {
  const found: Statistic[] = [];
  for (const row of rows) {
    const next = statisticOf(row, width);
    const known = found.at(-1);
    const one = known && next.values.every((value, at) => value === known.values[at]) ? known : next;
    if (one === next) found.push(one);
    const [currency, claimed, approved] = row.slice(-3) as [string, string, string];
    if (claimed !== '0' || approved !== '0') one.amounts.push({ currency: currency || null, claimed, approved });
  }
  return found;
}

const sources: Record<Dimension, string> = {
  DEPARTMENT: `coalesce(t.department_id::text, '')`,
  CATEGORY: `coalesce(t.category, '')`,
  CUSTOMER: 't.customer_id::text',
  DEFECT: `coalesce(line.defect_item, '')`,
  FAMILY: `coalesce(product.family, '')`,
};

/** Adds what time alone has made overdue: clocks that run past their promise at this moment and were not missed before. */
export async function addRunningLate(pool: Pool, statistics: readonly Statistic[], { by, from, until }: Asked) {
  const month = `date_trunc('month', t.received_at at time zone current_setting('redress.time_zone'))::date`;
  const keys = by.map((one) => (one === 'MONTH' ? `${month}::text` : sources[one]));
  const text = `select ${[...keys, 'count(*)::int'].join(', ')} from complaint t
    left join complaint_line line on line.complaint_id = t.id and line.position = 1 and line.voided_at is null
    left join product on product.id = line.product_id
    where t.voided_at is null and t.next_due_at < now() and coalesce(t.breaches, 0) = 0 and ${month} >= $1::date and ${month} < $2::date
    ${keys.length > 0 ? `group by ${keys.map((_, at) => at + 1).join(', ')}` : ''}`;
  const { rows } = await runArrays(pool, text, [from, until]);
  const late = new Map(rows.map((row) => [JSON.stringify(row.slice(0, -1)), row.at(-1) as number]));
  if (late.size === 0) return statistics;
  return statistics.map((one) => ({
    ...one,
    overdue: one.overdue + (late.get(JSON.stringify(one.values.map((value) => value ?? ''))) ?? 0),
  }));
}

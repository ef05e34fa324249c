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

/** Sums by the columns asked, in their order; `overdue` still lacks what is overdue at this moment. */
export async function readStatistics(pool: Pool, { by, cube, from, until }: Asked): Promise<Statistic[]> {
  const keys = by.map((one) => columnOf(cube, one));
  const list = [...keys.map((key) => (key === 'month' ? 'month::text' : key)), 'currency'];
  const sums = [
    ...counts.map((name) => `sum(${name})::int`),
    'trim_scale(sum(claimed))::text',
    'trim_scale(sum(approved))::text',
  ];
  const groups = [...keys, 'currency'].join(', ');
  const text = `select ${[...list, ...sums].join(', ')} from statistic_sum
    where cube = $1 and month >= $2::date and month < $3::date group by ${groups} order by ${groups}`;
  const { rows } = await runArrays(pool, text, [cubeName(cube), from, until]);
  return gathered(rows, by.length);
}

/** Rows of one group differ in their currency only and follow each other; groups of which nothing is left are dropped. */
function gathered(rows: readonly unknown[][], width: number): Statistic[] {
  const found: Statistic[] = [];
  let last: Statistic | undefined;
  for (const row of rows) {
    const values = row.slice(0, width).map((value) => (value === '' ? null : (value as string)));
    const [received, closed, overdue, replied, repliedInTime, repliedAsPromised, claims, returns] = row.slice(
      width + 1,
    ) as number[];
    const isSame = last !== undefined && values.every((value, at) => value === last!.values[at]);
    if (!isSame) {
      const counted = { received, closed, overdue, replied, repliedInTime, repliedAsPromised, claims, returns };
      last = { values, ...(counted as Omit<Statistic, 'values' | 'amounts'>), amounts: [] };
      found.push(last);
    }
    const [claimed, approved] = row.slice(-2) as [string, string];
    if (claimed !== '0' || approved !== '0')
      last!.amounts.push({ currency: (row[width] as string) || null, claimed, approved });
  }
  return found.filter(({ received, closed, amounts }) => received !== 0 || closed !== 0 || amounts.length > 0);
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

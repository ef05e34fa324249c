import { scope } from '../access/rights.ts';
import type { Context } from '../app/context.ts';
import { isId } from '../changes/new-id.ts';
import { storable, run, Statement } from '../sheets/statement.ts';
import { valueOf } from '../sheets/rows.ts';

/** What is known while somebody tells his complaint. */
export interface Telling {
  readonly text: string | null;
  readonly customerId: string | null;
  readonly productId: string | null;
  readonly batchNo: string | null;
  readonly phone: string | null;
  readonly category: string | null;
}

/** The same without blanks around, and without what PostgreSQL cannot hold; an empty text is none. */
export const tidied = (telling: Telling): Telling =>
  Object.fromEntries(
    Object.entries(telling).map(([key, text]: [string, string | null]) => [key, storable(text ?? '').trim() || null]),
  ) as unknown as Telling;

/** An earlier complaint, and why it is shown. */
export interface Earlier {
  readonly id: string;
  readonly number: string;
  readonly customer: string;
  readonly description: string;
  readonly receivedAt: string;
  readonly state: string;
  /** Part of what is being told that it says too, 0 to 1. */
  readonly likeness: number;
  readonly isCustomer: boolean;
  readonly isProduct: boolean;
  readonly isBatch: boolean;
  readonly isCaller: boolean;
}

const shown = 12;
/** Older ones that share a word are looked through, newest first; the rest would only cost time. */
const lookedThrough = 2_000;
const least = 0.2;

/** Earlier complaints of the same customer, product, batch or caller, and those told in like words (G24, R23). */
export async function readEarlier(telling: Telling, { database, actor }: Context): Promise<Earlier[]> {
  const statement = new Statement();
  const { customerId, productId, batchNo, phone } = telling;
  const given = (value: string | null) => statement.param(value);
  const words = given(telling.text && telling.text.length > 1 ? telling.text : null);
  const customer = given(customerId && isId(customerId) ? customerId : null);
  const product = given(productId && isId(productId) ? productId : null);
  const [batch, caller] = [given(batchNo), given(phone)];
  const visible = scope(actor)('complaints', statement);
  const text = `with asked as (select redress_bigrams(lower(${words}::text)) as grams),
    like_words as (
      select t.id from complaint t, asked where t.voided_at is null and ${words}::text is not null
        and redress_bigrams(t.search_text) && asked.grams order by t.received_at desc limit ${lookedThrough}),
    same as (
      (select id from complaint where customer_id = ${customer}::uuid order by received_at desc limit 50)
      union (select complaint_id from complaint_line where product_id = ${product}::uuid and voided_at is null order by id desc limit 50)
      union (select complaint_id from complaint_line where batch_no = ${batch} and voided_at is null limit 50)
      union (select complaint_id from complaint_contact where phone = ${caller} and voided_at is null limit 50)
      union select id from like_words),
    found as (
      select t.id, t.number, t.description, t.received_at, t.state, t.customer_id,
        coalesce((select count(*) from unnest(asked.grams) g where g = any(redress_bigrams(lower(t.description))))::float8
          / nullif(least(cardinality(asked.grams), cardinality(redress_bigrams(lower(t.description)))), 0), 0) as likeness,
        coalesce(t.customer_id = ${customer}::uuid, false) as is_customer,
        exists (select from complaint_line l where l.complaint_id = t.id and l.voided_at is null and l.product_id = ${product}::uuid) as is_product,
        exists (select from complaint_line l where l.complaint_id = t.id and l.voided_at is null and l.batch_no = ${batch}) as is_batch,
        exists (select from complaint_contact c where c.complaint_id = t.id and c.voided_at is null and c.phone = ${caller}) as is_caller
      from same join complaint t on t.id = same.id, asked where t.voided_at is null ${visible ? `and ${visible}` : ''})
    select f.id::text, f.number, k.name as customer, f.description, f.received_at::text as "receivedAt", f.state, f.likeness,
      f.is_customer as "isCustomer", f.is_product as "isProduct", f.is_batch as "isBatch", f.is_caller as "isCaller"
    from found f join customer k on k.id = f.customer_id
    where f.likeness >= ${least} or f.is_customer or f.is_product or f.is_batch or f.is_caller
    order by f.likeness + f.is_batch::int * 0.6 + f.is_caller::int * 0.5 + f.is_product::int * 0.3 + f.is_customer::int * 0.2 desc, f.received_at desc
    limit ${shown}`;
  const { rows } = await run<Earlier>(database.pool, text, statement.values);
  return rows.map((row) => ({ ...row, receivedAt: valueOf(row.receivedAt, 'dateTime') as string }));
}

/** How often the same customer, product, batch and caller complained before. */
export interface Counts {
  readonly customer: number;
  readonly product: number;
  readonly batch: number;
  readonly caller: number;
}

export async function countEarlier(telling: Telling, { database }: Context): Promise<Counts> {
  const { customerId, productId, batchNo, phone } = telling;
  const text = `select
    (select count(*)::int from complaint where customer_id = $1::uuid and voided_at is null) as customer,
    (select count(distinct complaint_id)::int from complaint_line where product_id = $2::uuid and voided_at is null) as product,
    (select count(distinct complaint_id)::int from complaint_line where batch_no = $3 and voided_at is null) as batch,
    (select count(distinct complaint_id)::int from complaint_contact where phone = $4 and voided_at is null) as caller`;
  const id = (value: string | null) => (value && isId(value) ? value : null);
  const values = [id(customerId), id(productId), batchNo, phone];
  return (await run<Counts>(database.pool, text, values)).rows[0]!;
}

/** Where a batch went: what was shipped to whom, the most first (R16); nothing for a batch nobody knows. */
export async function shipmentsOf({ batchNo, productId }: Telling, { database }: Context) {
  const text = `select coalesce(k.name, '') as customer, coalesce(s.region, '') as region, sum(s.quantity)::text as quantity, s.unit,
      max(s.shipped_on)::text as "shippedOn"
    from batch b join batch_shipment s on s.batch_id = b.id and s.voided_at is null left join customer k on k.id = s.customer_id
    where b.batch_no = $1 and ($2::uuid is null or b.product_id = $2::uuid) and b.voided_at is null
    group by 1, 2, s.unit order by sum(s.quantity) desc nulls last limit ${shown}`;
  type Row = {
    customer: string;
    region: string;
    quantity: string | null;
    unit: string | null;
    shippedOn: string | null;
  };
  if (!batchNo) return [];
  return (await run<Row>(database.pool, text, [batchNo, productId && isId(productId) ? productId : null])).rows;
}

/** What the category asks to be kept as evidence, by the policies in force (R14): codes of kinds of files. */
export async function evidenceFor({ category }: Telling, { database: { pool } }: Context): Promise<string[]> {
  if (!category) return [];
  const text = `select c.evidence from policy_category c join handling_policy p on p.id = c.policy_id and p.status = 'ACTIVE'
    where c.category = $1 and c.evidence is not null and c.voided_at is null`;
  const { rows } = await run<{ evidence: string }>(pool, text, [category]);
  return [...new Set(rows.flatMap(({ evidence }) => evidence.split('+')))];
}

/** The department that made a batch (R15), or that makes the product; null where neither is known. */
export async function departmentOf({ batchNo, productId }: Telling, { database }: Context) {
  const text = `select d.id::text as id, d.name, d.name_en as "nameEn" from (
      select department_id, 1 as rank from batch where batch_no = $1 and ($2::uuid is null or product_id = $2::uuid) and voided_at is null
      union all select department_id, 2 from product where id = $2::uuid) found
    join department d on d.id = found.department_id order by rank limit 1`;
  const values = [batchNo, productId && isId(productId) ? productId : null];
  const { rows } = await run<{ id: string; name: string; nameEn: string | null }>(database.pool, text, values);
  return rows[0] ?? null;
}

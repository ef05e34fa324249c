/**
 * The best SQL known for each workload, by hand: the same tables and indexes that Redress has. What was tried and lost is
 * left out (JSON built by PostgreSQL, counts by grouped joins).
 */
const columns = [
  'id', 'version', 'number', 'received_at', 'registered_at', 'channel', 'source_party', 'customer_ref', 'plant', 'category',
  'severity', 'nature', 'description', 'customer_demand', 'is_urgent', 'is_batch', 'containment', 'containment_due_at',
  'cause_occurrence', 'responsible_person_id', 'reply_due_on', 'replied_on', 'state', 'latest_progress', 'next_chase_on', 'closed_on',
]; // prettier-ignore

const parts = ['l.product_name', 'l.batch_no', 'l.defective_quantity', 'l.defect_item', 'a.action', 'c.amount'];
const references = ['customer.id', 'customer.name', 'department.id', 'department.name'];

const count = (table: string) =>
  `(select count(*)::int from ${table} x where x.complaint_id = t.id and x.voided_at is null)`;
const counts = ['claim', 'return_request', 'corrective_action'].map(count);

const first = (table: string, alias: string) =>
  `left join ${table} ${alias} on ${alias}.complaint_id = t.id and ${alias}.position = 1 and ${alias}.voided_at is null`;

/** What hangs on the complaints of a page, one statement a table. */
export const children = Object.fromEntries(
  Object.entries({
    claims: ['claim', 'id, number, trim_scale(amount) as amount, currency'],
    returns: ['return_request', 'id, number, trim_scale(quantity) as quantity, unit'],
    actions: ['corrective_action', 'id, number, action, done_on'],
  }).map(([name, [table, list]]) => [
    name,
    {
      name,
      text: `select complaint_id, ${list} from ${table} where complaint_id = any($1::uuid[]) and voided_at is null order by position`,
    },
  ]),
);

export const nestedPage = {
  name: 'nested',
  text: `select t.id, t.number, t.received_at, t.state, t.description, c.id, c.name, d.id, d.name from complaint t
    join customer c on c.id = t.customer_id left join department d on d.id = t.department_id
    where t.voided_at is null order by t.received_at desc, t.id desc limit 20 offset (select $1::int)`,
};

export const statistics = {
  name: 'statistics',
  text: `select month::text, key1, key2, received, closed, replied, in_time, as_promised, claims, returns from statistic_sum
    where cube = 'DEPARTMENT CATEGORY' and currency = '' and (received <> 0 or closed <> 0) order by month, key1, key2`,
};

/** A page of the grid: 30 columns, customer, department and three counts of the rows whose keys `found` gives. */
const rows = (found: string, more: readonly string[] = []) => `
  select ${[...columns.map((name) => `t.${name}`), ...parts, ...references, ...counts, ...more].join(', ')}
  from (${found}) f join complaint t on t.id = f.id
  ${first('complaint_line', 'l')} ${first('corrective_action', 'a')} ${first('claim', 'c')}
  left join customer on customer.id = t.customer_id left join department on department.id = t.department_id
  order by f.received_at desc, f.id desc`;

const newestFirst = 'order by received_at desc, id desc';
const live = 'select received_at, id from complaint where voided_at is null';

// A limit that is written out and an offset that the planner does not see: one plan for all pages.
export const gridPage = { name: 'grid', text: rows(`${live} ${newestFirst} limit 50 offset (select $1::int)`) };
export const total = { name: 'total', text: 'select count(*)::int from complaint where voided_at is null' };

export const pageAfter = {
  name: 'after',
  text: rows(`${live} and (received_at, id) < ($1::timestamptz, $2::uuid) ${newestFirst} limit 50`),
};
export const pageBefore = {
  name: 'before',
  text: rows(`${live} and (received_at, id) > ($1::timestamptz, $2::uuid) order by received_at, id limit 50`),
};

/** Page and total of a search at once: the rows are found once. A word of two characters is its own bigram. */
export const searchPage = {
  name: 'search',
  text: `
  with found as materialized (
    select t.id, t.received_at from complaint t
    where t.voided_at is null and t.severity = $2 and t.received_at >= $3::timestamptz
      and (redress_bigrams(t.search_text) @> array[$1::text]
        or t.id = any(array(select complaint_id from complaint_line where redress_bigrams(search_text) @> array[$1::text]))
        or t.customer_id = any(array(select id from customer where redress_bigrams(search_text) @> array[$1::text]))))
  ${rows(`select id, received_at from found ${newestFirst} limit 50`, ['(select count(*)::int from found)'])}`,
};

const versioned = (column: string) => ({
  name: `change ${column}`,
  text: `update complaint set ${column} = $3, version = version + 1, updated_at = now()
    where id = $1 and version = $2 and voided_at is null returning version`,
});
export const changes = { state: versioned('state'), latest_progress: versioned('latest_progress') };

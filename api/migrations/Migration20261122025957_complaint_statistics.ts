import { Migration } from '@mikro-orm/migrations';

/**
 * The roll-up of complaints. A change set that touches what is counted notes the complaint in `statistic_due`, nothing more: a
 * trigger does that, so that no way of writing is forgotten. Whoever reads statistics first moves the difference of the noted
 * complaints (`statistic_fact`: what they were counted as) into the sums (`statistic_sum`), see `statistics/fold.ts`.
 */
export class Migration20261122025957_complaint_statistics extends Migration {
  override name = 'Migration20261122025957_complaint_statistics';

  override up(): void | Promise<void> {
    this.addSql(`alter table "site" add "year_starts_in" integer null;`);
    this.addSql(tables);
    this.addSql(view);
    for (const [table, { id, columns }] of Object.entries(watched)) {
      this.addSql(noting(table, id, columns));
    }
    this.addSql(families);
    this.addSql(grants);
  }
}

const tables = `
create table statistic_due (complaint_id uuid not null);
create table statistic_fact (
  complaint_id uuid not null, month date not null, department text not null, category text not null, customer text not null,
  defect text not null, family text not null, currency text not null,
  received integer not null, closed integer not null, missed integer not null, replied integer not null, in_time integer not null,
  as_promised integer not null, claims integer not null, returns integer not null, claimed numeric not null, approved numeric not null);
create index statistic_fact_complaint on statistic_fact (complaint_id);
create table statistic_sum (
  cube text not null, month date not null, key1 text not null, key2 text not null, currency text not null,
  received integer not null, closed integer not null, missed integer not null, replied integer not null, in_time integer not null,
  as_promised integer not null, claims integer not null, returns integer not null, claimed numeric not null, approved numeric not null,
  primary key (cube, month, key1, key2, currency));
-- the zone by which months were cut; the sums begin anew when it is another
create table statistic_zone (is_the_one boolean primary key default true check (is_the_one), zone text not null);
insert into statistic_due select id from complaint;
`;

// What a complaint counts as: by the month it was received, by the month it was closed, and its claims by currency.
const view = `
create view complaint_facts as
select t.id as complaint_id, f.month, coalesce(t.department_id::text, '') as department, coalesce(t.category, '') as category,
  t.customer_id::text as customer, coalesce(line.defect_item, '') as defect, coalesce(product.family, '') as family, f.currency,
  f.received, f.closed, f.missed, f.replied, f.in_time, f.as_promised, f.claims, f.returns, f.claimed, f.approved
from complaint t
left join complaint_line line on line.complaint_id = t.id and line.position = 1 and line.voided_at is null
left join product on product.id = line.product_id
cross join lateral (
  select date_trunc('month', t.received_at at time zone current_setting('redress.time_zone'))::date as month, '' as currency,
    1 as received, 0 as closed, (coalesce(t.breaches, 0) > 0)::int as missed, (t.replied_on is not null)::int as replied,
    coalesce((t.replied_on <= coalesce((t.reply_due_on at time zone current_setting('redress.time_zone'))::date, t.replied_on))::int, 0) as in_time,
    coalesce((t.replied_on <= coalesce((t.reply_committed_at at time zone current_setting('redress.time_zone'))::date, t.replied_on))::int, 0) as as_promised,
    (select count(*)::int from claim x where x.complaint_id = t.id and x.voided_at is null) as claims,
    (select count(*)::int from return_request x where x.complaint_id = t.id and x.voided_at is null) as returns,
    0::numeric as claimed, 0::numeric as approved
  union all
  select date_trunc('month', t.closed_on)::date, '', 0, 1, 0, 0, 0, 0, 0, 0, 0, 0 where t.closed_on is not null
  union all
  select date_trunc('month', t.received_at at time zone current_setting('redress.time_zone'))::date, coalesce(x.currency, ''),
    0, 0, 0, 0, 0, 0, 0, 0, coalesce(sum(x.amount), 0), coalesce(sum(x.approved_amount), 0)
  from claim x where x.complaint_id = t.id and x.voided_at is null group by x.currency
) f
where t.voided_at is null;
`;

interface Watched {
  readonly id: string;
  readonly columns: readonly string[];
}

const watched: Record<string, Watched> = {
  complaint: {
    id: 'id',
    columns: [
      'received_at',
      'closed_on',
      'department_id',
      'category',
      'customer_id',
      'breaches',
      'replied_on',
      'reply_due_on',
      'reply_committed_at',
      'voided_at',
    ],
  },
  complaint_line: { id: 'complaint_id', columns: ['product_id', 'defect_item', 'position', 'voided_at'] },
  claim: { id: 'complaint_id', columns: ['amount', 'approved_amount', 'currency', 'voided_at'] },
  return_request: { id: 'complaint_id', columns: ['voided_at'] },
};

/** New rows are noted all at once; changed ones only where a counted column is another. */
const noting = (table: string, id: string, columns: readonly string[]) => `
create function redress_note_new_${table}() returns trigger language plpgsql as $$
begin
  insert into statistic_due select distinct ${id} from made;
  return null;
end
$$;
create trigger ${table}_counted_new after insert on ${table} referencing new table as made
  for each statement execute function redress_note_new_${table}();
create function redress_note_${table}() returns trigger language plpgsql as $$
begin
  insert into statistic_due values (new.${id});
  return null;
end
$$;
create trigger ${table}_counted after update of ${columns.join(', ')} on ${table} for each row
  when ((${columns.map((column) => `old.${column}`).join(', ')}) is distinct from (${columns.map((column) => `new.${column}`).join(', ')}))
  execute function redress_note_${table}();
`;

const families = `
create function redress_note_family() returns trigger language plpgsql as $$
begin
  insert into statistic_due select complaint_id from complaint_line where product_id = new.id and position = 1;
  return null;
end
$$;
create trigger product_counted after update of family on product for each row
  when (old.family is distinct from new.family) execute function redress_note_family();
`;

const grants = `
do $$ begin
  if exists (select from pg_roles where rolname = 'redress_app') then
    grant select, insert, update, delete on statistic_due, statistic_fact, statistic_sum, statistic_zone to redress_app;
    grant truncate on statistic_fact, statistic_sum to redress_app;
    grant select on complaint_facts to redress_app;
  end if;
end $$
`;

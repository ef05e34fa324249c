import { Migration } from '@mikro-orm/migrations';

/** Change sets, their cells, events, outbox, the sealed chain and the number counters. */
export class Migration20261121000200_history extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
create table change_set (
  id uuid primary key,
  -- commit order is (xid, id) below the oldest running transaction: the order of the sealing chain and of the change feed
  xid xid8 not null default pg_current_xact_id(),
  actor_id uuid not null,
  source text not null,
  at timestamptz not null,
  undoes uuid references change_set (id),
  row_count integer not null,
  leaf_hash bytea not null
);
create index change_set_order on change_set (xid, id);
create unique index change_set_undoes on change_set (undoes) where undoes is not null;

create table change_cell (
  change_set_id uuid not null references change_set (id),
  seq integer not null,
  sheet text not null,
  row_id uuid not null,
  op text not null check (op in ('CREATE', 'UPDATE', 'VOID', 'RESTORE', 'TOUCH')),
  column_key text,
  before jsonb,
  after jsonb,
  row_version integer not null,
  -- the row that shows this one as a part of itself (a claim's complaint), else the row itself
  root_id uuid not null,
  root_version integer not null,
  primary key (change_set_id, seq)
);
create index change_cell_row on change_cell (row_id, row_version);
create index change_cell_root on change_cell (root_id, root_version) where root_id <> row_id;

create table event (
  id uuid primary key,
  change_set_id uuid not null references change_set (id),
  sheet text not null,
  row_id uuid not null,
  type text not null,
  at timestamptz not null,
  data jsonb not null default '{}'
);
create index event_row on event (row_id, at);
create index event_change_set on event (change_set_id);

create table outbox (
  id uuid primary key,
  change_set_id uuid not null references change_set (id),
  topic text not null,
  payload jsonb not null,
  created_at timestamptz not null,
  attempts integer not null default 0,
  next_at timestamptz not null,
  sent_at timestamptz,
  last_error text
);
create index outbox_due on outbox (next_at) where sent_at is null;
create index outbox_change_set on outbox (change_set_id);

-- one answer a key, whether or not anything was written
create table idempotency (
  actor_id uuid not null,
  key text not null,
  body_hash bytea not null,
  change_set_id uuid,
  answer jsonb not null,
  at timestamptz not null,
  primary key (actor_id, key)
);

create table seal (
  position bigint primary key,
  change_set_id uuid not null unique references change_set (id),
  chain_hash bytea not null
);

create table number_counter (
  scope text primary key,
  value integer not null
);
`);
    this.addSql(`
create function redress_bigrams(input text) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(distinct substr(input, n, 2)), '{}') from generate_series(1, length(input) - 1) as n
$$;
-- raises where a planned row was changed meanwhile, so that a single statement writes all or nothing
create function redress_expect(written bigint, planned bigint) returns void language plpgsql as $$
begin
  if written <> planned then
    raise exception 'planned % rows, wrote %', planned, written using errcode = 'RD001';
  end if;
end
$$;
`);
    for (const [table, columns] of Object.entries(searched)) {
      const text = columns.map((column) => `coalesce(${column}, '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    for (const [index, on] of Object.entries(indexes)) this.addSql(`create ${index} on ${on}`);
    for (const table of parts) {
      this.addSql(`create unique index ${table}_position on ${table} (complaint_id, position) where voided_at is null`);
    }
    this.addSql('alter table complaint set (fillfactor = 85)');
    this.addSql(grants);
  }
}

const searched: Record<string, string[]> = {
  complaint: [
    'number',
    'customer_ref',
    'description',
    'customer_demand',
    'containment',
    'cause_occurrence',
    'cause_escape',
    'note',
  ],
  complaint_line: ['product_name', 'batch_no', 'order_no', 'defect_item'],
  claim: ['number', 'note'],
  return_request: ['number', 'courier_no', 'note'],
  corrective_action: ['number', 'action', 'preventive', 'note'],
  department: ['code', 'name', 'name_en'],
  customer: ['code', 'name', 'name_en', 'short_name'],
  contact: ['name', 'phone', 'email'],
  product: ['code', 'name', 'name_en'],
  batch: ['batch_no'],
  app_user: ['name', 'account'],
  choice: ['list', 'code', 'zh', 'en'],
};

const indexes: Record<string, string> = {
  'unique index complaint_number': 'complaint (number)',
  'index complaint_received': 'complaint (received_at desc, id)',
  'index complaint_customer_received': 'complaint (customer_id, received_at)',
  'unique index claim_number': 'claim (number)',
  'unique index return_request_number': 'return_request (number)',
  'unique index corrective_action_number': 'corrective_action (number)',
  'unique index department_code': 'department (code) where voided_at is null',
  'unique index customer_code': 'customer (code)',
  'unique index customer_name': 'customer (name) where voided_at is null',
  'unique index product_code': 'product (code) where voided_at is null',
  'unique index app_user_account': 'app_user (lower(account)) where voided_at is null',
  'unique index choice_code': 'choice (list, code)',
};

const parts = ['complaint_line', 'complaint_contact', 'claim', 'return_request', 'corrective_action'];

// The application changes rows but never deletes one, and history can only grow.
const grants = `
do $$
begin
  if exists (select from pg_roles where rolname = 'redress_app') then
    grant usage on schema public to redress_app;
    grant select, insert, update on complaint, complaint_line, complaint_contact, claim, return_request, corrective_action,
      department, customer, contact, product, batch, app_user, choice, number_counter, outbox to redress_app;
    grant select, insert, update, delete on session, sign_in_attempt to redress_app;
    grant select, insert on change_set, change_cell, event, seal, idempotency to redress_app;
  end if;
end
$$`;

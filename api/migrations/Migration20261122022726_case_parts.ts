import { Migration } from '@mikro-orm/migrations';

export class Migration20261122022726_case_parts extends Migration {
  override name = 'Migration20261122022726_case_parts';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "site_visit" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "visited_on" date not null, "visitor_id" uuid null, "findings" text null, "agreed" text null, "cost" numeric null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "site_visit_complaint_id_index" on "site_visit" ("complaint_id");`);
    this.addSql(`create index "site_visit_visitor_id_index" on "site_visit" ("visitor_id");`);

    this.addSql(
      `create table "return_approval" ("id" uuid not null, "return_id" uuid not null, "position" integer not null, "right" text not null, "decision" text not null, "decided_by_id" uuid null, "decided_at" timestamptz null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "return_approval_return_id_index" on "return_approval" ("return_id");`);
    this.addSql(`create index "return_approval_decided_by_id_index" on "return_approval" ("decided_by_id");`);

    this.addSql(
      `create table "responsibility" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "department_id" uuid not null, "share" numeric not null, "reason" text null, "state" text not null, "dispute_reason" text null, "decision" text null, "decided_by_id" uuid null, "decided_at" timestamptz null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "responsibility_complaint_id_index" on "responsibility" ("complaint_id");`);
    this.addSql(`create index "responsibility_department_id_index" on "responsibility" ("department_id");`);
    this.addSql(`create index "responsibility_decided_by_id_index" on "responsibility" ("decided_by_id");`);

    this.addSql(
      `create table "investigation_answer" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "question" text not null, "answer" text not null, "answered_on" date null, "answered_by_id" uuid null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "investigation_answer_complaint_id_index" on "investigation_answer" ("complaint_id");`);
    this.addSql(
      `create index "investigation_answer_answered_by_id_index" on "investigation_answer" ("answered_by_id");`,
    );

    this.addSql(
      `create table "inspection" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "body" text not null, "place" text null, "product_name" text null, "produced_on" date null, "batch_no" text null, "sampled_on" date null, "tested_by" text null, "result" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "inspection_complaint_id_index" on "inspection" ("complaint_id");`);

    this.addSql(
      `create table "external_resolution" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "kind" text not null, "body" text not null, "case_no" text null, "filed_on" date null, "decided_on" date null, "outcome" text null, "cost" numeric null, "currency" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "external_resolution_complaint_id_index" on "external_resolution" ("complaint_id");`);

    this.addSql(
      `create table "crisis_step" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "step" text not null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "crisis_step_complaint_id_index" on "crisis_step" ("complaint_id");`);
    this.addSql(`create index "crisis_step_owner_id_index" on "crisis_step" ("owner_id");`);

    this.addSql(
      `create table "complaint_point" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "text" text not null, "answer" text null, "answered_on" date null, "answered_by_id" uuid null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "complaint_point_complaint_id_index" on "complaint_point" ("complaint_id");`);
    this.addSql(`create index "complaint_point_answered_by_id_index" on "complaint_point" ("answered_by_id");`);

    this.addSql(
      `create table "commitment" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "promise" text not null, "made_by_id" uuid null, "made_on" date null, "due_at" timestamptz not null, "kept_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "commitment_complaint_id_index" on "commitment" ("complaint_id");`);
    this.addSql(`create index "commitment_made_by_id_index" on "commitment" ("made_by_id");`);

    this.addSql(
      `create table "clock_pause" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "paused_at" timestamptz not null, "resumed_at" timestamptz null, "reason" text not null, "customer_told_at" timestamptz not null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "clock_pause_complaint_id_index" on "clock_pause" ("complaint_id");`);

    this.addSql(
      `create table "recovery" ("id" uuid not null, "claim_id" uuid not null, "position" integer not null, "party" text not null, "amount" numeric not null, "currency" text null, "agreed_on" date null, "received_amount" numeric null, "received_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "recovery_claim_id_index" on "recovery" ("claim_id");`);

    this.addSql(
      `create table "claim_approval" ("id" uuid not null, "claim_id" uuid not null, "position" integer not null, "right" text not null, "decision" text not null, "decided_by_id" uuid null, "decided_at" timestamptz null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "claim_approval_claim_id_index" on "claim_approval" ("claim_id");`);
    this.addSql(`create index "claim_approval_decided_by_id_index" on "claim_approval" ("decided_by_id");`);

    this.addSql(
      `create table "batch_balance" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "batch_no" text not null, "produced" numeric not null, "shipped" numeric null, "in_stock" numeric null, "in_process" numeric null, "scrapped" numeric null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "batch_balance_complaint_id_index" on "batch_balance" ("complaint_id");`);

    this.addSql(
      `alter table "site_visit" add constraint "site_visit_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "site_visit" add constraint "site_visit_visitor_id_foreign" foreign key ("visitor_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "return_approval" add constraint "return_approval_return_id_foreign" foreign key ("return_id") references "return_request" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "return_approval" add constraint "return_approval_decided_by_id_foreign" foreign key ("decided_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "responsibility" add constraint "responsibility_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "responsibility" add constraint "responsibility_decided_by_id_foreign" foreign key ("decided_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "investigation_answer" add constraint "investigation_answer_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "investigation_answer" add constraint "investigation_answer_answered_by_id_foreign" foreign key ("answered_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "inspection" add constraint "inspection_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "external_resolution" add constraint "external_resolution_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "crisis_step" add constraint "crisis_step_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "crisis_step" add constraint "crisis_step_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "complaint_point" add constraint "complaint_point_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint_point" add constraint "complaint_point_answered_by_id_foreign" foreign key ("answered_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "commitment" add constraint "commitment_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "commitment" add constraint "commitment_made_by_id_foreign" foreign key ("made_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "clock_pause" add constraint "clock_pause_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "recovery" add constraint "recovery_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "claim_approval" add constraint "claim_approval_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claim_approval" add constraint "claim_approval_decided_by_id_foreign" foreign key ("decided_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "batch_balance" add constraint "batch_balance_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "complaint" add "pause_notes" text null;`);
    for (const [table, { unique, searched }] of Object.entries(tables)) {
      if (unique)
        this.addSql(
          `create unique index ${table}_${unique.at(-1)} on ${table} (${unique.map((column) => `"${column}"`).join(', ')}) where voided_at is null`,
        );
      const text = searched.map((column) => `coalesce("${column}"::text, '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on ${Object.keys(tables).join(', ')} to redress_app;
      end if;
    end $$`);
  }
}

const tables: Record<string, { readonly unique?: readonly string[]; readonly searched: readonly string[] }> = {
  complaint_point: { unique: ['complaint_id', 'position'], searched: ['text', 'answer'] },
  commitment: { unique: ['complaint_id', 'position'], searched: ['promise', 'note'] },
  responsibility: { unique: ['complaint_id', 'position'], searched: ['reason'] },
  clock_pause: { unique: ['complaint_id', 'position'], searched: ['reason'] },
  batch_balance: { unique: ['complaint_id', 'position'], searched: ['batch_no', 'note'] },
  investigation_answer: { unique: ['complaint_id', 'position'], searched: ['answer', 'note'] },
  external_resolution: { unique: ['complaint_id', 'position'], searched: ['body', 'case_no', 'outcome'] },
  inspection: {
    unique: ['complaint_id', 'position'],
    searched: ['body', 'place', 'product_name', 'batch_no', 'tested_by', 'result', 'note'],
  },
  site_visit: { unique: ['complaint_id', 'position'], searched: ['findings', 'agreed', 'note'] },
  crisis_step: { unique: ['complaint_id', 'position'], searched: ['note'] },
  claim_approval: { unique: ['claim_id', 'position'], searched: ['note'] },
  recovery: { unique: ['claim_id', 'position'], searched: ['note'] },
  return_approval: { unique: ['return_id', 'position'], searched: ['note'] },
};

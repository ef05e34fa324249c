import { Migration } from '@mikro-orm/migrations';

export class Migration20261122054903_parts_of_cases extends Migration {
  override name = 'Migration20261122054903_parts_of_cases';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "batch_shipment" ("id" uuid not null, "batch_id" uuid not null, "shipment_no" text not null, "customer_id" uuid null, "region" text null, "shipped_on" date null, "quantity" numeric null, "unit" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "batch_shipment_batch_id_index" on "batch_shipment" ("batch_id");`);
    this.addSql(`create index "batch_shipment_customer_id_index" on "batch_shipment" ("customer_id");`);

    this.addSql(
      `create table "linked_document" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "kind" text not null, "number" text not null, "revision" text null, "issued_on" date null, "status" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "linked_document_complaint_id_index" on "linked_document" ("complaint_id");`);

    this.addSql(
      `create table "handling_plan" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "content" text not null, "basis" text null, "proposed_by_id" uuid null, "proposed_at" timestamptz null, "decision" text null, "decided_by_id" uuid null, "decided_at" timestamptz null, "response" text null, "responded_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "handling_plan_complaint_id_index" on "handling_plan" ("complaint_id");`);
    this.addSql(`create index "handling_plan_proposed_by_id_index" on "handling_plan" ("proposed_by_id");`);
    this.addSql(`create index "handling_plan_decided_by_id_index" on "handling_plan" ("decided_by_id");`);

    this.addSql(`alter table "eight_d" add "part_of_id" uuid null;`);
    this.addSql(
      `alter table "eight_d" add constraint "eight_d_part_of_id_foreign" foreign key ("part_of_id") references "eight_d" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "eight_d_part_of_id_index" on "eight_d" ("part_of_id");`);

    this.addSql(`alter table "close_reason" add "since" text null;`);

    this.addSql(`alter table "action_trigger" add "form" text null;`);

    this.addSql(
      `alter table "batch_shipment" add constraint "batch_shipment_batch_id_foreign" foreign key ("batch_id") references "batch" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "batch_shipment" add constraint "batch_shipment_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "linked_document" add constraint "linked_document_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "handling_plan" add constraint "handling_plan_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "handling_plan" add constraint "handling_plan_proposed_by_id_foreign" foreign key ("proposed_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "handling_plan" add constraint "handling_plan_decided_by_id_foreign" foreign key ("decided_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
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
  handling_plan: { unique: ['complaint_id', 'position'], searched: ['content', 'basis', 'note'] },
  linked_document: { unique: ['complaint_id', 'position'], searched: ['number', 'note'] },
  batch_shipment: { searched: ['shipment_no', 'region'] },
};

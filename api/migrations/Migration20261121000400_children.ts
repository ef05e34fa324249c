import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000400_children extends Migration {
  override name = 'Migration20261121000400_children';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "return_line" ("id" uuid not null, "return_id" uuid not null, "position" integer not null, "product_id" uuid null, "product_name" text null, "batch_no" text null, "order_no" text null, "ordered_on" date null, "unit" text null, "quantity" numeric null, "unit_price" numeric null, "is_packaging_intact" boolean not null default false, "reason" text null, "received_quantity" numeric null, "passed_quantity" numeric null, "rejected_quantity" numeric null, "refused_quantity" numeric null, "refusal_reason" text null, "disposition" text null, "inspector_id" uuid null, "inspected_on" date null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "return_line_return_id_index" on "return_line" ("return_id");`);
    this.addSql(`create index "return_line_product_id_index" on "return_line" ("product_id");`);
    this.addSql(`create index "return_line_inspector_id_index" on "return_line" ("inspector_id");`);

    this.addSql(
      `create table "follow_up" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "attempted_at" timestamptz null, "mode" text null, "by_id" uuid null, "is_reached" boolean not null default false, "process_score" integer null, "measures_score" integer null, "result_score" integer null, "satisfaction" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "follow_up_complaint_id_index" on "follow_up" ("complaint_id");`);
    this.addSql(`create index "follow_up_by_id_index" on "follow_up" ("by_id");`);

    this.addSql(
      `create table "containment" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "place" text null, "suspect_quantity" numeric null, "checked_quantity" numeric null, "defective_quantity" numeric null, "action" text null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "containment_complaint_id_index" on "containment" ("complaint_id");`);
    this.addSql(`create index "containment_owner_id_index" on "containment" ("owner_id");`);

    this.addSql(
      `create table "claim_line" ("id" uuid not null, "claim_id" uuid not null, "position" integer not null, "product_id" uuid null, "product_name" text null, "batch_no" text null, "quantity" numeric null, "unit" text null, "unit_price" numeric null, "amount" numeric null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "claim_line_claim_id_index" on "claim_line" ("claim_id");`);
    this.addSql(`create index "claim_line_product_id_index" on "claim_line" ("product_id");`);

    this.addSql(
      `create table "claim_offer" ("id" uuid not null, "claim_id" uuid not null, "position" integer not null, "remedy" text null, "quantity" numeric null, "unit" text null, "amount" numeric null, "currency" text null, "offered_on" date null, "offered_by_id" uuid null, "response" text null, "responded_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "claim_offer_claim_id_index" on "claim_offer" ("claim_id");`);
    this.addSql(`create index "claim_offer_offered_by_id_index" on "claim_offer" ("offered_by_id");`);

    this.addSql(
      `create table "action_round" ("id" uuid not null, "corrective_action_id" uuid not null, "position" integer not null, "action" text null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "baseline" text null, "result" text null, "effectiveness" text null, "verifier_id" uuid null, "verified_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "action_round_corrective_action_id_index" on "action_round" ("corrective_action_id");`);
    this.addSql(`create index "action_round_owner_id_index" on "action_round" ("owner_id");`);
    this.addSql(`create index "action_round_verifier_id_index" on "action_round" ("verifier_id");`);

    this.addSql(
      `alter table "return_line" add constraint "return_line_return_id_foreign" foreign key ("return_id") references "return_request" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "return_line" add constraint "return_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "return_line" add constraint "return_line_inspector_id_foreign" foreign key ("inspector_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "follow_up" add constraint "follow_up_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "follow_up" add constraint "follow_up_by_id_foreign" foreign key ("by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "containment" add constraint "containment_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "containment" add constraint "containment_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "claim_line" add constraint "claim_line_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claim_line" add constraint "claim_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "claim_offer" add constraint "claim_offer_claim_id_foreign" foreign key ("claim_id") references "claim" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "claim_offer" add constraint "claim_offer_offered_by_id_foreign" foreign key ("offered_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "action_round" add constraint "action_round_corrective_action_id_foreign" foreign key ("corrective_action_id") references "corrective_action" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_round" add constraint "action_round_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_round" add constraint "action_round_verifier_id_foreign" foreign key ("verifier_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    for (const [table, { parent, searched }] of Object.entries(children)) {
      this.addSql(`create unique index ${table}_position on ${table} (${parent}, position) where voided_at is null`);
      const text = searched.map((column) => `coalesce(${column}, '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on ${Object.keys(children).join(', ')} to redress_app;
      end if;
    end $$`);
  }
}

const children: Record<string, { readonly parent: string; readonly searched: readonly string[] }> = {
  claim_line: { parent: 'claim_id', searched: ['product_name', 'batch_no', 'note'] },
  claim_offer: { parent: 'claim_id', searched: ['note'] },
  return_line: { parent: 'return_id', searched: ['product_name', 'batch_no', 'order_no', 'reason'] },
  action_round: { parent: 'corrective_action_id', searched: ['action', 'note'] },
  containment: { parent: 'complaint_id', searched: ['action', 'note'] },
  follow_up: { parent: 'complaint_id', searched: ['note'] },
};

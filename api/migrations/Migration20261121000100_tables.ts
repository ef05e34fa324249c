import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000100_tables extends Migration {
  override name = 'Migration20261121000100_tables';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "choice" ("id" uuid not null, "list" text not null, "code" text not null, "zh" text not null, "en" text not null, "aliases" text null, "position" integer null, "is_active" boolean not null default true, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );

    this.addSql(
      `create table "department" ("id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "email" text null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );

    this.addSql(
      `create table "product" ("id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "family" text null, "unit" text null, "department_id" uuid null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "product_department_id_index" on "product" ("department_id");`);

    this.addSql(
      `create table "batch" ("id" uuid not null, "batch_no" text not null, "product_id" uuid not null, "produced_on" date null, "department_id" uuid null, "production_line" text null, "quantity" numeric null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "batch_product_id_index" on "batch" ("product_id");`);
    this.addSql(`create index "batch_department_id_index" on "batch" ("department_id");`);

    this.addSql(
      `create table "sign_in_attempt" ("subject" text not null, "count" int not null, "resets_at" timestamptz not null, primary key ("subject"));`,
    );
    this.addSql(`create index "sign_in_attempt_resets_at_index" on "sign_in_attempt" ("resets_at");`);

    this.addSql(
      `create table "app_user" ("id" uuid not null, "name" text not null, "account" text null, "department_id" uuid null, "role" text null, "email" text null, "language" text null, "is_active" boolean not null default true, "password_hash" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "app_user_department_id_index" on "app_user" ("department_id");`);

    this.addSql(
      `create table "session" ("token_hash" bytea not null, "user_id" uuid not null, "created_at" timestamptz not null, "expires_at" timestamptz not null, "last_seen_at" timestamptz not null, primary key ("token_hash"));`,
    );
    this.addSql(`create index "session_user_id_index" on "session" ("user_id");`);
    this.addSql(`create index "session_expires_at_index" on "session" ("expires_at");`);

    this.addSql(
      `create table "customer" ("id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "short_name" text null, "is_key_account" boolean not null default false, "country" text null, "branch" text null, "sales_person_id" uuid null, "language" text null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "customer_sales_person_id_index" on "customer" ("sales_person_id");`);

    this.addSql(
      `create table "contact" ("id" uuid not null, "customer_id" uuid not null, "name" text not null, "position" text null, "phone" text null, "email" text null, "is_do_not_contact" boolean not null default false, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "contact_customer_id_index" on "contact" ("customer_id");`);

    this.addSql(
      `create table "complaint" ("id" uuid not null, "number" text not null, "sequence" integer null, "received_at" timestamptz not null, "registered_at" timestamptz null, "channel" text null, "source_party" text null, "customer_id" uuid not null, "customer_ref" text null, "sales_person_id" uuid null, "follow_up_person_id" uuid null, "quality_owner_id" uuid null, "plant" text null, "category" text null, "severity" text null, "nature" text null, "validity" text null, "description" text not null, "customer_demand" text null, "customer_due_on" date null, "is_injury" boolean not null default false, "is_batch" boolean not null default false, "is_media" boolean not null default false, "is_regulator" boolean not null default false, "is_group_risk" boolean not null default false, "is_urgent" boolean not null default false, "containment" text null, "containment_due_at" timestamptz null, "containment_done_at" timestamptz null, "customer_informed_at" timestamptz null, "interim_done_on" date null, "cause_occurrence" text null, "cause_escape" text null, "cause_category" text null, "department_id" uuid null, "responsible_person_id" uuid null, "eight_d" text null, "reply_due_on" timestamptz null, "replied_on" date null, "extension_reason" text null, "extended_to" date null, "claim_reason" text null, "state" text not null, "latest_progress" text null, "next_chase_on" date null, "closed_on" date null, "close_kind" text null, "satisfaction" text null, "confirmed_on" date null, "recurrence1" boolean not null default false, "recurrence2" boolean not null default false, "recurrence3" boolean not null default false, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "complaint_customer_id_index" on "complaint" ("customer_id");`);
    this.addSql(`create index "complaint_sales_person_id_index" on "complaint" ("sales_person_id");`);
    this.addSql(`create index "complaint_follow_up_person_id_index" on "complaint" ("follow_up_person_id");`);
    this.addSql(`create index "complaint_quality_owner_id_index" on "complaint" ("quality_owner_id");`);
    this.addSql(`create index "complaint_department_id_index" on "complaint" ("department_id");`);
    this.addSql(`create index "complaint_responsible_person_id_index" on "complaint" ("responsible_person_id");`);

    this.addSql(
      `create table "return_request" ("id" uuid not null, "number" text not null, "complaint_id" uuid not null, "position" integer not null, "kind" text null, "quantity" numeric null, "unit" text null, "requested_on" date null, "received_on" date null, "disposition" text null, "courier_no" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "return_request_complaint_id_index" on "return_request" ("complaint_id");`);

    this.addSql(
      `create table "corrective_action" ("id" uuid not null, "number" text not null, "complaint_id" uuid null, "position" integer null, "kind" text null, "action" text null, "preventive" text null, "department_id" uuid null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "verifier_id" uuid null, "verified_on" date null, "effectiveness" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "corrective_action_complaint_id_index" on "corrective_action" ("complaint_id");`);
    this.addSql(`create index "corrective_action_department_id_index" on "corrective_action" ("department_id");`);
    this.addSql(`create index "corrective_action_owner_id_index" on "corrective_action" ("owner_id");`);
    this.addSql(`create index "corrective_action_verifier_id_index" on "corrective_action" ("verifier_id");`);

    this.addSql(
      `create table "complaint_line" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "product_id" uuid null, "product_name" text null, "batch_no" text null, "produced_on" date null, "production_line" text null, "order_no" text null, "order_quantity" numeric null, "shipped_quantity" numeric null, "unit" text null, "shipped_on" date null, "defective_quantity" numeric null, "defect_item" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "complaint_line_complaint_id_index" on "complaint_line" ("complaint_id");`);
    this.addSql(`create index "complaint_line_product_id_index" on "complaint_line" ("product_id");`);

    this.addSql(
      `create table "complaint_contact" ("id" uuid not null, "version" int not null default 1, "complaint_id" uuid not null, "position" int not null default 1, "name" text null, "phone" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "complaint_contact_complaint_id_index" on "complaint_contact" ("complaint_id");`);

    this.addSql(
      `create table "claim" ("id" uuid not null, "number" text not null, "complaint_id" uuid not null, "position" integer not null, "basis" text null, "amount" numeric null, "currency" text null, "settlement" text null, "approved_amount" numeric null, "remedy" text null, "decided_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "claim_complaint_id_index" on "claim" ("complaint_id");`);

    this.addSql(
      `alter table "product" add constraint "product_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "batch" add constraint "batch_product_id_foreign" foreign key ("product_id") references "product" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "batch" add constraint "batch_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "app_user" add constraint "app_user_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "session" add constraint "session_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "customer" add constraint "customer_sales_person_id_foreign" foreign key ("sales_person_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "contact" add constraint "contact_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "complaint" add constraint "complaint_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_sales_person_id_foreign" foreign key ("sales_person_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_follow_up_person_id_foreign" foreign key ("follow_up_person_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_quality_owner_id_foreign" foreign key ("quality_owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_responsible_person_id_foreign" foreign key ("responsible_person_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "return_request" add constraint "return_request_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "corrective_action" add constraint "corrective_action_verifier_id_foreign" foreign key ("verifier_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "complaint_line" add constraint "complaint_line_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint_line" add constraint "complaint_line_product_id_foreign" foreign key ("product_id") references "product" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "complaint_contact" add constraint "complaint_contact_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "claim" add constraint "claim_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "product" drop constraint "product_department_id_foreign";`);
    this.addSql(`alter table "batch" drop constraint "batch_department_id_foreign";`);
    this.addSql(`alter table "app_user" drop constraint "app_user_department_id_foreign";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_department_id_foreign";`);
    this.addSql(`alter table "corrective_action" drop constraint "corrective_action_department_id_foreign";`);
    this.addSql(`alter table "batch" drop constraint "batch_product_id_foreign";`);
    this.addSql(`alter table "complaint_line" drop constraint "complaint_line_product_id_foreign";`);
    this.addSql(`alter table "session" drop constraint "session_user_id_foreign";`);
    this.addSql(`alter table "customer" drop constraint "customer_sales_person_id_foreign";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_sales_person_id_foreign";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_follow_up_person_id_foreign";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_quality_owner_id_foreign";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_responsible_person_id_foreign";`);
    this.addSql(`alter table "corrective_action" drop constraint "corrective_action_owner_id_foreign";`);
    this.addSql(`alter table "corrective_action" drop constraint "corrective_action_verifier_id_foreign";`);
    this.addSql(`alter table "contact" drop constraint "contact_customer_id_foreign";`);
    this.addSql(`alter table "complaint" drop constraint "complaint_customer_id_foreign";`);
    this.addSql(`alter table "return_request" drop constraint "return_request_complaint_id_foreign";`);
    this.addSql(`alter table "corrective_action" drop constraint "corrective_action_complaint_id_foreign";`);
    this.addSql(`alter table "complaint_line" drop constraint "complaint_line_complaint_id_foreign";`);
    this.addSql(`alter table "complaint_contact" drop constraint "complaint_contact_complaint_id_foreign";`);
    this.addSql(`alter table "claim" drop constraint "claim_complaint_id_foreign";`);

    this.addSql(`drop table if exists "choice" cascade;`);
    this.addSql(`drop table if exists "department" cascade;`);
    this.addSql(`drop table if exists "product" cascade;`);
    this.addSql(`drop table if exists "batch" cascade;`);
    this.addSql(`drop table if exists "sign_in_attempt" cascade;`);
    this.addSql(`drop table if exists "app_user" cascade;`);
    this.addSql(`drop table if exists "session" cascade;`);
    this.addSql(`drop table if exists "customer" cascade;`);
    this.addSql(`drop table if exists "contact" cascade;`);
    this.addSql(`drop table if exists "complaint" cascade;`);
    this.addSql(`drop table if exists "return_request" cascade;`);
    this.addSql(`drop table if exists "corrective_action" cascade;`);
    this.addSql(`drop table if exists "complaint_line" cascade;`);
    this.addSql(`drop table if exists "complaint_contact" cascade;`);
    this.addSql(`drop table if exists "claim" cascade;`);
  }
}

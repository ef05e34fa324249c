import { Migration } from '@mikro-orm/migrations';

export class Migration20261122021529_rules extends Migration {
  override name = 'Migration20261122021529_rules';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "granted_right" ("id" uuid not null, "right" text not null, "role" text null, "department_id" uuid null, "user_id" uuid null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "granted_right_department_id_index" on "granted_right" ("department_id");`);
    this.addSql(`create index "granted_right_user_id_index" on "granted_right" ("user_id");`);

    this.addSql(
      `create table "step_requirement" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "step" text not null, "requires" text not null, "fields" text null, "amount" integer null, "months" integer null, "right" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "step_requirement_policy_id_index" on "step_requirement" ("policy_id");`);

    this.addSql(
      `create table "severity_level" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "severity" text not null, "rank" integer not null, "examples" text null, "examples_en" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "severity_level_policy_id_index" on "severity_level" ("policy_id");`);

    this.addSql(
      `create table "severity_floor" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "severity" text not null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "severity_floor_policy_id_index" on "severity_floor" ("policy_id");`);

    this.addSql(
      `create table "routing_rule" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "occasion" text not null, "department_id" uuid null, "right" text null, "email" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "routing_rule_policy_id_index" on "routing_rule" ("policy_id");`);
    this.addSql(`create index "routing_rule_department_id_index" on "routing_rule" ("department_id");`);

    this.addSql(
      `create table "return_rule" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "older_than_months" integer null, "fewer_than" numeric null, "unit" text null, "only_without_stock" boolean not null default false, "is_overridable" boolean not null default false, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "return_rule_policy_id_index" on "return_rule" ("policy_id");`);

    this.addSql(
      `create table "policy_category" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "category" text null, "parent_code" text null, "severity" text null, "evidence" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "policy_category_policy_id_index" on "policy_category" ("policy_id");`);

    this.addSql(
      `create table "investigation_step" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "question" text not null, "answer" text not null, "answer_en" text null, "leads_to" text null, "advice" text null, "advice_en" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "investigation_step_policy_id_index" on "investigation_step" ("policy_id");`);

    this.addSql(
      `create table "follow_up_plan" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "event" text not null, "offset" integer not null, "unit" text not null, "mode" text null, "department_id" uuid null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "follow_up_plan_policy_id_index" on "follow_up_plan" ("policy_id");`);
    this.addSql(`create index "follow_up_plan_department_id_index" on "follow_up_plan" ("department_id");`);

    this.addSql(
      `create table "follow_up_exemption" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "follow_up_exemption_policy_id_index" on "follow_up_exemption" ("policy_id");`);

    this.addSql(
      `create table "escalation_rule" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "milestone" text null, "moment" text not null, "delay" integer null, "unit" text null, "department_id" uuid null, "right" text null, "is_anytime" boolean not null default false, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "escalation_rule_policy_id_index" on "escalation_rule" ("policy_id");`);
    this.addSql(`create index "escalation_rule_department_id_index" on "escalation_rule" ("department_id");`);

    this.addSql(
      `create table "compensation_step" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "remedy" text not null, "unit" text null, "least" numeric null, "most" numeric null, "currency" text null, "approvers" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "compensation_step_policy_id_index" on "compensation_step" ("policy_id");`);

    this.addSql(
      `create table "close_reason" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "attempts" integer null, "months" integer null, "approvers" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "close_reason_policy_id_index" on "close_reason" ("policy_id");`);

    this.addSql(
      `create table "authority_limit" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "remedy" text null, "unit" text not null, "goods_unit" text null, "currency" text null, "most" numeric null, "approvers" text not null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "authority_limit_policy_id_index" on "authority_limit" ("policy_id");`);

    this.addSql(
      `create table "action_trigger" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "occurrence" integer null, "is_blocking" boolean not null default false, "needs_figures" boolean not null default false, "department_id" uuid null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "action_trigger_policy_id_index" on "action_trigger" ("policy_id");`);
    this.addSql(`create index "action_trigger_department_id_index" on "action_trigger" ("department_id");`);

    this.addSql(
      `alter table "handling_policy" add "is_overlay" boolean not null default false, add "overlay_id" uuid null;`,
    );
    this.addSql(
      `alter table "handling_policy" add constraint "handling_policy_overlay_id_foreign" foreign key ("overlay_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "handling_policy_overlay_id_index" on "handling_policy" ("overlay_id");`);

    this.addSql(
      `alter table "complaint" add "findings" text null, add "defect_location" text null, add "is_safety_risk" boolean not null default false, add "is_anonymous" boolean not null default false, add "is_resolved_on_spot" boolean not null default false, add "referred_by" text null, add "referrer_told_on" date null, add "validity_reason" text null, add "explanation" text null, add "reply_position" text null, add "reopens_id" uuid null, add "promised_feedback_at" timestamptz null, add "installed_on" date null, add "close_reason" text null, add "registered_by_id" uuid null, add "close_requested_by_id" uuid null;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_reopens_id_foreign" foreign key ("reopens_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_registered_by_id_foreign" foreign key ("registered_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_close_requested_by_id_foreign" foreign key ("close_requested_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "complaint_reopens_id_index" on "complaint" ("reopens_id");`);
    this.addSql(`create index "complaint_registered_by_id_index" on "complaint" ("registered_by_id");`);
    this.addSql(`create index "complaint_close_requested_by_id_index" on "complaint" ("close_requested_by_id");`);

    this.addSql(
      `alter table "return_request" add "state" text not null default 'OPEN', add "reason" text null, add "ordered_on" date null, add "has_batch_stock" boolean not null default false, add "order_no" text null, add "ordered_by_id" uuid null, add "replacement_no" text null, add "replaced_on" date null, add "customer_told_on" date null, add "override_reason" text null, add "submitted_at" timestamptz null, add "submitted_by_id" uuid null;`,
    );
    this.addSql(
      `alter table "return_request" add constraint "return_request_ordered_by_id_foreign" foreign key ("ordered_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "return_request" add constraint "return_request_submitted_by_id_foreign" foreign key ("submitted_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "return_request_ordered_by_id_index" on "return_request" ("ordered_by_id");`);
    this.addSql(`create index "return_request_submitted_by_id_index" on "return_request" ("submitted_by_id");`);

    this.addSql(
      `alter table "claim" add "state" text not null default 'OPEN', add "reason" text null, add "quantity" numeric null, add "unit" text null, add "is_advance" boolean not null default false, add "unit_value" numeric null, add "rate" numeric null, add "override_reason" text null, add "submitted_at" timestamptz null, add "submitted_by_id" uuid null, add "settled_on" date null;`,
    );
    this.addSql(
      `alter table "claim" add constraint "claim_submitted_by_id_foreign" foreign key ("submitted_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "claim_submitted_by_id_index" on "claim" ("submitted_by_id");`);

    this.addSql(
      `alter table "granted_right" add constraint "granted_right_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "granted_right" add constraint "granted_right_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "step_requirement" add constraint "step_requirement_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "severity_level" add constraint "severity_level_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "severity_floor" add constraint "severity_floor_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "routing_rule" add constraint "routing_rule_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "routing_rule" add constraint "routing_rule_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "return_rule" add constraint "return_rule_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "policy_category" add constraint "policy_category_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "investigation_step" add constraint "investigation_step_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "follow_up_plan" add constraint "follow_up_plan_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "follow_up_plan" add constraint "follow_up_plan_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "follow_up_exemption" add constraint "follow_up_exemption_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "escalation_rule" add constraint "escalation_rule_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "escalation_rule" add constraint "escalation_rule_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "compensation_step" add constraint "compensation_step_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "close_reason" add constraint "close_reason_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "authority_limit" add constraint "authority_limit_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "action_trigger" add constraint "action_trigger_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "action_trigger" add constraint "action_trigger_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    for (const table of ['claim', 'return_request'])
      this.addSql(`alter table ${table} alter column state drop default`);
    for (const [table, { unique, searched }] of Object.entries(tables)) {
      if (unique)
        this.addSql(
          `create unique index ${table}_${unique.at(-1)} on ${table} (${unique.map((column) => `"${column}"`).join(', ')}) where voided_at is null`,
        );
      const text = searched.map((column) => `coalesce("${column}", '')`).join(` || E'\\n' || `);
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
  severity_level: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  severity_floor: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  policy_category: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  step_requirement: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  compensation_step: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  authority_limit: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  return_rule: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  action_trigger: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  close_reason: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  follow_up_plan: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  follow_up_exemption: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  routing_rule: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  escalation_rule: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  investigation_step: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  granted_right: { searched: ['note'] },
};

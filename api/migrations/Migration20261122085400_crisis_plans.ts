import { Migration } from '@mikro-orm/migrations';

export class Migration20261122085400_crisis_plans extends Migration {
  override name = 'Migration20261122085400_crisis_plans';

  override up(): void {
    this.addSql(
      `create table "crisis_plan" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "step" text not null, "department_id" uuid null, "right" text null, "offset" integer not null, "unit" text not null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "crisis_plan_policy_id_index" on "crisis_plan" ("policy_id");`);
    this.addSql(`create index "crisis_plan_department_id_index" on "crisis_plan" ("department_id");`);
    this.addSql(
      `alter table "crisis_plan" add constraint "crisis_plan_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "crisis_plan" add constraint "crisis_plan_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "crisis_step" add "department_id" uuid null;`);
    this.addSql(`create index "crisis_step_department_id_index" on "crisis_step" ("department_id");`);
    this.addSql(
      `alter table "crisis_step" add constraint "crisis_step_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql('create unique index crisis_plan_code on crisis_plan (policy_id, code) where voided_at is null');
    this.addSql(
      `alter table crisis_plan add column search_text text generated always as (lower(coalesce("code", '') || E'\\n' || coalesce("name", '') || E'\\n' || coalesce("name_en", ''))) stored`,
    );
    this.addSql(
      'create index crisis_plan_search on crisis_plan using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on crisis_plan to redress_app;
      end if;
    end $$`);
  }
}

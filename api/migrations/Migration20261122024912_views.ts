import { Migration } from '@mikro-orm/migrations';

/** Views of sheets, as people save and share them. */
export class Migration20261122024912_views extends Migration {
  override name = 'Migration20261122024912_views';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "saved_view" ("id" uuid not null, "name" text not null, "sheet" text not null, "owner_id" uuid null, "sharing" text not null, "department_id" uuid null, "is_default" boolean not null default false, "columns" text not null, "frozen" integer null, "folded" text null, "sort" text null, "filter" text null, "search" text null, "group_by" text null, "colours" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "saved_view_owner_id_index" on "saved_view" ("owner_id");`);
    this.addSql(`create index "saved_view_department_id_index" on "saved_view" ("department_id");`);

    this.addSql(
      `alter table "saved_view" add constraint "saved_view_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "saved_view" add constraint "saved_view_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table saved_view add column search_text text generated always as (lower(coalesce(name, '') || E'\\n' || coalesce(sheet, ''))) stored`,
    );
    this.addSql(
      'create index saved_view_search on saved_view using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on saved_view to redress_app;
      end if;
    end $$`);
  }

  override down(): void | Promise<void> {
    this.addSql(`drop table if exists "saved_view" cascade;`);
  }
}

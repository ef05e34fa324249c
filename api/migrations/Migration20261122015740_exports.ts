import { Migration } from '@mikro-orm/migrations';

/** What was exported, by whom and which rows; and the secret behind the check codes of exported rows. */
export class Migration20261122015740_exports extends Migration {
  override name = 'Migration20261122015740_exports';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "export_batch" ("id" uuid not null, "exported_at" timestamptz not null, "user_id" uuid not null, "sheet" text not null, "profile" text not null, "row_count" integer not null, "department_id" uuid null, "note" text null, "file_name" text not null, "columns" text not null, "filter" text null, "search" text null, "as_of" timestamptz null, "language" text not null, "time_zone" text not null, "catalogue" text not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "export_batch_user_id_index" on "export_batch" ("user_id");`);
    this.addSql(`create index "export_batch_department_id_index" on "export_batch" ("department_id");`);

    this.addSql(
      `alter table "export_batch" add constraint "export_batch_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "export_batch" add constraint "export_batch_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table export_batch add column search_text text generated always as (lower(coalesce(sheet, '') || E'\\n' || coalesce(note, '') || E'\\n' || coalesce(file_name, ''))) stored`,
    );
    this.addSql(
      'create index export_batch_search on export_batch using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
    this.addSql('create index export_batch_exported_at on export_batch (exported_at, id) where voided_at is null');
    this.addSql(`create table export_rows (
      batch_id uuid primary key references export_batch (id),
      -- what the export saw: everything written later is newer than the file
      snapshot pg_snapshot not null,
      ids uuid[] not null default '{}',
      versions integer[] not null default '{}'
    )`);
    this.addSql('create table secret (name text primary key, value bytea not null)');
    this.addSql('create index change_set_at on change_set (at)');
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on export_batch, export_rows to redress_app;
        grant select, insert on secret to redress_app;
      end if;
    end $$`);
  }
}

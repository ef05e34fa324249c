import { Migration } from '@mikro-orm/migrations';

export class Migration20261122020000_comments extends Migration {
  override name = 'Migration20261122020000_comments';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "row_comment" ("id" uuid not null, "text" text not null, "author_id" uuid not null, "written_at" timestamptz not null, "mentions" text null, "is_resolved" boolean not null default false, "sheet" text not null, "column_key" text null, "row_id" text not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "row_comment_author_id_index" on "row_comment" ("author_id");`);
    this.addSql(
      `alter table "row_comment" add constraint "row_comment_author_id_foreign" foreign key ("author_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql('create index row_comment_row on row_comment (row_id) where voided_at is null');
    this.addSql(
      'create index row_comment_open on row_comment (sheet, written_at) where voided_at is null and not is_resolved',
    );
    this.addSql('create index row_comment_written_at on row_comment (written_at, id) where voided_at is null');
    this.addSql(
      `alter table row_comment add column search_text text generated always as (lower(coalesce("text", ''))) stored`,
    );
    this.addSql(
      'create index row_comment_search on row_comment using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on row_comment to redress_app;
      end if;
    end $$`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Links that programs read a view of a sheet by. The token itself is kept nowhere. */
export class Migration20261122022529_feeds extends Migration {
  override name = 'Migration20261122022529_feeds';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "feed" ("id" uuid not null, "name" text not null, "is_active" boolean not null default true, "expires_on" date not null, "user_id" uuid not null, "sheet" text not null, "profile" text not null, "columns" text null, "filter" text null, "search" text null, "order_by" text null, "language" text not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "feed_user_id_index" on "feed" ("user_id");`);

    this.addSql(`alter table "export_batch" add "feed_id" uuid null;`);
    this.addSql(
      `alter table "export_batch" add constraint "export_batch_feed_id_foreign" foreign key ("feed_id") references "feed" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "export_batch_feed_id_index" on "export_batch" ("feed_id");`);

    this.addSql(
      `alter table "feed" add constraint "feed_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table feed add column search_text text generated always as (lower(coalesce(name, '') || E'\\n' || coalesce(sheet, ''))) stored`,
    );
    this.addSql('create index feed_search on feed using gin (redress_bigrams(search_text)) with (fastupdate = off)');
    this.addSql(`create table feed_token (
      feed_id uuid primary key references feed (id),
      hash bytea not null unique,
      last_read_at timestamptz,
      read_count integer not null default 0
    )`);
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on feed, feed_token to redress_app;
      end if;
    end $$`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "export_batch" drop constraint "export_batch_feed_id_foreign";`);

    this.addSql(`drop table if exists "feed" cascade;`);

    this.addSql(`drop index "export_batch_feed_id_index";`);
    this.addSql(`alter table "export_batch" drop column "feed_id";`);
  }
}

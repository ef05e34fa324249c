import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000700_files extends Migration {
  override name = 'Migration20261121000700_files';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "attachment" ("id" uuid not null, "name" text not null, "kind" text not null, "complaint_id" uuid null, "uploaded_at" timestamptz not null, "media_type" text not null, "size" integer not null, "note" text null, "position" integer null, "sheet" text not null, "row_id" text not null, "sha256" text not null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "attachment_complaint_id_index" on "attachment" ("complaint_id");`);
    this.addSql(
      `alter table "attachment" add constraint "attachment_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql('create index attachment_row on attachment (row_id) where voided_at is null');
    this.addSql('create index attachment_uploaded_at on attachment (uploaded_at, id) where voided_at is null');
    this.addSql(
      `alter table attachment add column search_text text generated always as (lower(coalesce(name, '') || E'\\n' || coalesce(note, ''))) stored`,
    );
    this.addSql(
      'create index attachment_search on attachment using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on attachment to redress_app;
      end if;
    end $$`);
  }
}

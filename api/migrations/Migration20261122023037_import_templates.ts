import { Migration } from '@mikro-orm/migrations';

/** What the columns of people's own lists mean. */
export class Migration20261122023037_import_templates extends Migration {
  override name = 'Migration20261122023037_import_templates';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "import_template" ("id" uuid not null, "name" text not null, "sheet" text not null, "customer_id" uuid null, "site_id" uuid null, "mapping" text not null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "import_template_customer_id_index" on "import_template" ("customer_id");`);
    this.addSql(`create index "import_template_site_id_index" on "import_template" ("site_id");`);

    this.addSql(
      `alter table "import_template" add constraint "import_template_customer_id_foreign" foreign key ("customer_id") references "customer" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "import_template" add constraint "import_template_site_id_foreign" foreign key ("site_id") references "site" ("id") on update no action on delete no action;`,
    );
    this.addSql('create unique index import_template_name on import_template (name) where voided_at is null');
    this.addSql(
      `alter table import_template add column search_text text generated always as (lower(coalesce(name, ''))) stored`,
    );
    this.addSql(
      'create index import_template_search on import_template using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on import_template to redress_app;
      end if;
    end $$`);
  }
}

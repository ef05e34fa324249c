import { Migration } from '@mikro-orm/migrations';

export class Migration20261122114500_tags_and_opinions extends Migration {
  override name = 'Migration20261122114500_tags_and_opinions';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "tag_rule" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "tag" text not null, "least" integer null, "alike_by" text null, "days" integer null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "tag_rule_policy_id_index" on "tag_rule" ("policy_id");`);

    this.addSql(
      `create table "public_opinion" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "observed_on" date not null, "medium" text not null, "content" text not null, "reach" integer null, "measure" text null, "calmed_on" date null, "watched_by_id" uuid null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "public_opinion_complaint_id_index" on "public_opinion" ("complaint_id");`);
    this.addSql(`create index "public_opinion_watched_by_id_index" on "public_opinion" ("watched_by_id");`);

    this.addSql(
      `create table "acknowledgement" ("id" uuid not null, "complaint_id" uuid not null, "position" integer not null, "role" text not null, "party" text not null, "department_id" uuid null, "response" text null, "responded_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "acknowledgement_complaint_id_index" on "acknowledgement" ("complaint_id");`);
    this.addSql(`create index "acknowledgement_department_id_index" on "acknowledgement" ("department_id");`);

    this.addSql(`alter table "complaint_contact" add "address" text null;`);
    this.addSql(`alter table "handling_policy" add "thanks" text null, add "thanks_en" text null;`);

    this.addSql(
      `alter table "complaint" add "is_hot" boolean not null default false, add "is_important" boolean not null default false;`,
    );

    this.addSql(
      `alter table "tag_rule" add constraint "tag_rule_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "public_opinion" add constraint "public_opinion_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "public_opinion" add constraint "public_opinion_watched_by_id_foreign" foreign key ("watched_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "acknowledgement" add constraint "acknowledgement_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    for (const [table, { unique, searched }] of Object.entries(tables)) {
      this.addSql(
        `create unique index ${table}_${unique.at(-1)} on ${table} (${unique.map((column) => `"${column}"`).join(', ')}) where voided_at is null`,
      );
      const text = searched.map((column) => `coalesce("${column}"::text, '')`).join(` || E'\\n' || `);
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

const tables: Record<string, { readonly unique: readonly string[]; readonly searched: readonly string[] }> = {
  tag_rule: { unique: ['policy_id', 'code'], searched: ['code', 'name', 'name_en'] },
  public_opinion: { unique: ['complaint_id', 'position'], searched: ['medium', 'content', 'measure'] },
  acknowledgement: { unique: ['complaint_id', 'position'], searched: ['party', 'note'] },
};

import { Migration } from '@mikro-orm/migrations';

export class Migration20261122054005_reviews extends Migration {
  override name = 'Migration20261122054005_reviews';

  override up(): void {
    this.addSql(
      `create table "review" ("id" uuid not null, "month" text not null, "held_on" date null, "chair_id" uuid null, "attendees" text null, "minutes" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "review_chair_id_index" on "review" ("chair_id");`);
    this.addSql(
      `create table "review_decision" ("id" uuid not null, "review_id" uuid not null, "position" integer not null, "decision" text not null, "department_id" uuid null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "result" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    for (const column of ['review', 'department', 'owner'])
      this.addSql(`create index "review_decision_${column}_id_index" on "review_decision" ("${column}_id");`);
    for (const [table, column, other] of references)
      this.addSql(
        `alter table "${table}" add constraint "${table}_${column}_foreign" foreign key ("${column}") references "${other}" ("id") on update no action on delete no action;`,
      );
    this.addSql('create unique index review_month on review (month) where voided_at is null');
    this.addSql(
      'create unique index review_decision_position on review_decision (review_id, position) where voided_at is null',
    );
    for (const [table, columns] of Object.entries(searched)) {
      const text = columns.map((column) => `coalesce("${column}"::text, '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on review, review_decision to redress_app;
      end if;
    end $$`);
  }
}

const searched = { review: ['month', 'attendees', 'minutes'], review_decision: ['decision', 'result'] };

const references = [
  ['review', 'chair_id', 'app_user'],
  ['review_decision', 'review_id', 'review'],
  ['review_decision', 'department_id', 'department'],
  ['review_decision', 'owner_id', 'app_user'],
] as const;

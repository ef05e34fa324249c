import { Migration } from '@mikro-orm/migrations';

export class Migration20261122020218_mails extends Migration {
  override name = 'Migration20261122020218_mails';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "notice_rule" ("id" uuid not null, "name" text not null, "name_en" text null, "event" text not null, "policy_code" text null, "milestone" text null, "applies_when" text null, "recipients" text not null, "is_anytime" boolean not null default false, "is_active" boolean not null default true, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );

    this.addSql(
      `create table "mail" ("id" uuid not null, "subject" text not null, "status" text not null, "recipient_id" uuid null, "department_id" uuid null, "address" text null, "kind" text not null, "complaint_id" uuid null, "queued_at" timestamptz not null, "not_before" timestamptz null, "sent_at" timestamptz null, "attempts" integer null, "error" text null, "body" text not null, "language" text null, "note" text null, "by_id" uuid null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "mail_recipient_id_index" on "mail" ("recipient_id");`);
    this.addSql(`create index "mail_department_id_index" on "mail" ("department_id");`);
    this.addSql(`create index "mail_complaint_id_index" on "mail" ("complaint_id");`);
    this.addSql(`create index "mail_by_id_index" on "mail" ("by_id");`);

    this.addSql(`alter table "complaint" add "notices_told" text null, add "notice_at" timestamptz null;`);

    this.addSql(
      `alter table "mail" add constraint "mail_recipient_id_foreign" foreign key ("recipient_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "mail" add constraint "mail_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "mail" add constraint "mail_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "mail" add constraint "mail_by_id_foreign" foreign key ("by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      'create index complaint_notice_at on complaint (notice_at) where voided_at is null and notice_at is not null',
    );
    this.addSql('create unique index notice_rule_name on notice_rule (name) where voided_at is null');
    this.addSql('create index mail_queued_at on mail (queued_at, id) where voided_at is null');
    for (const [table, columns] of Object.entries(searched)) {
      const text = columns.map((column) => `coalesce(${column}, '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    // what was written before anything was sent is no news any more
    this.addSql('update outbox set sent_at = now() where sent_at is null');
    this.addSql('update complaint set notice_at = next_due_at where closed_on is null and next_due_at > now()');
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on ${Object.keys(searched).join(', ')} to redress_app;
      end if;
    end $$`);
  }
}

const searched: Record<string, readonly string[]> = {
  notice_rule: ['name', 'name_en'],
  mail: ['subject', 'address', 'body'],
};

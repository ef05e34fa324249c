import { Migration } from '@mikro-orm/migrations';

export class Migration20261121000600_policies extends Migration {
  override name = 'Migration20261121000600_policies';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "policy_selector" ("id" uuid not null, "name" text not null, "name_en" text null, "policy_code" text not null, "applies_when" text null, "priority" integer not null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );

    this.addSql(
      `create table "site" ("id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "time_zone" text not null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );

    this.addSql(
      `create table "work_calendar" ("id" uuid not null, "code" text not null, "name" text not null, "name_en" text null, "site_id" uuid not null, "monday" text null, "tuesday" text null, "wednesday" text null, "thursday" text null, "friday" text null, "saturday" text null, "sunday" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "work_calendar_site_id_index" on "work_calendar" ("site_id");`);

    this.addSql(
      `create table "handling_policy" ("id" uuid not null, "label" text not null, "code" text not null, "edition" integer not null, "name" text not null, "name_en" text null, "status" text not null, "effective_from" date null, "effective_to" date null, "calendar_id" uuid not null, "preference" text not null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "handling_policy_calendar_id_index" on "handling_policy" ("calendar_id");`);

    this.addSql(
      `create table "clock_rule" ("id" uuid not null, "policy_id" uuid not null, "code" text not null, "milestone" text not null, "name" text not null, "name_en" text null, "applies_when" text null, "start_event" text not null, "stop_event" text not null, "target" numeric null, "limit" numeric not null, "unit" text not null, "cutoff" text null, "count_from" text null, "is_recurring" boolean not null default false, "is_pausable" boolean not null default false, "is_agreeable" boolean not null default false, "extension" text null, "warn_at" text null, "department_id" uuid null, "audience" text null, "position" integer null, "source" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "clock_rule_policy_id_index" on "clock_rule" ("policy_id");`);
    this.addSql(`create index "clock_rule_department_id_index" on "clock_rule" ("department_id");`);

    this.addSql(
      `create table "calendar_day" ("id" uuid not null, "calendar_id" uuid not null, "day" date not null, "last_day" date null, "kind" text not null, "name" text not null, "name_en" text null, "shifts" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "calendar_day_calendar_id_index" on "calendar_day" ("calendar_id");`);

    this.addSql(
      `alter table "complaint" add "not_urgent_reason" text null, add "next_due_at" timestamptz null, add "policy_id" uuid null, add "policy_selector_id" uuid null, add "tier" text null, add "next_milestone" text null, add "reply_committed_at" timestamptz null, add "close_due_at" timestamptz null, add "breaches" integer null, add "agreed_on" date null, add "extended_at" timestamptz null, add "containment_extended_to" timestamptz null, add "containment_extension_reason" text null, add "containment_extended_at" timestamptz null, add "accepted_at" timestamptz null, add "confirmed_at" timestamptz null, add "notified_at" timestamptz null, add "first_answered_at" timestamptz null, add "plan_proposed_at" timestamptz null, add "permanent_replied_on" date null, add "progress_reported_at" timestamptz null, add "escalated_at" timestamptz null, add "validity_determined_at" timestamptz null, add "close_requested_at" timestamptz null, add "followed_up_at" timestamptz null, add "abnormal_requested_at" timestamptz null, add "abnormal_decided_at" timestamptz null, add "clock_notes" text null;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "complaint" add constraint "complaint_policy_selector_id_foreign" foreign key ("policy_selector_id") references "policy_selector" ("id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "complaint" alter column "is_urgent" set default true;`);
    this.addSql(`create index "complaint_policy_id_index" on "complaint" ("policy_id");`);
    this.addSql(`create index "complaint_policy_selector_id_index" on "complaint" ("policy_selector_id");`);

    this.addSql(
      `alter table "work_calendar" add constraint "work_calendar_site_id_foreign" foreign key ("site_id") references "site" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "handling_policy" add constraint "handling_policy_calendar_id_foreign" foreign key ("calendar_id") references "work_calendar" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "clock_rule" add constraint "clock_rule_policy_id_foreign" foreign key ("policy_id") references "handling_policy" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "clock_rule" add constraint "clock_rule_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "calendar_day" add constraint "calendar_day_calendar_id_foreign" foreign key ("calendar_id") references "work_calendar" ("id") on update no action on delete no action;`,
    );

    for (const [table, columns] of Object.entries(searched)) {
      const text = columns.map((column) => `coalesce(${column}, '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    for (const index of indexes) this.addSql(`create ${index}`);
    // until their clocks run: what the columns said before
    this.addSql(`update complaint set breaches = 0, reply_committed_at = reply_due_on, next_due_at = least(
      case when containment_done_at is null then containment_due_at end, case when replied_on is null then reply_due_on end)
      where state <> 'CLOSED'`);
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on ${Object.keys(searched).join(', ')} to redress_app;
      end if;
    end $$`);
  }
}

const searched: Record<string, readonly string[]> = {
  site: ['code', 'name', 'name_en'],
  work_calendar: ['code', 'name', 'name_en'],
  calendar_day: ['name', 'name_en'],
  handling_policy: ['label', 'code', 'name', 'name_en'],
  clock_rule: ['code', 'name', 'name_en'],
  policy_selector: ['name', 'name_en'],
};

const indexes = [
  'unique index site_code on site (code)',
  'unique index work_calendar_code on work_calendar (code)',
  'unique index handling_policy_label on handling_policy (label)',
  'unique index clock_rule_code on clock_rule (policy_id, code) where voided_at is null',
  'index complaint_next_due on complaint (next_due_at) where voided_at is null and next_due_at is not null',
];

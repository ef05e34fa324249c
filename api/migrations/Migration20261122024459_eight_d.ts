import { Migration } from '@mikro-orm/migrations';

export class Migration20261122024459_eight_d extends Migration {
  override name = 'Migration20261122024459_eight_d';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "eight_d" ("id" uuid not null, "number" text not null, "complaint_id" uuid not null, "position" integer null, "supplier" text null, "failure_mode" text null, "location" text null, "opened_on" date null, "due_on" date null, "owner_id" uuid null, "symptom" text null, "symptom_en" text null, "emergency" text null, "emergency_en" text null, "what" text null, "what_en" text null, "why" text null, "why_en" text null, "where" text null, "where_en" text null, "when" text null, "when_en" text null, "who" text null, "who_en" text null, "how" text null, "how_en" text null, "how_many" text null, "first_seen_on" date null, "is_repeat" boolean not null default false, "containment_effect" text null, "containment_effect_en" text null, "clean_point" text null, "removed_on" date null, "choice" text null, "choice_en" text null, "side_effects" text null, "side_effects_en" text null, "lessons" text null, "lessons_en" text null, "evaluation" text null, "evaluation_en" text null, "thanks" text null, "thanks_en" text null, "prepared_by_id" uuid null, "prepared_on" date null, "reviewed_by_id" uuid null, "reviewed_on" date null, "approved_by_id" uuid null, "approved_on" date null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_complaint_id_index" on "eight_d" ("complaint_id");`);
    this.addSql(`create index "eight_d_owner_id_index" on "eight_d" ("owner_id");`);
    this.addSql(`create index "eight_d_prepared_by_id_index" on "eight_d" ("prepared_by_id");`);
    this.addSql(`create index "eight_d_reviewed_by_id_index" on "eight_d" ("reviewed_by_id");`);
    this.addSql(`create index "eight_d_approved_by_id_index" on "eight_d" ("approved_by_id");`);

    this.addSql(
      `create table "eight_d_stage" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "stage" text not null, "language" text not null, "submitted_at" timestamptz not null, "submitted_by_id" uuid null, "answer" text null, "answered_on" date null, "answered_by" text null, "reason" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_stage_eight_d_id_index" on "eight_d_stage" ("eight_d_id");`);
    this.addSql(`create index "eight_d_stage_submitted_by_id_index" on "eight_d_stage" ("submitted_by_id");`);

    this.addSql(
      `create table "eight_d_member" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "role" text not null, "user_id" uuid null, "name" text null, "department_id" uuid null, "phone" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_member_eight_d_id_index" on "eight_d_member" ("eight_d_id");`);
    this.addSql(`create index "eight_d_member_user_id_index" on "eight_d_member" ("user_id");`);
    this.addSql(`create index "eight_d_member_department_id_index" on "eight_d_member" ("department_id");`);

    this.addSql(
      `create table "eight_d_fact" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "aspect" text not null, "is" text null, "is_en" text null, "is_not" text null, "is_not_en" text null, "difference" text null, "difference_en" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_fact_eight_d_id_index" on "eight_d_fact" ("eight_d_id");`);

    this.addSql(
      `create table "eight_d_document" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "kind" text not null, "number" text null, "revision" text null, "change" text null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_document_eight_d_id_index" on "eight_d_document" ("eight_d_id");`);
    this.addSql(`create index "eight_d_document_owner_id_index" on "eight_d_document" ("owner_id");`);

    this.addSql(
      `create table "eight_d_deployment" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "kind" text not null, "subject" text not null, "result" text null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_deployment_eight_d_id_index" on "eight_d_deployment" ("eight_d_id");`);
    this.addSql(`create index "eight_d_deployment_owner_id_index" on "eight_d_deployment" ("owner_id");`);

    this.addSql(
      `create table "eight_d_cause" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "branch" text not null, "cause" text null, "cause_en" text null, "share" numeric null, "category" text null, "why1" text null, "why2" text null, "why3" text null, "why4" text null, "why5" text null, "method" text null, "is_verified" boolean not null default false, "proof" text null, "proof_en" text null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_cause_eight_d_id_index" on "eight_d_cause" ("eight_d_id");`);

    this.addSql(
      `create table "eight_d_action" ("id" uuid not null, "eight_d_id" uuid not null, "position" integer not null, "stage" text not null, "action" text null, "action_en" text null, "cause_id" uuid null, "department_id" uuid null, "owner_id" uuid null, "due_on" date null, "done_on" date null, "baseline" text null, "result" text null, "sample" text null, "evidence" text null, "evidence_en" text null, "effectiveness" text null, "verifier_id" uuid null, "verified_on" date null, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(`create index "eight_d_action_eight_d_id_index" on "eight_d_action" ("eight_d_id");`);
    this.addSql(`create index "eight_d_action_cause_id_index" on "eight_d_action" ("cause_id");`);
    this.addSql(`create index "eight_d_action_department_id_index" on "eight_d_action" ("department_id");`);
    this.addSql(`create index "eight_d_action_owner_id_index" on "eight_d_action" ("owner_id");`);
    this.addSql(`create index "eight_d_action_verifier_id_index" on "eight_d_action" ("verifier_id");`);

    this.addSql(
      `alter table "eight_d" add constraint "eight_d_complaint_id_foreign" foreign key ("complaint_id") references "complaint" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d" add constraint "eight_d_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d" add constraint "eight_d_prepared_by_id_foreign" foreign key ("prepared_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d" add constraint "eight_d_reviewed_by_id_foreign" foreign key ("reviewed_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d" add constraint "eight_d_approved_by_id_foreign" foreign key ("approved_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_stage" add constraint "eight_d_stage_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_stage" add constraint "eight_d_stage_submitted_by_id_foreign" foreign key ("submitted_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_member" add constraint "eight_d_member_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_member" add constraint "eight_d_member_user_id_foreign" foreign key ("user_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_member" add constraint "eight_d_member_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_fact" add constraint "eight_d_fact_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_document" add constraint "eight_d_document_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_document" add constraint "eight_d_document_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_deployment" add constraint "eight_d_deployment_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_deployment" add constraint "eight_d_deployment_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_cause" add constraint "eight_d_cause_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "eight_d_action" add constraint "eight_d_action_eight_d_id_foreign" foreign key ("eight_d_id") references "eight_d" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_action" add constraint "eight_d_action_cause_id_foreign" foreign key ("cause_id") references "eight_d_cause" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_action" add constraint "eight_d_action_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_action" add constraint "eight_d_action_owner_id_foreign" foreign key ("owner_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "eight_d_action" add constraint "eight_d_action_verifier_id_foreign" foreign key ("verifier_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql('create unique index eight_d_number on eight_d (number)');
    for (const [table, { parent, searched }] of Object.entries(children)) {
      this.addSql(`create unique index ${table}_position on ${table} (${parent}, position) where voided_at is null`);
      const text = searched.map((column) => `coalesce("${column}", '')`).join(` || E'\\n' || `);
      this.addSql(`alter table ${table} add column search_text text generated always as (lower(${text})) stored`);
      this.addSql(
        `create index ${table}_search on ${table} using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
      );
    }
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on ${Object.keys(children).join(', ')} to redress_app;
      end if;
    end $$`);
  }
}

const children: Record<string, { readonly parent: string; readonly searched: readonly string[] }> = {
  eight_d: {
    parent: 'complaint_id',
    searched: [
      'number',
      'failure_mode',
      'symptom',
      'symptom_en',
      'emergency',
      'emergency_en',
      'what',
      'what_en',
      'why',
      'why_en',
      'where',
      'where_en',
      'when',
      'when_en',
      'who',
      'who_en',
      'how',
      'how_en',
      'containment_effect',
      'containment_effect_en',
      'choice',
      'choice_en',
      'side_effects',
      'side_effects_en',
      'lessons',
      'lessons_en',
      'evaluation',
      'evaluation_en',
      'thanks',
      'thanks_en',
    ],
  },
  eight_d_member: { parent: 'eight_d_id', searched: ['name', 'note'] },
  eight_d_fact: {
    parent: 'eight_d_id',
    searched: ['is', 'is_en', 'is_not', 'is_not_en', 'difference', 'difference_en', 'note'],
  },
  eight_d_cause: {
    parent: 'eight_d_id',
    searched: ['cause', 'cause_en', 'why1', 'why2', 'why3', 'why4', 'why5', 'proof', 'proof_en', 'note'],
  },
  eight_d_action: { parent: 'eight_d_id', searched: ['action', 'action_en', 'evidence', 'evidence_en', 'note'] },
  eight_d_document: { parent: 'eight_d_id', searched: ['number', 'change', 'note'] },
  eight_d_deployment: { parent: 'eight_d_id', searched: ['subject', 'result', 'note'] },
  eight_d_stage: { parent: 'eight_d_id', searched: ['reason', 'note'] },
};

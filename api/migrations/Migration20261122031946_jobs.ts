import { Migration } from '@mikro-orm/migrations';

export class Migration20261122031946_jobs extends Migration {
  override name = 'Migration20261122031946_jobs';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "background_job" ("id" uuid not null, "kind" text not null, "actor_id" uuid not null, "state" text not null default 'RUNNING', "checked" int not null default 0, "total" int null, "cursor" text null, "arguments" jsonb not null default '{}', "result" jsonb null, "error" text null, "started_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "finished_at" timestamptz null, primary key ("id"));`,
    );
    this.addSql(`create index "background_job_actor_id_index" on "background_job" ("actor_id");`);

    this.addSql(
      `alter table "background_job" add constraint "background_job_actor_id_foreign" foreign key ("actor_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on background_job to redress_app;
      end if;
    end $$`);
  }
}

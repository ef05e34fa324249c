import { Migration } from '@mikro-orm/migrations';

/** Previews of imported workbooks: the plan a user looks at, and what became of it. */
export class Migration20261121000300_imports extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
create table import_job (
  id uuid primary key,
  sheet text not null,
  file_name text not null,
  file_hash bytea not null,
  actor_id uuid not null references app_user (id),
  created_at timestamptz not null,
  plan jsonb not null,
  applied_at timestamptz,
  change_set_id uuid references change_set (id)
);
create index import_job_actor on import_job (actor_id, created_at);
create index import_job_file on import_job (file_hash, sheet) where applied_at is not null;
create index import_job_change_set on import_job (change_set_id);
do $$
begin
  if exists (select from pg_roles where rolname = 'redress_app') then
    grant select, insert, update, delete on import_job to redress_app;
  end if;
end
$$`);
  }
}

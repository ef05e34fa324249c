import { Migration } from '@mikro-orm/migrations';

/** Previews keep their rows apart, so that they are read by the page; a change may be made on behalf of a department. */
export class Migration20261122020500_import_rows extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
delete from import_job where applied_at is null;
alter table import_job add column scope text not null default '';
create table import_row (
  import_id uuid not null references import_job (id) on delete cascade,
  -- first row of the file
  position integer not null,
  row_id uuid not null,
  action text not null check (action in ('NEW', 'CHANGED', 'UNCHANGED', 'REFUSED')),
  open_cells integer not null,
  problems integer not null,
  -- what a new row is known by when its file comes again
  client_key bytea,
  data jsonb not null,
  primary key (import_id, position)
);
create index import_row_client_key on import_row (client_key) where client_key is not null;
insert into import_row (import_id, position, row_id, action, open_cells, problems, data)
  select distinct on (j.id, (g ->> 'rows')::jsonb ->> 0) j.id, ((g ->> 'rows')::jsonb ->> 0)::int, (g ->> 'id')::uuid, g ->> 'action', 0, 0,
    g || '{"open": [], "problems": []}' from import_job j, jsonb_array_elements(j.plan -> 'groups') g;
update import_job set plan = plan - 'groups' - 'problems';
drop index import_job_file;
alter table change_set add column department_id uuid references department (id);
create index change_set_department_id on change_set (department_id) where department_id is not null;
do $$
begin
  if exists (select from pg_roles where rolname = 'redress_app') then
    grant select, insert, update, delete on import_row to redress_app;
  end if;
end
$$`);
  }
}

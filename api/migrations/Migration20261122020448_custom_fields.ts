import { Migration } from '@mikro-orm/migrations';

export class Migration20261122020448_custom_fields extends Migration {
  override name = 'Migration20261122020448_custom_fields';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "custom_field" ("id" uuid not null, "sheet" text not null, "zh" text null, "en" text null, "kind" text not null, "target" text null, "group_key" text null, "width" integer null, "is_required" boolean not null default false, "position" integer null, "aliases" text null, "is_active" boolean not null default true, "note" text null, "version" int not null default 1, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "voided_at" timestamptz null, "custom" jsonb not null default '{}', primary key ("id"));`,
    );
    this.addSql(
      `alter table custom_field add column search_text text generated always as (lower(sheet || E'\\n' || coalesce(zh, '') || E'\\n' || coalesce(en, ''))) stored`,
    );
    this.addSql(
      `create index custom_field_search on custom_field using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
    );
    this.addSql(searched);
    this.addSql(indexed);
    this.addSql(`do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on custom_field to redress_app;
        grant execute on function redress_index_field to redress_app;
      end if;
    end $$`);
  }
}

// A search finds what custom fields say as well; ids of rows and ticks say nothing.
const searched = `
create function redress_custom_text(custom jsonb) returns text language sql immutable parallel safe strict as $$
  select coalesce(string_agg(lower(value), E'\\n'), '') from jsonb_each_text(custom)
  where value not in ('true', 'false') and value !~ '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$'
$$;
do $$
declare
  searched record;
  search regclass;
begin
  for searched in
    select d.adrelid::regclass as name, pg_get_expr(d.adbin, d.adrelid) as expression from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum where a.attname = 'search_text' loop
    execute format($sql$alter table %s alter column search_text set expression as
      ((%s) || case when custom = '{}' then '' else E'\\n' || redress_custom_text(custom) end)$sql$, searched.name, searched.expression);
  end loop;
  -- indexes that were made anew gather statistics again
  for search in select indexrelid from pg_index where pg_get_indexdef(indexrelid) like '%redress_bigrams(%' loop
    execute format('alter index %s alter column 1 set statistics 0', search);
  end loop;
end
$$;
`;

// The application may not change tables, so the owner's function makes the indexes of fields that are sorted by: a few at
// most, and none for a field that is no longer in use.
const indexed = `
create function redress_index_field(field uuid, sheet regclass) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wanted text;
  stale record;
  value text;
begin
  select kind into wanted from custom_field where id = field and voided_at is null and is_active;
  if wanted is null or not exists (select from pg_attribute where attrelid = sheet and attname = 'custom') then
    return false;
  end if;
  for stale in select c.oid::regclass as name from pg_class c
    left join custom_field f on c.relname like 'field_' || f.id || '_%' and f.voided_at is null and f.is_active
    where c.relkind = 'i' and c.relname like 'field\\_%' and f.id is null loop
    execute format('drop index %s', stale.name);
  end loop;
  if (select count(*) from pg_class where relkind = 'i' and relname like 'field\\_%') >= 20 then
    return false;
  end if;
  value := case
    when wanted = 'flag' then format('coalesce((custom ->> %L)::boolean, false)', field)
    when wanted = 'integer' then format('(custom ->> %L)::float8', field)
    when wanted in ('decimal', 'percent', 'money') then format('(custom ->> %L)::numeric', field)
    else format('custom ->> %L', field)
  end;
  execute format('create index if not exists %I on %s ((%s), id) where voided_at is null', 'field_' || field || '_up', sheet, value);
  execute format('create index if not exists %I on %s ((%s) desc nulls last, id desc) where voided_at is null', 'field_' || field || '_down', sheet, value);
  return true;
end
$$;
revoke execute on function redress_index_field from public;
`;

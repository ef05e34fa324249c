import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { ClientBase } from 'pg';
import { run, runArrays } from '../sheets/statement.ts';
import { childStores, partStore, type Store, storeOf } from './stores.ts';

/**
 * Turns the clock back for the rest of the transaction: the tables that a sheet is read from are hidden behind temporary
 * ones of the same names, filled from the history as they were at `moment`. Whatever is read then, by whatever statement,
 * is read as it was: filters, orders and counts too. The temporary tables go with the transaction.
 */
export async function turnBack(client: ClientBase, sheet: SheetKey, moment: string): Promise<void> {
  await client.query(`select set_config('redress.as_of', $1, true)`, [moment]);
  const { own, referred } = readFrom(sheet);
  for (const store of own) await hide(client, store, moment, true);
  // what a row refers to has its name of then; one that was only entered later is better than none
  for (const store of referred.difference(own)) await hide(client, store, moment, false);
  await client.query('discard plans'); // statements that this connection has prepared mean the real tables
}

/** The tables behind a sheet: its own with its parts and children, and what they refer to. */
function readFrom(key: SheetKey): { own: Set<Store>; referred: Set<Store> } {
  const store = storeOf(key);
  const parts = Object.keys(store.sheet.parts ?? {}).map((part) => partStore(store.sheet, part));
  const own = [store, ...parts, ...childStores(key)];
  const referred = own.flatMap(({ columns }) => columns.flatMap(({ to }) => (to ? [storeOf(to)] : [])));
  return { own: new Set(own), referred: new Set(referred) };
}

async function hide(client: ClientBase, { sheet, columns }: Store, moment: string, isStrict: boolean): Promise<void> {
  const names = JSON.stringify(Object.fromEntries(columns.map(({ key, name }) => [key, name])));
  const { table } = sheet;
  const later = await run<{ any: boolean }>(
    client,
    `select exists (${laterCells}) or (${isStrict} and exists (select from public.${table} where ${madeLater})) as any`,
    [moment, sheet.key],
  );
  if (!later.rows[0]!.any) return;
  await client.query(
    `create temp table ${table} (like public.${table} including defaults including generated) on commit drop`,
  );
  const stored = await runArrays(client, storedColumns, [table]);
  const list = stored.rows.map(([name]) => `"${String(name)}"`);
  await client.query(
    `with later as (${laterCells}), was as (${wasThen})
     insert into pg_temp.${table} (${list.join(', ')})
     select ${list.map((name) => (name === '"custom"' ? customThen : `r.${name}`)).join(', ')} from public.${table} t
       left join was on was.row_id = t.id
       cross join lateral jsonb_populate_record(t, coalesce(was.cells, '{}')) r
     where not ($4::boolean and t.${madeLater})`,
    [moment, sheet.key, names, isStrict],
  );
  await client.query(`analyze pg_temp.${table}`);
}

const madeLater = 'created_at > $1::timestamptz';
const laterCells = `select c.* from change_set s join change_cell c on c.change_set_id = s.id where s.at > $1::timestamptz and c.sheet = $2`;

/** What the rows changed since held, in columns and in custom fields: of each cell, what stood there before the first change. */
const wasThen = `
  select row_id, jsonb_object_agg(name, value) filter (where name is not null) as cells,
      jsonb_object_agg(key, value) filter (where name is null) as custom from (
    select distinct on (row_id, key) row_id, key, name, value from (
      select row_id, row_version, seq, column_key as key, $3::jsonb ->> column_key as name, before as value from later
        where op = 'UPDATE'
      union all
      select row_id, row_version, seq, 'voided_at', 'voided_at',
        case op when 'VOID' then 'null'::jsonb else to_jsonb($1::timestamptz) end from later where op in ('VOID', 'RESTORE')
      union all
      select row_id, row_version, seq, 'version', 'version', to_jsonb(row_version - 1) from later
    ) cell order by row_id, key, row_version, seq
  ) first group by row_id`;

const customThen = `jsonb_strip_nulls(t.custom || coalesce(was.custom, '{}'))`;

const storedColumns = `select attname from pg_attribute where attrelid = ('public.' || $1)::regclass and attnum > 0
  and not attisdropped and attgenerated = '' order by attnum`;

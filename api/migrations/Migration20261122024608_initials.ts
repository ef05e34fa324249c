import { Migration } from '@mikro-orm/migrations';
import { pinyin } from 'pinyin-pro';

/** Names are found by the initials of their pinyin, too: `htjm` finds 华田精密, by the same index as every other text. */
export class Migration20261122024608_initials extends Migration {
  override name = 'Migration20261122024608_initials';

  override up(): void | Promise<void> {
    this.addSql(initials());
    this.addSql(searched);
  }
}

const named = ['customer', 'contact', 'product', 'department', 'app_user'];

const readings = (character: string) =>
  [...new Set(pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true }))]
    .filter((letter) => /^[a-z]$/.test(letter))
    .join('');

/** The initials of every character, the usual one first. */
function lettersOf(): Record<string, string> {
  const known = Array.from({ length: 0x9fa6 - 0x4e00 }, (_, at) => String.fromCharCode(0x4e00 + at));
  return Object.fromEntries(known.flatMap((character) => [[character, readings(character)]].filter(([, all]) => all)));
}

/** Of one name, this many characters may be read in two ways: each way is a line. */
const mostTwofold = 3;

// It depends on nothing but its text, so a generated column may use it; the table is read once a connection.
const initials = () => `
create function redress_initials(name text) returns text
language plpgsql immutable parallel safe strict set search_path = pg_catalog as $$
declare
  sign text;
  letters text;
  usual text := '';
  places int[] := '{}';
  others text[] := '{}';
  found text[];
begin
  if name !~ '[\u4e00-\u9fa5]' then return ''; end if;
  foreach sign in array string_to_array(lower(name), null) loop
    letters := coalesce('${JSON.stringify(lettersOf())}'::jsonb ->> sign, substring(sign from '[a-z0-9]'), '');
    usual := usual || left(letters, 1);
    if length(letters) > 1 and cardinality(places) < ${mostTwofold} then
      places := places || length(usual);
      others := others || substr(letters, 2, 1);
    end if;
  end loop;
  found := array[usual];
  for at in 1..cardinality(places) loop
    found := found || array(select overlay(word placing others[at] from places[at]) from unnest(found) word);
  end loop;
  return array_to_string(found, E'\\n');
end
$$`;

const searched = `
do $$
declare
  searched record;
  search regclass;
begin
  for searched in
    select d.adrelid::regclass as name, pg_get_expr(d.adbin, d.adrelid) as expression from pg_attrdef d
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attname = 'search_text' and d.adrelid::regclass::text = any('{${named.join()}}') loop
    execute format($sql$alter table %s alter column search_text set expression as
      ((%s) || E'\\n' || redress_initials(coalesce(name, '')))$sql$, searched.name, searched.expression);
  end loop;
  -- indexes that were made anew gather statistics again
  for search in select indexrelid from pg_index where pg_get_indexdef(indexrelid) like '%redress_bigrams(%' loop
    execute format('alter index %s alter column 1 set statistics 0', search);
  end loop;
end
$$;
`;

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

// Most characters are looked for among the first few thousand, so the common ones come first, in the order of GB 2312.
function commonFirst(): string[] {
  const decoder = new TextDecoder('gbk');
  const found = new Set<string>();
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) found.add(decoder.decode(Uint8Array.of(high, low)));
  for (let code = 0x4e00; code <= 0x9fa5; code++) found.add(String.fromCharCode(code));
  return [...found].filter((character) => /^[\u4e00-\u9fa5]$/.test(character));
}

const readings = (character: string) => [
  ...new Set(pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true })),
];

/** Readings kept of one name: three of its characters may have two. */
const mostReadings = 8;

/** A function of its own characters alone, so that a generated column may use it; a line for each way to read the name. */
function initials(): string {
  const known = commonFirst()
    .map((character) => ({ character, letters: readings(character).filter((letter) => /^[a-z]$/.test(letter)) }))
    .filter(({ letters }) => letters.length > 0);
  const twofold = known.filter(({ letters }) => letters.length > 1);
  const plain = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const from = plain + known.map(({ character }) => character).join('');
  const to = plain + known.map(({ letters }) => letters[0]).join('');
  const others = [
    twofold.map(({ character }) => character).join(''),
    twofold.map(({ letters }) => letters[1]).join(''),
  ];
  return `create function redress_initials(input text) returns text
    language plpgsql immutable parallel safe strict set search_path = pg_catalog as $$
  declare
    usual text := translate(lower(input), '${from}', '${to}');
    other text := translate(translate(lower(input), '${others[0]}', '${others[1]}'), '${from}', '${to}');
    found text[] := array[usual];
  begin
    if input !~ '[\u4e00-\u9fa5]' then return ''; end if;
    for place in 1..length(usual) loop
      if cardinality(found) < ${mostReadings} and substr(usual, place, 1) <> substr(other, place, 1) then
        found := found || (select array_agg(overlay(word placing substr(other, place, 1) from place)) from unnest(found) word);
      end if;
    end loop;
    return regexp_replace(array_to_string(found, E'\\n'), '[^a-z0-9\\n]', '', 'g');
  end
  $$`;
}

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

import { Migration } from '@mikro-orm/migrations';

/**
 * No statistics of the search indexes: working out the bigrams of thirty thousand sampled complaints takes PostgreSQL a
 * quarter of a minute whenever it looks at the table anew, and a search, whose words are parameters, plans without them.
 */
export class Migration20261122000200_statistics extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
do $$
declare
  search regclass;
begin
  for search in select indexrelid from pg_index where pg_get_indexdef(indexrelid) like '%redress_bigrams(%' loop
    execute format('alter index %s alter column 1 set statistics 0', search);
  end loop;
end
$$`);
  }
}

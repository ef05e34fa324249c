import { Migration } from '@mikro-orm/migrations';

/** Thousands of rows come at once: their pairs of letters are cut in one pass, and enter the index many rows at a time. */
export class Migration20261122083200_bulk_import extends Migration {
  override up(): void {
    this
      .addSql(`create or replace function redress_bigrams(input text) returns text[] language sql immutable parallel safe strict as $$
  select array(select distinct a || b from unnest(string_to_array(input, null), (string_to_array(input, null))[2:]) pair(a, b) where b is not null)
$$`);
    // a search reads this list from end to end: it stays so short that nobody notices
    for (const table of ['complaint', 'complaint_line'])
      this.addSql(`alter index ${table}_search set (fastupdate = on, gin_pending_list_limit = 256)`);
    // the numbers of rows in use have an index of their own
    for (const table of ['complaint', 'claim', 'return_request', 'corrective_action', 'eight_d'])
      this.addSql(`create index ${table}_number_voided on ${table} (number) where voided_at is not null`);
  }
}

import { Migration } from '@mikro-orm/migrations';

/** Each change of a status writes an event: its search is brought up to date later, as that of complaints is. */
export class Migration20261122133200_event_search extends Migration {
  override name = 'Migration20261122133200_event_search';

  override up(): void {
    this.addSql(`alter index event_search set (fastupdate = on, gin_pending_list_limit = 256)`);
  }
}

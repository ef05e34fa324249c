import { Migration } from '@mikro-orm/migrations';

/** A change set that is written in several statements is entered last, when its hash is known. */
export class Migration20261122033000_large_changes extends Migration {
  override name = 'Migration20261122033000_large_changes';

  override up(): void {
    for (const table of ['change_cell', 'event', 'outbox'])
      this.addSql(`alter table ${table} alter constraint ${table}_change_set_id_fkey deferrable initially immediate`);
  }
}

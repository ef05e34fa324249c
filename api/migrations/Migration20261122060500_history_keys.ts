import { Migration } from '@mikro-orm/migrations';

/**
 * What is written in the statement of its change set, or read from it, need not be checked against it once more: each of these
 * keys locked the change set's row again and had an index of its own. Nothing deletes a change set.
 */
export class Migration20261122060500_history_keys extends Migration {
  override name = 'Migration20261122060500_history_keys';

  override up(): void {
    for (const table of ['event', 'outbox', 'seal'])
      this.addSql(`alter table ${table} drop constraint ${table}_change_set_id_fkey`);
    this.addSql('drop index event_change_set, outbox_change_set');
  }
}

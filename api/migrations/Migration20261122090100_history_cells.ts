import { Migration } from '@mikro-orm/migrations';

/** A cell is written in the transaction of its change set and never taken away: no key looks that up, and locks that row, once more. */
export class Migration20261122090100_history_cells extends Migration {
  override name = 'Migration20261122090100_history_cells';

  override up(): void {
    this.addSql('alter table change_cell drop constraint change_cell_change_set_id_fkey');
  }
}

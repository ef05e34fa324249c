import { Migration } from '@mikro-orm/migrations';

export class Migration20261122101400_event_notes extends Migration {
  override name = 'Migration20261122101400_event_notes';

  override up(): void {
    this.addSql('alter table "complaint" add "event_notes" text null');
  }
}

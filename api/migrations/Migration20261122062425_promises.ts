import { Migration } from '@mikro-orm/migrations';

export class Migration20261122062425_promises extends Migration {
  override name = 'Migration20261122062425_promises';

  override up(): void {
    this.addSql('alter table "complaint" add "promise_notes" text null');
  }
}

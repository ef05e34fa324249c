import { Migration } from '@mikro-orm/migrations';

export class Migration20261122060715_unpaused_due extends Migration {
  override name = 'Migration20261122060715_unpaused_due';

  override up(): void {
    this.addSql('alter table "complaint" add "reply_unpaused_due_at" timestamptz null');
  }
}

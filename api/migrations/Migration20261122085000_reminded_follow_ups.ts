import { Migration } from '@mikro-orm/migrations';

export class Migration20261122085000_reminded_follow_ups extends Migration {
  override name = 'Migration20261122085000_reminded_follow_ups';

  override up(): void {
    this.addSql('alter table "follow_up" add "told_on" date null');
    // nobody is reminded of what was due before there were reminders
    this.addSql('update follow_up set told_on = due_on where due_on < current_date');
  }
}

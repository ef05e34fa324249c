import { Migration } from '@mikro-orm/migrations';

export class Migration20261122124949_entered_afterwards extends Migration {
  override name = 'Migration20261122124949_entered_afterwards';

  override up(): void {
    this.addSql(`alter table "clock_pause" add "entered_at" timestamptz null;`);

    this.addSql(`alter table "action_trigger" add "stage" text null;`);
  }
}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261122023453_chasing extends Migration {
  override name = 'Migration20261122023453_chasing';

  override up(): void | Promise<void> {
    this.addSql(`alter table "complaint" add "chased_at" timestamptz null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "complaint" drop column "chased_at";`);
  }
}

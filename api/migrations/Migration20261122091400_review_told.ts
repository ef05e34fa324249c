import { Migration } from '@mikro-orm/migrations';

export class Migration20261122091400_review_told extends Migration {
  override name = 'Migration20261122091400_review_told';

  override up(): void | Promise<void> {
    this.addSql(`alter table "review" add column "told_at" timestamptz null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "review" drop column "told_at";`);
  }
}

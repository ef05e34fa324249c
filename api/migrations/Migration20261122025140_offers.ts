import { Migration } from '@mikro-orm/migrations';

export class Migration20261122025140_offers extends Migration {
  override name = 'Migration20261122025140_offers';

  override up(): void | Promise<void> {
    this.addSql(`alter table "claim_offer" add "skip_reason" text null;`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "claim_offer" drop column "skip_reason";`);
  }
}

import { Migration } from '@mikro-orm/migrations';

export class Migration20261122101900_consented_to extends Migration {
  override name = 'Migration20261122101900_consented_to';

  override up(): void | Promise<void> {
    for (const table of ['claim_approval', 'return_approval'])
      this.addSql(`alter table "${table}" add column "consented_to" text null;`);
  }

  override down(): void | Promise<void> {
    for (const table of ['claim_approval', 'return_approval'])
      this.addSql(`alter table "${table}" drop column "consented_to";`);
  }
}

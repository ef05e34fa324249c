import { Migration } from '@mikro-orm/migrations';

/** The index behind the first order of complaints: pages by keyset or far offset, and the total of the whole sheet, need no row of the table. */
export class Migration20261121000500_reading extends Migration {
  override async up(): Promise<void> {
    this.addSql('create index complaint_live on complaint (received_at, id) where voided_at is null');
    this.addSql('drop index complaint_received');
  }
}

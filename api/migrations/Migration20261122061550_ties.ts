import { Migration } from '@mikro-orm/migrations';

export class Migration20261122061550_ties extends Migration {
  override up(): void {
    this.addSql('drop index complaint_live');
    // complaints of the same moment stand in the order of their numbers
    this.addSql('create index complaint_live on complaint (received_at, number, id) where voided_at is null');
  }
}

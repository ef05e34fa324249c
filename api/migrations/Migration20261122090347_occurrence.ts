import { Migration } from '@mikro-orm/migrations';

/**
 * How often a product was complained about is counted for every row of a page: complaints of the customer and lines of the
 * product meet by their ids, read from these alone. Rows are wide, so reading one for each was most of a page's time.
 */
export class Migration20261122090347_occurrence extends Migration {
  override name = 'Migration20261122090347_occurrence';

  override up(): void {
    this.addSql('create index complaint_customer_ids on complaint (customer_id, id) where voided_at is null');
    this.addSql(
      'create index complaint_line_first_product on complaint_line (product_id, complaint_id) where position = 1 and voided_at is null',
    );
  }
}

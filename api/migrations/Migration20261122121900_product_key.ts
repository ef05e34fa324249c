import { Migration } from '@mikro-orm/migrations';

/** What a line is about: its product, or where none is named the name that stands there, however it is spaced and written. */
export class Migration20261122121900_product_key extends Migration {
  override name = 'Migration20261122121900_product_key';

  override up(): void {
    this
      .addSql(`create function redress_product_key(product uuid, name text) returns text language sql immutable parallel safe as $$
      select coalesce(product::text, nullif(lower(regexp_replace(normalize(name, NFKC), '\\s', '', 'g')), ''))
    $$`);
    this.addSql(
      'alter table complaint_line add product_key text generated always as (redress_product_key(product_id, product_name)) stored',
    );
    this.addSql('drop index complaint_line_first_product');
    this.addSql(
      'create index complaint_line_first_product on complaint_line (product_key, complaint_id) where position = 1 and voided_at is null',
    );
  }
}

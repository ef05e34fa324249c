import { Migration } from '@mikro-orm/migrations';

/** R123: by whom and how a customer confirmed. R11: the department that received a complaint. */
export class Migration20261122121100_confirmations extends Migration {
  override name = 'Migration20261122121100_confirmations';

  override up(): void {
    this.addSql(
      'alter table "complaint" add "confirmed_by" text null, add "confirmation_kind" text null, add "receiving_department_id" uuid null',
    );
    this.addSql(
      'alter table "complaint" add constraint "complaint_receiving_department_id_foreign" foreign key ("receiving_department_id") references "department" ("id") on update no action on delete no action',
    );
    this.addSql('create index "complaint_receiving_department_id_index" on "complaint" ("receiving_department_id")');
  }
}

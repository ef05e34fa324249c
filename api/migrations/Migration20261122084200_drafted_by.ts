import { Migration } from '@mikro-orm/migrations';

export class Migration20261122084200_drafted_by extends Migration {
  override name = 'Migration20261122084200_drafted_by';

  override up(): void | Promise<void> {
    this.addSql(`alter table "handling_policy" add column "drafted_by_id" uuid null;`);
    this.addSql(
      `alter table "handling_policy" add constraint "handling_policy_drafted_by_id_foreign" foreign key ("drafted_by_id") references "app_user" ("id") on update no action on delete no action;`,
    );
    this.addSql(`create index "handling_policy_drafted_by_id_index" on "handling_policy" ("drafted_by_id");`);
  }

  override down(): void | Promise<void> {
    this.addSql(`alter table "handling_policy" drop column "drafted_by_id";`);
  }
}

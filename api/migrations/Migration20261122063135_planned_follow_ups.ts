import { Migration } from '@mikro-orm/migrations';

export class Migration20261122063135_planned_follow_ups extends Migration {
  override name = 'Migration20261122063135_planned_follow_ups';

  override up(): void {
    this.addSql(
      'alter table "follow_up" add "due_on" date null, add "purpose" text null, add "department_id" uuid null, add "plan" text null',
    );
    this.addSql('create index "follow_up_department_id_index" on "follow_up" ("department_id")');
    this.addSql(
      'alter table "follow_up" add constraint "follow_up_department_id_foreign" foreign key ("department_id") references "department" ("id") on update no action on delete no action',
    );
    // what the sheet's search finds has the purpose in it
    this.addSql('alter table follow_up drop column search_text');
    this.addSql(
      `alter table follow_up add column search_text text generated always as (lower(coalesce("purpose", '') || E'\\n' || coalesce("note", ''))) stored`,
    );
    this.addSql(
      'create index follow_up_search on follow_up using gin (redress_bigrams(search_text)) with (fastupdate = off)',
    );
  }
}

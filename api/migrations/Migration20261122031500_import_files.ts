import { Migration } from '@mikro-orm/migrations';

/** Previews keep the file they were made of, without its macros and links, to give it back with its marks. */
export class Migration20261122031500_import_files extends Migration {
  override name = 'Migration20261122031500_import_files';

  override up(): void {
    this.addSql('alter table import_job add column file bytea');
  }
}

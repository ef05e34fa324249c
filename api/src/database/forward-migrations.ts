import { TSMigrationGenerator } from '@mikro-orm/migrations';
import { allColumnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { columnName, isStored } from '../sheets/concept.ts';

const WIDTH = 120;

/** Writes migrations as they are kept: forward only, and with what the table of a new sheet needs besides its entity. */
export class ForwardMigrations extends TSMigrationGenerator {
  override generateMigrationFile(className: string, { up }: { up: string[] }): string {
    const isNew = ({ table }: SheetDef) => up.some((sql) => sql.startsWith(`create table "${table}" `));
    const statements = [...up, ...Object.values(sheets).filter(isNew).flatMap(furnishing)];
    return `import { Migration } from '@mikro-orm/migrations';

export class ${className} extends Migration {
  override name = '${className}';

  override up(): void {
${statements.map(added).join('')}  }
}
`;
  }
}

/** A statement of a migration, laid out as Prettier would. */
function added(sql: string): string {
  const text = `\`${sql.replace(/[`\\]|\$(?=\{)/g, '\\$&')}\``;
  if (!sql) return '\n';
  const line = `    this.addSql(${text});`;
  return line.length > WIDTH && !sql.includes('\n') ? `    this.addSql(\n      ${text},\n    );\n` : `${line}\n`;
}

/** What is given once, what the search reads, and what the application may do: in a sheet no row is deleted. */
function furnishing(sheet: SheetDef): string[] {
  const { table, parent } = sheet;
  const columns = allColumnsOf(sheet).filter(isStored);
  const once = columns.filter(({ unique }) => unique).map(({ key }) => [columnName(key)]);
  if (parent) once.push([columnName(parent.via), 'position']);
  const searched = columns.filter(({ search, kind }) => search && texts.has(kind));
  const text = searched.map(({ key }) => `coalesce("${columnName(key)}", '')`).join(` || E'\\n' || `) || `''`;
  return [
    ...once.map(
      (of) => `create unique index "${table}_${of.at(-1)}" on "${table}" (${of.join(', ')}) where voided_at is null`,
    ),
    `alter table "${table}" add column search_text text generated always as (lower(${text})) stored`,
    `create index "${table}_search" on "${table}" using gin (redress_bigrams(search_text)) with (fastupdate = off)`,
    `do $$ begin
      if exists (select from pg_roles where rolname = 'redress_app') then
        grant select, insert, update on "${table}" to redress_app;
      end if;
    end $$`,
  ];
}

const texts = new Set(['text', 'longText', 'code']);

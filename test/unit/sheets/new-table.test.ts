import { ForwardMigrations } from '@redress/api/database/forward-migrations.ts';
import { expect, test } from 'vitest';

const generator = new ForwardMigrations(undefined as never, undefined as never, undefined as never);
const written = (...up: string[]) => generator.generateMigrationFile('Migration20261122000000_new', { up });

test('the table of a new sheet comes with rights, search and what is given once', () => {
  const file = written('create table "department" ("id" uuid not null);');
  expect(file).toContain('grant select, insert, update on "department" to redress_app');
  expect(file).toContain('create unique index "department_code" on "department" (code) where voided_at is null');
  expect(file).toContain(`lower(coalesce("code", '') || E'\\\\n' || coalesce("name", '')`);
});

test('rows of another row take each place of it once', () => {
  expect(written('create table "containment" ("id" uuid not null);')).toContain(
    'create unique index "containment_position" on "containment" (complaint_id, position) where voided_at is null',
  );
});

test('a column that is added to a table asks for nothing more, and no migration goes back', () => {
  const file = written('alter table "department" add "place" text null;');
  expect(file).not.toContain('grant');
  expect(file).not.toContain('down()');
});

import { connect } from '@redress/api/database/database.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('the migrations make what the entities say: none is missing', async () => {
  const owner = await connect(database.ownerUrl);
  const isMissing = await owner.orm.migrator.checkSchema();
  await owner.close();
  expect(isMissing).toBe(false);
});

test('every reference between tables has an index', async () => {
  const { rows } = await database.pool.query<{ key: string }>(`
    select c.conrelid::regclass || '.' || a.attname as key from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and not exists (
      select from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])`);
  expect(rows.map(({ key }) => key)).toEqual([]);
});

test('the application may not delete rows, rewrite history, or change tables', async () => {
  for (const statement of [
    'delete from complaint',
    'update change_set set source = null',
    'delete from change_cell',
    'truncate event',
    'alter table complaint add x int',
    'drop table seal',
  ]) {
    await expect(database.pool.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  }
});

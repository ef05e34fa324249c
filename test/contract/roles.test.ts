import { walls } from '@redress/api/cli/walls.ts';
import { createMissingDatabase } from '@redress/api/database/operator.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('the application signs in as a role that owns nothing and is no superuser', async () => {
  const { rows } = await database.pool.query(
    `select rolsuper, rolcreaterole, (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned
     from pg_roles where rolname = current_user`,
  );
  expect(rows).toEqual([{ rolsuper: false, rolcreaterole: false, owned: 0 }]);
});

test.each([
  'delete from complaint',
  'update change_set set source = source',
  'delete from change_cell',
  'drop table complaint',
])('the application may not: %s', async (statement) => {
  await expect(database.pool.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test.each(walls)('redress doctor finds that $en', async ({ sql }) => {
  const { rows } = await database.pool.query<[boolean]>({ text: sql, rowMode: 'array' });
  expect(rows).toEqual([[true]]);
});

test('a database that is missing and may not be created is told with the statement that makes it', async () => {
  const url = new URL(database.url);
  url.pathname = '/elsewhere';
  await expect(createMissingDatabase(url.href)).rejects.toMatchObject({
    code: 'DATABASE_MISSING',
    message: expect.stringMatching(
      /没有数据库 elsewhere,.* has no database elsewhere, .*create database "?elsewhere"? /,
    ),
  });
});

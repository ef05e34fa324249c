import { parseEnv } from '@redress/api/app/env.ts';
import { readerLocale } from '@redress/api/app/locale.ts';
import { isDeeperThan } from '@redress/api/app/json-body.ts';
import { isSameOrigin } from '@redress/api/access/authenticate.ts';
import { expect, test } from 'vitest';

test('an empty environment starts the embedded database on this machine', () => {
  expect(parseEnv({ PORT: ' ' })).toMatchObject({
    databaseUrl: null,
    migrateDatabaseUrl: null,
    host: '127.0.0.1',
    port: 4000,
    timeZone: 'Asia/Shanghai',
    secureCookies: null,
    trustedProxies: [],
  });
});

test('migrations run where the application does, unless told otherwise', () => {
  const databaseUrl = 'postgres://redress_app:x@db:5432/redress';
  expect(parseEnv({ DATABASE_URL: databaseUrl })).toMatchObject({ databaseUrl, migrateDatabaseUrl: databaseUrl });
  const migrateDatabaseUrl = 'postgresql://redress_owner:x@db/redress';
  expect(parseEnv({ DATABASE_URL: databaseUrl, MIGRATE_DATABASE_URL: migrateDatabaseUrl })).toMatchObject({
    migrateDatabaseUrl,
  });
});

test('every wrong variable is named at once, and no password is printed', () => {
  const wrong = {
    DATABASE_URL: 'mysql://root:secret@db/x',
    PORT: '70000',
    TIME_ZONE: 'Mars/Base',
    SECURE_COOKIES: 'maybe',
  };
  expect(() => parseEnv(wrong)).toThrow(/DATABASE_URL[\s\S]*PORT[\s\S]*TIME_ZONE[\s\S]*SECURE_COOKIES/);
  expect(() => parseEnv(wrong)).not.toThrow(/secret/);
});

test.each([
  [undefined, null, 'zh'],
  ['*', null, 'zh'],
  ['fr-FR,fr;q=0.9', 'en', 'en'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'zh', 'en'],
  ['en;q=0.2, zh-TW;q=0.7', null, 'zh'],
  ['EN', null, 'en'],
  ['en;q=0', null, 'zh'],
])('a reader who asks for %s, and whose language is %s, reads %s', (header, language, locale) => {
  expect(readerLocale(header, language)).toBe(locale);
});

test.each([
  ['{"a":[{"b":1}]}', 3],
  ['"[[[["', 0],
  [String.raw`{"a":"\"[[[["}`, 1],
  [String.raw`["\\",[["\\\""]]]`, 3],
  ['[[],[],[[]]]', 3],
])('%s is %i deep', (text, depth) => {
  expect(isDeeperThan(text, depth)).toBe(false);
  expect(isDeeperThan(text, depth - 1)).toBe(true);
});

test.each([
  [undefined, 'redress.example', true],
  ['https://redress.example', 'redress.example', true],
  ['http://127.0.0.1:4000', '127.0.0.1:4000', true],
  ['http://127.0.0.1:4001', '127.0.0.1:4000', false],
  ['https://redress.example.evil', 'redress.example', false],
  ['null', 'redress.example', false],
])('a page of %s is one of %s: %s', (origin, host, isSame) => {
  expect(isSameOrigin(origin, host)).toBe(isSame);
});

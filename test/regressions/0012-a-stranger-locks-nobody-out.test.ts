import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUser, startApp, type TestApp } from '../support/app.ts';
import { signInMutation } from '../support/client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;
const now = Temporal.Instant.from('2026-09-22T01:30:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp(database, { env: { TRUSTED_PROXIES: '127.0.0.1' }, clock: () => now });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const signIn = async (address: string, account: string, password: string) => {
  const { errors } = await app.anonymous.ask(signInMutation, { account, password }, { 'x-forwarded-for': address });
  return errors?.[0]?.extensions.code;
};

// Ten wrong passwords from anywhere closed the account for everybody, its owner included.
test('wrong passwords close an account for the address they came from, and for no other', async () => {
  const { account, password } = await aUser(database);
  for (let n = 0; n < 10; n += 1) expect(await signIn('198.51.100.7', account, `wrong ${n}`)).toBe('SIGN_IN_FAILED');
  expect(await signIn('198.51.100.7', account, password)).toBe('THROTTLED');
  expect(await signIn('192.0.2.1', account, password)).toBeUndefined();
  expect(await signIn('198.51.100.7', account, password)).toBe('THROTTLED');
});

test('an account that is guessed from many addresses becomes slow, and stays open', async () => {
  const { account, password } = await aUser(database);
  await database.pool.query('insert into sign_in_attempt (subject, count, resets_at) values ($1, 150, $2)', [
    `account:${account}`,
    now.add({ minutes: 5 }).toString(),
  ]);
  const started = performance.now();
  expect(await signIn('203.0.113.9', account, password)).toBeUndefined();
  expect(performance.now() - started).toBeGreaterThan(990);
});

test('addresses of one IPv6 network are one, however they are written', async () => {
  const { account, password } = await aUser(database);
  for (let n = 0; n < 10; n += 1) await signIn(`2001:db8::${n + 1}:0:0:7`, account, 'wrong');
  expect(await signIn('2001:db8:0:0::99', account, password)).toBe('THROTTLED');
  expect(await signIn('2001:db8:0:1::99', account, password)).toBeUndefined();
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUser, signedIn, startApp, type TestApp } from '../support/app.ts';
import { createClient } from '../support/client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;
let now = Temporal.Instant.from('2026-09-22T01:30:00Z');
const later = (duration: Temporal.DurationLike) => {
  now = now.add(duration);
};

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp(database, { clock: () => now });
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const whoAmI = '{ session { user { name } today language } }';
const codes = ({ errors }: { errors?: readonly { extensions: { code: string } }[] }) =>
  errors?.map((error) => error.extensions.code);

test('signing in answers who one is, and the cookie says so from then on', async () => {
  const client = createClient(app.url);
  const user = await aUser(database, { name: '王强' });
  const { data } = await client.signIn(user.account.toUpperCase(), user.password);
  expect(data).toEqual({
    signIn: { user: { id: user.id, name: '王强' }, timeZone: 'Asia/Shanghai', today: '2026-09-22', language: 'zh' },
  });
  expect(await client.data(whoAmI)).toEqual({
    session: { user: { name: '王强' }, today: '2026-09-22', language: 'zh' },
  });
});

test('the cookie is out of reach of scripts and other sites, and secure where the site is', async () => {
  const user = await aUser(database);
  const setCookie = async (env: Record<string, string>, headers = {}) => {
    const other = await startApp(database, { env, clock: () => now });
    const body = JSON.stringify({
      query: `mutation { signIn(account: "${user.account}", password: "${user.password}") { today } }`,
    });
    const answer = await fetch(`${other.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
    await other.close();
    return answer.headers.get('set-cookie');
  };
  expect(await setCookie({})).toMatch(/^redress_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=2592000$/);
  expect(await setCookie({ SECURE_COOKIES: 'true' })).toMatch(/; Secure$/);
  expect(await setCookie({ TRUSTED_PROXIES: '127.0.0.1' }, { 'x-forwarded-proto': 'https' })).toMatch(/; Secure$/);
  expect(await setCookie({}, { 'x-forwarded-proto': 'https' })).not.toMatch(/Secure/);
});

test('only the browser knows the token, and only argon2id the password', async () => {
  const user = await aUser(database);
  const client = await signedIn(app, user);
  const token = client.cookie.split('=')[1]!;
  const { rows } = await database.pool.query('select * from session where user_id = $1', [user.id]);
  expect(rows[0].token_hash).toHaveLength(32);
  expect(JSON.stringify(rows)).not.toContain(token);
  const stored = await database.pool.query('select password_hash from app_user where id = $1', [user.id]);
  expect(stored.rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test.each([
  ['a wrong password', async () => (await aUser(database)).account, 'wrong'],
  ['an unknown account', async () => 'nobody', 'wrong'],
  ['an empty password', async () => (await aUser(database)).account, ''],
  ['an endless password', async () => (await aUser(database)).account, 'x'.repeat(5_000)],
])('%s is refused, without saying what was wrong', async (_, account, password) => {
  const answer = await app.anonymous.signIn(await account(), password);
  expect(answer).toMatchObject({ data: null, errors: [{ message: '账号或密码不正确' }] });
  expect(codes(answer)).toEqual(['SIGN_IN_FAILED']);
});

test.each([
  ['without a password', 'update app_user set password_hash = null where id = $1'],
  ['switched off', 'update app_user set is_active = false where id = $1'],
  ['voided', 'update app_user set voided_at = now() where id = $1'],
])('a user %s cannot sign in', async (_, change) => {
  const user = await aUser(database);
  await database.pool.query(change, [user.id]);
  expect(codes(await app.anonymous.signIn(user.account, user.password))).toEqual(['SIGN_IN_FAILED']);
});

test('a user who is switched off is signed out at once', async () => {
  const user = await aUser(database);
  const client = await signedIn(app, user);
  await database.pool.query('update app_user set is_active = false where id = $1', [user.id]);
  expect(codes(await client.ask(whoAmI))).toEqual(['UNAUTHENTICATED']);
});

test('signing out ends the session and takes the cookie away', async () => {
  const client = await signedIn(app, await aUser(database));
  const { cookie } = client;
  expect(await client.data('mutation { signOut }')).toEqual({ signOut: true });
  expect(client.cookie).toBe('redress_session=');
  client.cookie = cookie;
  expect(codes(await client.ask(whoAmI))).toEqual(['UNAUTHENTICATED']);
});

test('signing in again replaces the session', async () => {
  const user = await aUser(database);
  const client = await signedIn(app, user);
  await client.signIn(user.account, user.password);
  const { rows } = await database.pool.query('select count(*)::int as count from session where user_id = $1', [
    user.id,
  ]);
  expect(rows[0].count).toBe(1);
});

test('a session ends four days after its last use, and after thirty days whatever its use', async () => {
  const idle = await signedIn(app, await aUser(database));
  const used = await signedIn(app, await aUser(database));
  for (let day = 0; day < 29; day += 1) {
    later({ hours: 24 });
    expect((await used.ask(whoAmI)).errors).toBeUndefined();
  }
  expect(codes(await idle.ask(whoAmI))).toEqual(['UNAUTHENTICATED']);
  later({ hours: 25 });
  expect(codes(await used.ask(whoAmI))).toEqual(['UNAUTHENTICATED']);
});

test('reading writes to the session at most once an hour', async () => {
  const user = await aUser(database);
  const client = await signedIn(app, user);
  const versions = async () =>
    (await database.pool.query('select xmin::text as x from session where user_id = $1', [user.id])).rows[0].x;
  const first = await versions();
  later({ minutes: 50 });
  await client.data(whoAmI);
  expect(await versions()).toBe(first);
  later({ minutes: 20 });
  await client.data(whoAmI);
  const second = await versions();
  expect(second).not.toBe(first);
  await client.data(whoAmI);
  expect(await versions()).toBe(second);
});

test('after ten failures an account is closed there for a while, for every process and for the right password too', async () => {
  const user = await aUser(database);
  for (let n = 0; n < 10; n += 1) {
    expect(codes(await app.anonymous.signIn(user.account, `wrong ${n}`))).toEqual(['SIGN_IN_FAILED']);
  }
  const other = await startApp(database, { clock: () => now });
  const answer = await other.anonymous.signIn(user.account, user.password);
  expect(answer.errors).toMatchObject([
    { message: '尝试次数过多,请在 900 秒后重试', extensions: { code: 'THROTTLED' } },
  ]);
  later({ minutes: 16 });
  expect((await other.anonymous.signIn(user.account, user.password)).errors).toBeUndefined();
  await other.close();
});

test('failures at once are all counted', async () => {
  const user = await aUser(database);
  const answers = await Promise.all(Array.from({ length: 20 }, () => app.anonymous.signIn(user.account, 'wrong')));
  expect(answers.flatMap(codes).filter((code) => code === 'THROTTLED')).toHaveLength(10);
});

test('an address that fails for many accounts is closed, and a success does not count', async () => {
  later({ hours: 1 });
  const user = await aUser(database);
  const proxied = await startApp(database, { env: { TRUSTED_PROXIES: '127.0.0.1' }, clock: () => now });
  const from = (address: string, password: string, account: string) =>
    proxied.anonymous.ask(
      'mutation ($a: String!, $p: String!) { signIn(account: $a, password: $p) { today } }',
      { a: account, p: password },
      { 'x-forwarded-for': address },
    );
  await database.pool.query(
    `insert into sign_in_attempt (subject, count, resets_at) values ('address:2001:db8:1:2', 99, $1)`,
    [now.add({ minutes: 5 }).toString()],
  );
  expect((await from('2001:db8:1:2::7', user.password, user.account)).errors).toBeUndefined();
  expect(codes(await from('2001:db8:1:2::8', 'wrong', user.account))).toEqual(['SIGN_IN_FAILED']);
  expect(codes(await from('2001:db8:1:2::9', 'wrong', 'somebody'))).toEqual(['THROTTLED']);
  expect((await from('2001:db8:1:3::9', user.password, user.account)).errors).toBeUndefined();
  await proxied.close();
});

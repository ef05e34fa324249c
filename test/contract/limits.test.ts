import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aUser, signedIn, startApp, type TestApp } from '../support/app.ts';
import { type Client, createClient } from '../support/client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;
let li: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp(database);
  li = await signedIn(app, await aUser(database));
});
afterAll(async () => {
  await app.close();
  await database.close();
});

const nested = (levels: number) => {
  let inner = 'id';
  for (let level = 0; level < levels; level += 1) inner = level % 2 ? `claims { ${inner} }` : `complaint { ${inner} }`;
  return inner;
};
const spread = (levels: number) =>
  Array.from(
    { length: levels },
    (_, at) => `fragment F${at} on Complaint { claims { complaint { id ...F${at + 1} } } }`,
  ).join(' ');

test.each([
  ['too deep', `{ claims { nodes { ${nested(15)} } } }`],
  ['too deep through fragments', `{ complaints { nodes { ...F0 } } } ${spread(8)} fragment F8 on Complaint { id }`],
  ['with too many aliases', `{ ${Array.from({ length: 80 }, (_, at) => `a${at}: session { today }`).join(' ')} }`],
  ['with too many tokens', `{ session { ${'today '.repeat(5_000)} } }`],
  ['spreading a fragment in itself', '{ complaints { nodes { ...A } } } fragment A on Complaint { id ...A }'],
])('an operation %s is refused as a wrong request', async (_, query) => {
  const started = performance.now();
  const answer = await li.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
  expect(answer.status).toBe(400);
  const { errors } = (await answer.json()) as { errors: unknown[] };
  expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
  expect(performance.now() - started).toBeLessThan(1_000);
});

test('an operation as deep as a page needs is answered', async () => {
  expect((await li.ask(`{ claims { nodes { ${nested(5)} } } }`)).errors).toBeUndefined();
});

test('many equal fields are compared in good time', async () => {
  const started = performance.now();
  await li.ask(`{ ${'session { today } '.repeat(900)} }`);
  expect(performance.now() - started).toBeLessThan(2_000);
});

const post = (body: string, headers = {}) =>
  li.fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

test('JSON that is nested too deep is refused before it is parsed', async () => {
  const deep = `{"query":"{ __typename }","variables":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`;
  const answer = await post(deep);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  const brackets = JSON.stringify({ query: '{ __typename }', variables: { a: `${'{['.repeat(50)}\\"` } });
  expect((await post(brackets)).status).toBe(200);
});

test('JSON that would reach into prototypes is refused', async () => {
  expect((await post('{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}')).status).toBe(400);
});

test('a body of more than 32 MB is refused', async () => {
  const answer = await post(
    JSON.stringify({ query: '{ __typename }', variables: { a: 'x'.repeat(33 * 1024 * 1024) } }),
  );
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
});

test('an unexpected error is told by its number only', async () => {
  const broken = {
    ...database,
    pool: Object.create(database.pool, { query: { value: () => Promise.reject(new Error('secret')) } }),
  };
  const other = await startApp(broken);
  const answer = await fetch(`${other.url}/graphql`, {
    headers: { cookie: li.cookie, 'apollo-require-preflight': '1' },
  });
  await other.close();
  expect(answer.status).toBe(500);
  expect(await answer.text()).toMatch(
    /^\{"errors":\[\{"message":"系统出错,已记录\(编号 [\w-]{36}\)","extensions":\{"code":"INTERNAL"\}\}\]\}$/,
  );
});

test.each([
  ['a query', '{ customers { nodes { id } } }'],
  ['a mutation', 'mutation { changeCustomers(rows: [{ patch: { name: "x" } }]) { changeSet } }'],
])('an unexpected error of %s is told by its number only, compiled or not', async (_, operation) => {
  const pool = Object.create(database.pool, {
    query: {
      value: (query: { name?: string }, ...rest: unknown[]) =>
        query.name === 'session'
          ? database.pool.query(query as never, ...(rest as []))
          : Promise.reject(new Error('secret')),
    },
  });
  const other = await startApp({ ...database, pool });
  const client = createClient(other.url);
  client.cookie = li.cookie;
  for (let run = 0; run < 3; run += 1) {
    const { errors } = await client.ask(operation);
    expect(errors).toMatchObject([{ message: expect.stringContaining('系统出错'), extensions: { code: 'INTERNAL' } }]);
  }
  await other.close();
});

test('a request that takes longer than a minute is told so', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'performance'] });
  const other = await startApp(database);
  const holder = await database.pool.connect();
  await holder.query('begin; lock table customer in access exclusive mode');
  const patch = { rows: [{ patch: { name: '华东电子', code: 'C1' } }] };
  const change = 'mutation ($rows: [CustomerChange!]!) { changeCustomers(rows: $rows) { changeSet } }';
  const client = await signedIn(other, await aUser(database));
  const answer = client.ask(change, patch);
  await new Promise((resolve) => setTimeout(resolve, 100));
  vi.advanceTimersByTime(61_000);
  expect((await answer).errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
  vi.useRealTimers();
  await holder.query('rollback');
  holder.release();
  await other.close();
});

test('a closing server lets running requests end, and hangs up on connections without one', async () => {
  const other = await startApp(database);
  const user = await aUser(database);
  const unused = connect(Number(new URL(other.url).port), '127.0.0.1');
  const hungUp = once(unused, 'close');
  // signing in takes a while: the password is hashed
  const answers = [1, 2, 3].map(() => other.anonymous.signIn(user.account, user.password));
  const arrived = `select count from sign_in_attempt where subject = 'account:${user.account}'`;
  await vi.waitUntil(async () => (await database.pool.query(arrived)).rows[0]?.count === 3, { interval: 5 });
  const started = performance.now();
  await other.close();
  expect(performance.now() - started).toBeLessThan(3_000);
  for (const answer of await Promise.all(answers)) expect(answer.errors).toBeUndefined();
  await hungUp;
});

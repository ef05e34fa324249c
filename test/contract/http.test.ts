import { existsSync } from 'node:fs';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aUser, signedIn, startApp, type TestApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
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

describe('GraphQL over HTTP', () => {
  const fetchFn = (url: string, init: RequestInit) => {
    const headers = { ...(init?.headers as Record<string, string>), cookie: li.cookie };
    // what any page may send is refused as possible CSRF: a GET proves by a header that it was allowed to come
    const proof: Record<string, string> = init?.method === 'POST' ? {} : { 'apollo-require-preflight': '1' };
    return fetch(url, { ...init, headers: { ...headers, ...proof } });
  };
  for (const { id, name, fn } of serverAudits({ url: () => `${app.url}/graphql`, fetchFn })) {
    test(`${id} ${name}`, async () => {
      const result = await fn();
      expect(result).toMatchObject({ status: 'ok' });
    });
  }
});

const json = { 'content-type': 'application/json' };
const post = (client: Client, body: string, headers: Record<string, string> = json) =>
  client.fetch('/graphql', { method: 'POST', headers, body });

test('a request that any page could send is refused', async () => {
  const body = JSON.stringify({ query: '{ __typename }' });
  const plain = await post(li, body, { 'content-type': 'text/plain' });
  expect(plain.status).toBe(400);
  expect(await plain.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  expect((await li.fetch('/graphql?query={__typename}')).status).toBe(400);
});

test('several operations in one request are refused', async () => {
  const answer = await post(li, JSON.stringify([{ query: '{ __typename }' }]));
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
});

test('subscriptions are not run over HTTP', async () => {
  const { errors } = await li.ask('subscription { rowsChanged(sheets: [complaints]) { id } }');
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
});

test('who is signed in may look at the schema', async () => {
  const { __schema } = await li.data<{ __schema: { types: unknown[] } }>('{ __schema { types { name } } }');
  expect(__schema.types.length).toBeGreaterThan(50);
});

test('every answer carries the security headers, and no stack', async () => {
  for (const path of ['/health', '/graphql?query={', '/nothing']) {
    const answer = await li.fetch(path);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.text()).not.toMatch(/node_modules|\.ts:|\.js:|stack/);
  }
});

test('a large answer travels packed to whoever accepts that, a small one as it is', async () => {
  const asked = async (query: string, encoding: string) => {
    const answer = await post(li, JSON.stringify({ query }), { ...json, 'accept-encoding': encoding });
    return { packed: answer.headers.get('content-encoding'), text: await answer.text() };
  };
  const large = '{ __schema { types { name fields { name description } } } }';
  const plain = await asked(large, 'identity');
  expect(plain.packed).toBeNull();
  expect(await asked(large, 'gzip, deflate')).toEqual({ packed: 'gzip', text: plain.text });
  expect(await asked(large, 'gzip, deflate, br, zstd')).toEqual({ packed: 'zstd', text: plain.text });
  expect(await asked('{ __typename }', 'gzip, deflate, br, zstd')).toMatchObject({ packed: null });
});

test('errors are told in the language of the reader', async () => {
  const cursor = '{ complaints(after: "x") { nodes { id } } }';
  const said = async (language: string) =>
    (await li.ask(cursor, {}, { 'accept-language': language })).errors![0]!.message;
  expect(await said('zh-CN,zh;q=0.9,en;q=0.8')).toBe('分页游标无效');
  expect(await said('en-GB,en;q=0.9,zh;q=0.1')).toBe('The page cursor is not valid');
  expect(await said('fr')).toBe('分页游标无效');
});

test('health says whether the database answers', async () => {
  const answer = await app.anonymous.fetch('/health');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: 'ready' });
});

test('health fails without a database', async () => {
  const pool = Object.create(database.pool, { query: { value: () => Promise.reject(new Error('gone')) } });
  const other = await startApp({ ...database, pool });
  const answer = await other.anonymous.fetch('/health');
  await other.close();
  expect(answer.status).toBe(503);
  expect(await answer.json()).toEqual({ status: 'unavailable' });
});

// `pnpm test` builds the admin first
test.skipIf(!existsSync(new URL('../../admin/dist/index.html', import.meta.url)))(
  'the admin answers every address a browser asks for, and nothing else',
  async () => {
    const html = { accept: 'text/html,application/xhtml+xml' };
    for (const path of ['/', '/complaints', '/complaints/1/history?x=1']) {
      const page = await app.anonymous.fetch(path, { headers: html });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    }
    const page = await (await app.anonymous.fetch('/')).text();
    const address = /src="([^"]+\.js)"/.exec(page)![1]!;
    const script = await app.anonymous.fetch(address);
    expect(script.headers.get('cache-control')).toContain('immutable');
    const overHttp = await app.anonymous.fetch(address, { headers: { 'accept-encoding': 'gzip, deflate' } });
    expect(overHttp.headers.get('content-encoding')).toBe('gzip');
    for (const path of ['/complaints', '/assets/none.js', '/../package.json', '/%2e%2e/package.json']) {
      const answer = await app.anonymous.fetch(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    }
    expect((await app.anonymous.fetch('/complaints', { method: 'POST', headers: html })).status).toBe(404);
  },
);

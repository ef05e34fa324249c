import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aUser, signedIn, startApp, type TestApp } from '../support/app.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let app: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  app = await startApp(database);
});
afterAll(async () => {
  await app.close();
  await database.close();
});

test.each([
  ['a query', '{ session { today } }'],
  ['introspection', '{ __schema { types { name } } }'],
  ['introspection of a type', 'mutation { __type(name: "User") { name } }'],
  ['a mutation', 'mutation { signOut }'],
  ['a mutation beside signIn', 'mutation { signIn(account: "a", password: "b") { today } signOut }'],
  [
    'two passwords at once',
    'mutation { a: signIn(account: "a", password: "1") { today } b: signIn(account: "a", password: "2") { today } }',
  ],
  ['a query behind an alias', '{ signIn: session { today } }'],
  ['a query in a fragment', '{ ...F } fragment F on Query { session { today } }'],
  ['a query in an inline fragment', '{ ... { session { today } } }'],
  ['a second operation', 'mutation A { signIn(account: "a", password: "b") { today } } query B { session { today } }'],
  ['a subscription', 'subscription { rowsChanged(sheets: [complaints]) { id } }'],
  ['a field that does not exist', '{ nothing }'],
  ['a syntax error', '{'],
  ['no query', ''],
])('somebody who is not signed in is refused %s', async (_, query) => {
  const answer = await app.anonymous.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toEqual({ errors: [{ message: '请先登录', extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a GET is no way round', async () => {
  const headers = { 'apollo-require-preflight': '1' };
  expect((await app.anonymous.fetch('/graphql?query={session{today}}', { headers })).status).toBe(401);
  expect((await app.anonymous.fetch('/graphql?query={__typename}', { headers })).status).toBe(200);
});

test('a large body is refused unread', async () => {
  const query = `mutation { signIn(account: "a", password: "${'x'.repeat(20_000)}") { today } }`;
  expect((await app.anonymous.ask(query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a wrong sign-in tells nothing about the schema', async () => {
  const { errors } = await app.anonymous.ask('mutation { signIn(account: "a", password: "b") { usr { nme } } }');
  expect(errors).toHaveLength(1);
  expect(JSON.stringify(errors)).not.toMatch(/Did you mean|user|Session|usr/);
});

test('a made-up cookie is worth nothing', async () => {
  const headers = { 'content-type': 'application/json', cookie: `redress_session=${'a'.repeat(43)}` };
  const answer = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers,
    body: '{"query":"{ session { today } }"}',
  });
  expect(answer.status).toBe(401);
});

test.each(['/imports', '/exports/complaints', '/files/1'])('%s is closed or not there', async (path) => {
  for (const method of ['GET', 'POST']) {
    const { status } = await app.anonymous.fetch(path, { method });
    expect([401, 404]).toContain(status);
  }
});

const dial = async (headers: Record<string, string>) => {
  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
  const outcome = await Promise.race([
    once(socket, 'open').then(() => 101),
    once(socket, 'unexpected-response').then(([, response]) => response.statusCode as number),
  ]);
  socket.terminate();
  return outcome;
};

test('a socket needs a session, and a page of this site', async () => {
  const { cookie } = await signedIn(app, await aUser(database));
  expect(await dial({})).toBe(401);
  expect(await dial({ cookie: `redress_session=${'b'.repeat(43)}` })).toBe(401);
  expect(await dial({ cookie, origin: 'https://evil.example' })).toBe(403);
  expect(await dial({ cookie, origin: 'null' })).toBe(403);
  expect(await dial({ cookie, origin: app.url })).toBe(101);
  expect(await dial({ cookie })).toBe(101);
});

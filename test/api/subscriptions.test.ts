import { setTimeout as pause } from 'node:timers/promises';
import { createClient as createSocketClient } from 'graphql-ws';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { aUser, signedIn, startApp, type TestApp } from '../support/app.ts';
import type { Client } from '../support/client.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let a: TestApp;
let b: TestApp;
let li: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  a = await startApp(database);
  b = await startApp(database);
  li = await signedIn(a, await aUser(database, { role: 'ADMIN' }));
});
afterAll(async () => {
  await a.close();
  await b.close();
  await database.close();
});

interface Seen {
  sheet: string;
  id: string;
  version: number;
}
const watch = 'subscription ($sheets: [SheetKey!]!) { rowsChanged(sheets: $sheets) { sheet id version } }';

/** Everything that a subscriber of an app has been told so far. */
function subscribe(app: TestApp, sheets: string[], { cookie } = li, query = watch) {
  const seen: Seen[] = [];
  const errors: unknown[] = [];
  class Socket extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  const closed = Promise.withResolvers<{ code: number }>();
  const client = createSocketClient({
    url: `${app.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: Socket,
    retryAttempts: 0,
    on: { closed: (event) => closed.resolve(event as { code: number }) },
  });
  const sink = {
    next: ({ data, errors: told }: { data?: { rowsChanged: Seen } | null; errors?: readonly unknown[] }) => {
      if (data) seen.push(data.rowsChanged);
      if (told) errors.push(...told);
    },
    error: (error: unknown) => void errors.push(...(Array.isArray(error) ? error : [error])),
    complete: () => {},
  };
  client.subscribe<{ rowsChanged: Seen }>({ query, variables: { sheets } }, sink);
  return { seen, errors, closed: closed.promise, end: () => client.dispose() };
}

const until = async (isTrue: () => boolean) => {
  for (let n = 0; n < 400 && !isTrue(); n += 1) await pause(20);
  expect(isTrue()).toBe(true);
};

const change = `mutation ($rows: [DepartmentChange!]!) {
  changeDepartments(rows: $rows) { changeSet rows { id version outcome code message cells { column outcome message } } }
}`;
interface Changed {
  changeDepartments: { changeSet: string | null; rows: { id: string; version: number; outcome: string }[] };
}
let codes = 0;
async function makeDepartment(client = li): Promise<Seen> {
  codes += 1;
  const { changeDepartments } = await client.data<Changed>(change, {
    rows: [{ patch: { code: `T${codes}`, name: `部门 ${codes}` } }],
  });
  expect(changeDepartments.rows).toMatchObject([{ outcome: 'CREATED' }]);
  const { id, version } = changeDepartments.rows[0]!;
  return { sheet: 'departments', id, version };
}

/** Subscriptions stand once they tell of a change; changes are made until all do, and forgotten. */
async function standing(...subscriptions: ReturnType<typeof subscribe>[]): Promise<void> {
  for (;;) {
    const { id } = await makeDepartment();
    const tells = ({ seen }: { seen: Seen[] }) => seen.some((row) => row.id === id);
    for (let n = 0; n < 20 && !subscriptions.every(tells); n += 1) await pause(20);
    if (subscriptions.every(tells)) break;
  }
  for (const { seen } of subscriptions) seen.length = 0;
}

test('a change through one process arrives at a subscriber of another', async () => {
  const here = subscribe(a, ['departments']);
  const there = subscribe(b, ['departments']);
  await standing(here, there);
  const made = await makeDepartment();
  const patch = { rows: [{ id: made.id, base: { version: made.version }, patch: { name: '品质部' } }] };
  await li.data(change, patch);
  const told = [made, { ...made, version: 2 }];
  await until(() => there.seen.length >= 2 && here.seen.length >= 2);
  expect(there.seen).toEqual(told);
  expect(here.seen).toEqual(told);
  await Promise.all([here.end(), there.end()]);
});

test('a subscriber is told of the sheets he watches only', async () => {
  const customers = subscribe(b, ['customers']);
  const departments = subscribe(b, ['departments', 'customers']);
  await standing(departments);
  const made = await makeDepartment();
  await until(() => departments.seen.length > 0);
  expect(departments.seen).toEqual([made]);
  expect(customers.seen).toEqual([]);
  await Promise.all([customers.end(), departments.end()]);
});

test('a change that commits before an older transaction ends is told once that has ended', async () => {
  const there = subscribe(b, ['departments']);
  await standing(there);
  const older = new pg.Client(database.url);
  await older.connect();
  await older.query('begin');
  await older.query('select pg_current_xact_id()');
  const made = await makeDepartment();
  await pause(300);
  expect(there.seen).toEqual([]);
  await older.query('commit');
  await until(() => there.seen.length > 0);
  expect(there.seen).toEqual([made]);
  await older.end();
  await there.end();
});

test('changes made while the connection of a listener was lost are told afterwards, each once', async () => {
  const there = subscribe(b, ['departments']);
  await standing(there);
  const lost = await database.pool.query(
    `select count(pg_terminate_backend(pid))::int as count from pg_stat_activity where datname = current_database() and query like 'listen %'`,
  );
  expect(lost.rows[0].count).toBe(2);
  const made = [await makeDepartment(), await makeDepartment(), await makeDepartment()];
  await until(() => there.seen.length >= 3);
  await pause(200);
  expect(there.seen).toEqual(made);
  await there.end();
});

test('many rows of one change are told row by row', async () => {
  const there = subscribe(b, ['departments']);
  await standing(there);
  const rows = Array.from({ length: 500 }, (_, at) => ({ patch: { code: `M${at}`, name: `多 ${at}` } }));
  const { changeDepartments } = await li.data<Changed>(change, { rows });
  await until(() => there.seen.length >= 500);
  expect(there.seen.map(({ id }) => id)).toEqual(changeDepartments.rows.map(({ id }) => id));
  await there.end();
});

test.each([
  ['a query', '{ session { today } }'],
  ['a mutation', 'mutation { signOut }'],
  ['a field that does not exist', 'subscription { nothing }'],
  ['a syntax error', 'subscription {'],
  ['an unknown sheet', 'subscription { rowsChanged(sheets: [secrets]) { id } }'],
])('a socket refuses %s', async (_, query) => {
  const there = subscribe(b, [], li, query);
  await until(() => there.errors.length > 0);
  expect(there.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
  await there.end();
});

test('a message that is too long closes the socket', async () => {
  const there = subscribe(
    b,
    [],
    li,
    `subscription { rowsChanged(sheets: [departments]) { id } } # ${'x'.repeat(70_000)}`,
  );
  expect((await there.closed).code).toBe(1009);
});

test('a socket does not outlive its session', async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  const other = await startApp(database);
  const client = await signedIn(other, await aUser(database, { role: 'ADMIN' }));
  const there = subscribe(other, ['departments'], client);
  await standing(there);
  await client.data('mutation { signOut }');
  vi.advanceTimersByTime(20_000);
  expect((await there.closed).code).toBe(4401);
  vi.useRealTimers();
  await other.close();
});

test('a closing server says so to its sockets', async () => {
  const other = await startApp(database);
  const there = subscribe(other, ['departments'], await signedIn(other, await aUser(database, { role: 'ADMIN' })));
  await standing(there);
  await other.close();
  expect((await there.closed).code).toBe(1001);
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../../builders/complaint.ts';
import { aRow } from '../../builders/row.ts';
import { signedIn, startApp, type TestApp, aUser } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let other: TestApp;
let elsewhere: Client;
let id: string;

beforeAll(async () => {
  office = await openOffice();
  wang = await office.hire('王敏', 'ZH', 'ADMIN');
  other = await startApp(office.database);
  elsewhere = await signedIn(other, await aUser(office.database, { role: 'ADMIN' }));
  id = await aComplaint(wang, {});
});
afterAll(async () => {
  await other.close();
  await office.close();
});

const isChoiceThere = async (code: string) => {
  const row = { id, base: { values: { channel: null } }, patch: { channel: code } };
  const { rows } = await change(elsewhere, [row], { dryRun: true });
  return rows[0]!.cells[0]!.code !== 'CHOICE_UNKNOWN';
};

/** Milliseconds until another process takes a new entry of a list that it has read before. */
async function untilThere(code: string): Promise<number> {
  expect(await isChoiceThere(code)).toBe(false);
  const begun = performance.now();
  await aRow(wang, 'choices', { list: 'channel', code, zh: code, en: code });
  while (!(await isChoiceThere(code))) await pause(20);
  return performance.now() - begun;
}

test('a new entry of a list is known to another process as soon as it is told', async () => {
  expect(await untilThere('PIGEON')).toBeLessThan(2_000);
});

test('a new entry of a list is known to a process that was not told a few seconds later', async () => {
  const terminate = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`;
  await office.database.pool.query(terminate);
  expect(await untilThere('BOTTLE')).toBeLessThan(8_000);
});

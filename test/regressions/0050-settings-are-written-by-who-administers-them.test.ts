import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, undo } from '../builders/complaint.ts';
import { patchRow, readRow, tryRow } from '../builders/row.ts';
import type { Client } from '../support/client.ts';
import { apply, csv, total, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let chief: Client;
beforeAll(async () => {
  office = await openOffice();
  chief = await office.hire('总管', 'ZH', 'ADMIN');
});
afterAll(() => office.close());

const missing = { outcome: 'REJECTED', code: 'RIGHT_MISSING', message: '需要职权“维护系统设置”' };

async function idOf(name: string): Promise<string> {
  const { users } = await chief.data<{ users: { nodes: { id: string }[] } }>(
    `query ($name: String!) { users(filter: { name: { eq: $name } }) { nodes { id } } }`,
    { name },
  );
  return users.nodes[0]!.id;
}

// Whoever could sign in could rename colleagues and add columns to everybody's sheets.
test.each([
  ['customFields', { sheet: 'complaints', zh: '治具', kind: 'text' }],
  ['choices', { list: 'category', code: 'NEW', zh: '新的', en: 'New' }],
  ['departments', { code: 'XX', name: '新部门' }],
  ['sites', { code: 'S9', name: '新工厂', timeZone: 'Asia/Tokyo' }],
  ['users', { name: '新同事' }],
] as const)('%s: a row is made by who administers the settings, by nobody else', async (sheet, patch) => {
  expect(await tryRow(office.wang, sheet, patch)).toMatchObject(missing);
  expect(await tryRow(chief, sheet, patch)).toMatchObject({ code: null });
});

test('nobody renames or voids a colleague, brings neither in by a file, and each says which language is his', async () => {
  const [li, wang] = [await idOf('李娜'), await idOf('王敏')];
  expect(await patchRow(office.wang, 'users', li, { name: '别人' })).toMatchObject(missing);
  const { rows } = await change(office.wang, [{ id: li, void: true }], { type: 'User', sheet: 'Users' });
  expect(rows[0]).toMatchObject(missing);
  const read = await upload(office.wang, csv('姓名,账号,角色\n新人,xin,管理员\n李娜,lina,管理员'), '用户.csv', 'users');
  expect(read.counts).toMatchObject({ new: 0, changed: 0, errors: 2 });
  expect(read.problems[0]!.message).toEqual({ zh: missing.message, en: 'This needs the right “Maintain settings”' });
  const [before] = [await total(chief, 'users')];
  expect(await apply(office.wang, read.id, { onlyValidRows: true })).toMatchObject({ applied: false });
  expect(await total(chief, 'users')).toBe(before);

  expect(await patchRow(office.wang, 'users', wang, { language: 'EN' })).toMatchObject({ outcome: 'UPDATED' });
  const own = await patchRow(office.wang, 'users', wang, { email: 'wang@example.com' });
  expect(own.cells).toMatchObject([{ column: 'email', outcome: 'REJECTED', code: 'RIGHT_MISSING' }]);
});

test('an undo is no way round', async () => {
  const id = await idOf('李娜');
  const { version } = await readRow<{ version: number }>(chief, 'users', id, 'version');
  const row = { id, base: { version }, patch: { email: 'li@example.com' } };
  const { changeSet } = await change(chief, [row], { type: 'User', sheet: 'Users' });
  expect((await undo(office.wang, changeSet)).rows).toMatchObject([{ outcome: 'REJECTED', code: 'RIGHT_MISSING' }]);
  expect((await undo(chief, changeSet)).rows).toMatchObject([{ outcome: 'UPDATED' }]);
});

test('the session says who administers, as the page shows other sheets', async () => {
  const ask = async (client: Client) => (await client.data<{ session: object }>('{ session { administers } }')).session;
  expect(await ask(chief)).toEqual({ administers: true });
  expect(await ask(office.wang)).toEqual({ administers: false });
});

test('a page that nobody has signed in to asks without being refused', async () => {
  const asked = async (client: Client) => (await client.fetch('/session')).json();
  expect(await asked(office.app.anonymous)).toEqual({ isSignedIn: false });
  expect(await asked(office.wang)).toEqual({ isSignedIn: true, cursor: expect.stringMatching(/^\d+:[0-9a-f-]{36}$/) });
});

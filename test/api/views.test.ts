import { afterAll, beforeAll, expect, test } from 'vitest';
import { change, undo } from '../builders/complaint.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let chen: Client;
beforeAll(async () => {
  office = await openOffice();
  chen = await office.hire('陈静');
  const { pool } = office.database;
  await pool.query(
    `update app_user set department_id = (select id from department order by code limit 1) where name in ('王敏', '李娜')`,
  );
});
afterAll(() => office.close());

const sheet = { type: 'View', sheet: 'Views' };
const save = async (client: Client, patch: object) =>
  change(client, [{ patch: { sheet: 'complaints', columns: 'number,state', ...patch } }], sheet);
const saved = async (patch: object) => (await save(office.wang, patch)).rows[0]!.id;
const edit = async (client: Client, id: string, patch: object, version = 1) =>
  (await change(client, [{ id, base: { version }, patch }], sheet)).rows[0]!;
const seen = async (client: Client) => {
  const { views } = await client.data<{ views: { nodes: { name: string }[]; totalCount: number } }>(
    '{ views { nodes { name } totalCount } }',
  );
  expect(views.totalCount).toBe(views.nodes.length);
  return views.nodes.map(({ name }) => name);
};
const refusals = async (client: Client, patch: object) =>
  (await save(client, { name: '试', ...patch })).rows[0]!.cells.map(({ code }) => code).filter(
    (code) => code !== 'REJECTED_WITH_OTHERS',
  );
const codes = (patch: object) => refusals(office.wang, patch);

test('a view is seen by its owner, by the department it is shared with, or by everybody', async () => {
  await save(office.wang, { name: '我的' });
  await save(office.wang, { name: '部门的', sharing: 'DEPARTMENT' });
  await save(office.wang, { name: '大家的', sharing: 'EVERYBODY' });
  expect(await seen(office.wang)).toEqual(expect.arrayContaining(['我的', '部门的', '大家的']));
  expect(await seen(office.li)).toEqual(expect.arrayContaining(['部门的', '大家的']));
  expect(await seen(office.li)).not.toContain('我的');
  expect(await seen(chen)).toEqual(['大家的']);
});

test('somebody without a department cannot share with it', async () => {
  expect(await refusals(chen, { sharing: 'DEPARTMENT' })).toEqual(['VIEW_DEPARTMENT_MISSING']);
});

test('only its owner changes and voids a view; his change can be undone', async () => {
  const id = await saved({ name: '共享', sharing: 'EVERYBODY' });
  expect((await edit(office.li, id, { name: '改' })).cells).toMatchObject([{ code: 'VIEW_NOT_YOURS' }]);
  const voided = await change(office.li, [{ id, base: { version: 1 }, void: true }], sheet);
  expect(voided.rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'VIEW_NOT_YOURS' });
  const renamed = await change(office.wang, [{ id, base: { version: 1 }, patch: { name: '改' } }], sheet);
  await undo(office.wang, renamed.changeSet);
  expect(await seen(office.wang)).toContain('共享');
});

test('a department has one default for a sheet, which any of its people may name', async () => {
  const first = await saved({ name: '旧默认', sharing: 'DEPARTMENT', isDefault: true });
  const second = await saved({ name: '新默认', sharing: 'DEPARTMENT' });
  const taken = await edit(office.li, second, { isDefault: true });
  expect(taken.cells).toMatchObject([{ column: 'isDefault', code: 'VIEW_DEFAULT_TAKEN' }]);
  const rows = [
    { id: first, base: { version: 1 }, patch: { isDefault: false } },
    { id: second, base: { version: 1 }, patch: { isDefault: true } },
  ];
  expect((await change(office.li, rows, sheet)).applied).toBe(true);
  expect((await edit(chen, second, { isDefault: false }, 2)).cells).toMatchObject([{ code: 'VIEW_NOT_YOURS' }]);
});

test('a view that is no longer shared with a department is no default of it', async () => {
  const id = await saved({ name: '收回', sheet: 'claims', columns: 'amount', sharing: 'DEPARTMENT', isDefault: true });
  await edit(office.wang, id, { sharing: 'ME' });
  const { view } = await office.wang.data<{ view: object }>(`{ view(id: "${id}") { isDefault departmentId } }`);
  expect(view).toEqual({ isDefault: false, departmentId: null });
});

test('what nobody could open is refused', async () => {
  expect(await codes({ sheet: 'gone' })).toContain('SHEET_UNKNOWN');
  expect(await codes({ columns: 'number,gone' })).toEqual(['VIEW_COLUMN_UNKNOWN']);
  expect(await codes({ sort: '-gone' })).toEqual(['VIEW_COLUMN_UNKNOWN']);
  expect(await codes({ filter: '{"or":[{"gone":{"eq":1}}]}' })).toEqual(['VIEW_COLUMN_UNKNOWN']);
  expect(await codes({ filter: '{"or":' })).toEqual(['VIEW_UNREADABLE']);
  expect(await codes({ filter: '{"and":{"number":1}}' })).toEqual(['VIEW_UNREADABLE']);
  expect(await codes({ colours: '[{"colour":"pink","filter":{}}]' })).toEqual(['VIEW_UNREADABLE']);
  expect(await codes({ colours: '[{"colour":"red","filter":{"gone":{}}}]' })).toEqual(['VIEW_COLUMN_UNKNOWN']);
});

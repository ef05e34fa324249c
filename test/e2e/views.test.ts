import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  const customerId = await aCustomer(office.wang);
  const rows = ['MAJOR', 'MINOR', 'MAJOR'].map((severity, at) => ({
    patch: { customerId, description: `毛刺 ${at}`, severity },
  }));
  await change(office.wang, rows);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const title = ({ page }: SheetPage, column: string) => page.locator(`.grid-title[data-column="${column}"]`);
const titles = ({ page }: SheetPage) =>
  page.locator('.grid-title').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['column']));
const rowsSaid = ({ page }: SheetPage) => page.locator('.grid-status > span').first().innerText();
const viewMenu = ({ page }: SheetPage) => page.getByRole('button', { name: /^视图 / });

test('columns are hidden, moved and folded by the keyboard and by the mouse', async () => {
  const sheet = await openSheet(browser, office.wang);
  await sheet.pick(0, 'receivedAt');
  await sheet.press('Alt+ArrowUp', 'Control+Shift+ArrowRight');
  await expect.poll(async () => (await titles(sheet)).slice(0, 3)).toEqual(['number', 'channel', 'receivedAt']);
  await sheet.page.locator('.grid-title[data-column=receivedAt]:focus').press('Enter');
  await sheet.page.getByRole('menuitem', { name: '隐藏此列' }).click();
  await expect.poll(() => titles(sheet)).not.toContain('receivedAt');
  await sheet.page.getByRole('button', { name: '列', exact: true }).click();
  await sheet.page.getByLabel('查找列…').fill('投诉日期');
  await sheet.page.getByLabel('投诉日期').click();
  await sheet.press('Escape');
  await expect.poll(async () => (await titles(sheet)).slice(0, 2)).toEqual(['number', 'receivedAt']);
  await sheet.page.locator('.grid-group[data-group=product]').hover();
  await sheet.page.getByRole('button', { name: '折叠“产品”' }).click();
  await expect.poll(() => titles(sheet)).not.toContain('batchNo');
  await sheet.page.reload();
  await sheet.page.getByRole('button', { name: '展开“产品”' }).click();
  await expect.poll(() => titles(sheet)).toContain('batchNo');
  await sheet.close();
});

test('a view is saved, shared, opened and printed by a colleague, and says when it was changed', async () => {
  const name = `严重客诉 ${crypto.randomUUID().slice(0, 4)}`;
  const sheet = await openSheet(browser, office.wang);
  await title(sheet, 'severity').hover();
  await title(sheet, 'severity').locator('.grid-marks button').last().click();
  await sheet.page.locator('.grid-filter-list label').filter({ hasText: '严重' }).click();
  await sheet.page.getByRole('button', { name: '筛选', exact: true }).click();
  await expect.poll(() => rowsSaid(sheet)).toBe('共 2 行');
  await title(sheet, 'severity').locator('.grid-marks button').last().click();
  await sheet.page.getByRole('button', { name: '着色:红' }).click();
  await viewMenu(sheet).click();
  await sheet.page.getByRole('menuitem', { name: '另存为…' }).click();
  await sheet.page.getByLabel('视图名称').fill(name);
  await sheet.press('Control+z');
  await sheet.page.getByLabel('视图名称').fill(name);
  await sheet.page.getByLabel('所有人').check();
  await sheet.page.getByRole('button', { name: '保存', exact: true }).click();
  await sheet.page.getByRole('button', { name: `视图 ${name}`, exact: true }).waitFor();
  await sheet.close();

  const lis = await openSheet(browser, office.li);
  await viewMenu(lis).click();
  await lis.page.getByRole('menuitem', { name }).click();
  await expect.poll(() => rowsSaid(lis)).toBe('共 2 行');
  await lis.page.getByRole('button', { name: '清除全部筛选' }).click();
  await expect.poll(() => lis.page.locator('.grid-row[data-colour=red]').count()).toBe(2);
  await lis.page.getByRole('button', { name: `视图 ${name} 有未保存的改动` }).click();
  await expect.poll(() => lis.page.getByRole('menuitem', { name: '删除视图' }).count()).toBe(0);
  await lis.page.getByRole('menuitem', { name: '恢复视图' }).click();
  await expect.poll(() => rowsSaid(lis)).toBe('共 2 行');
  await lis.page.evaluate('window.print = () => undefined');
  await lis.press('Control+p');
  await lis.page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
  const paper = lis.page.locator('.print-sheet section').first();
  await paper.waitFor({ state: 'attached' });
  await expect.poll(() => paper.locator('tbody tr').count()).toBe(2);
  expect(await paper.locator('p').allTextContents()).toEqual([
    '当前筛选: 严重等级: 严重',
    expect.stringMatching(/^李娜 打印于 .*,共 2 行$/),
  ]);
  await lis.close();
});

const views = { type: 'View', sheet: 'Views' };
const aView = async (patch: object) =>
  (await change(office.wang, [{ patch: { sheet: 'complaints', columns: 'number,severity', ...patch } }], views))
    .rows[0]!.id;

test('a link to a view of somebody’s own shows the same to whoever gets it', async () => {
  const id = await aView({ name: '只我看', filter: '{"severity":{"eq":"MAJOR"}}' });
  const sheet = await openSheet(browser, office.wang);
  await sheet.page.goto(`${office.app.url}/#/complaints?view=${id}`);
  await expect.poll(() => rowsSaid(sheet)).toBe('共 2 行');
  await expect.poll(() => sheet.page.url()).toContain('otherwise=');
  const link = sheet.page.url();
  await sheet.close();
  const lis = await openSheet(browser, office.li);
  await lis.page.goto(link);
  await lis.page.getByText('已按链接显示').waitFor();
  await expect.poll(() => rowsSaid(lis)).toBe('共 2 行');
  await expect.poll(() => titles(lis)).toEqual(['number', 'severity']);
  await lis.close();
});

test('who has chosen no view follows the default of the department, and another one from the next time on', async () => {
  const { pool } = office.database;
  await pool.query(
    `update app_user set department_id = (select id from department order by code limit 1) where name in ('王敏', '李娜')`,
  );
  const shared = { sharing: 'DEPARTMENT' };
  const first = await aView({ name: '默认一', ...shared, isDefault: true });
  const second = await aView({ name: '默认二', ...shared, columns: 'number,state' });
  const lis = await openSheet(browser, office.li);
  await viewMenu(lis).filter({ hasText: '默认一' }).waitFor();
  const makeDefault = (id: string, before: string) =>
    change(
      office.wang,
      [
        { id: before, base: { values: { isDefault: true } }, patch: { isDefault: false } },
        { id, base: { values: { isDefault: false } }, patch: { isDefault: true } },
      ],
      views,
    );
  await makeDefault(second, first);
  await lis.page.reload();
  await viewMenu(lis).filter({ hasText: '默认二' }).waitFor();
  await viewMenu(lis).click();
  await lis.page.getByRole('menuitem', { name: '日常' }).click();
  await viewMenu(lis).filter({ hasText: '日常' }).waitFor();
  await makeDefault(first, second);
  await lis.page.goto(`${office.app.url}/#/`);
  await lis.page.goto(`${office.app.url}/#/complaints`);
  await expect.poll(() => viewMenu(lis).innerText()).toContain('日常');
  await lis.close();
});

test('a page asks for everything once, and shows the rows of its view as it is saved by now', async () => {
  const filter = '{"severity":{"eq":"MINOR"}}';
  const view = { sheet: 'complaints', name: '要看的', sharing: 'EVERYBODY', columns: 'number', filter };
  const { rows } = await change(office.wang, [{ patch: view }], { type: 'View', sheet: 'Views' });
  const { id, version } = rows[0]!;
  const lis = await openSheet(browser, office.li);
  await viewMenu(lis).click();
  await lis.page.getByRole('menuitem', { name: '要看的' }).click();
  await expect.poll(() => rowsSaid(lis)).toBe('共 1 行');

  const wider = { id, base: { version }, patch: { filter: '{"severity":{"eq":"MAJOR"}}', columns: 'number,severity' } };
  await change(office.wang, [wider], { type: 'View', sheet: 'Views' });
  const asked: string[] = [];
  lis.page.on('request', (request) => asked.push(`${new URL(request.url()).pathname} ${request.postData() ?? ''}`));
  await lis.page.goto(`${office.wang.url}/#/complaints`);
  await lis.page.reload();
  await expect.poll(() => rowsSaid(lis)).toBe('共 2 行');
  expect(await titles(lis)).toEqual(['number', 'severity']);
  await lis.page.waitForLoadState('networkidle');
  expect(asked.filter((one) => asked.indexOf(one) !== asked.lastIndexOf(one) && !one.startsWith('/icon'))).toEqual([]);
  expect(asked.filter((one) => one.includes('query Complaints('))).toHaveLength(1);

  await change(office.wang, [{ id, void: true }], { type: 'View', sheet: 'Views' });
  await lis.page.reload();
  await lis.page.getByText('该视图已删除或未共享给您').waitFor();
  await expect.poll(() => rowsSaid(lis)).toBe('共 3 行');
  await lis.close();
});

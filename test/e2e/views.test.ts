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
  await sheet.page.getByLabel('视图名称').fill('严重客诉');
  await sheet.press('Control+z');
  await sheet.page.getByLabel('视图名称').fill('严重客诉');
  await sheet.page.getByLabel('所有人').check();
  await sheet.page.getByRole('button', { name: '保存', exact: true }).click();
  await sheet.page.getByRole('button', { name: '视图 严重客诉', exact: true }).waitFor();
  await sheet.close();

  const lis = await openSheet(browser, office.li);
  await viewMenu(lis).click();
  await lis.page.getByRole('menuitem', { name: '严重客诉' }).click();
  await expect.poll(() => rowsSaid(lis)).toBe('共 2 行');
  await lis.page.getByRole('button', { name: '清除全部筛选' }).click();
  await expect.poll(() => lis.page.locator('.grid-row[data-colour=red]').count()).toBe(2);
  await lis.page.getByRole('button', { name: '视图 严重客诉 有未保存的改动' }).click();
  expect(await lis.page.getByRole('menuitem', { name: '删除视图' }).count()).toBe(0);
  await lis.page.getByRole('menuitem', { name: '恢复视图' }).click();
  await expect.poll(() => rowsSaid(lis)).toBe('共 2 行');
  await lis.page.evaluate('window.print = () => undefined');
  await lis.press('Control+p');
  await lis.page.getByRole('dialog').getByRole('button', { name: '打印' }).click();
  const paper = lis.page.locator('.print-sheet section').first();
  await paper.waitFor({ state: 'attached' });
  expect(await paper.locator('tbody tr').count()).toBe(2);
  expect(await paper.locator('p').allTextContents()).toEqual([
    '当前筛选: 严重等级: 严重',
    expect.stringMatching(/^李娜 打印于 .*,共 2 行$/),
  ]);
  await lis.close();
});

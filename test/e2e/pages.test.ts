import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seedDemo } from '@redress/api/seed/demo.ts';
import { type SheetKey, sheetKeys } from '@redress/schema/sheets/keys.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aUser } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, signedInContext } from '../support/sheet-page.ts';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Pages that look different from one another; the others are like one of them. */
const pictured: readonly SheetKey[] = ['complaints', 'eightDs', 'handlingPolicies', 'mails'];

let office: Office;
let browser: Browser;
beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const clock = () => Temporal.Now.instant();
  [office, browser] = await Promise.all([openOffice(clock), openBrowser()]);
  await seedDemo({ database: office.database, timeZone: 'Asia/Shanghai', clock, dataDir: office.app.files });
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const shoot = (page: Page, name: string) => page.screenshot({ path: `${folder}${name}.png` });

test('signing in: wrong, then right; the session stays; signing out ends it', async () => {
  const user = await aUser(office.database, { name: '赵敏' });
  const context = await browser.newContext({ viewport: sizes[0]! });
  const page = await context.newPage();
  await page.goto(office.app.url);
  await page.getByLabel('账号').fill(user.account);
  await page.getByLabel('密码').fill('nonsense');
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByText('账号或密码不正确').waitFor();
  await shoot(page, 'sign-in');
  await page.getByLabel('密码').fill(user.password);
  await page.getByRole('button', { name: '登录' }).click();
  const start = page.getByRole('region', { name: '我的未结客诉' });
  await start.waitFor();
  await page.reload();
  await start.waitFor();
  await page.getByText('赵敏').click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await page.getByLabel('账号').waitFor();
  await page.goto(`${office.app.url}/#/complaints`);
  await page.getByLabel('账号').waitFor();
  await expect.poll(() => page.locator('[role=grid]').count()).toBe(0);
  await context.close();
});

test.each([
  ['zh', sizes[0]!],
  ['en', sizes[1]!],
] as const)('every sheet has a page: %s', async (locale, size) => {
  const { page, context } = await openSheet(browser, office.wang, { locale, ...size });
  const visit = async (tab: Page, key: SheetKey) => {
    await tab.goto(`${office.app.url}/#/${key}`);
    await tab.locator(`[role=grid][aria-label="${sheets[key][locale]}"]`).waitFor();
    await tab.locator('.sheet-state.is-loading, .grid-row.is-loading').first().waitFor({ state: 'detached' });
    const { x, width } = (await tab.locator('.grid-scroller').boundingBox())!;
    expect(x + width, key).toBeLessThanOrEqual(size.width);
    if (pictured.includes(key)) await shoot(tab, `${key}.${locale}`);
  };
  // two tabs side by side: while one waits for the server, the other draws
  const left = [...sheetKeys];
  const visitAll = async (tab: Page) => {
    for (let key = left.shift(); key; key = left.shift()) await visit(tab, key);
  };
  await Promise.all([visitAll(page), visitAll(await context.newPage())]);
  await context.close();
});

test('the daily view has a part of the columns, the full view all; the choice stays', async () => {
  const sheet = await openSheet(browser, office.wang);
  const count = async () => Number(await sheet.page.locator('[role=grid]').getAttribute('aria-colcount'));
  const daily = await count();
  await sheet.page.getByRole('button', { name: '视图 日常' }).click();
  await sheet.page.getByRole('menuitem', { name: '全部列' }).click();
  await expect.poll(count).toBeGreaterThan(daily * 2);
  await shoot(sheet.page, 'complaints.full');
  await sheet.page.reload();
  await sheet.page.locator('[role=grid]').waitFor();
  await expect.poll(count).toBeGreaterThan(daily * 2);
  await sheet.close();
});

test('the header and the first columns stay in view', async () => {
  const sheet = await openSheet(browser, office.wang, { view: 'full' });
  const number = sheet.page.locator('.grid-title[data-column=number]');
  const before = await number.boundingBox();
  await sheet.page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo({ left: 3000, top: 3000 }));
  await expect.poll(() => sheet.page.locator('.grid-group').count()).toBeGreaterThan(2);
  await expect.poll(() => number.boundingBox()).toEqual(before);
  const cell = sheet.page.locator('.grid-row:not(.is-loading) [data-column=number]').first();
  await cell.waitFor();
  expect((await cell.boundingBox())!.x).toBe(before!.x);
  await sheet.close();
});

test('a group that goes on behind the frozen columns is written once, and named to a screen reader in both parts', async () => {
  const sheet = await openSheet(browser, office.wang);
  await expect.poll(() => sheet.page.locator('.grid-head').getByText('基本', { exact: true }).count()).toBe(1);
  await expect.poll(() => sheet.page.getByRole('columnheader', { name: '基本', exact: true }).count()).toBe(2);
  await sheet.close();
});

test('one click changes the language of the whole page', async () => {
  const sheet = await openSheet(browser, office.wang);
  await sheet.page.getByRole('button', { name: 'English' }).click();
  await sheet.page.locator('.grid-title', { hasText: 'Complaint No.' }).waitFor();
  await expect.poll(() => sheet.page.locator('.grid-row:not(.is-loading)').count()).toBeGreaterThan(10);
  await expect.poll(() => sheet.page.locator('body').innerText()).not.toMatch(/导出|新增行|日常|共 \d+ 行/);
  await sheet.close();
});

test('a column is dragged wider and stays so', async () => {
  const sheet = await openSheet(browser, office.wang);
  const title = sheet.page.locator('.grid-title[data-column=customerId]');
  const before = (await title.boundingBox())!;
  const width = async () => (await title.boundingBox())?.width;
  await sheet.page.mouse.move(before.x + before.width - 2, before.y + 10);
  await sheet.page.mouse.down();
  await sheet.page.mouse.move(before.x + before.width + 78, before.y + 10, { steps: 5 });
  await sheet.page.mouse.up();
  await expect.poll(width).toBeCloseTo(before.width + 80, -1);
  await sheet.page.reload();
  await expect.poll(width).toBeCloseTo(before.width + 80, -1);
  await sheet.close();
});

test('an empty sheet says what to do, and can be typed into', async () => {
  const empty = await openOffice();
  const sheet = await openSheet(browser, await empty.hire('周洁'), { sheet: 'products' });
  await sheet.page.getByText('还没有数据').waitFor();
  await shoot(sheet.page, 'empty');
  await sheet.pick(0, 'code');
  await sheet.page.keyboard.type('00123-A');
  await sheet.press('Tab');
  await sheet.page.keyboard.type('密封圈');
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => sheet.cell(0, 'code').getAttribute('class')).not.toContain('is-draft');
  await sheet.close();
  await empty.close();
});

test('a sheet that cannot be read says so, and tries again', async () => {
  const context = await signedInContext(browser, office.wang);
  const page = await context.newPage();
  let isBroken = true;
  await page.route('**/graphql', async (route) => {
    if (isBroken && route.request().postData()?.includes('query Complaints(')) await route.abort();
    else await route.continue();
  });
  await page.goto(`${office.app.url}/#/complaints`);
  await page.getByText('读取失败').waitFor();
  await shoot(page, 'failed');
  isBroken = false;
  await page.getByRole('button', { name: '重试' }).click();
  await expect.poll(() => page.locator('.grid-row:not(.is-loading, .is-blank)').count()).toBeGreaterThan(10);
  await context.close();
});

test('every cell is found by its role and place', async () => {
  const sheet = await openSheet(browser, office.wang);
  const grid = sheet.page.getByRole('grid', { name: '客户抱怨处理跟踪表' });
  await expect.poll(() => grid.getAttribute('aria-multiselectable')).toBe('true');
  const row = grid.locator('[role=row][aria-rowindex="3"]');
  await expect.poll(() => row.getByRole('rowheader').innerText()).toBe('1');
  await expect.poll(() => row.getByRole('gridcell').first().getAttribute('aria-colindex')).toBe('2');
  await sheet.pick(0, 'number');
  await expect.poll(() => sheet.cell(0, 'number').getAttribute('aria-selected')).toBe('true');
  expect(await sheet.page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA');
  await sheet.close();
});

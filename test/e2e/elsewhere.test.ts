import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, aCustomer } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

// What is typed goes into the cell that it was typed into, and nowhere else.
let office: Office;
let browser: Browser;
let sheet: SheetPage;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  await aCustomer(office.wang, { name: '华东精密机械有限公司', code: 'C-001' });
  for (const [at, note] of ['一', '二', '三'].entries())
    await aComplaint(office.wang, { note, receivedAt: `2026-09-2${at}T01:00:00Z` });
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  sheet = await openSheet(browser, office.wang, { view: 'full' });
});
afterEach(() => sheet.close());

const notes = async () => {
  const data = await office.wang.data<{ complaints: { nodes: { note: string; customer: { name: string } | null }[] } }>(
    '{ complaints(orderBy: [{ column: receivedAt, direction: ASC }]) { nodes { note customer { name } } } }',
  );
  return data.complaints.nodes;
};

test('Enter in the search leads back to the grid and types nothing there', async () => {
  await sheet.pick(0, 'note');
  await sheet.press('Control+Shift+F');
  await sheet.page.keyboard.type('毛刺');
  await sheet.press('Enter', 'ArrowDown');
  await sheet.page.locator('.grid-field:focus').waitFor();
  await expect.poll(() => sheet.page.locator('.grid-field').inputValue()).toBe('');
  expect((await notes()).map(({ note }) => note)).toEqual(['一', '二', '三']);
});

test('rows in another order come only when the open cell is closed: its text stays with its row', async () => {
  const typed = Promise.withResolvers<void>();
  await sheet.page.route('**/graphql', async (route) => {
    if (route.request().postData()?.includes('orderBy')) await typed.promise;
    await route.continue();
  });
  const last = await sheet.text(0, 'number');
  const title = sheet.page.locator('.grid-title[data-column="receivedAt"]');
  await title.hover();
  await title.locator('.grid-marks button').last().click();
  await sheet.page.getByRole('menuitem', { name: '升序', exact: true }).click();
  await sheet.page.locator('.MuiPopover-root').waitFor({ state: 'detached' });
  await sheet.pick(0, 'note');
  await sheet.page.keyboard.type('最新一件');
  const sorted = sheet.page.waitForResponse((response) => response.request().postData()?.includes('orderBy') ?? false);
  typed.resolve();
  await (await sorted).finished();
  await expect.poll(() => sheet.text(0, 'number')).toBe(last);
  await sheet.press('Enter');
  await sheet.saved();
  expect((await notes()).map(({ note }) => note)).toEqual(['一', '二', '最新一件']);
  await expect.poll(() => sheet.text(2, 'number')).toBe(last);
});

test('a suggestion for an earlier text is not taken for the present one', async () => {
  const before = await notes();
  await sheet.pick(0, 'customerId');
  await sheet.page.keyboard.type('华');
  await sheet.page.locator('[role=option]', { hasText: '华东精密机械有限公司' }).waitFor();
  await sheet.page.keyboard.type('北没有这家');
  await sheet.press('Enter');
  await expect.poll(() => sheet.cell(0, 'customerId').getAttribute('class')).toContain('is-rejected');
  await expect.poll(() => notes()).toEqual(before);
});

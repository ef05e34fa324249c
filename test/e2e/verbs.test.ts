import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, complaint } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let sheet: SheetPage;
let id: string;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  id = await aComplaint(office.wang, { receivedAt: new Date().toISOString() });
  sheet = await openSheet(browser, office.wang, { view: 'full' });
});
afterEach(() => sheet.close());

test('a state offers only where the procedure may go next', async () => {
  await sheet.pick(0, 'state');
  await sheet.press('Alt+ArrowDown');
  await sheet.page.locator('[role=listbox]').waitFor();
  const { nextStates } = await complaint<{ nextStates: string[] }>(office.wang, id, 'nextStates');
  await expect.poll(() => sheet.page.locator('[role=option]').count()).toBe(nextStates.length);
  await sheet.page.locator('[role=option]', { hasText: '处理中' }).click();
  await sheet.saved();
  await expect.poll(() => complaint(office.wang, id, 'state')).toEqual({ state: 'IN_PROGRESS' });
});

test('a state that the procedure does not allow is refused with the reason, in the cell', async () => {
  await sheet.pick(0, 'state');
  await sheet.page.keyboard.type('ANSWERED');
  await sheet.press('Enter');
  await sheet.saved();
  await sheet.press('ArrowUp');
  await expect.poll(() => sheet.page.locator('.grid-note').innerText()).toContain('不能从');
  await expect.poll(() => complaint(office.wang, id, 'state')).toEqual({ state: 'RECEIVED' });
});

test('an extension asks for its reason, and is written with it', async () => {
  await sheet.pick(0, 'extendedTo');
  await sheet.page.keyboard.type('2030-01-15');
  await sheet.press('Enter');
  await expect.poll(() => sheet.cell(0, 'extendedTo').getAttribute('class')).toContain('is-needs');
  await sheet.press('ArrowUp');
  await sheet.page.getByRole('button', { name: '补充填写…' }).click();
  await sheet.page.getByRole('textbox', { name: '延期说明' }).fill('客户要求等待样品');
  await sheet.page.getByRole('button', { name: '保存' }).click();
  await expect
    .poll(() => complaint(office.wang, id, 'extendedTo extensionReason'))
    .toEqual({
      extendedTo: '2030-01-15',
      extensionReason: '客户要求等待样品',
    });
  await sheet.press('Control+z');
  await sheet.saved();
  expect(await sheet.page.locator('textarea.grid-field').evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
});

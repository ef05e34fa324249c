import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { change } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

const ROWS = 330;

let office: Office;
let browser: Browser;
let sheet: SheetPage;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    patch: {
      code: `K-${String(at).padStart(3, '0')}`,
      name: at % 100 === 50 ? `华田油封 ${at}` : `密封圈 ${at}`,
      unit: at < 200 ? 'PCS' : null,
    },
  }));
  await change(office.wang, rows, { type: 'Product', sheet: 'Products' });
  sheet = await openSheet(browser, office.wang, { sheet: 'products' });
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  await sheet.page.reload();
  await sheet.pick(0, 'name');
});

const place = async () => (await sheet.page.locator('.grid-bar-name').innerText()).replace(/\s+/, ' ');
const copiedBy = async (act: () => Promise<unknown>) => {
  await sheet.page.evaluate(`window.copied = undefined; addEventListener('copy', (event) => {
    const set = event.clipboardData.setData.bind(event.clipboardData);
    event.clipboardData.setData = (type, text) => { if (type === 'text/plain') window.copied = text; set(type, text); };
  }, { capture: true, once: true })`);
  await act();
  return sheet.page.evaluate<string | undefined>('window.copied');
};

test('Ctrl+arrow finds the edge of the data beyond the rows that are loaded, with Shift it selects', async () => {
  await sheet.pick(0, 'unit');
  await sheet.press('Control+ArrowDown');
  await expect.poll(place).toBe('单位 200');
  await sheet.press('Control+ArrowDown');
  await expect.poll(place).toBe(`单位 ${ROWS}`);
  await sheet.press('Control+ArrowUp', 'Control+Shift+ArrowUp');
  await expect.poll(() => sheet.page.locator('.grid-status').innerText()).toMatch(/已选 200 格\s+计数 200/);
});

test('find goes from hit to hit over all rows; Escape leads back, Tab stays', async () => {
  await sheet.press('Control+f');
  await sheet.page.keyboard.type('华田');
  await expect.poll(place).toBe('品名规格 51');
  await sheet.press('Enter', 'Enter');
  await expect.poll(place).toBe('品名规格 251');
  await expect.poll(() => sheet.page.locator('.grid-find output').innerText()).toBe('3 / 3');
  await sheet.press('Shift+Enter');
  await expect.poll(place).toBe('品名规格 151');
  await sheet.press('Escape');
  await expect.poll(place).toBe('品名规格 1');
  await sheet.press('Control+f');
  await sheet.page.keyboard.type('华田');
  await expect.poll(place).toBe('品名规格 51');
  await sheet.press('Tab', 'ArrowDown');
  await expect.poll(() => place()).toBe('品名规格 52');
});

test('the menu of a cell opens by a key and by the mouse, and does what it says', async () => {
  await sheet.press('Shift+F10');
  const copied = await copiedBy(async () => {
    await sheet.page.getByRole('menuitem', { name: '连同标题复制' }).click();
    await expect.poll(() => sheet.page.evaluate('window.copied !== undefined')).toBe(true);
  });
  expect(copied).toBe('品名规格\r\n密封圈 0');
  await sheet.cell(2, 'name').click({ button: 'right' });
  await sheet.page.getByRole('menuitem', { name: '向下填充' }).click();
  await sheet.saved();
  await expect.poll(() => sheet.text(2, 'name')).toBe('密封圈 1');
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(2, 'name')).toBe('密封圈 2');
});

test('keys within a dialog are the dialog’s: nothing of the grid is undone or copied', async () => {
  await sheet.page.keyboard.type('改过');
  await sheet.press('Enter');
  await sheet.saved();
  await sheet.press('F1');
  await sheet.page.getByRole('dialog', { name: '快捷键' }).waitFor();
  expect(await copiedBy(() => sheet.press('Control+z', 'Control+c'))).toBeUndefined();
  await sheet.press('Escape');
  await sheet.press('Control+f');
  await sheet.page.keyboard.type('改');
  expect(await copiedBy(() => sheet.press('Control+z', 'Control+c'))).toBeUndefined();
  await sheet.press('Escape');
  await sheet.saved();
  await expect.poll(() => sheet.text(0, 'name')).toBe('改过');
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(0, 'name')).toBe('密封圈 0');
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComment } from '../builders/comment.ts';
import { aComplaint, change, complaint } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

test('the panel tells what became of a cell, puts a value back, and takes comments that a colleague sees at once', async () => {
  const id = await aComplaint(office.wang, { receivedAt: new Date().toISOString(), batchNo: 'B-01' });
  await change(office.li, [{ id, base: { values: { batchNo: 'B-01' } }, patch: { batchNo: 'B-02' } }]);
  const sheet = await openSheet(browser, office.wang);
  const { page } = sheet;
  const panel = page.getByRole('complementary', { name: '侧栏' });
  await sheet.pick(0, 'batchNo');
  await sheet.press('Control+Shift+H');
  await panel.getByText('李娜').waitFor();

  // text of the panel is selected and copied as any text, the row is not
  await panel.getByText('李娜').dblclick();
  expect(await sheet.copy()).toEqual({ text: '', html: '' });
  expect(await page.evaluate('getSelection().toString()')).toContain('娜');

  await panel.getByRole('button', { name: '恢复为“B-01”' }).click();
  await sheet.saved();
  await expect.poll(() => complaint(office.wang, id, 'batchNo')).toEqual({ batchNo: 'B-01' });
  await panel.getByRole('button', { name: '恢复为“B-02”' }).waitFor();
  await panel.getByRole('tab', { name: '单元格历史' }).press('Escape');
  await panel.waitFor({ state: 'detached' });

  await sheet.press('Shift+F2');
  await page.keyboard.type('批号请 @李');
  await panel.getByRole('option', { name: '李娜' }).waitFor();
  await sheet.press('Enter', 'Control+Enter');
  await panel.getByText('批号请 @李娜').waitFor();
  await expect.poll(() => sheet.cell(0, 'batchNo').getAttribute('class')).toContain('is-marked');
  await aComment(office.li, id, { text: '已更正' });
  await panel.getByText('已更正').waitFor();
  await expect.poll(() => page.locator('.grid-gutter.is-marked').count()).toBe(1);
  for (const button of await panel.getByRole('button', { name: '标为已解决' }).all()) await button.click();
  await expect.poll(() => page.locator('.is-marked').count()).toBe(0);
  await sheet.close();
});

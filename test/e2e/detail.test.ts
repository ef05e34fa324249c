import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
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

test('a complaint opens to its lines, claims and their lines by the keyboard, and new rows are typed there', async () => {
  const earlier = await aComplaint(office.wang, { receivedAt: '2026-09-01T00:00:00Z' });
  const id = await aComplaint(office.wang, {
    receivedAt: '2026-09-02T00:00:00Z',
    batchNo: 'B-01',
    claimAmount: '12.5',
  });
  const sheet = await openSheet(browser, office.wang);
  const { page } = sheet;
  const detail = page.locator('.grid-detail').first();
  await sheet.pick(0, 'description');
  await sheet.press('Alt+ArrowRight');
  await detail.getByRole('tab', { name: '客诉明细 1' }).waitFor();
  await detail.getByRole('gridcell', { name: 'B-01' }).waitFor();
  await sheet.press('Alt+ArrowRight');
  expect(await page.evaluate(`document.activeElement.closest('.grid-detail') !== null`)).toBe(true);

  await detail.getByRole('button', { name: '新增行' }).click();
  await page.keyboard.type('没有这个产品');
  await sheet.press('Tab', 'Tab');
  await page.keyboard.type('B-02');
  await sheet.press('Enter');
  const batches = async () => {
    const query = `query ($id: ID!) { complaint(id: $id) { lines { batchNo } } }`;
    const data = await office.wang.data<{ complaint: { lines: { batchNo: string }[] } }>(query, { id });
    return data.complaint.lines.map(({ batchNo }) => batchNo);
  };
  // what is refused stays in its cell, as in any sheet
  await expect.poll(() => detail.locator('.grid-cell.is-rejected').count()).toBe(1);
  await detail.locator('.grid-cell.is-rejected').click();
  await sheet.press('Delete', 'Enter');
  await expect.poll(batches).toEqual(['B-01', 'B-02']);
  await detail.getByRole('tab', { name: '客诉明细 2' }).waitFor();

  // what a colleague adds to the list appears in it
  const line = [{ patch: { complaintId: id, batchNo: 'B-03' } }];
  await change(office.li, line, { type: 'ComplaintLine', sheet: 'ComplaintLines' });
  await detail.getByRole('gridcell', { name: 'B-03' }).waitFor();

  await detail.getByRole('tab', { name: '索赔 1' }).click();
  await detail.getByRole('button', { name: '展开第 1 行的明细' }).click();
  await detail.getByRole('tab', { name: '赔付方案 0' }).waitFor();

  // back up, over the rows below, and closed
  await detail.locator('.grid-field').first().focus();
  await sheet.press('Alt+ArrowLeft', 'Alt+ArrowLeft');
  await sheet.press('ArrowDown');
  const below = page.locator('.grid-body > [aria-rowindex="4"]').first();
  expect(await below.evaluate((row) => (row as HTMLElement).style.top)).toBe('328px');
  await expect.poll(() => page.locator('.grid-field').first().getAttribute('aria-label')).toContain('2');
  await sheet.press('ArrowUp', 'Alt+ArrowLeft');
  await detail.waitFor({ state: 'detached' });
  expect(await below.evaluate((row) => (row as HTMLElement).style.top)).toBe('28px');
  expect(earlier).not.toBe(id);
  await sheet.close();
});

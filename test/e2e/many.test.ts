import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint } from '../builders/complaint.ts';
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

const complaints = async (filter = '') => {
  const data = await office.wang.data<{ complaints: { nodes: { note: string | null }[] } }>(
    `{ complaints${filter} { nodes { note } } }`,
  );
  return data.complaints.nodes;
};

test('every row that is found is changed as one step, with the refused ones told before; voided and brought back', async () => {
  for (const note of ['一', '二', '三']) await aComplaint(office.wang, { note });
  const sheet = await openSheet(browser, office.wang, { view: 'full' });
  const { page } = sheet;
  const dialog = page.getByRole('dialog');
  await page.getByRole('checkbox', { name: '选择符合条件的全部行' }).click({ force: true });
  await page.getByText('已选 3 行').waitFor();
  await page.getByRole('checkbox', { name: '选择第 3 行' }).click({ force: true });
  await page.getByText('已选 2 行').waitFor();

  await sheet.press('Control+Shift+E');
  await dialog.getByLabel('添加要修改的列').click();
  await page.getByRole('option', { name: /备注$/ }).first().click();
  await dialog.getByRole('textbox', { name: '备注' }).fill('批量');
  await dialog.getByLabel('添加要修改的列').click();
  await page.getByRole('option', { name: /不良数量$/ }).click();
  await dialog.getByRole('textbox', { name: '不良数量' }).fill('-1');
  await dialog.getByRole('button', { name: '预览' }).click();
  // a refused cell keeps the others of its row from nothing
  await dialog.getByText(/不能为负数/).waitFor();
  await dialog.getByRole('button', { name: '修改 2 行' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect((await complaints()).filter(({ note }) => note === '批量').length).toBe(2);
  await expect.poll(() => sheet.text(0, 'note')).toBe('批量');
  await sheet.press('Control+z');
  await expect
    .poll(async () => (await complaints()).map(({ note }) => note).toSorted((a, b) => (a! < b! ? -1 : 1)))
    .toEqual(['一', '三', '二']);

  await page.getByRole('checkbox', { name: '选择第 1 行' }).click({ force: true });
  await page.getByRole('button', { name: '作废', exact: true }).click();
  await dialog.getByRole('button', { name: '作废 1 行' }).click();
  await page.getByText('共 2 行').waitFor();
  await page.getByRole('button', { name: /^视图/ }).click();
  await page.getByRole('menuitem', { name: '作废的行' }).click();
  await page.getByText('共 1 行').waitFor();
  // a menu that fades out still takes clicks
  await page.locator('.MuiPopover-root').waitFor({ state: 'detached' });
  await page.getByRole('checkbox', { name: '选择第 1 行' }).click({ force: true });
  await page.getByRole('button', { name: '恢复' }).click();
  await dialog.getByRole('button', { name: '恢复 1 行' }).click();
  await expect.poll(async () => (await complaints()).length).toBe(3);
  await sheet.close();
});

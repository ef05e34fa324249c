import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { signedInContext } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

test('on a phone a row is read in the sheet and written in its form; what a colleague wrote meanwhile is shown beside', async () => {
  const id = await aComplaint(office.wang, { note: '初稿', description: '毛刺' });
  const context = await signedInContext(browser, office.wang, { width: 390, height: 844 });
  const page = await context.newPage();
  await page.goto(`${office.app.url}/#/complaints`);
  await page.locator('[role=gridcell][data-column=number]').first().click();
  await expect.poll(() => page.locator('textarea.grid-field').getAttribute('readonly')).not.toBeNull();
  await page.getByRole('link', { name: '以表单打开所选的行' }).click();
  const note = page.getByRole('textbox', { name: '备注' });
  await note.fill('我的');
  await page.getByRole('textbox', { name: '不良数量' }).fill('很多');
  const save = page.getByRole('button', { name: '保存' });
  await save.click();
  // read by the kind before anything is sent
  await page
    .getByText(/不是数字/)
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: '不良数量' }).fill('1,200');
  await change(office.li, [{ id, base: { values: { note: '初稿' } }, patch: { note: '李娜的' } }]);
  await save.click();
  const conflict = page.locator('.form-conflict');
  await conflict.getByText('李娜的').waitFor();
  await expect.poll(() => conflict.innerText()).toContain('我的');
  expect(await complaint(office.wang, id, 'note defectiveQuantity')).toEqual({
    note: '李娜的',
    defectiveQuantity: null,
  });
  await conflict.getByRole('button', { name: '用我的' }).click();
  await save.click();
  await expect
    .poll(() => complaint(office.wang, id, 'note defectiveQuantity'))
    .toEqual({ note: '我的', defectiveQuantity: '1200' });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

  await page.goto(`${office.app.url}/#/customers/create`);
  await page.getByRole('textbox', { name: '客户名称' }).fill('新客户');
  await page.getByRole('button', { name: '保存' }).click();
  await page.waitForURL(/customers\/[0-9a-f-]{36}$/);
  await context.close();
});

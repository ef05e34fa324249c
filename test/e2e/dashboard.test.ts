import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../builders/complaint.ts';
import { aField } from '../builders/field.ts';
import { aUser, signedIn } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { signedInContext } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  const customerId = await aCustomer(office.wang);
  const defects = ['毛刺', '毛刺', '漏油'];
  const now = new Date().toISOString();
  await change(
    office.wang,
    defects.map((defectItem) => ({ patch: { customerId, defectItem, description: '到货不良', receivedAt: now } })),
  );
  const user = await aUser(office.database, { name: '周管理' });
  await office.database.pool.query(`update app_user set role = 'ADMIN' where id = $1`, [user.id]);
  const context = await signedInContext(browser, await signedIn(office.app, user));
  page = await context.newPage();
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

test('a figure of the start page opens the rows that it counts, by the keyboard', async () => {
  await page.goto(office.app.url);
  const defects = page.getByRole('region', { name: '缺陷项目(本年度)' });
  await defects.getByText('表格').press('Enter');
  await defects.getByRole('row', { name: '毛刺' }).getByRole('link').press('Enter');
  await page.getByText('共 2 行').waitFor();
  expect(decodeURIComponent(page.url())).toContain('"defectItem":{"eq":"毛刺"}');
});

test('an administrator adds a column in the header; it is typed into at once, and a colleague’s column appears live', async () => {
  await page.goto(`${office.app.url}/#/customers`);
  await page.getByRole('button', { name: '新增列…' }).click();
  await page.getByRole('textbox', { name: /中文名称/ }).fill('信用等级');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('gridcell').first().click();
  await page.keyboard.press('End');
  await page.getByRole('columnheader', { name: '信用等级' }).waitFor();
  await page.keyboard.type('甲');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => {
      const { customers } = await office.wang.data<{ customers: { nodes: { custom: { text: string }[] }[] } }>(
        '{ customers { nodes { custom { text } } } }',
      );
      return customers.nodes.map(({ custom }) => custom);
    })
    .toEqual([[{ text: '甲' }]]);

  await aField(office.li, { sheet: 'customers', zh: '回访周期', kind: 'integer' });
  await page.keyboard.press('End');
  await expect
    .poll(async () => {
      await page.keyboard.press('End');
      return page.getByRole('columnheader', { name: '回访周期' }).count();
    })
    .toBe(1);
});

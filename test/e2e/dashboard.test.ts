import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../builders/complaint.ts';
import { aField } from '../builders/field.ts';
import { aUser, signedIn } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';
import { signedInContext } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let page: Page;
let chief: Client;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  const customerId = await aCustomer(office.wang);
  const defects = ['毛刺', '毛刺', '漏油'];
  const now = new Date().toISOString();
  await change(
    office.wang,
    defects.map((defectItem) => ({ patch: { customerId, defectItem, description: '到货不良', receivedAt: now } })),
  );
  const user = await aUser(office.database, { name: '周管理', role: 'ADMIN' });
  const context = await signedInContext(browser, await signedIn(office.app, user));
  chief = await office.hire('赵管理', 'ZH', 'ADMIN');
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

test('every figure of the start page is the number of rows that the grid shows for it', async () => {
  type Nodes = { nodes: { id: string }[] };
  const { departments, customers } = await office.wang.data<{ departments: Nodes; customers: Nodes }>(
    '{ departments(limit: 1) { nodes { id } } customers(limit: 1) { nodes { id } } }',
  );
  const customerId = customers.nodes[0]!.id;
  const patch = { customerId, description: '漏油', departmentId: departments.nodes[0]!.id };
  const moments = ['2020-01-31T16:00:00Z', '2025-12-31T15:59:59.999Z', '2025-12-31T16:00:00Z', '2026-01-31T16:00:00Z'];
  await change(
    office.wang,
    moments.map((receivedAt) => ({ patch: { ...patch, receivedAt } })),
  );
  await page.goto(office.app.url);
  await expect.poll(() => page.locator('.dashboard td a').count()).toBeGreaterThan(25);
  const figures = await page
    .locator('.dashboard a[href*=filter]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), (link.querySelector('b') ?? link).textContent]),
    );
  for (const [href, text] of figures) {
    const filter: object = JSON.parse(new URLSearchParams(href?.split('?')[1]).get('filter')!);
    if ('number' in filter) continue;
    const { complaints } = await office.wang.data<{ complaints: { totalCount: number } }>(
      'query ($filter: ComplaintFilter) { complaints(filter: $filter, limit: 0) { totalCount } }',
      { filter },
    );
    expect(text, href ?? '').toBe(String(complaints.totalCount));
  }
});

/** Goes to the last column until it is the one with the title: a new one comes after its dialog has gone. */
const lastColumn = (title: string) =>
  expect
    .poll(async () => {
      await page.keyboard.press('End');
      return page.locator('.grid-title.is-selected').getAttribute('title');
    })
    .toBe(title);

test('an administrator adds a column in the header; it is typed into at once, and a colleague’s column appears live', async () => {
  await page.goto(`${office.app.url}/#/customers`);
  await page.getByRole('button', { name: '新增列…' }).click();
  await page.getByRole('textbox', { name: /中文名称/ }).fill('信用等级');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('gridcell').first().click();
  await lastColumn('信用等级');
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

  await aField(chief, { sheet: 'customers', zh: '回访周期', kind: 'integer' });
  await lastColumn('回访周期');
});

test('a custom field is a cell of its row everywhere: below its complaint, on the page of the complaint, in the form', async () => {
  const sample = await aField(chief, { zh: '样品编号' });
  const pallet = await aField(chief, { sheet: 'complaintLines', zh: '托盘号' });
  const id = await aComplaint(office.wang, { batchNo: 'B-01' });
  await page.goto(`${office.app.url}/#/complaints?view=daily&filter=${JSON.stringify({ id: { eq: id } })}`);
  await page.reload();
  await page.locator('.grid-row [data-column=number]').first().click();
  await page.keyboard.press('Alt+ArrowRight');
  await page.locator('.grid-detail').getByText('B-01').waitFor();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('End');
  await page.locator(`.grid-detail .grid-title[data-column="${pallet}"]`).waitFor();
  await page.keyboard.type('T-9');
  await page.keyboard.press('Enter');
  await page.locator('.grid-detail').getByText('T-9').waitFor();

  await page.goto(`${office.app.url}/#/complaints/${id}/show?tab=handling`);
  await page.locator('[data-sheet=complaintLines]').getByText('T-9').waitFor();
  await page.getByRole('tab', { name: '概况' }).click();
  await page.getByRole('button', { name: '显示全部列' }).click();
  await page.locator(`[data-column="${sample}"] dd button`).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '样品编号' }).fill('S-1');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await page.locator(`[data-column="${sample}"] dd`, { hasText: 'S-1' }).waitFor();

  await page.goto(`${office.app.url}/#/complaints/${id}`);
  const field = page.getByRole('textbox', { name: '样品编号' });
  await expect.poll(() => field.inputValue()).toBe('S-1');
  await field.fill('S-2');
  await page.getByRole('button', { name: '保存' }).click();
  await expect
    .poll(async () => {
      const query = 'query ($id: ID!) { complaint(id: $id) { custom { text } lines { custom { text } } } }';
      return (await office.wang.data<{ complaint: object }>(query, { id })).complaint;
    })
    .toEqual({ custom: [{ text: 'S-2' }], lines: [{ custom: [{ text: 'T-9' }] }] });
});

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCustomer, change } from '../builders/complaint.ts';
import { complaintsOf } from '../builders/complaints-of.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let sheet: SheetPage;
/** The customer of all complaints that are minor. */
let minor: string;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  const customerId = await aCustomer(office.wang, { name: '华东精密机械有限公司' });
  minor = customerId;
  const other = await aCustomer(office.wang, { name: '永旺惠民超市' });
  await change(office.wang, complaintsOf([other, customerId]));
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  sheet = await openSheet(browser, office.wang);
});
afterEach(() => sheet.close());

const rowsSaid = () => sheet.page.locator('.grid-status > span').first().innerText();
const menuOf = async (column: string, row = 0) => {
  await sheet.show(row, column);
  const title = sheet.page.locator(`.grid-title[data-column="${column}"]`);
  await title.hover();
  await title.locator('.grid-marks button').last().click();
};

test('a click on the mark of a title sorts on the server, and again the other way', async () => {
  await sheet.show(0, 'defectiveQuantity');
  const title = sheet.page.locator('.grid-title[data-column="defectiveQuantity"]');
  await title.hover();
  await title.getByRole('button', { name: '按“不良数量”排序' }).click();
  await expect.poll(() => sheet.text(0, 'defectiveQuantity')).toBe('0');
  await title.hover();
  await title.getByRole('button', { name: '按“不良数量”排序' }).click();
  await expect.poll(() => sheet.text(0, 'defectiveQuantity')).toBe('239');
  expect(decodeURIComponent(sheet.page.url())).toContain('sort=-defectiveQuantity');
});

test('the status bar adds up a whole column, the rows that were not loaded included', async () => {
  await sheet.show(0, 'defectiveQuantity');
  await sheet.page.locator('.grid-title[data-column="defectiveQuantity"] .grid-title-text').click();
  const status = sheet.page.locator('.grid-status');
  await expect.poll(() => status.innerText()).toContain('求和 28,680');
  await expect.poll(() => status.innerText()).toContain('计数 240');
  await expect.poll(() => status.innerText()).toContain('平均 119.5');
  await expect.poll(() => status.innerText()).toMatch(/最小 0\s+最大 239/);
  // a colleague changes a row that is not loaded here
  const { complaints } = await office.li.data<{ complaints: { nodes: { id: string; defectiveQuantity: string }[] } }>(
    '{ complaints(limit: 1, orderBy: [{ column: receivedAt }]) { nodes { id defectiveQuantity } } }',
  );
  const { id, defectiveQuantity } = complaints.nodes[0]!;
  const write = (from: string, to: string) =>
    change(office.li, [{ id, base: { values: { defectiveQuantity: from } }, patch: { defectiveQuantity: to } }]);
  await write(defectiveQuantity, '100000');
  await expect.poll(() => status.innerText()).toContain('最大 100,000');
  await write('100000', defectiveQuantity);
  await expect.poll(() => status.innerText()).toContain('求和 28,680');
});

test('while the server adds up for the status bar it says so and gives no figures; when that fails it says so', async () => {
  const gate = Promise.withResolvers<void>();
  await sheet.page.route('**/graphql', async (route) => {
    if (!route.request().postData()?.includes('query FiguresComplaints(')) return route.continue();
    await gate.promise;
    return route.abort();
  });
  await sheet.show(0, 'defectiveQuantity');
  await sheet.page.locator('.grid-title[data-column="defectiveQuantity"] .grid-title-text').click();
  const status = sheet.page.locator('.grid-status');
  await expect.poll(() => status.innerText()).toContain('正在统计');
  await expect.poll(() => status.innerText()).not.toMatch(/计数|求和/);
  gate.resolve();
  await expect.poll(() => status.innerText()).toContain('无法统计');
  await expect.poll(() => status.innerText()).not.toMatch(/计数|求和/);
});

const listed = (text: string | RegExp) => sheet.page.locator('.grid-filter-list label').filter({ hasText: text });
const apply = () => sheet.page.getByRole('button', { name: '筛选', exact: true }).click();

test('a filter lists the values that occur under the others with their counts; chips name filters and let them go', async () => {
  await menuOf('severity');
  await expect
    .poll(() => sheet.page.locator('.grid-filter-list li').allInnerTexts())
    .toEqual(['全选', '严重\n120', '轻微\n120']);
  await listed('严重').click();
  await apply();
  await expect.poll(rowsSaid).toBe('共 120 行');
  await menuOf('customerId');
  await sheet.page.getByLabel('查找值…').fill('精密');
  await expect.poll(() => listed('公司').allInnerTexts()).toEqual([]);
  await sheet.page.getByLabel('查找值…').fill('永旺');
  await expect.poll(() => listed('永旺').allInnerTexts()).toEqual(['永旺惠民超市\n120']);
  await sheet.press('Escape');
  await menuOf('defectiveQuantity');
  await sheet.page.getByLabel('从').fill('200');
  await sheet.press('Enter');
  await expect.poll(rowsSaid).toBe('共 20 行');
  await menuOf('description');
  await sheet.page.getByLabel('包含').fill('墙纸');
  await sheet.press('Enter');
  await expect.poll(rowsSaid).toBe('共 10 行');
  await menuOf('receivedAt');
  await sheet.page.getByRole('button', { name: '展开 2026-03' }).waitFor();
  await expect.poll(() => listed('2026-03').allInnerTexts()).toEqual(['2026-03\n1']);
  await listed('2026-03').click();
  await apply();
  await expect.poll(rowsSaid).toBe('共 1 行');
  await sheet.page.getByLabel('去掉筛选:投诉日期: 2026-03').click();
  await expect.poll(rowsSaid).toBe('共 10 行');
  const chips = sheet.page.locator('.sheet-filters .MuiChip-root');
  await expect
    .poll(() => chips.allInnerTexts())
    .toEqual(['严重等级: 严重\n×', '不良数量: ≥ 200\n×', '问题描述: 包含“墙纸”\n×']);
  await sheet.page.getByLabel('去掉筛选:不良数量: ≥ 200').click();
  await expect.poll(rowsSaid).toBe('共 60 行');
  await sheet.page.getByRole('button', { name: '清除全部筛选' }).click();
  await expect.poll(rowsSaid).toBe('共 240 行');
});

const heads = () => sheet.page.locator('.grid-band.is-group .grid-band-head').allInnerTexts();
const groupBy = async (column: string, item: string, row = 0) => {
  await menuOf(column, row);
  await sheet.page.getByRole('menuitem', { name: item }).click();
};

test('rows are grouped in the grid, by keys alone folded, walked through and written; heads count and add up', async () => {
  // a row that an earlier try has moved goes back
  const { complaints } = await office.wang.data<{ complaints: { nodes: { id: string; version: number }[] } }>(
    `{ complaints(filter: { severity: { eq: "MAJOR" }, customerId: { eq: "${minor}" } }) { nodes { id version } } }`,
  );
  if (complaints.nodes.length)
    await change(
      office.wang,
      complaints.nodes.map(({ id, version }) => ({ id, base: { version }, patch: { severity: 'MINOR' } })),
    );
  await sheet.page.reload();
  await groupBy('severity', '按此列分组');
  await expect.poll(heads).toEqual(['严重等级\n严重\n120 行']);
  await expect
    .poll(() => sheet.page.locator('.grid-band-figure[data-column=defectiveQuantity]').innerText())
    .toBe('Σ 14,280');
  await sheet.press('ArrowUp', 'ArrowLeft');
  await expect.poll(heads).toEqual(['严重等级\n严重\n120 行', '严重等级\n轻微\n120 行']);
  await expect.poll(rowsSaid).toBe('展开 120 / 共 240 行');
  // past both heads into the rows of the second group, where a change leaves its row in place
  await sheet.press('ArrowDown', 'ArrowDown');
  await expect.poll(() => sheet.page.locator('.grid-bar').innerText()).toContain('1');
  await expect.poll(() => sheet.text(2, 'severity')).toBe('轻微');
  await sheet.pick(2, 'severity');
  await sheet.page.keyboard.type('严重');
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(heads).toEqual(['严重等级\n严重\n121 行', '严重等级\n轻微\n119 行']);
  await sheet.page.getByRole('button', { name: '有行已不属于所在的组,重新分组' }).click();
  await expect.poll(rowsSaid).toBe('展开 119 / 共 240 行');
  await groupBy('receivedAt', '在组内再按此列分组', 2);
  await expect
    .poll(async () => (await heads()).slice(0, 2))
    .toEqual(['严重等级\n严重\n121 行', '投诉日期\n2026-09\n14 行']);
  // the name of the group lies over frozen columns: their figures stand behind it, each with the name of its column
  const sum = await sheet.page.locator('.grid-band-figure[data-column=defectiveQuantity]').first().innerText();
  await groupBy('defectiveQuantity', '冻结至此列', 2);
  const frozen = sheet.page.locator('.grid-band-frozen[data-column=defectiveQuantity]').first();
  await expect.poll(() => frozen.innerText()).toBe(`不良数量 ${sum}`);
  await expect.poll(() => sheet.page.locator('.grid-band-figure[data-column=defectiveQuantity]').count()).toBe(0);
});

test('a link leads to the same cell of the same rows, out of sight as it is', async () => {
  await menuOf('defectiveQuantity');
  await sheet.page.getByRole('menuitem', { name: '降序', exact: true }).click();
  // a menu that fades away still takes keys
  await sheet.page.locator('.MuiPopover-root').waitFor({ state: 'detached' });
  await expect.poll(() => sheet.text(0, 'defectiveQuantity')).toBe('239');
  await sheet.press('Control+End');
  const { complaints } = await office.wang.data<{ complaints: { nodes: { id: string }[] } }>(
    '{ complaints(orderBy: [{ column: defectiveQuantity }], limit: 1) { nodes { id } } }',
  );
  await expect.poll(() => sheet.page.url()).toContain(`cell=${complaints.nodes[0]!.id}`);
  const before = await sheet.page.locator('.grid-bar').innerText();
  await sheet.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await sheet.press('Shift+F10');
  await sheet.page.getByRole('menuitem', { name: '复制此单元格的链接' }).press('Enter');
  await sheet.page.getByText('链接已复制').waitFor();
  const link = await sheet.page.evaluate<string>('navigator.clipboard.readText()');
  const again = await openSheet(browser, office.li);
  await again.page.goto(link);
  await expect.poll(() => again.page.locator('.grid-bar').innerText()).toBe(before);
  await again.page.locator('[role=gridcell][aria-selected=true]').waitFor();
  await again.close();
});

test('a search finds two Chinese characters, and leaving it gives the place back', async () => {
  await sheet.page.locator('.grid-scroller').evaluate((scroller) => scroller.scrollTo({ top: 120 * 28 }));
  await sheet.cell(125, 'number').waitFor();
  await sheet.pick(125, 'description');
  const before = await sheet.text(125, 'description');
  await sheet.press('Control+Shift+f');
  await sheet.page.keyboard.type('毛刺');
  await expect.poll(rowsSaid).toBe('共 60 行');
  await expect.poll(() => sheet.text(0, 'description')).toContain('毛刺');
  await sheet.press('Control+a', 'Delete');
  await expect.poll(rowsSaid).toBe('共 240 行');
  await expect.poll(() => sheet.cell(125, 'description').innerText()).toBe(before);
  await expect.poll(() => sheet.page.locator('.grid-bar-text').innerText()).toBe(before);
});

test('what nothing matches says so, and a link opens the same view again', async () => {
  await sheet.page.getByLabel('搜索…').fill('没有这样的记录');
  await sheet.page.getByText('没有符合条件的记录').waitFor();
  await sheet.page.getByLabel('搜索…').fill('毛刺');
  await expect.poll(rowsSaid).toBe('共 60 行');
  const again = await sheet.context.newPage();
  await again.goto(sheet.page.url());
  await expect.poll(() => again.locator('.grid-status > span').first().innerText()).toBe('共 60 行');
});

test('a change of the selected rows reaches those that nobody has scrolled to', async () => {
  await sheet.pick(0, 'defectiveQuantity');
  await sheet.press('Control+a', 'Control+Shift+E');
  const dialog = sheet.page.getByRole('dialog');
  await dialog.getByLabel('添加要修改的列').click();
  await sheet.page.getByRole('option', { name: /备注$/ }).first().click();
  await dialog.getByRole('textbox', { name: '备注' }).fill('批量');
  await dialog.getByRole('button', { name: '预览' }).click();
  await expect.poll(() => dialog.getByRole('button', { name: '修改 240 行' }).count()).toBe(1);
});

test('Shift ticks the rows from the last one that was ticked, wherever the active cell is', async () => {
  await sheet.pick(8, 'defectiveQuantity');
  await sheet.page.getByRole('checkbox', { name: '选择第 3 行' }).click({ force: true });
  await sheet.show(230, 'number');
  await sheet.page.getByRole('checkbox', { name: '选择第 231 行' }).click({ force: true, modifiers: ['Shift'] });
  await expect.poll(() => sheet.page.getByText('已选 229 行').count()).toBe(1);
});

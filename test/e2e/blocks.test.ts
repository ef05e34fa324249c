import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCustomer, change } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

let office: Office;
let owner: Client;
let browser: Browser;
let sheet: SheetPage;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  owner = new Client(office.database.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  await owner.query('delete from product');
  const rows = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6'].map((code) => ({
    patch: { code: code, name: `油封 ${code}`, unit: 'PCS' },
  }));
  await change(office.wang, rows, { type: 'Product', sheet: 'Products' });
  sheet = await openSheet(browser, office.wang, { sheet: 'products' });
});
afterEach(() => sheet.close());

const stored = async (fields = 'code name unit') => {
  const data = await office.wang.data<{ products: { nodes: Record<string, string>[] } }>(
    `{ products(limit: 50, orderBy: [{ column: code }]) { nodes { ${fields} } } }`,
  );
  return data.products.nodes;
};

test('copy gives text and a table, with quotes where a cell has lines', async () => {
  await change(office.wang, [{ patch: { code: 'A-0', name: '上盖\n"左"', unit: 'PCS' } }], {
    type: 'Product',
    sheet: 'Products',
  });
  await sheet.page.reload();
  await sheet.show(0, 'code');
  await sheet.drag([0, 'code'], [1, 'name']);
  const { text, html } = await sheet.copy();
  expect(text).toBe('A-0\t"上盖\n""左"""\r\nA-1\t油封 A-1');
  expect(html).toContain('<td');
  expect(html).toContain('上盖<br');
});

test('one value fills the whole selection, and a block is tiled', async () => {
  await sheet.drag([0, 'name'], [3, 'name']);
  await sheet.paste('密封圈');
  await sheet.saved();
  expect((await stored()).map(({ name }) => name)).toEqual([
    '密封圈',
    '密封圈',
    '密封圈',
    '密封圈',
    '油封 A-5',
    '油封 A-6',
  ]);
  await sheet.drag([0, 'name'], [3, 'name']);
  await sheet.paste('甲\n乙\n');
  await sheet.saved();
  expect((await stored()).map(({ name }) => name).slice(0, 4)).toEqual(['甲', '乙', '甲', '乙']);
});

test('a paste beyond the last row makes new rows, in one change that undoes as one', async () => {
  await sheet.pick(5, 'code');
  await sheet.paste('A-6\t油封 六\t\t\t件\r\nB-7\t油封 七\t\t\t件\r\nB-8\t"油封\n八"\t\t\t件\r\n');
  await sheet.saved();
  await expect.poll(async () => (await stored()).length).toBe(8);
  expect((await stored()).slice(5)).toEqual([
    { code: 'A-6', name: '油封 六', unit: 'PCS' },
    { code: 'B-7', name: '油封 七', unit: 'PCS' },
    { code: 'B-8', name: '油封\n八', unit: 'PCS' },
  ]);
  await sheet.press('Control+z');
  await sheet.saved();
  await expect.poll(async () => (await stored()).length).toBe(6);
  expect((await stored())[5]!['name']).toBe('油封 A-6');
  await sheet.press('Control+y');
  await sheet.saved();
  await expect.poll(async () => (await stored()).length).toBe(8);
});

test('what a paste cannot bring in stays, marked, and the rest is written', async () => {
  await sheet.pick(0, 'unit');
  await sheet.paste('件\n没有这个单位\n公斤');
  await sheet.page.getByText('3 格中已粘贴 2 格:1 格未写入,已标红').waitFor();
  await expect.poll(() => sheet.text(1, 'unit')).toBe('没有这个单位');
  await expect.poll(() => sheet.page.locator('.is-rejected').count()).toBe(1);
  await expect.poll(() => sheet.page.locator('.grid-status .is-alert').innerText()).toBe('1 格未写入');
  expect((await stored()).map(({ unit }) => unit).slice(0, 3)).toEqual(['PCS', 'PCS', 'KG']);
  await sheet.pick(5, 'name');
  await sheet.page.locator('.grid-status .is-alert').click();
  await sheet.press('Delete');
  await sheet.saved();
  await expect.poll(() => sheet.page.locator('.is-rejected').count()).toBe(0);
});

test('a paste of more rows than go at once does nothing and says so', async () => {
  await sheet.pick(0, 'name');
  await sheet.paste('x\n'.repeat(10_001));
  await sheet.page.getByText('剪贴板有 10001 行,一次最多粘贴 10000 行,没有粘贴').waitFor();
  expect((await stored()).map(({ name }) => name)).not.toContain('x');
});

test('a table with line breaks in its cells keeps them, and leaves merged cells room in the rows below', async () => {
  await sheet.pick(0, 'code');
  const table = '<table><tr><td rowspan=2>M-1</td><td>一<br>二</td></tr><tr><td>三</td></tr></table>';
  await sheet.paste('M-1\t一 二\n\t三', table);
  await expect.poll(() => sheet.page.locator('.is-rejected').count()).toBe(1);
  expect((await stored()).map(({ code, name }) => [code, name])).toContainEqual(['M-1', '一\n二']);
  expect((await stored()).map(({ code, name }) => [code, name])).toContainEqual(['A-2', '三']);
});

test('cut, delete, fill down, fill right, undo and redo of each', async () => {
  await sheet.drag([0, 'name'], [2, 'name']);
  await sheet.press('Control+d');
  await sheet.saved();
  const filled = ['油封 A-1', '油封 A-1', '油封 A-1', '油封 A-4'];
  expect((await stored()).map(({ name }) => name).slice(0, 4)).toEqual(filled);
  await sheet.drag([3, 'unit'], [4, 'unit']);
  await sheet.press('Delete');
  await sheet.saved();
  expect((await stored()).map(({ unit }) => unit)).toEqual(['PCS', 'PCS', 'PCS', null, null, 'PCS']);
  await sheet.press('Control+z', 'Control+z');
  await sheet.saved();
  expect((await stored()).map(({ name }) => name).slice(1, 3)).toEqual(['油封 A-2', '油封 A-3']);
  expect((await stored()).every(({ unit }) => unit === 'PCS')).toBe(true);
  await sheet.page.getByRole('button', { name: '重做' }).click();
  await sheet.saved();
  expect((await stored()).map(({ name }) => name).slice(0, 4)).toEqual(filled);
});

test('the status bar adds up what is selected', async () => {
  await sheet.drag([0, 'code'], [3, 'name']);
  await expect.poll(() => sheet.page.locator('.grid-status').innerText()).toContain('已选 8 格');
  await sheet.press('Control+a');
  await expect.poll(() => sheet.page.locator('.grid-status').innerText()).toMatch(/计数 \d+/);
});

test('a thousand rows of ten columns are on screen at once and written in one go', async () => {
  await aCustomer(office.wang, { name: '粘贴客户' });
  const lines = Array.from({ length: 1000 }, (_, at) =>
    [`P-${String(at).padStart(4, '0')}`, `批量 ${at}`, '件', ...Array(7).fill('')].join('\t'),
  );
  await sheet.press('Control+End', 'ArrowDown', 'Home');
  const began = performance.now();
  await sheet.paste(lines.join('\n'));
  await sheet.page.locator('[role=gridcell]', { hasText: 'P-0000' }).waitFor();
  const shown = performance.now() - began;
  await sheet.page.locator('.grid-saving.is-saved').waitFor({ timeout: 60_000 });
  expect(shown).toBeLessThan(3000);
  const { products } = await office.wang.data<{ products: { totalCount: number } }>(
    '{ products(filter: { code: { startsWith: "P-" } }) { totalCount } }',
  );
  expect(products.totalCount).toBe(1000);
});

test('the fill handle copies one value and goes on with two, or with one and Ctrl; each is one step', async () => {
  const drag = async (to: [number, string], ctrl = false) => {
    const handle = (await sheet.page.locator('.grid-handle').boundingBox())!;
    const cell = (await sheet.cell(...to).boundingBox())!;
    await sheet.page.mouse.move(handle.x + 4, handle.y + 4);
    await sheet.page.mouse.down();
    await sheet.page.mouse.move(cell.x + 20, cell.y + 10, { steps: 4 });
    if (ctrl) await sheet.page.keyboard.down('Control');
    await sheet.page.mouse.up();
    if (ctrl) await sheet.page.keyboard.up('Control');
    await sheet.saved();
  };
  const names = async () => (await stored()).map(({ name }) => name).join();
  await sheet.pick(0, 'name');
  await drag([2, 'name']);
  await expect.poll(() => names()).toBe('油封 A-1,油封 A-1,油封 A-1,油封 A-4,油封 A-5,油封 A-6');
  await sheet.pick(3, 'name');
  await drag([1, 'name'], true);
  await expect.poll(() => names()).toBe('油封 A-1,油封 A-2,油封 A-3,油封 A-4,油封 A-5,油封 A-6');
  await sheet.drag([0, 'code'], [1, 'name']);
  await drag([5, 'name']);
  await expect.poll(() => names()).toBe('油封 A-1,油封 A-2,油封 A-3,油封 A-4,油封 A-5,油封 A-6');
  await sheet.pick(0, 'name');
  await sheet.page.locator('.grid-handle').dblclick();
  await sheet.saved();
  await expect.poll(() => names()).toBe('油封 A-1,油封 A-1,油封 A-1,油封 A-1,油封 A-1,油封 A-1');
  await sheet.press('Control+z');
  await sheet.saved();
  await expect.poll(() => names()).toBe('油封 A-1,油封 A-2,油封 A-3,油封 A-4,油封 A-5,油封 A-6');
});

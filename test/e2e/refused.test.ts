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
  const patch = { orderQuantity: '1', shippedQuantity: '2', unit: 'PCS' };
  id = await aComplaint(office.wang, { receivedAt: new Date().toISOString(), ...patch });
  sheet = await openSheet(browser, office.wang, { view: 'full' });
});
afterEach(() => sheet.close());

const columns = ['orderQuantity', 'shippedQuantity', 'unit'];
const shown = async () => {
  const texts: string[] = [];
  for (const column of columns) texts.push(await sheet.text(0, column));
  return texts;
};
const refused = () => sheet.page.locator('.grid-cell.is-rejected').count();
const undoButton = () => sheet.page.getByRole('button', { name: '撤销', exact: true });

test('emptying a required cell is taken back by Ctrl+Z, and done again by Ctrl+Y', async () => {
  await sheet.pick(0, 'description');
  await sheet.press('Delete');
  await sheet.cell(0, 'description').and(sheet.page.locator('.is-rejected')).waitFor();
  await expect.poll(() => sheet.text(0, 'description')).toBe('');
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(0, 'description')).toBe('到货抽检发现密封面有毛刺');
  await expect.poll(() => refused()).toBe(0);
  await expect.poll(() => undoButton().isDisabled()).toBe(true);
  await sheet.press('Control+y');
  await expect.poll(() => sheet.text(0, 'description')).toBe('');
  await expect
    .poll(() => complaint(office.wang, id, 'description'))
    .toEqual({ description: '到货抽检发现密封面有毛刺' });
});

test('Escape on a refused cell lets its text go; while it is open, only what was typed last', async () => {
  await sheet.pick(0, 'description');
  await sheet.press('Delete');
  await sheet.cell(0, 'description').and(sheet.page.locator('.is-rejected')).waitFor();
  await sheet.page.keyboard.type('改');
  await sheet.press('Escape');
  await expect.poll(() => sheet.text(0, 'description')).toBe('');
  await sheet.press('Escape');
  await expect.poll(() => sheet.text(0, 'description')).toBe('到货抽检发现密封面有毛刺');
  await expect.poll(() => undoButton().isDisabled()).toBe(true);
});

test('a paste is undone whole: what was written and what was refused', async () => {
  await sheet.pick(0, 'orderQuantity');
  await sheet.paste('10\t约50\t外星');
  await sheet.saved();
  await expect.poll(shown).toEqual(['10', '约50', '外星']);
  await sheet.press('Control+z');
  await sheet.saved();
  await expect.poll(shown).toEqual(['1', '2', '件']);
  await expect.poll(() => refused()).toBe(0);
  await expect.poll(() => undoButton().isDisabled()).toBe(true);
  await sheet.press('Control+y');
  await expect.poll(shown).toEqual(['10', '约50', '外星']);
  await sheet.press('Control+z');
  await expect.poll(shown).toEqual(['1', '2', '件']);
});

test('a paste of which every cell was refused is a step of its own, after what was done before it', async () => {
  await sheet.pick(0, 'orderQuantity');
  await sheet.page.keyboard.type('7');
  await sheet.press('Enter');
  await sheet.pick(0, 'orderQuantity');
  await sheet.paste('约50\t外星\t很多');
  await expect.poll(refused).toBe(3);
  await sheet.press('Control+z');
  await expect.poll(shown).toEqual(['7', '2', '件']);
  await sheet.press('Control+z');
  await expect.poll(shown).toEqual(['1', '2', '件']);
});

test('what was typed over a refused text stays when older steps are undone', async () => {
  await sheet.pick(0, 'orderQuantity');
  await sheet.page.keyboard.type('约50');
  await sheet.press('Enter');
  await sheet.pick(0, 'orderQuantity');
  await sheet.page.keyboard.type('50');
  await sheet.press('Enter');
  await sheet.saved();
  await sheet.press('Control+z');
  await expect.poll(shown).toEqual(['1', '2', '件']);
  await expect.poll(() => undoButton().isDisabled()).toBe(true);
});

test('new rows that were refused go with the paste that made them, and come back with it', async () => {
  const rows = async () => Number(await sheet.page.locator('[role=grid]').getAttribute('aria-rowcount'));
  const before = await rows();
  const last = before - 3;
  await sheet.pick(last, 'orderQuantity');
  await sheet.paste('约50\t5\n外星\t6');
  await sheet.saved();
  await expect.poll(rows).toBe(before + 2);
  await sheet.press('Control+z');
  await expect.poll(rows).toBe(before);
  await expect.poll(() => refused()).toBe(0);
  await sheet.press('Control+y');
  await expect.poll(() => sheet.text(last + 1, 'orderQuantity')).toBe('外星');
  await expect.poll(() => sheet.text(last, 'shippedQuantity')).toBe('5');
});

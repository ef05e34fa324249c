import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { totalList } from '../builders/ledgers.ts';
import { openBrowser } from '../support/browser.ts';
import { exported } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet } from '../support/sheet-page.ts';

const ledger = fileURLToPath(new URL('../fixtures/tracking-sheet.xlsx', import.meta.url));
const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));

let office: Office;
let browser: Browser;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(undefined, 'ADMIN'), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

/** A complaint leaves, and a cell of it is edited in the file and online. */
async function conflicting(): Promise<Buffer> {
  const id = await aComplaint(office.wang, { description: '毛刺', note: '导出时' });
  const { workbook, worksheet } = await exported(office.wang, { columns: 'number,note' });
  worksheet.getRow(5).getCell(2).value = '文件里写的';
  await change(office.li, [{ id, base: { values: { note: '导出时' } }, patch: { note: '李娜写的' } }]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const total = async () => {
  const data = await office.wang.data<{ complaints: { totalCount: number } }>('{ complaints { totalCount } }');
  return data.complaints.totalCount;
};

test('a real tracking sheet comes in: preview, missing customers, apply, undo', async () => {
  const sheet = await openSheet(browser, office.wang);
  const { page } = sheet;
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await page.locator('input[type=file]').setInputFiles(ledger);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('约50').waitFor();
  await expect.poll(() => dialog.innerText()).toContain('D60');
  await expect.poll(() => total()).toBe(0);
  await page.screenshot({ path: `${folder}import.png` });
  const apply = dialog.getByRole('button', { name: /^导入 \d+ 条$/ });
  await expect.poll(() => apply.isDisabled()).toBe(true);
  for (const box of await dialog.locator('input[type=checkbox]').all()) await box.check();
  await apply.click();
  await dialog.getByText(/已导入:新增 \d+ 条/).waitFor();
  const written = await total();
  expect(written).toBeGreaterThan(100);
  await dialog.getByRole('button', { name: '撤销这次导入' }).click();
  await dialog.getByText('已撤销这次导入').waitFor();
  await expect.poll(() => total()).toBe(0);
  await sheet.close();
});

test('an import is taken back by Ctrl+Z after its dialog is closed, and done again', async () => {
  const sheet = await openSheet(browser, office.wang);
  const { page } = sheet;
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await page.locator('input[type=file]').setInputFiles(ledger);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('约50').waitFor();
  for (const box of await dialog.locator('input[type=checkbox]').all()) await box.check();
  await dialog.getByRole('button', { name: /^导入 \d+ 条$/ }).click();
  await dialog.getByText(/已导入:新增 \d+ 条/).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  await dialog.waitFor({ state: 'detached' });
  const written = await total();
  await sheet.press('Control+z');
  await expect.poll(total).toBe(0);
  await sheet.saved();
  // rows of an import are gone with it, they do not stay behind struck through
  await page.getByText('共 0 行').waitFor();
  await expect.poll(() => page.locator('.grid-row.is-voided').count()).toBe(0);
  await page.getByRole('button', { name: '重做' }).click();
  await expect.poll(total).toBe(written);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(total).toBe(0);
  await expect.poll(() => page.getByRole('button', { name: '撤销', exact: true }).isDisabled()).toBe(true);
  await sheet.close();
});

test('a conflict shows both values in the grid of the preview, and is decided there', async () => {
  const buffer = await conflicting();
  const sheet = await openSheet(browser, office.wang);
  const { page } = sheet;
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: '客诉.xlsx', mimeType: 'application/octet-stream', buffer });
  const dialog = page.getByRole('dialog');
  const cell = dialog.locator('.import-grid .is-conflict');
  await cell.click();
  const note = dialog.locator('.grid-note');
  await expect.poll(() => note.innerText()).toMatch(/文件里写的[^]*李娜[^]*李娜写的/);
  await page.screenshot({ path: `${folder}import-conflict.png` });
  await note.getByRole('button').first().click();
  await cell.waitFor({ state: 'detached' });
  await dialog.getByRole('button', { name: '导入 1 条' }).click();
  await dialog.getByText('已导入:新增 0 条,修改 1 条').waitFor();
  await sheet.close();
});

test('a file that is no workbook is refused in words; a ledger with a header of its own is mapped and kept as a template', async () => {
  const sheet = await openSheet(browser, office.wang);
  const { page } = sheet;
  const send = (name: string, buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: '导入 Excel' }).click();
  await send('notes.xlsx', Buffer.from('not a workbook'));
  await expect.poll(() => page.getByRole('alert').innerText()).toMatch(/\.xlsx/);
  const dialog = page.getByRole('dialog');
  await send('总览.xlsx', Buffer.from(await totalList('2026-8-10')));
  await dialog.getByRole('button', { name: '列对应…' }).click();
  const row = dialog.getByLabel('表头所在行');
  const line = (heading: string) => dialog.locator('.import-mapping tr').filter({ hasText: heading });
  await line('结案状况 Status of close / 7月').getByText('再发确认M+1').waitFor();
  // the row of the form number is no header: all columns lose their names, and have them again
  await row.fill('2');
  await row.press('Enter');
  await line('/ 7月').waitFor({ state: 'detached' });
  await row.fill('3');
  await row.press('Enter');
  await line('/ 7月').waitFor();
  await line('要求完成日').getByText('由系统计算').waitFor();
  await page.screenshot({ path: `${folder}import-mapping.png` });
  await line('展开料号').getByRole('button', { name: '新建字段' }).click();
  await line('展开料号').locator('.MuiChip-root').waitFor();
  await dialog.getByPlaceholder(/模板名称/).fill('苏州明达 总览表');
  await dialog.getByRole('button', { name: '存为模板' }).click();
  await dialog.getByText('已保存,下次自动识别').waitFor();
  await dialog.getByRole('button', { name: '预览' }).click();
  await dialog.locator('.import-counts').waitFor();
  await dialog.getByRole('button', { name: '换一个文件' }).click();
  await send('总览.xlsx', Buffer.from(await totalList('2026-8-10')));
  await dialog.getByText('按模板“苏州明达 总览表”').waitFor();
  await sheet.close();
});

test('the present view goes out as a workbook, with its search and columns', async () => {
  const sheet = await openSheet(browser, office.wang);
  const link = sheet.page.getByRole('link', { name: '导出 Excel' });
  await sheet.page.getByLabel('搜索…').fill('毛刺');
  await expect.poll(async () => decodeURIComponent((await link.getAttribute('href'))!)).toContain('search=毛刺');
  await Promise.all([sheet.page.waitForEvent('download'), link.click()]);
  const answer = await sheet.page.request.get(new URL((await link.getAttribute('href'))!, office.app.url).href);
  expect(answer.headers()['content-disposition']).toContain('.xlsx');
  await sheet.close();
});

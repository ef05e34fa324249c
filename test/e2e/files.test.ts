import { fileURLToPath } from 'node:url';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, complaint } from '../builders/complaint.ts';
import { anUpload } from '../builders/file.ts';
import { photo } from '../builders/photo.ts';
import { openBrowser } from '../support/browser.ts';
import { give } from '../support/give.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage, sheetPage } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let sheet: SheetPage;
let panel: Locator;
let id: string;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  id = await aComplaint(office.wang, { receivedAt: new Date().toISOString() });
  sheet = await openSheet(browser, office.wang, { view: 'full' });
  panel = sheet.page.getByRole('dialog', { name: '附件' });
});
afterEach(() => sheet.close());

const stored = () =>
  complaint<{ pictures: number | null; files: { name: string }[] }>(office.wang, id, 'pictures files { name }');
const upload = () => panel.getByRole('button', { name: '上传文件' });
const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const shot = (name: string) => sheet.page.screenshot({ path: `${folder}${name}.png` });

/** Opens the panel by the keyboard, as Enter on the cell does. */
async function open() {
  await sheet.pick(0, 'pictures');
  await sheet.press('Enter');
  await panel.waitFor();
}

test('pictures are added, looked at and removed, and the cell counts them', async () => {
  await open();
  await panel.getByText('还没有附件').waitFor();
  await panel.locator('input[multiple]').setInputFiles([
    { name: '密封面毛刺.jpg', mimeType: 'image/jpeg', buffer: await photo(1) },
    { name: '批号标签.jpg', mimeType: 'image/jpeg', buffer: await photo(2, 600, 900) },
    { name: '检测报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') },
  ]);
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(3);
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('2');
  await expect
    .poll(() =>
      panel.locator('img').evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
    )
    .toBe(true);
  // the cell shows the first of them
  await expect
    .poll(() =>
      sheet
        .cell(0, 'pictures')
        .locator('img')
        .evaluate((image: HTMLImageElement) => image.naturalWidth),
    )
    .toBeGreaterThan(0);
  await shot('files-panel');

  await panel.getByRole('button', { name: '查看 密封面毛刺.jpg' }).click();
  const viewer = sheet.page.getByRole('dialog', { name: '密封面毛刺.jpg' });
  await expect
    .poll(() => viewer.locator('figure img').evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(900);
  await shot('files-viewer');
  await sheet.press('ArrowRight');
  await sheet.page.getByRole('dialog', { name: '批号标签.jpg' }).waitFor();
  await sheet.press('Escape');

  await panel.getByRole('button', { name: '删除 批号标签.jpg' }).click();
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('1');
  await panel.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('2');
});

test('Escape gives the keyboard back to the sheet, where Ctrl+Z takes an upload back', async () => {
  await open();
  await panel
    .locator('input[multiple]')
    .setInputFiles([{ name: '图.jpg', mimeType: 'image/jpeg', buffer: await photo(3) }]);
  await expect.poll(async () => (await stored()).pictures).toBe(1);
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('1');
  await sheet.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await sheet.press('Control+z');
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('');
  expect((await stored()).pictures).toBeNull();
  await sheet.press('Control+y');
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('1');
});

test('a picture is pasted from the clipboard and gets a name of its own', async () => {
  await open();
  await give(upload(), 'paste', await photo(4), 'image.png');
  await expect
    .poll(async () => (await stored()).files.map(({ name }) => name))
    .toEqual([expect.stringMatching(/^粘贴图片 .*\.jpg$/)]);
});

test('a file is dropped onto the panel; one that is not taken says why', async () => {
  await open();
  await give(upload(), 'drop', await photo(5), '到货照片.jpg');
  await expect.poll(async () => (await stored()).pictures).toBe(1);
  await give(upload(), 'drop', Buffer.from('<svg onload="alert(1)"/>'), '图.svg');
  await panel.getByText('不支持的文件内容').waitFor();
  await shot('files-refused');
  expect((await stored()).files.length).toBe(1);
});

test('what a colleague uploads is there at once; the picture sign opens it with the mouse', async () => {
  await sheet.show(0, 'pictures');
  await anUpload(office.li, { bytes: await photo(6), name: '李娜拍摄.jpg', fields: { complaintId: id } });
  await expect.poll(() => sheet.text(0, 'pictures')).toBe('1');
  await sheet.cell(0, 'pictures').locator('.grid-slot').click();
  await panel.getByRole('button', { name: '查看 李娜拍摄.jpg' }).waitFor();
  await anUpload(office.li, { bytes: await photo(7), name: '又一张.jpg', fields: { complaintId: id } });
  await panel.getByRole('button', { name: '查看 又一张.jpg' }).waitFor();
});

test('on a phone, a tap opens the panel, which fits the screen and takes pictures', async () => {
  await anUpload(office.wang, { bytes: await photo(9), name: '一.jpg', fields: { complaintId: id } });
  const context = await phoneContext();
  const page = await context.newPage();
  await page.goto(`${office.app.url}/#/complaints`);
  const phone = sheetPage(page);
  await phone.show(0, 'pictures');
  const sign = (await phone.cell(0, 'pictures').locator('.grid-slot').boundingBox())!;
  await page.touchscreen.tap(sign.x + sign.width / 2, sign.y + sign.height / 2);
  const opened = page.getByRole('dialog', { name: '附件' });
  await opened.getByRole('button', { name: '拍照' }).waitFor();
  await expect.poll(async () => (await opened.boundingBox())!.x).toBe(0);
  const camera = opened.locator('input[capture=environment]');
  await camera.setInputFiles([{ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await photo(10) }]);
  await expect.poll(async () => (await stored()).pictures).toBe(2);
  await page.screenshot({ path: `${folder}files-phone.png` });
  await context.close();
});

test('the page of a complaint takes a photograph that is dropped or pasted anywhere on it, and a phone’s', async () => {
  const { page } = sheet;
  const record = `${office.app.url}/#/complaints/${id}/show`;
  await page.goto(record);
  const head = page.locator('.record-head');
  await head.waitFor();
  await give(head, 'drop', await photo(11), '到货照片.jpg');
  await page.getByRole('tab', { name: '附件 1', selected: true }).waitFor();
  await give(head, 'paste', await photo(12), 'image.png');
  await give(head, 'drop', Buffer.from('<svg onload="alert(1)"/>'), '图.svg');
  await page.getByText('不支持的文件内容').waitFor();
  await expect
    .poll(async () => (await stored()).files.map(({ name }) => name))
    .toEqual(['到货照片.jpg', expect.stringMatching(/^粘贴图片 .*\.jpg$/)]);
  // taken back on the page like any other step
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('tab', { name: '附件 1', selected: true }).waitFor();

  const context = await phoneContext();
  const phone = await context.newPage();
  await phone.goto(`${record}?tab=files`);
  await phone.getByRole('button', { name: '拍照' }).waitFor();
  const taken = [{ name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: await photo(13) }];
  await phone.locator('input[capture=environment]').setInputFiles(taken);
  await phone.getByRole('tab', { name: '附件 2' }).waitFor();
  await page.getByRole('button', { name: '查看 IMG_0002.jpg' }).waitFor();
  await context.close();
});

test('a value from before is put back from the history of its cell on the page of a complaint', async () => {
  const { page } = sheet;
  await page.goto(`${office.app.url}/#/complaints/${id}/show`);
  const fact = page.locator('.record-columns [data-column=description]');
  const before = await fact.locator('dd').innerText();
  await fact.locator('dd button').click();
  await page.getByRole('dialog').locator('[name=description]').fill('写错了');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await expect.poll(() => fact.locator('dd').innerText()).toBe('写错了');
  await fact.locator('dt button').click();
  const history = page.getByRole('dialog', { name: '变更历史' });
  await history.getByText('写错了').first().waitFor();
  await history
    .getByRole('button', { name: `恢复为“${before}”` })
    .first()
    .click();
  await expect.poll(() => fact.locator('dd').innerText()).toBe(before);
});

/** A phone of somebody who is signed in. */
async function phoneContext() {
  const context = await browser.newContext({
    viewport: { width: 390, height: 800 },
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
  });
  await context.addCookies(await sheet.context.cookies());
  return context;
}

test('in the sheet of files, a row opens its file; none is typed in', async () => {
  const { file } = await anUpload(office.wang, {
    bytes: await photo(8),
    name: '单独.jpg',
    fields: { complaintId: id },
  });
  const files = await openSheet(browser, office.wang, { sheet: 'files' });
  await expect.poll(() => files.text(0, 'name')).toBe('单独.jpg');
  await expect.poll(() => files.page.getByRole('button', { name: '新增行' }).count()).toBe(0);
  await files.pick(0, 'content');
  const opened = files.context.waitForEvent('page');
  await files.press('Enter');
  expect((await opened).url()).toBe(`${office.app.url}${file.url}`);
  await files.close();
});

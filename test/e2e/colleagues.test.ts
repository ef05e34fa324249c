import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint } from '../builders/complaint.ts';
import { aUser, signedIn } from '../support/app.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let wang: SheetPage;
let li: SheetPage;
let id: string;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  id = await aComplaint(office.wang, { receivedAt: new Date().toISOString(), latestProgress: '待回复' });
  [wang, li] = await Promise.all([openSheet(browser, office.wang), openSheet(browser, office.li)]);
});
afterEach(() => Promise.all([wang.close(), li.close()]));

const write = async (sheet: SheetPage, column: string, text: string) => {
  await sheet.pick(0, column);
  await sheet.page.keyboard.type(text);
  await sheet.press('Enter');
  await sheet.saved();
};

test("a colleague's change arrives by itself, with the colleague's name", async () => {
  await li.show(0, 'latestProgress');
  await write(wang, 'latestProgress', '已约客户周三到厂');
  await expect.poll(() => li.text(0, 'latestProgress')).toBe('已约客户周三到厂');
  await expect.poll(() => li.cell(0, 'latestProgress').getAttribute('data-by')).toBe('王敏');
});

test('two people in different cells of a row do not disturb each other', async () => {
  await Promise.all([write(wang, 'latestProgress', '样品已寄出'), write(li, 'description', '外箱破损')]);
  expect(await complaint(office.wang, id, 'latestProgress description')).toEqual({
    latestProgress: '样品已寄出',
    description: '外箱破损',
  });
  await expect.poll(() => wang.text(0, 'description')).toBe('外箱破损');
});

test('the same cell by two people shows both values, and a person chooses', async () => {
  await li.pick(0, 'latestProgress');
  await li.page.keyboard.type('李的进展');
  await write(wang, 'latestProgress', '王的进展');
  await li.press('Enter');
  await expect.poll(() => li.cell(0, 'latestProgress').getAttribute('class')).toContain('is-conflict');
  await expect.poll(() => li.text(0, 'latestProgress')).toBe('李的进展');
  await li.press('ArrowUp');
  const note = li.page.locator('.grid-note');
  await expect.poll(() => note.innerText()).toMatch(/李的进展[\s\S]*王敏[\s\S]*王的进展/);
  // it covers no cell
  const [bar, first] = [await note.boundingBox(), await li.cell(0, 'latestProgress').boundingBox()];
  expect(bar!.y + bar!.height).toBeLessThanOrEqual(first!.y);
  await li.press('Alt+m');
  await li.saved();
  await expect.poll(() => complaint(office.wang, id, 'latestProgress')).toEqual({ latestProgress: '李的进展' });
  await expect.poll(() => wang.text(0, 'latestProgress')).toBe('李的进展');
});

test("the colleague's value can be taken instead", async () => {
  await li.pick(0, 'latestProgress');
  await li.press('F2');
  await li.page.keyboard.type('!');
  await write(wang, 'latestProgress', '客户已确认');
  await li.press('Enter', 'ArrowUp');
  await li.page.getByRole('button', { name: '用对方的' }).click();
  await expect.poll(() => li.text(0, 'latestProgress')).toBe('客户已确认');
  await expect.poll(() => li.page.locator('.is-conflict').count()).toBe(0);
  await expect.poll(() => complaint(office.wang, id, 'latestProgress')).toEqual({ latestProgress: '客户已确认' });
});

test('a row that is being typed into stays where it is while others sort, add and change', async () => {
  await li.pick(0, 'description');
  await li.page.keyboard.type('正在输入');
  const customerId = await aCustomer(office.wang);
  await change(office.wang, [{ patch: { customerId, description: '新来的', receivedAt: new Date().toISOString() } }]);
  await write(wang, 'receivedAt', '2020-01-01 08:00');
  await li.page.getByRole('button', { name: /新增 1 行/ }).waitFor();
  await expect.poll(() => li.page.locator('textarea.is-open').inputValue()).toBe('正在输入');
  await li.press('Enter');
  await li.saved();
  await expect.poll(() => li.text(0, 'description')).toBe('正在输入');
  await expect.poll(() => complaint(office.wang, id, 'description')).toEqual({ description: '正在输入' });
});

test('what is typed while the connection is gone is kept, and sent when it is back', async () => {
  await li.pick(0, 'latestProgress');
  await li.context.setOffline(true);
  await li.page.keyboard.type('离线时写的');
  await li.press('Enter');
  await li.page.getByText('连接中断,1 格待保存').waitFor();
  await expect.poll(() => li.text(0, 'latestProgress')).toBe('离线时写的');
  await li.press('Control+z', 'Control+y');
  await li.page.getByText('撤销/重做 2 步待执行').waitFor();
  await li.context.setOffline(false);
  await li.saved();
  await expect.poll(() => complaint(office.wang, id, 'latestProgress')).toEqual({ latestProgress: '离线时写的' });
});

test('what could not be sent warns before the page goes, is there again after it, and is sent in its order', async () => {
  const isChange = (body: string | null) => body?.includes('mutation Change') ?? false;
  await li.page.route('**/graphql', (route) =>
    isChange(route.request().postData()) ? route.abort() : route.continue(),
  );
  await li.pick(0, 'latestProgress');
  await li.page.keyboard.type('第一次');
  await li.press('Tab');
  await li.pick(0, 'latestProgress');
  await li.page.keyboard.type('第二次');
  await li.press('Enter');
  await li.pick(0, 'description');
  await li.page.keyboard.type('旁边一格');
  await li.press('Enter');
  await li.page.getByText('连接中断,2 格待保存').waitFor();
  const asked = new Promise<string>((resolve) => {
    li.page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await li.page.reload();
  expect(await asked).toBe('beforeunload');
  await li.page.getByText('上次离开时有 2 格未保存').waitFor();
  await expect.poll(() => li.text(0, 'latestProgress')).toBe('第二次');
  await li.page.unroute('**/graphql');
  await li.saved();
  expect(await complaint(office.wang, id, 'latestProgress description')).toEqual({
    latestProgress: '第二次',
    description: '旁边一格',
  });
});

test('a session that ends is said at once; what is typed waits until the same person has signed in again', async () => {
  const zhao = await aUser(office.database, { name: '赵敏' });
  const client = await signedIn(office.app, zhao);
  const sheet = await openSheet(browser, client);
  await client.data('mutation { signOut }');
  await sheet.pick(0, 'latestProgress');
  await sheet.page.keyboard.type('登录失效后写的');
  await sheet.press('Enter');
  await sheet.page.getByRole('button', { name: '登录已失效,请重新登录,1 格待保存' }).click();
  await sheet.page.locator('[name=account]').fill(zhao.account);
  await sheet.page.locator('[name=password]').fill(zhao.password);
  await sheet.press('Enter');
  await expect.poll(() => complaint(office.wang, id, 'latestProgress')).toEqual({ latestProgress: '登录失效后写的' });
  await sheet.saved();
  await sheet.close();
});

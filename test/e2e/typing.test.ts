import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aComplaint, aCustomer, complaint } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openSheet, type SheetPage } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let sheet: SheetPage;
let id: string;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  await aCustomer(office.wang, { name: '华东精密机械有限公司', code: 'C-001' });
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
beforeEach(async () => {
  id = await aComplaint(office.wang, { description: '到货抽检发现密封面有毛刺', receivedAt: new Date().toISOString() });
  sheet = await openSheet(browser, office.wang, { view: 'full' });
});
afterEach(() => sheet.close());

const stored = (fields: string) => complaint(office.wang, id, fields);

/** Types as an input method does: pinyin letters first, then the candidate. */
async function compose(cdp: CDPSession, letters: string, candidate: string) {
  for (let length = 1; length <= letters.length; length++) {
    const text = letters.slice(0, length);
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  // a candidate is taken by Enter or a number: the key belongs to the input method
  await cdp.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    windowsVirtualKeyCode: 229,
    key: 'Enter',
    code: 'Enter',
  });
  await cdp.send('Input.insertText', { text: candidate });
}

test('Chinese is there from the first keystroke, and the Enter of a candidate does not leave the cell', async () => {
  const cdp = await sheet.context.newCDPSession(sheet.page);
  await sheet.pick(0, 'customerDemand');
  await compose(cdp, 'ni', '你');
  await compose(cdp, 'hao', '好');
  const field = sheet.page.locator('textarea.grid-field');
  await expect.poll(() => field.inputValue()).toBe('你好');
  await expect.poll(() => sheet.page.locator('textarea.is-open').count()).toBe(1);
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => sheet.text(0, 'customerDemand')).toBe('你好');
  await expect.poll(() => stored('customerDemand')).toEqual({ customerDemand: '你好' });
});

test('typing replaces, F2 edits, Escape gives back what was there', async () => {
  await sheet.pick(0, 'description');
  await sheet.page.keyboard.type('箱体变形');
  await sheet.press('Escape');
  await expect.poll(() => sheet.text(0, 'description')).toBe('到货抽检发现密封面有毛刺');
  await sheet.press('F2');
  await sheet.page.keyboard.type(',共3');
  // another window has the keyboard for a while; closing this one would lose what was typed
  await sheet.page.evaluate(`document.activeElement.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))`);
  expect(await sheet.page.evaluate(`dispatchEvent(new Event('beforeunload', { cancelable: true }))`)).toBe(false);
  await sheet.page.keyboard.type('件');
  await sheet.press('Tab');
  await sheet.saved();
  await expect.poll(() => stored('description')).toEqual({ description: '到货抽检发现密封面有毛刺,共3件' });
});

test('Alt+Enter makes a line, Enter after Tabs goes back to the first column of the next row', async () => {
  await aComplaint(office.wang, { receivedAt: new Date().toISOString() });
  await sheet.page.reload();
  await sheet.show(1, 'note');
  await sheet.pick(0, 'note');
  await sheet.page.keyboard.type('一');
  await sheet.press('Alt+Enter');
  await sheet.page.keyboard.type('二');
  await sheet.press('Enter');
  await sheet.saved();
  const notes = await office.wang.data<{ complaints: { nodes: { note: string }[] } }>(
    '{ complaints(limit: 1) { nodes { note } } }',
  );
  expect(notes.complaints.nodes[0]!.note).toBe('一\n二');
  await sheet.pick(0, 'orderQuantity');
  await sheet.page.keyboard.type('1,200');
  await sheet.press('Tab');
  await sheet.page.keyboard.type('1100.5');
  await sheet.press('Enter');
  await sheet.page.keyboard.type('7');
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => sheet.text(0, 'orderQuantity')).toBe('1,200');
  await expect.poll(() => sheet.text(0, 'shippedQuantity')).toBe('1,100.5');
  await expect.poll(() => sheet.text(1, 'orderQuantity')).toBe('7');
});

test.each([
  ['shippedOn', '9/22', `${new Date().getFullYear()}-09-22`, { shippedOn: `${new Date().getFullYear()}-09-22` }],
  ['defectiveQuantity', '12', '12', { defectiveQuantity: '12' }],
  ['severity', '严重', '严重', { severity: 'MAJOR' }],
  ['channel', 'PHONE', '电话', { channel: 'PHONE' }],
  ['isBatch', '是', '√', { isBatch: true }],
  ['promisedFeedbackAt', '2099-09-22 14:30', '2099-09-22 14:30', { promisedFeedbackAt: '2099-09-22T06:30:00.000Z' }],
  ['batchNo', '000123', '000123', { batchNo: '000123' }],
])('a cell of %s reads %s', async (column, typed, shown, value) => {
  await sheet.pick(0, column);
  await sheet.page.keyboard.type(typed);
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => sheet.text(0, column)).toBe(shown);
  await expect.poll(() => stored(column)).toEqual(value);
});

test('what cannot be read stays, marked, with the reason; the next try goes through', async () => {
  await sheet.pick(0, 'shippedOn');
  await sheet.page.keyboard.type('2026/13/02');
  await sheet.press('Enter');
  await expect.poll(() => sheet.text(0, 'shippedOn')).toBe('2026/13/02');
  await expect.poll(() => sheet.cell(0, 'shippedOn').getAttribute('class')).toContain('is-rejected');
  await sheet.press('ArrowUp');
  await expect.poll(() => sheet.page.locator('.grid-note').innerText()).toContain('没有第 13 月');
  await sheet.page.keyboard.type('2026/11/02');
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => stored('shippedOn')).toEqual({ shippedOn: '2026-11-02' });
  await expect.poll(() => sheet.page.locator('.is-rejected').count()).toBe(0);
});

test('a customer is found by typing', async () => {
  await sheet.pick(0, 'customerId');
  await sheet.page.keyboard.type('精密');
  await sheet.page.locator('[role=option]', { hasText: '华东精密机械有限公司' }).waitFor();
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => sheet.text(0, 'customerId')).toBe('华东精密机械有限公司');
  await expect.poll(() => stored('customer { name }')).toEqual({ customer: { name: '华东精密机械有限公司' } });
});

test('a choice is picked from the list with the arrow keys', async () => {
  await sheet.pick(0, 'severity');
  await sheet.press('Alt+ArrowDown');
  await sheet.page.locator('[role=listbox]').waitFor();
  await sheet.press('ArrowDown', 'ArrowDown');
  const picked = await sheet.page.locator('[role=option][aria-selected=true]').innerText();
  await sheet.press('Tab');
  await sheet.saved();
  await expect.poll(() => sheet.text(0, 'severity')).toBe(picked);
});

test('a computed column cannot be written', async () => {
  await sheet.pick(0, 'cycleDays');
  await sheet.page.keyboard.type('5');
  await expect.poll(() => sheet.page.locator('textarea.is-open').count()).toBe(0);
  await expect.poll(() => sheet.cell(0, 'cycleDays').getAttribute('aria-readonly')).toBe('true');
});

test('Shift+Enter opens a new row, which is written when it is complete', async () => {
  const before = await sheet.page.locator('.grid-status').innerText();
  await sheet.press('Shift+Enter');
  const last = Number(/\d+/.exec(before)![0]);
  await sheet.page.keyboard.type('今天');
  await sheet.press('Enter');
  await sheet.pick(last, 'customerId');
  await sheet.page.keyboard.type('华东精密机械有限公司');
  await sheet.page.locator('[role=option]').first().waitFor();
  await sheet.press('Enter');
  await sheet.pick(last, 'description');
  await sheet.page.keyboard.type('标签贴错');
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => sheet.text(last, 'number')).toMatch(/^CC-\d{4}-\d{5}$/);
});

test('a composition that is left by a click stays whole in its cell, and nothing of it reaches the next one', async () => {
  const cdp = await sheet.context.newCDPSession(sheet.page);
  await sheet.pick(0, 'note');
  await cdp.send('Input.imeSetComposition', { text: 'zhengqu', selectionStart: 7, selectionEnd: 7 });
  await sheet.pick(0, 'orderQuantity');
  await sheet.page.keyboard.type('7');
  await sheet.press('Enter');
  await sheet.saved();
  await expect.poll(() => stored('note orderQuantity')).toEqual({ note: 'zhengqu', orderQuantity: '7' });
});

test('Enter before the suggestions have come takes the only row that is meant, or offers those that may be', async () => {
  await aCustomer(office.wang, { name: '南方精密铸造厂', code: 'C-002' });
  await sheet.pick(0, 'customerId');
  await sheet.page.keyboard.insertText('华东精');
  await sheet.press('Enter');
  await expect.poll(() => stored('customer { name }')).toEqual({ customer: { name: '华东精密机械有限公司' } });
  await sheet.press('ArrowUp');
  await sheet.page.keyboard.insertText('精密');
  await sheet.press('Enter', 'ArrowUp');
  const note = sheet.page.locator('.grid-note');
  await note.getByRole('button', { name: '南方精密铸造厂' }).waitFor();
  await expect.poll(() => sheet.text(0, 'customerId')).toBe('精密');
  await note.getByRole('button', { name: '南方精密铸造厂' }).click();
  await expect.poll(() => stored('customer { name }')).toEqual({ customer: { name: '南方精密铸造厂' } });
});

test('a choice is found by the initials of its pinyin', async () => {
  await sheet.pick(0, 'severity');
  await sheet.page.keyboard.type('yz');
  await sheet.press('Enter');
  await expect.poll(() => stored('severity')).toEqual({ severity: 'MAJOR' });
});

test('what was done can be undone and redone after the page was left and in another language', async () => {
  await sheet.pick(0, 'note');
  await sheet.page.keyboard.type('先这样');
  await sheet.press('Enter');
  await sheet.saved();
  await sheet.page.reload();
  await sheet.show(0, 'note');
  await sheet.press('Control+z');
  await expect.poll(() => stored('note')).toEqual({ note: null });
  await sheet.page.getByRole('button', { name: 'English' }).click();
  await sheet.page.getByRole('button', { name: 'Redo' }).click();
  await expect.poll(() => stored('note')).toEqual({ note: '先这样' });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';
import { signedInContext } from '../support/sheet-page.ts';

let office: Office;
let browser: Browser;
let chen: Client;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), openBrowser()]);
  chen = await office.hire('陈晓东', 'ZH', 'QUALITY');
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const today = () => Temporal.Now.plainDateISO('Asia/Shanghai');
const now = () => Temporal.Now.plainDateTimeISO('Asia/Shanghai').toString({ smallestUnit: 'minute' }).replace('T', ' ');

/** Fills the fields of the open form by their columns and saves it. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.getByRole('dialog');
  for (const [column, value] of Object.entries(values)) {
    const field = form.locator(`[name=${column}]`).first();
    if (await field.evaluate((node) => node.closest('.MuiSelect-root') !== null)) {
      await form.locator('.MuiSelect-root', { has: page.locator(`[name=${column}]`) }).click();
      await page.getByRole('option', { name: value, exact: true }).click();
    } else await field.fill(value);
  }
  await form.getByRole('button', { name: '保存' }).click();
}

/** Waits until the form has gone; says what it says where it stays. */
async function saved(page: Page): Promise<void> {
  const form = page.getByRole('dialog');
  await form.waitFor({ state: 'detached', timeout: 5000 }).catch(async () => {
    throw new Error(await form.innerText());
  });
}
const fact = (page: Page, column: string) => page.locator(`.record-columns [data-column=${column}] dd`);

/** Moves the complaint; `asked` is what the step still needs, as the form says when it is saved. */
async function move(page: Page, to: string, asked?: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.record-head').getByRole('button', { name: '变更状态' }).click();
  await fill(page, { state: to });
  if (asked) await fill(page, asked);
  await saved(page);
  await page.locator('.record-head em', { hasText: to }).waitFor();
}

test('from the telephone to the closing: 24 h containment, an 8D within 7 working days, an extension (R50, R51, R52)', async () => {
  await aCustomer(office.wang, { name: '华东精密机械有限公司' });
  const context = await signedInContext(browser, chen);
  const page = await context.newPage();
  await page.goto(`${chen.url}/#/intake`);
  await page.locator('[name=customerId]').fill('华东精密机械有限公司');
  await page.locator('[name=description]').first().fill('到货抽检发现密封面有毛刺');
  await page.getByRole('button', { name: '登记并取得编号' }).click();
  const number = await page.locator('.intake-taken strong').innerText();
  expect(number).toMatch(/^CC-\d{4}-\d{5}$/);

  await page.getByRole('link', { name: '打开记录' }).click();
  await page.locator('.record-head', { hasText: number }).waitFor();
  const contain = page.locator('.record-next li', { hasText: '采取有效措施并报告客户' });
  await contain.getByRole('button', { name: '填写' }).click();
  await fill(page, { containmentDoneAt: now(), customerInformedAt: now() });
  await saved(page);
  await contain.waitFor({ state: 'detached' });
  await page.locator('.record-clocks details', { hasText: '采取有效措施并报告客户' }).waitFor();

  await move(page, '已立案');
  await move(page, '处理中');
  await page.getByRole('button', { name: '显示全部列' }).first().click();
  await fact(page, 'extendedTo').getByRole('button').click();
  await fill(page, { extendedTo: today().add({ days: 30 }).toString() });
  // an extension names its reason (R52): the form asks for it
  await page.getByRole('dialog').locator('[name=extensionReason]').fill('模具返修需要三周');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await saved(page);
  await page.locator('.record-timeline li', { hasText: '模具返修需要三周' }).waitFor();

  await page.getByRole('button', { name: '开始 8D 报告' }).click();
  await page.locator('[data-sheet=eightDCauses]').getByRole('button').first().click();
  await fill(page, { branch: '产生', cause: '刀具磨损', share: '100%' });
  await saved(page);
  await page.locator('[data-sheet=eightDCauses] td', { hasText: '刀具磨损' }).waitFor();
  expect(await page.locator('[data-sheet=eightDCauses]').innerText()).toContain('缺英文');

  await fact(page, 'repliedOn').getByRole('button').click();
  await fill(page, { repliedOn: today().toString() });
  await saved(page);
  await move(page, '已回复', { causeOccurrence: '刀具磨损' });
  await move(page, '已结案');
  expect(await page.locator('.record-timeline').innerText()).toContain('已回复 → 已结案');
  expect(await page.locator('.record-head').getByRole('button', { name: '变更状态' }).count()).toBe(0);
  await context.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer } from '../builders/complaint.ts';
import { openBrowser } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';
import { takeCall } from '../support/record-page.ts';

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

test('from the telephone to the closing: 24 h containment, an 8D within 7 working days, an extension (R50, R51, R52)', async () => {
  await aCustomer(office.wang, { name: '华东精密机械有限公司' });
  const told = { customerId: '华东精密机械有限公司', description: '到货抽检发现密封面有毛刺' };
  const record = await takeCall(browser, chen, told);
  const { page, next, fact, part, submit, saved, move } = record;
  await expect.poll(() => page.locator('.record-head h1').innerText()).toMatch(/CC-\d{4}-\d{5}/);

  const contain = next('采取有效措施并报告客户');
  await contain.getByRole('button', { name: '填写' }).click();
  await submit({ containmentDoneAt: now(), customerInformedAt: now() });
  await saved();
  await contain.waitFor({ state: 'detached' });
  await page.locator('.record-clocks details', { hasText: '采取有效措施并报告客户' }).waitFor();

  await move('已立案');
  await move('处理中');
  await page.getByRole('button', { name: '显示全部列' }).first().click();
  await fact('extendedTo').getByRole('button').click();
  await submit({ extendedTo: today().add({ days: 30 }).toString() });
  // an extension names its reason (R52): the form asks for it
  await submit({ extensionReason: '模具返修需要三周' });
  await saved();
  await page.locator('.record-timeline li', { hasText: '模具返修需要三周' }).waitFor();

  // the answer is an 8D report (R82): begun from what is to be done next
  await next('以《8D报告》回复客户').getByRole('button', { name: '开始' }).click();
  await next('以《8D报告》回复客户').waitFor({ state: 'detached' });
  await record.add('eightDCauses', { branch: '产生', cause: '刀具磨损', share: '100%' });
  await part('eightDCauses').locator('td', { hasText: '刀具磨损' }).waitFor();
  await expect.poll(() => part('eightDCauses').innerText()).toContain('缺英文');
  await record.open('概况');

  await record.edit('repliedOn', { repliedOn: today().toString() });
  await move('已回复', { causeOccurrence: '刀具磨损' });
  await move('已结案');
  await expect.poll(() => page.locator('.record-timeline').innerText()).toContain('已回复 → 已结案');
  await expect.poll(() => page.locator('.record-head').getByRole('button', { name: '变更状态' }).count()).toBe(0);
  await record.close();
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../builders/clock.ts';
import { aCustomer } from '../builders/complaint.ts';
import { aHolder } from '../builders/grant.ts';
import { aRow } from '../builders/row.ts';
import { openBrowser } from '../support/browser.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';
import { openRecord, takeCall } from '../support/record-page.ts';

let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
let office: Office;
let browser: Browser;
let service: Client;
let headquarters: Client;
beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(() => now), openBrowser()]);
  service = await office.hire('客服小周', 'ZH', 'SERVICE');
  const chief = await office.hire('总管', 'ZH', 'ADMIN');
  headquarters = await aHolder(office, chief, '总部客服', 'HEADQUARTERS');
  // which customers are handled by which procedure is a row of its own
  for (const [name, policyCode] of Object.entries({
    华联超市: 'frozen-food',
    锦绣墙纸: 'wallcovering',
    刘业主: 'property',
  })) {
    await aCustomer(office.wang, { name });
    const appliesWhen = JSON.stringify({ 'customer.name': [name] });
    await aRow(chief, 'policySelectors', { name: `${name}的规程`, policyCode, appliesWhen, priority: 1 });
  }
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

test('a supermarket complaint goes up the ladder to headquarters (R31, R111g, R111j, R111k)', async () => {
  const told = {
    customerId: '华联超市',
    description: '消费者在水饺馅中发现塑料片',
    sourceParty: '商超',
    category: '异物',
  };
  const record = await takeCall(browser, service, told);
  const { page, part, next } = record;
  await record.move('已立案');
  await page.getByRole('button', { name: '显示全部列' }).first().click();
  await record.edit('defectLocation', { defectLocation: '产品馅内' });
  await expect.poll(() => record.fact('severity').innerText()).toBe('严重');

  await record.open('索赔与退货');
  const claim = { reason: '异物', quantity: '2', unit: '袋', unitValue: '20', remedy: '货物补偿' };
  await record.add('claims', claim);
  const ladder = page.getByRole('list', { name: '赔付阶梯' });
  await ladder.locator('li', { hasText: '馅内异物:1 赔 10' }).waitFor();
  await record.add('claimOffers', { remedy: '货物补偿', quantity: '20', response: '拒绝' });
  await ladder.locator('[data-answer=REFUSED]', { hasText: '1 赔 10' }).waitFor();

  // 500 yuan are more than the class allows: said before anybody tries, and again when somebody does
  await part('claims').locator('tbody tr').first().click();
  await record.submit({ remedy: '现金赔偿', amount: '500', currency: '人民币' });
  await record.saved();
  await part('claims').getByText('待总部批准').waitFor();
  const moveClaim = () => part('claims').locator('.record-details').getByRole('button', { name: '变更状态' }).click();
  await moveClaim();
  await record.submit({ state: '待批准' });
  await record.saved();
  await moveClaim();
  await record.submit({ state: '已批准' });
  await expect.poll(() => record.refused()).toContain('需要“总部”批准');
  await record.cancel();

  const above = await openRecord(browser, headquarters, record);
  await above.open('索赔与退货');
  await above.part('claims').getByRole('button', { name: '待总部批准' }).click();
  await above.submit({ decision: '同意' });
  await above.saved();
  await above.close();
  await part('claims').getByText('✓').first().waitFor();
  await moveClaim();
  await record.submit({ state: '已批准' });
  await record.saved();
  await moveClaim();
  await record.submit({ state: '已结算' });
  await record.saved();

  // every complaint needs a corrective action (R98): its closing says so until there is one
  await page.getByText('结案前还缺 1 项').waitFor();
  await next('每一起投诉都要下纠正预防单').getByRole('button', { name: '开始' }).click();
  await record.submit({ action: '改进金属探测' });
  await record.saved();
  await record.move('已结案');
  await record.close();
});

test('a wallpaper return that is not taken is told while it is typed, with the reason (R112)', async () => {
  const record = await takeCall(browser, service, { customerId: '锦绣墙纸', description: '多订了墙纸,想退货' });
  const { page, part } = record;
  await record.open('索赔与退货');
  await part('returns').getByRole('button').first().click();
  const form = page.getByRole('dialog');
  await form.locator('.MuiSelect-root', { has: page.locator('[name=kind]') }).click();
  await page.getByRole('option', { name: '良品', exact: true }).click();
  await form.locator('[name=quantity]').fill('20');
  await form.getByText('按规程可以退货').waitFor();
  await form.locator('[name=orderedOn]').fill('2026-06-01');
  await form.getByText('订货超过三个月,不得退货').waitFor();
  await expect.poll(() => form.innerText()).toContain('规程不允许特批');
  await record.submit({ unit: '卷', reason: '多订' });
  await record.saved();

  await part('returns').locator('.record-details').getByRole('button', { name: '变更状态' }).click();
  await record.submit({ state: '待审批' });
  await expect.poll(() => record.refused()).toContain('不能退货:R112-1 订货超过三个月,不得退货');
  await record.cancel();

  await record.move('已立案');
  const confirmed = {
    confirmedOn: '2026-09-23',
    confirmedBy: '周店长',
    confirmationKind: '线上确认',
    satisfaction: '满意',
  };
  await record.move('已结案', confirmed);
  await record.close();
});

test('a property complaint is closed abnormally after three calls that nobody answers (R68, R69, R73, R141)', async () => {
  const record = await takeCall(browser, service, { customerId: '刘业主', description: '交付遗留问题无人跟进' });
  await record.move('已立案');
  await record.move('处理中');
  await record.move('申请结案', { latestProgress: '门窗已修好' });
  const abnormal = { closeReason: '一个月内连续三次未联系上' };
  for (const day of ['23', '24', '25']) {
    now = Temporal.Instant.from(moment(`2026-09-${day} 15:00`));
    if (day === '25') {
      await record.page.locator('.record-head').getByRole('button', { name: '变更状态' }).click();
      await record.submit({ state: '申请非正常结案' });
      await record.submit(abnormal);
      await expect.poll(() => record.refused()).toContain('一个月内连续三次未联系上');
      await record.cancel();
    }
    await record.open('处理过程');
    await record.add('followUps', { attemptedAt: `2026-09-${day} 14:00`, mode: '电话' });
  }
  await record.move('申请非正常结案', abnormal);
  await record.next('判定是否非正常关闭').or(record.next('非正常')).first().waitFor();

  const centre = await office.hire('服务中心', 'ZH', 'SERVICE');
  const other = await openRecord(browser, centre, record);
  await other.open('概况');
  await other.move('已结案');
  await expect.poll(() => other.fact('closeKind').innerText()).toBe('非正常结案');
  await Promise.all([other.close(), record.close()]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aCustomer, change } from '../../builders/complaint.ts';
import { aHolder } from '../../builders/grant.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// Ways around the limits of who may grant what (R111, R141, G9): none of them leads anywhere.
let office: Office;
let wang: Client;
let afterSales: Client;
let supervisor: Client;
let duty: Client;
let headquarters: Client;
let chief: Client;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
  chief = await office.hire('总管', 'ZH', 'ADMIN');
  afterSales = await aHolder(office, chief, '售后小吴', 'AFTER_SALES');
  supervisor = await aHolder(office, chief, '业务主管', 'SALES_SUPERVISOR');
  duty = await aHolder(office, chief, '值班经理', 'DUTY_MANAGER');
  headquarters = await aHolder(office, chief, '总部客服', 'HEADQUARTERS');
});
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const wallpaper = (patch: object = {}) =>
  under('wallcovering', { planProposedAt: moment('2026-09-22 16:00'), ...patch });
const food = (patch: object = {}) => under('frozen-food', { category: 'SENSORY', ...patch });
const move = async (client: Client, id: string, state: string, more: object = {}) =>
  cellOf(await patchRow(client, 'claims', id, { state, ...more }), 'state');
const submitted = async (patch: object, client = wang) => {
  const id = await aRow(client, 'claims', patch);
  expect(await move(client, id, 'SUBMITTED')).toMatchObject({ outcome: 'APPLIED' });
  return id;
};
const rolls = { quantity: '3', unit: 'ROLL', remedy: 'GOODS' };
const grantAll = async (ids: readonly string[]) => {
  const rows = ids.map((id) => ({ id, base: { values: { state: 'SUBMITTED' } }, patch: { state: 'APPROVED' } }));
  await change(afterSales, rows, { type: 'Claim', sheet: 'Claims', errorPolicy: 'APPLY_VALID' });
  return Promise.all(ids.map(async (id) => (await readRow<{ state: string }>(wang, 'claims', id, 'state')).state));
};
const consent = (client: Client, claimId: string, right: string) =>
  aRow(client, 'claimApprovals', { claimId, right, decision: 'APPROVED' });

test('G9: of claims that one change grants together each counts for the next', async () => {
  const complaintId = await wallpaper();
  const ids = [];
  for (let at = 0; at < 4; at++) ids.push(await submitted({ complaintId, ...rolls }));
  expect(await grantAll(ids)).toEqual(['APPROVED', 'SUBMITTED', 'SUBMITTED', 'SUBMITTED']);
});

test('G9: so do those of two complaints of one customer', async () => {
  const customerId = await aCustomer(wang);
  const ids = [];
  for (let at = 0; at < 2; at++) ids.push(await submitted({ complaintId: await wallpaper({ customerId }), ...rolls }));
  expect(await grantAll(ids)).toEqual(['APPROVED', 'SUBMITTED']);
});

test('R111: who consented to five rolls has not consented to five hundred', async () => {
  const id = await submitted({ complaintId: await wallpaper(), ...rolls, quantity: '5' });
  await consent(supervisor, id, 'SALES_SUPERVISOR');
  await move(wang, id, 'OPEN', { quantity: '500' });
  await move(wang, id, 'SUBMITTED');
  expect(await move(duty, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
  await consent(supervisor, id, 'SALES_SUPERVISOR');
  expect(await move(duty, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
});

test.each([
  ['cash', { remedy: 'CASH', amount: '50000', currency: 'CNY' }],
  ['cash that calls itself a roll', { remedy: 'CASH', quantity: '1', unit: 'ROLL', amount: '50000', currency: 'CNY' }],
  ['a roll that is worth fifty', { remedy: 'GOODS', quantity: '1', unit: 'ROLL', unitValue: '1000', amount: '50000' }],
  ['cartons', { quantity: '50', unit: 'CARTON', remedy: 'GOODS' }],
])('R111: %s, which no limit in rolls covers, go to those who decide on the most', async (_name, what) => {
  const id = await submitted({ complaintId: await wallpaper(), ...what });
  expect(await move(afterSales, id, 'APPROVED')).toMatchObject({ message: expect.stringContaining('R111-2') });
  await consent(supervisor, id, 'SALES_SUPERVISOR');
  expect(await move(duty, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R111: a quantity without a unit is not submitted', async () => {
  const id = await aRow(wang, 'claims', { complaintId: await wallpaper(), quantity: '500', remedy: 'GOODS' });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['unit'] });
});

test('R111: the lines of a claim count, and stand once it was submitted', async () => {
  const id = await aRow(wang, 'claims', { complaintId: await wallpaper(), ...rolls, quantity: '1' });
  await aRow(wang, 'claimLines', { claimId: id, quantity: '40', unit: 'ROLL' });
  await move(wang, id, 'SUBMITTED');
  expect(await move(afterSales, id, 'APPROVED')).toMatchObject({ message: expect.stringContaining('R111-2') });
  const late = await tryRow(wang, 'claimLines', { claimId: id, quantity: '1', unit: 'ROLL' });
  expect(cellOf(late, 'quantity')).toMatchObject({ code: 'CLAIM_SUBMITTED' });
});

test('R111k: the maximum of the class holds for all that a complaint is given', async () => {
  const cash = { complaintId: await food(), remedy: 'CASH', amount: '100', currency: 'CNY' };
  const [first, second] = [await submitted(cash), await submitted(cash)];
  expect(await move(wang, first, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(wang, second, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

test('R111k: a foreign currency is compared at its rate, and is not submitted without one', async () => {
  const cash = { complaintId: await food(), remedy: 'CASH', amount: '100', currency: 'USD' };
  const id = await aRow(wang, 'claims', cash);
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['rate'] });
  await expect(patchRow(wang, 'claims', id, { rate: '0.01' })).rejects.toThrow('rate');
  await aRow(chief, 'exchangeRates', { currency: 'USD', validFrom: '2026-09-01', rate: '7.1' });
  await aRow(chief, 'exchangeRates', { currency: 'USD', validFrom: '2026-10-01', rate: '0.5' });
  const again = await tryRow(chief, 'exchangeRates', { currency: 'USD', validFrom: '2026-09-01', rate: '7.2' });
  expect(cellOf(again, 'validFrom')).toMatchObject({ code: 'RATES_TIE' });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'APPLIED' });
  expect(await readRow(wang, 'claims', id, 'rate')).toEqual({ rate: '7.1' });
  expect(await move(wang, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

test.each([
  [{ remedy: 'GOODS', quantity: '1', unit: 'BAG', amount: '8000', currency: 'CNY' }, ['unitValue']],
  [{ amount: '5000', currency: 'CNY' }, ['remedy']],
  [{ remedy: 'CASH', amount: '5000' }, ['currency']],
])('R111: what cannot be measured by the ladder is not submitted: %o', async (what, fields) => {
  const id = await aRow(wang, 'claims', { complaintId: await food(), ...what });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields });
});

test.each([{ nature: 'MALICIOUS' }, { category: 'POISONING' }, { category: null }])(
  'R25, R29: everything goes to headquarters where a class has no amount of its own: %o',
  async (wrong) => {
    const id = await submitted({ complaintId: await food(wrong), remedy: 'EXCHANGE', quantity: '300', unit: 'BAG' });
    expect(await move(wang, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
    expect(await move(headquarters, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  },
);

test('R141: who asked for it is not who grants it, whatever right he holds and whenever he consented', async () => {
  const cash = { complaintId: await food(), remedy: 'CASH', amount: '5000', currency: 'CNY' };
  const id = await aRow(headquarters, 'claims', cash);
  await consent(headquarters, id, 'HEADQUARTERS');
  await move(headquarters, id, 'SUBMITTED');
  expect(await move(headquarters, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
  expect(await move(wang, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

test('R111: a note on a consent makes nobody else its author', async () => {
  const id = await submitted({ complaintId: await wallpaper(), ...rolls, quantity: '5' });
  const approval = await consent(supervisor, id, 'SALES_SUPERVISOR');
  await patchRow(wang, 'claimApprovals', approval, { note: '已电话确认' });
  expect(await readRow(wang, 'claimApprovals', approval, 'decidedBy { name }')).toEqual({
    decidedBy: { name: '业务主管' },
  });
});

test('no more is approved than was claimed', async () => {
  const id = await submitted({ complaintId: await food(), remedy: 'CASH', amount: '50', currency: 'CNY' });
  const row = await patchRow(wang, 'claims', id, { state: 'APPROVED', approvedAmount: '90' });
  expect(cellOf(row, 'state')).toMatchObject({ code: 'APPROVED_ABOVE_CLAIM' });
});

test('R111: an amount of goods is not submitted before they are valued, nor an amount of nobody knows what', async () => {
  const id = await aRow(wang, 'claims', {
    complaintId: await wallpaper(),
    quantity: '1',
    unit: 'ROLL',
    amount: '50000',
  });
  expect(await move(wang, id, 'SUBMITTED')).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['remedy'] });
  const goods = await move(wang, id, 'SUBMITTED', { remedy: 'GOODS' });
  expect(goods).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['unitValue'] });
});

test('G9: a day that somebody types takes nothing out of the sum of the day it was granted on', async () => {
  const customerId = await aCustomer(wang);
  const first = await submitted({ complaintId: await wallpaper({ customerId }), ...rolls });
  const second = await submitted({ complaintId: await wallpaper({ customerId }), ...rolls });
  now = Temporal.Instant.from(moment('2026-09-24 09:00'));
  expect(await move(afterSales, first, 'APPROVED', { decidedOn: '2026-09-23' })).toMatchObject({ outcome: 'APPLIED' });
  expect(await move(afterSales, second, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
});

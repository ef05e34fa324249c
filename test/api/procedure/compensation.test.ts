import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint } from '../../builders/complaint.ts';
import { aHolder } from '../../builders/grant.ts';
import { policyInForce } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// What a consumer of frozen food is given: by class, step by step (R111).
let office: Office;
let wang: Client;
let headquarters: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  const chief = await office.hire('总管', 'ZH', 'ADMIN');
  headquarters = await aHolder(office, chief, '总部客服', 'HEADQUARTERS');
});
afterAll(() => office.close());

const move = async (client: Client, id: string, state: string) =>
  cellOf(await patchRow(client, 'claims', id, { state }), 'state');
const food = async (patch: Record<string, unknown>) =>
  aComplaint(wang, {
    receivedAt: moment('2026-09-22 14:30'),
    policyId: await policyInForce(wang, 'frozen-food'),
    ...patch,
  });
const cash = async (complaintId: string, amount: string) => {
  const id = await aRow(wang, 'claims', { complaintId, remedy: 'CASH', amount, currency: 'CNY' });
  await move(wang, id, 'SUBMITTED');
  return id;
};

test('R111e, R111k: cash up to 100 for class 2 is granted by sales, more by headquarters', async () => {
  const complaintId = await food({ category: 'SENSORY' });
  expect(await move(wang, await cash(complaintId, '100'), 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  const more = await cash(complaintId, '101');
  expect(await move(wang, more, 'APPROVED')).toMatchObject({
    code: 'APPROVAL_NEEDED',
    message: expect.stringContaining('总部'),
  });
  expect(await move(headquarters, more, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
});

test.each([
  [
    'R111d: class 1, goods of 1–2 times the value',
    { category: 'TASTE' },
    { remedy: 'GOODS', amount: '20' },
    { remedy: 'GOODS', amount: '21' },
  ],
  [
    'R111e: class 2, goods of 1–3 times the value',
    { category: 'SENSORY' },
    { remedy: 'GOODS', amount: '30' },
    { remedy: 'GOODS', amount: '31' },
  ],
  [
    'R111f: mixed products are class 2 and paid as class 3',
    { category: 'MIXED' },
    { remedy: 'GOODS', amount: '10' },
    { remedy: 'GOODS', amount: '11' },
  ],
  [
    'R111h: class 3, cash 100–300',
    { category: 'SPOILED' },
    { remedy: 'CASH', amount: '300' },
    { remedy: 'CASH', amount: '301' },
  ],
  [
    'R111g: in the filling, cash 100–200',
    { category: 'FOREIGN_MATTER', defectLocation: 'IN_FILLING' },
    { remedy: 'CASH', amount: '200' },
    { remedy: 'CASH', amount: '201' },
  ],
])('%s', async (_name, wrong, within, beyond) => {
  const complaintId = await food(wrong);
  const grant = async (patch: object) => {
    const id = await aRow(wang, 'claims', {
      complaintId,
      quantity: '1',
      unit: 'BAG',
      unitValue: '10',
      currency: 'CNY',
      ...patch,
    });
    await move(wang, id, 'SUBMITTED');
    return (await move(wang, id, 'APPROVED'))?.outcome;
  };
  expect([await grant(within), await grant(beyond)]).toEqual(['APPLIED', 'REJECTED']);
});

test('R111j: what a retailer’s inspector found is settled by the sales contract', async () => {
  const complaintId = await food({ category: 'SENSORY', sourceParty: 'RETAILER' });
  const id = await aRow(wang, 'claims', {
    complaintId,
    remedy: 'CASH',
    amount: '5000',
    currency: 'CNY',
    basis: 'CONTRACT',
  });
  await move(wang, id, 'SUBMITTED');
  expect(await move(wang, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
});

test('R25, R29: classes 4 and 5 have no amount of their own: everything goes to headquarters', async () => {
  for (const wrong of [{ nature: 'MALICIOUS', category: 'TASTE' }, { category: 'POISONING' }]) {
    const id = await cash(await food(wrong), '1');
    expect(await move(wang, id, 'APPROVED')).toMatchObject({ code: 'APPROVAL_NEEDED' });
    expect(await move(headquarters, id, 'APPROVED')).toMatchObject({ outcome: 'APPLIED' });
  }
});

test('R111e: exchange, then goods, then cash; to skip a step needs a reason, a refusal opens the next', async () => {
  const complaintId = await food({ category: 'SENSORY' });
  const claimId = await aRow(wang, 'claims', { complaintId, quantity: '1', unitValue: '10' });
  const offer = { claimId, remedy: 'CASH', amount: '60', currency: 'CNY' };
  expect(cellOf(await tryRow(wang, 'claimOffers', offer), 'remedy')).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: ['skipReason'],
  });
  expect((await tryRow(wang, 'claimOffers', { ...offer, skipReason: '顾客只要现金' })).outcome).toBe('CREATED');
  const first = await aRow(wang, 'claimOffers', { claimId, remedy: 'EXCHANGE' });
  await patchRow(wang, 'claimOffers', first, { response: 'REFUSED' });
  expect((await tryRow(wang, 'claimOffers', { claimId, remedy: 'GOODS', amount: '30' })).outcome).toBe('CREATED');
  const beyond = await tryRow(wang, 'claimOffers', { claimId, remedy: 'GOODS', amount: '31' });
  expect(cellOf(beyond, 'remedy')).toMatchObject({ code: 'OFFER_BEYOND' });
});

test('R111g: five for one where it was in the skin, ten where it was in the filling', async () => {
  const offers = async (defectLocation: string, quantity: string) => {
    const complaintId = await food({ category: 'FOREIGN_MATTER', defectLocation });
    const claimId = await aRow(wang, 'claims', { complaintId, quantity: '2', unitValue: '10' });
    return (await tryRow(wang, 'claimOffers', { claimId, remedy: 'GOODS', quantity })).outcome;
  };
  expect([await offers('IN_SKIN', '10'), await offers('IN_SKIN', '11')]).toEqual(['CREATED', 'REJECTED']);
  expect([await offers('IN_FILLING', '20'), await offers('IN_FILLING', '21')]).toEqual(['CREATED', 'REJECTED']);
});

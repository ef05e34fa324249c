import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint, undo } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
});
afterAll(() => office.close());

const add = async (type: string, sheet: string, patch: object) =>
  (await change(wang, [{ patch }], { type, sheet })).rows[0]!.id;

test('a complaint shows its containment, follow-ups, and its claims with their lines and offers', async () => {
  const complaintId = await aComplaint(wang, { receivedAt: '2026-09-21T02:00:00.000Z' });
  await add('Containment', 'Containments', {
    complaintId,
    place: '在库',
    suspectQuantity: '3000',
    checkedQuantity: '1200',
  });
  await add('FollowUp', 'FollowUps', {
    complaintId,
    attemptedAt: '2026-09-22T02:00:00.000Z',
    mode: '电话',
    isReached: false,
  });
  const claimId = await add('Claim', 'Claims', { complaintId, amount: '36000' });
  await add('ClaimLine', 'ClaimLines', { claimId, productName: '密封圈', quantity: '3', amount: '150' });
  await add('ClaimOffer', 'ClaimOffers', { claimId, remedy: '换货', response: '拒绝' });
  await add('ClaimOffer', 'ClaimOffers', { claimId, amount: '100', response: '接受' });
  const row = await complaint(
    wang,
    complaintId,
    `containments { place suspectQuantity } followUps { mode isReached } claims { amount lines { productName } offers { position response } }`,
  );
  expect(row).toEqual({
    containments: [{ place: 'IN_STOCK', suspectQuantity: '3000' }],
    followUps: [{ mode: 'PHONE', isReached: false }],
    claims: [
      {
        amount: '36000',
        lines: [{ productName: '密封圈' }],
        offers: [
          { position: 1, response: 'REFUSED' },
          { position: 2, response: 'ACCEPTED' },
        ],
      },
    ],
  });
});

test('voiding a complaint voids what belongs to it at every depth; an undo brings all of it back', async () => {
  const complaintId = await aComplaint(wang);
  const returnId = await add('Return', 'Returns', { complaintId, quantity: '12' });
  const lineId = await add('ReturnLine', 'ReturnLines', { returnId, productName: '无纺墙纸', quantity: '12' });
  const line = `{ returnLine(id: "${lineId}") { productName return { quantity } } }`;
  const voided = await change(wang, [{ id: complaintId, void: true }]);
  expect(await wang.data(line)).toEqual({ returnLine: null });
  await undo(wang, voided.changeSet);
  expect(await wang.data(line)).toEqual({ returnLine: { productName: '无纺墙纸', return: { quantity: '12' } } });
});

test('one row a line: each line stands with its complaint’s date, customer and state, sorted and filtered by them', async () => {
  const customerId = await aCustomer(office.wang, { name: '逐行客户' });
  const id = await aComplaint(office.wang, { customerId, receivedAt: '2026-09-22T06:30:00Z', batchNo: 'L-1' });
  const lines = { type: 'ComplaintLine', sheet: 'ComplaintLines' };
  await change(office.wang, [{ patch: { complaintId: id, batchNo: 'L-2' } }], lines);
  const query = `query ($customerId: ID!) {
    complaintLines(filter: { customerId: { eq: $customerId } }, orderBy: [{ column: receivedAt, direction: DESC }]) {
      totalCount nodes { batchNo receivedAt state customer { name } } } }`;
  const row = { receivedAt: '2026-09-22T06:30:00.000Z', state: 'RECEIVED', customer: { name: '逐行客户' } };
  const { complaintLines } = await office.wang.data<{ complaintLines: { totalCount: number; nodes: object[] } }>(
    query,
    {
      customerId,
    },
  );
  expect(complaintLines.totalCount).toBe(2);
  expect(complaintLines.nodes).toEqual(
    expect.arrayContaining([
      { batchNo: 'L-1', ...row },
      { batchNo: 'L-2', ...row },
    ]),
  );
});

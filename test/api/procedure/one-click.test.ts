import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, aCustomer, complaint } from '../../builders/complaint.ts';
import { aHolder } from '../../builders/grant.ts';
import { policyInForce } from '../../builders/policy.ts';
import { aRow } from '../../builders/row.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')), 'ADMIN');
});
afterAll(() => office.close());

const ask = (name: string, complaintId: string) =>
  office.wang.ask<Record<string, { changeSet: string | null }>>(
    `mutation ($id: ID!) { ${name}(complaintId: $id) { changeSet } }`,
    { id: complaintId },
  );
const under = async (code: string, patch: object = {}) =>
  aComplaint(office.wang, {
    receivedAt: moment('2026-09-22 14:30'),
    policyId: await policyInForce(office.wang, code),
    ...patch,
  });

test('R152: the eight steps of a crisis come from the policy in one step, each with whose it is and its day', async () => {
  await aHolder(office, office.wang, '陈总', 'GENERAL_MANAGER');
  const id = await under('frozen-food', { isMedia: true });
  expect((await ask('beginCrisis', id)).errors).toBeUndefined();
  interface Step {
    readonly step: string;
    readonly dueOn: string | null;
    readonly owner: { readonly name: string } | null;
    readonly department: { readonly code: string } | null;
  }
  const { crisisSteps } = await complaint<{ crisisSteps: Step[] }>(
    office.wang,
    id,
    'crisisSteps { step dueOn owner { name } department { code } }',
  );
  expect(crisisSteps).toHaveLength(8);
  expect(crisisSteps[0]).toEqual({ step: 'INVESTIGATE', dueOn: '2026-09-23', owner: null, department: { code: 'ZL' } });
  expect(crisisSteps[1]).toMatchObject({ step: 'TOP_LEVEL', owner: { name: '陈总' } });
  expect(crisisSteps.every(({ dueOn }) => dueOn !== null)).toBe(true);
  expect((await ask('beginCrisis', id)).errors?.[0]?.extensions.code).toBe('CRISIS_NOT_PLANNED');
});

test('R119: a whole batch is called back in one step: a line for every shipment of it', async () => {
  const productId = await aRow(office.wang, 'products', { code: 'P-119', name: '水饺 500g' });
  const batchId = await aRow(office.wang, 'batches', { batchNo: 'B0922', productId });
  for (const [shipmentNo, name, quantity] of [
    ['FH-1', '华东经销', '30'],
    ['FH-2', '华南经销', '18'],
  ] as const) {
    const customerId = await aCustomer(office.wang, { name });
    await aRow(office.wang, 'batchShipments', {
      batchId,
      shipmentNo,
      customerId,
      region: name.slice(0, 2),
      quantity,
      unit: 'BOX',
    });
  }
  const id = await under('frozen-food', { productId, batchNo: 'B0922' });
  expect((await ask('returnWholeBatch', id)).errors).toBeUndefined();
  const { returns } = await complaint<{ returns: object[] }>(
    office.wang,
    id,
    'returns { kind state quantity unit lines { batchNo quantity unit reason product { code } } }',
  );
  const line = { batchNo: 'B0922', unit: 'BOX', product: { code: 'P-119' } };
  expect(returns).toEqual([
    {
      kind: 'DEFECTIVE',
      state: 'OPEN',
      quantity: '48',
      unit: 'BOX',
      lines: [
        { ...line, quantity: '30', reason: 'FH-1 · 华东经销 · 华东' },
        { ...line, quantity: '18', reason: 'FH-2 · 华南经销 · 华南' },
      ],
    },
  ]);
  const other = await under('frozen-food', { batchNo: 'B0001' });
  expect((await ask('returnWholeBatch', other)).errors?.[0]?.extensions.code).toBe('BATCH_NOT_SHIPPED');
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

interface Hints {
  readonly earlier: readonly {
    id: string;
    likeness: number;
    isBatch: boolean;
    isCaller: boolean;
    isCustomer: boolean;
  }[];
  readonly counts: Readonly<Record<string, number>>;
  readonly department: { name: string } | null;
}
const hintsFor = async (telling: object) =>
  (
    await office.wang.data<{ intakeHints: Hints }>(
      `query ($telling: IntakeTelling!) { intakeHints(telling: $telling) {
        earlier { id likeness isBatch isCaller isCustomer } counts { customer batch caller product } department { name } } }`,
      { telling },
    )
  ).intakeHints;

test('customer and text suffice: the number is there with the first save', async () => {
  const customerId = await aCustomer(office.wang);
  const { rows } = await change(office.wang, [{ patch: { customerId, description: '来电:外壳有划痕' } }]);
  const { complaint } = await office.wang.data<{ complaint: { number: string } }>(
    'query ($id: ID!) { complaint(id: $id) { number } }',
    { id: rows[0]!.id },
  );
  expect(complaint.number).toMatch(/^CC-\d{4}-\d{5}$/);
});

test('G24: while it is told, complaints in like words are found; others are not', async () => {
  const alike = await aComplaint(office.wang, { description: '水饺馅中发现头发丝' });
  const other = await aComplaint(office.wang, { description: '送货单数量与实际不符' });
  const { earlier } = await hintsFor({ text: '顾客在水饺里吃出头发' });
  expect(earlier.map(({ id }) => id)).toContain(alike);
  expect(earlier.map(({ id }) => id)).not.toContain(other);
});

test('R15, R23: who calls again, the same batch, and the department that made it are known', async () => {
  const customerId = await aCustomer(office.wang);
  const id = await aComplaint(office.wang, { customerId, contactPhone: '13900001111', batchNo: 'B-77' });
  const product = { code: 'P-77', name: '壳体' };
  const made = await change(office.wang, [{ patch: product }], { type: 'Product', sheet: 'Products' });
  const batch = { batchNo: 'B-77', productId: made.rows[0]!.id, departmentId: 'SC' };
  await change(office.wang, [{ patch: batch }], { type: 'Batch', sheet: 'Batches' });
  const hints = await hintsFor({ customerId, phone: '13900001111', batchNo: 'B-77' });
  expect(hints.earlier[0]).toMatchObject({ id, isBatch: true, isCaller: true, isCustomer: true });
  expect(hints.counts).toEqual({ customer: 1, batch: 1, caller: 1, product: 0 });
  expect(hints.department).toEqual({ name: '生产部' });
});

test('nothing told finds nothing, and odd input is no error', async () => {
  expect((await hintsFor({})).earlier).toEqual([]);
  expect((await hintsFor({ text: '%_\\', customerId: 'nonsense', batchNo: '\u0000' })).earlier).toEqual([]);
});

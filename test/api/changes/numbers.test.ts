import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from('2026-09-22T02:00:00Z'));
  wang = office.wang;
});
afterAll(() => office.close());

const numberOf = async (id: string) => (await complaint<{ number: string }>(wang, id, 'number')).number;

test('forty complaints at once get forty numbers without a gap', async () => {
  const customerId = await aCustomer(wang);
  const ids = await Promise.all(Array.from({ length: 40 }, () => aComplaint(wang, { customerId })));
  const numbers = (await Promise.all(ids.map(numberOf))).toSorted();
  const first = Number(numbers[0]!.slice(-5));
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, at) => `CC-2026-${String(first + at).padStart(5, '0')}`));
});

test('a number that a row brings with it is kept, and the counter goes on behind it', async () => {
  const id = await aComplaint(wang, { number: 'CC-2026-04711' });
  expect(await numberOf(id)).toBe('CC-2026-04711');
  expect(await numberOf(await aComplaint(wang))).toBe('CC-2026-04712');
  expect(await numberOf(await aComplaint(wang, { number: 'KS-2026-0001' }))).toBe('KS-2026-0001');
});

test('a number is never given twice, not even that of a voided complaint', async () => {
  const id = await aComplaint(wang, { number: 'KS-2026-0002' });
  await change(wang, [{ id, void: true }]);
  const again = await change(wang, [
    { patch: { number: 'KS-2026-0002', customerId: await aCustomer(wang), description: '重复' } },
  ]);
  expect(again.rows[0]!.cells[0]).toMatchObject({ code: 'DUPLICATE_KEY', message: '客诉编号“KS-2026-0002”已存在' });
});

test('twenty claims on one complaint at once each get a place of their own', async () => {
  const complaintId = await aComplaint(wang);
  const claim = (amount: number) =>
    change(wang, [{ patch: { complaintId, amount: String(amount) } }], { type: 'Claim', sheet: 'Claims' });
  await Promise.all(Array.from({ length: 20 }, (_, at) => claim(at + 1)));
  const { claims } = await complaint<{ claims: { position: number }[] }>(wang, complaintId, 'claims { position }');
  expect(claims.map(({ position }) => position)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});

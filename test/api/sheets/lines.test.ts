import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import { apply, csv, upload } from '../../support/excel.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
  const rows = [{ patch: { code: '0001234567', name: '塑料外壳 ABS 黑', unit: 'PCS' } }];
  await change(wang, rows, { type: 'Product', sheet: 'Products' });
});
afterAll(() => office.close());

test('a line takes its name from the product, and keeps a name of its own', async () => {
  const named = await aComplaint(wang, { productId: '0001234567' });
  expect(await complaint(wang, named, 'productName unit')).toEqual({ productName: '塑料外壳 ABS 黑', unit: 'PCS' });
  const own = await aComplaint(wang, { productId: '0001234567', productName: '外壳(旧版)' });
  expect(await complaint(wang, own, 'productName')).toEqual({ productName: '外壳(旧版)' });
});

test('the complaint’s row shows its first line and counts the others', async () => {
  const id = await aComplaint(wang, { batchNo: '3E10', shippedQuantity: '3000', defectiveQuantity: '150' });
  const rows = [{ patch: { complaintId: id, batchNo: '000596' } }];
  await change(wang, rows, { type: 'ComplaintLine', sheet: 'ComplaintLines' });
  expect(await complaint(wang, id, 'batchNo lineCount defectRate lines { position batchNo }')).toEqual({
    batchNo: '3E10',
    lineCount: 2,
    defectRate: '0.05',
    lines: [
      { position: 1, batchNo: '3E10' },
      { position: 2, batchNo: '000596' },
    ],
  });
});

test('a cell changed in the grid of lines is a conflict in the grid of complaints', async () => {
  const id = await aComplaint(wang, { batchNo: '2613B9' });
  const { lines } = await complaint<{ lines: { id: string }[] }>(wang, id, 'lines { id }');
  const line = { id: lines[0]!.id, base: { values: { batchNo: '2613B9' } }, patch: { batchNo: '2614B1' } };
  await change(office.li, [line], { type: 'ComplaintLine', sheet: 'ComplaintLines' });
  const { rows } = await change(wang, [{ id, base: { version: 1 }, patch: { batchNo: '2615B2' } }]);
  expect(rows[0]!.cells[0]).toMatchObject({ outcome: 'CONFLICT', current: '2614B1', by: '李娜' });
});

test('how often a customer complained about a product is counted', async () => {
  const customerId = (await complaint<{ customerId: string }>(wang, await aComplaint(wang), 'customerId')).customerId;
  const first = await aComplaint(wang, { customerId, productId: '0001234567', receivedAt: '2026-03-01T02:00:00.000Z' });
  const second = await aComplaint(wang, {
    customerId,
    productId: '0001234567',
    receivedAt: '2026-04-01T02:00:00.000Z',
  });
  expect(await complaint(wang, first, 'occurrence')).toEqual({ occurrence: 1 });
  expect(await complaint(wang, second, 'occurrence')).toEqual({ occurrence: 2 });

  const counted = async (filter: object) => {
    const { complaints } = await wang.data<{ complaints: { nodes: { id: string; occurrence: number }[] } }>(
      `query ($filter: ComplaintFilter) { complaints(filter: $filter, orderBy: [{ column: occurrence }]) { nodes { id occurrence } } }`,
      { filter: { customerId: { eq: customerId }, ...filter } },
    );
    return complaints.nodes.map(({ id, occurrence }) => [id, occurrence]);
  };
  expect(await counted({ occurrence: { gte: '1' } })).toEqual([
    [first, 1],
    [second, 2],
  ]);
  const voided = await change(wang, [{ id: first, void: true }]);
  expect(await counted({ occurrence: { eq: '1' } })).toEqual([[second, 1]]);
  await undo(wang, voided.changeSet);
  const { name } = await complaint<{ customer: { name: string } }>(wang, first, 'customer { name }').then(
    ({ customer }) => customer,
  );
  const file = `客户名称,投诉日期,问题描述,产品编号\n${name},2026-02-01,起皱,0001234567\n`;
  await apply(wang, (await upload(wang, csv(file), '更早.csv')).id);
  expect((await counted({ occurrence: { gte: '1' } })).slice(1)).toEqual([
    [first, 2],
    [second, 3],
  ]);
});

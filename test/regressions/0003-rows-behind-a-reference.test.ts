import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const shown = `batchNo claimAmount defectRate isOverdue cycleDays contactName lineCount nextStates product { name } lines { batchNo }`;

test('a row reached through a reference answers what it answers itself: parts, computed cells, children, next states', async () => {
  const { wang } = office;
  await change(wang, [{ patch: { code: 'P-7781/2', name: '线束总成 12P' } }], { type: 'Product', sheet: 'Products' });
  const id = await aComplaint(wang, {
    batchNo: '2613B9',
    claimAmount: '36000',
    shippedQuantity: '3000',
    defectiveQuantity: '150',
    contactName: '周先生',
    productId: 'P-7781/2',
  });
  const own = await wang.data<{ complaint: object }>(`{ complaint(id: "${id}") { ${shown} } }`);
  const data = await wang.data<Record<string, { nodes: { complaint: object }[] }>>(
    `{ claims(filter: { complaintId: { eq: "${id}" } }) { nodes { complaint { ${shown} } } }
       complaintLines(filter: { complaintId: { eq: "${id}" } }) { nodes { complaint { ${shown} } } } }`,
  );
  expect(data['claims']!.nodes[0]!.complaint).toEqual(own.complaint);
  expect(data['complaintLines']!.nodes[0]!.complaint).toEqual(own.complaint);
  expect(own.complaint).toMatchObject({ batchNo: '2613B9', defectRate: '0.05', product: { name: '线束总成 12P' } });
});

test('child lists stand below references too, and a reference that is empty is null', async () => {
  const { wang } = office;
  const customerId = await aCustomer(wang);
  await change(wang, [{ patch: { customerId, name: '吴女士' } }], { type: 'Contact', sheet: 'Contacts' });
  const id = await aComplaint(wang, { customerId });
  const data = await wang.data(
    `{ complaint(id: "${id}") { customer { contacts { name } } department { name } product { batches { batchNo } } lines { complaint { lines { position } } } } }`,
  );
  expect(data).toEqual({
    complaint: {
      customer: { contacts: [{ name: '吴女士' }] },
      department: null,
      product: null,
      lines: [{ complaint: { lines: [{ position: 1 }] } }],
    },
  });
});

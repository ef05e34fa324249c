import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../../builders/complaint.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const customerId = await aCustomer(office.wang, { name: '华田精密(上海)有限公司' });
  await aCustomer(office.wang, { name: '重庆长安汽车' });
  await aCustomer(office.wang, { name: 'Brenner GmbH' });
  await aComplaint(office.wang, { customerId });
  await change(office.wang, [{ patch: { code: 'T-1', name: 'KSD301温控器' } }], { type: 'Product', sheet: 'Products' });
});
afterAll(() => office.close());

const found = async (sheet: string, search: string) => {
  const query = `query ($search: String) { rows: ${sheet}(search: $search) { nodes { name } } }`;
  const { rows } = await office.wang.data<{ rows: { nodes: { name: string }[] } }>(query, { search });
  return rows.nodes.map(({ name }) => name).join();
};

test.each([
  ['htjm', '华田精密(上海)有限公司'],
  ['HTJM', '华田精密(上海)有限公司'],
  ['tjmsh', '华田精密(上海)有限公司'],
  ['cqca', '重庆长安汽车'],
  ['zq', '重庆长安汽车'],
  ['精密', '华田精密(上海)有限公司'],
  ['bren', 'Brenner GmbH'],
  ['bg', ''],
])('customers are found by %s', async (search, names) => {
  expect(await found('customers', search)).toBe(names);
});

test('letters and characters of one name are read on; complaints are found by their customer', async () => {
  expect(await found('products', 'ksd301wk')).toBe('KSD301温控器');
  const query = '{ complaints(search: "htjm") { totalCount } }';
  expect(await office.wang.data(query)).toEqual({ complaints: { totalCount: 1 } });
});

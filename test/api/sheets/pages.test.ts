import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let huadong: string;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
  huadong = await aCustomer(wang, { name: '华东精密机械有限公司' });
  const other = await aCustomer(wang, { name: 'Nordlicht Automotive GmbH' });
  const texts = ['密封面有毛刺', '外箱破损3箱', '墙纸色差明显', '温控器动作温度偏高', '同一托盘混料'];
  const rows = Array.from({ length: 60 }, (_, at) => ({
    patch: {
      customerId: at % 3 ? huadong : other,
      description: texts[at % texts.length],
      receivedAt: `2026-0${1 + (at % 9)}-1${at % 7}T02:00:00.000Z`,
      severity: ['MAJOR', 'MINOR', null][at % 3],
      orderQuantity: at % 4 ? String(at % 5) : null,
      batchNo: `26${at}B9`,
    },
  }));
  await change(wang, rows);
});
afterAll(() => office.close());

interface Page {
  nodes: { id: string }[];
  totalCount: number;
  pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
}
const pageFields = `nodes { id } totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage }`;
const page = async (args: Record<string, unknown>) => {
  const data = await wang.data<{ complaints: Page }>(
    `query ($filter: ComplaintFilter, $search: String, $orderBy: [ComplaintOrder!], $limit: Int, $offset: Int, $first: Int, $after: String, $last: Int, $before: String) {
      complaints(filter: $filter, search: $search, orderBy: $orderBy, limit: $limit, offset: $offset, first: $first, after: $after, last: $last, before: $before) { ${pageFields} } }`,
    args,
  );
  return data.complaints;
};
const ids = ({ nodes }: Page) => nodes.map(({ id }) => id);

const columns = fc.constantFrom(
  'receivedAt',
  'severity',
  'orderQuantity',
  'customerId',
  'number',
  'defectRate',
  'description',
  'isOverdue',
  'batchNo',
);
const orders = fc.uniqueArray(fc.record({ column: columns, direction: fc.constantFrom('ASC', 'DESC') }), {
  maxLength: 3,
  selector: ({ column }) => column,
});

test('walking forwards and backwards by cursor gives exactly the rows of one long page, whatever the order', async () => {
  await fc.assert(
    fc.asyncProperty(orders, fc.integer({ min: 7, max: 25 }), async (orderBy, size) => {
      const all = ids(await page({ orderBy, limit: 100 }));
      const forwards: string[] = [];
      let last: Page | undefined;
      for (let after: string | null = null; !last || last.pageInfo.hasNextPage; after = last.pageInfo.endCursor) {
        last = await page({ orderBy, first: size, after });
        forwards.push(...ids(last));
      }
      expect(forwards).toEqual(all);
      const back = await page({ orderBy, last: size, before: last.pageInfo.startCursor });
      const at = all.indexOf(ids(last)[0]!);
      expect(ids(back)).toEqual(all.slice(Math.max(0, at - size), at));
      expect(back.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: at > size });
      expect(ids(await page({ orderBy, limit: size, offset: size }))).toEqual(all.slice(size, 2 * size));
    }),
    { numRuns: 25 },
  );
}, 60_000);

test('empty cells stand last, upwards and downwards', async () => {
  for (const direction of ['ASC', 'DESC']) {
    const data = await wang.data<{ complaints: { nodes: { severity: string | null }[] } }>(
      `query ($orderBy: [ComplaintOrder!]) { complaints(orderBy: $orderBy, limit: 100) { nodes { severity } } }`,
      { orderBy: [{ column: 'severity', direction }] },
    );
    const severities = data.complaints.nodes.map(({ severity }) => severity);
    expect(severities.indexOf(null)).toBe(severities.findLastIndex((severity) => severity !== null) + 1);
  }
});

test.each([
  ['色差', 12],
  ['墙纸 色差', 12],
  ['差色', 0],
  ['华东', 40],
  ['华东 毛刺', 8],
  ['nordlicht', 20],
  ['2659B9', 1],
  ['箱', 12],
  ['100%', 0],
  ['', 60],
])('searching “%s” finds %i: Chinese words of any length, the customer, the batch', async (search, count) => {
  expect((await page({ search })).totalCount).toBe(count);
});

test.each([
  [{ severity: { eq: 'MAJOR' } }, 20],
  [{ severity: { ne: 'MAJOR' } }, 40],
  [{ severity: { notIn: ['MAJOR', 'MINOR'] } }, 20],
  [{ severity: { isEmpty: true } }, 20],
  [{ not: { severity: { in: ['MAJOR'] } } }, 40],
  [{ or: [{ severity: { isEmpty: true } }, { description: { contains: '托盘' } }] }, 28],
  [{ orderQuantity: { gte: '2', lt: '4' } }, 18],
  [{ description: { startsWith: '外箱' }, batchNo: { contains: 'b9' } }, 12],
  [{ receivedAt: { gte: '2026-09-01T00:00:00.000Z' } }, 6],
  [{ customer: null, and: [] }, 60],
])('the filter %j finds %i', async (filter, count) => {
  const { customer: _, ...given } = filter as Record<string, unknown>;
  expect((await page({ filter: given })).totalCount).toBe(count);
});

test('the total follows a change at once', async () => {
  const before = (await page({})).totalCount;
  await aComplaint(wang, { customerId: huadong });
  expect((await page({})).totalCount).toBe(before + 1);
});

test.each([
  ['more than a page may hold', { limit: 1001 }, 'LIMIT_TOO_LARGE'],
  ['a cursor that is none', { first: 5, after: 'xyz' }, 'CURSOR_INVALID'],
])('%s is refused', async (_, args, code) => {
  const { errors } = await wang.ask(
    `query ($limit: Int, $first: Int, $after: String) { complaints(limit: $limit, first: $first, after: $after) { totalCount nodes { id } } }`,
    args,
  );
  expect(errors![0]!.extensions.code).toBe(code);
});

test('complaints of one moment stand in the order of their numbers, either way, by offset and by cursor', async () => {
  const filter = { description: { eq: '同一时刻' } };
  const made = ['N-3', 'N-1', 'N-5', 'N-2', 'N-4'].map((number) => ({
    patch: { number, customerId: huadong, description: '同一时刻', receivedAt: '2026-10-01T02:00:00.000Z' },
  }));
  await change(wang, made);
  const numbers = async (args: Record<string, unknown>) => {
    const data = await wang.data<{ complaints: { nodes: { number: string }[]; pageInfo: { endCursor: string } } }>(
      `query ($filter: ComplaintFilter, $orderBy: [ComplaintOrder!], $limit: Int, $offset: Int, $first: Int, $after: String) {
        complaints(filter: $filter, orderBy: $orderBy, limit: $limit, offset: $offset, first: $first, after: $after) {
          nodes { number } pageInfo { endCursor } } }`,
      { filter, ...args },
    );
    const { nodes, pageInfo } = data.complaints;
    return { numbers: nodes.map(({ number }) => number), cursor: pageInfo.endCursor };
  };
  const ascending = ['N-1', 'N-2', 'N-3', 'N-4', 'N-5'];
  for (const [direction, expected] of [
    ['ASC', ascending],
    ['DESC', ascending.toReversed()],
  ] as const) {
    const orderBy = [{ column: 'receivedAt', direction }];
    const first = await numbers({ orderBy, first: 2 });
    const next = await numbers({ orderBy, first: 3, after: first.cursor });
    expect([...first.numbers, ...next.numbers]).toEqual(expected);
    expect((await numbers({ orderBy, limit: 3, offset: 2 })).numbers).toEqual(expected.slice(2));
  }
  expect((await numbers({ limit: 5 })).numbers).toEqual(ascending.toReversed());
});

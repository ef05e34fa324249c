import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
  const customerId = await aCustomer(wang, { name: '华田精密机械' });
  const notes = ['a', 'b', 'c', null, null, 'd', 'e', null, null, null];
  const rows = notes.map((note, at) => ({
    patch: {
      customerId,
      note,
      description: at % 4 === 1 ? '外箱破损' : '密封面有毛刺',
      defectiveQuantity: at === 9 ? null : `${at}.1`,
      receivedAt: `2026-06-${10 + at}T02:00:00.000Z`,
      ...(at === 8 && { severity: 'MAJOR', shippedQuantity: '4321', isBatch: true }),
    },
  }));
  await change(wang, rows);
});
afterAll(() => office.close());

const walk = async <T>(fields: string, rows = 'orderBy: [{ column: receivedAt }]') =>
  (await wang.data<{ walk: T }>(`{ walk: walkComplaints(${rows}) { ${fields} } }`)).walk;

test.each([
  ['DOWN', 0, 2],
  ['DOWN', 2, 5],
  ['DOWN', 3, 5],
  ['DOWN', 6, 9],
  ['DOWN', 9, 9],
  ['UP', 9, 6],
  ['UP', 6, 5],
  ['UP', 5, 2],
  ['UP', 2, 0],
  ['UP', 0, 0],
])('%s from row %i the edge of the data is row %i', async (direction, from, to) => {
  const { edge } = await walk<{ edge: number }>(`edge(column: note, from: ${from}, direction: ${direction})`);
  expect(edge).toBe(to);
});

test('edges follow filter and order', async () => {
  const rows = 'filter: { note: { isEmpty: false } }, orderBy: [{ column: receivedAt, direction: DESC }]';
  expect(await walk('edge(column: note, from: 0, direction: DOWN)', rows)).toEqual({ edge: 4 });
});

test.each([
  ['精密', 'customerId', 10],
  ['机械', 'note', 0],
  ['严重', 'severity', 1],
  ['major', 'severity', 1],
  ['2026-06-12', 'receivedAt', 1],
  ['2026/6/12', 'receivedAt', 1],
  ['10:00', 'receivedAt', 10],
  ['8.1', 'defectiveQuantity', 1],
  ['4,321', 'shippedQuantity', 1],
  ['0.1875%', 'defectRate', 1],
  ['√', 'isBatch', 1],
  ['华田 外箱', 'customerId, description', 3],
])('%s is found where %s shows it', async (text, columns, total) => {
  const { hit } = await walk<{ hit: { total: number } | null }>(
    `hit(text: "${text}", columns: [${columns}], from: 0, direction: DOWN) { total }`,
  );
  expect(hit?.total ?? 0).toBe(total);
});

test('hits are found over all rows, one after the other, round the ends', async () => {
  const hit = (from: number, direction: string) =>
    walk(`hit(text: "外箱 华田", from: ${from}, direction: ${direction}) { index place total }`);
  expect(await hit(0, 'DOWN')).toEqual({ hit: { index: 1, place: 1, total: 3 } });
  expect(await hit(1, 'DOWN')).toEqual({ hit: { index: 5, place: 2, total: 3 } });
  expect(await hit(9, 'DOWN')).toEqual({ hit: { index: 1, place: 1, total: 3 } });
  expect(await hit(5, 'UP')).toEqual({ hit: { index: 1, place: 1, total: 3 } });
  expect(await hit(1, 'UP')).toEqual({ hit: { index: 9, place: 3, total: 3 } });
  expect(await walk('hit(text: "没有", from: 0, direction: DOWN) { index }')).toEqual({ hit: null });
});

test('figures are exact, of all rows or of a stretch of them', async () => {
  const all = await walk('figures(columns: [defectiveQuantity, receivedAt, note]) { column filled sum min max }');
  expect(all).toEqual({
    figures: [
      { column: 'defectiveQuantity', filled: 9, sum: '36.9', min: '0.1', max: '8.1' },
      {
        column: 'receivedAt',
        filled: 10,
        sum: null,
        min: '2026-06-10T02:00:00.000Z',
        max: '2026-06-19T02:00:00.000Z',
      },
      { column: 'note', filled: 5, sum: null, min: null, max: null },
    ],
  });
  const some = await walk('figures(columns: [defectiveQuantity], offset: 7, limit: 3) { filled sum }');
  expect(some).toEqual({ figures: [{ filled: 2, sum: '15.2' }] });
  const found = await walk('figures(columns: [defectiveQuantity]) { sum }', 'search: "外箱"');
  expect(found).toEqual({ figures: [{ sum: '6.2' }] });
});

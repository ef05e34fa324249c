import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  for (let at = 0; at < 7; at++) await aComplaint(office.wang, { severity: at % 2 ? 'MAJOR' : 'MINOR' });
});
afterAll(() => office.close());

const codeOf = async (query: string) => (await office.wang.ask(query)).errors?.[0]?.extensions.code;

test.each([
  [`{ complaints(filter: { id: { eq: "nope" } }) { totalCount } }`, 'ID_INVALID'],
  [`{ complaints(filter: { customerId: { in: ["x"] } }) { nodes { id } } }`, 'ID_INVALID'],
  [`mutation { undo(changeSet: "x") { applied } }`, 'CHANGE_SET_NOT_FOUND'],
  [`{ complaints(limit: 5, offset: -5) { nodes { id } } }`, 'PAGE_INVALID'],
  [`{ complaints(first: 3, last: 2, limit: 1, offset: 7) { nodes { id } } }`, 'PAGE_INVALID'],
  [`{ complaints(first: 2, after: "WyJ4IiwieSJd") { nodes { id } } }`, 'CURSOR_INVALID'],
  [`{ complaints(first: 2, after: "W3t9LHt9XQ==") { nodes { id } } }`, 'CURSOR_INVALID'],
  [`{ complaints(first: 2, after: "garbage") { totalCount } }`, 'CURSOR_INVALID'],
  [`{ changeFeed(after: "1:00000000-0000-0000-0000-000000000000", limit: -1) { cursor } }`, 'LIMIT_TOO_LARGE'],
])('%s is refused with %s', async (query, code) => {
  expect(await codeOf(query)).toBe(code);
});

test.each([`{ complaint(id: "x") { id } }`, `{ customer(id: "") { id } }`])('%s finds nothing', async (query) => {
  const { data, errors } = await office.wang.ask<Record<string, unknown>>(query);
  expect(errors).toBeUndefined();
  expect(Object.values(data!)).toEqual([null]);
});

test('a row whose id is none is answered as not found; a NUL is searched for without harm', async () => {
  const { rows } = await change(office.wang, [{ id: 'x', base: { version: 2 }, patch: { note: 'p' } }]);
  expect(rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'ROW_NOT_FOUND' });
  const query = `query ($text: String) { complaints(search: $text, filter: { note: { contains: $text } }) { totalCount } }`;
  expect(await office.wang.data(query, { text: '毛刺\u0000' })).toEqual({ complaints: { totalCount: 0 } });
  expect(await office.wang.data(`{ history(sheet: complaints, rowId: "x") { at } }`)).toEqual({ history: [] });
});

test('a cursor of one order is no cursor of another', async () => {
  const { complaints } = await office.wang.data<{ complaints: { pageInfo: { endCursor: string } } }>(
    `{ complaints(first: 2, orderBy: [{ column: severity }]) { pageInfo { endCursor } } }`,
  );
  const { endCursor } = complaints.pageInfo;
  expect(
    await codeOf(
      `{ complaints(first: 2, after: "${endCursor}", orderBy: [{ column: shippedQuantity }]) { nodes { id } } }`,
    ),
  ).toBe('CURSOR_INVALID');
});

test('`last` without a cursor gives the last rows, in their order', async () => {
  const page = async (args: string) =>
    (
      await office.wang.data<{ complaints: { nodes: { number: string }[]; pageInfo: object } }>(
        `{ complaints(${args}) { nodes { number } pageInfo { hasNextPage hasPreviousPage } } }`,
      )
    ).complaints;
  const all = (await page('limit: 50')).nodes;
  expect(await page('last: 3')).toEqual({
    nodes: all.slice(-3),
    pageInfo: { hasNextPage: false, hasPreviousPage: true },
  });
});

test.each([
  ['{ or: [] }', 0],
  ['{ not: {} }', 0],
  ['{ and: [] }', 7],
  ['{ or: [{}] }', 7],
])('the filter %s finds %i: as logic has it', async (filter, count) => {
  expect(await office.wang.data(`{ complaints(filter: ${filter}) { totalCount } }`)).toEqual({
    complaints: { totalCount: count },
  });
});

test('a whole number is compared with any number', async () => {
  const data = await office.wang.data(`{ complaintLines(filter: { position: { lt: "1.5" } }) { totalCount } }`);
  expect(data).toEqual({ complaintLines: { totalCount: 7 } });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../../builders/complaint.ts';
import { type Office, openOffice } from '../../support/office.ts';

// Tuesday, 22 September 2026, 10:00 in Shanghai
const now = Temporal.Instant.from('2026-09-22T02:00:00Z');

let office: Office;
let huadong: string;
beforeAll(async () => {
  office = await openOffice(() => now);
  huadong = await aCustomer(office.wang, { name: '华东精密机械有限公司' });
  const nordlicht = await aCustomer(office.wang, { name: 'Nordlicht Automotive GmbH' });
  const rows = [
    { customerId: huadong, severity: 'MODERATE', receivedAt: '2026-09-21T17:00:00.000Z', defectiveQuantity: '3' },
    { customerId: huadong, severity: 'MODERATE', receivedAt: '2026-09-20T17:00:00.000Z', defectiveQuantity: '0.5' },
    { customerId: huadong, severity: 'MINOR', receivedAt: '2026-08-31T16:00:00.000Z' },
    { customerId: nordlicht, severity: null, receivedAt: '2026-08-31T15:59:00.000Z', defectiveQuantity: '40' },
  ];
  await change(
    office.wang,
    rows.map((patch, at) => ({ patch: { description: '毛刺', note: at ? null : '急', ...patch } })),
  );
});
afterAll(() => office.close());

interface Groups {
  readonly groups: {
    readonly values: { readonly value: string | null; readonly label: string | null }[];
    readonly count: number;
    readonly sums: (string | null)[];
  }[];
  readonly hasMore: boolean;
}
const groups = async (args: object) => {
  const data = await office.wang.data<{ walkComplaints: { groups: Groups } }>(
    `query ($by: [ComplaintColumn!]!, $sums: [ComplaintColumn!], $filter: ComplaintFilter, $search: String, $contains: String, $limit: Int) {
      walkComplaints(filter: $filter, search: $search) { groups(by: $by, sums: $sums, contains: $contains, limit: $limit) {
        groups { values { value label } count sums } hasMore } } }`,
    args,
  );
  return data.walkComplaints.groups;
};
const told = ({ groups: found }: Groups) =>
  found.map(({ values, count }) => [...values.map(({ value, label }) => label ?? value), count]);
const total = async (filter: object, search?: string) => {
  const text = `query ($filter: ComplaintFilter, $search: String) { complaints(filter: $filter, search: $search) { totalCount } }`;
  return office.wang.ask<{ complaints: { totalCount: number } }>(text, { filter, search });
};
const count = async (filter: object) => (await total(filter)).data?.complaints.totalCount;

test('the values of a column with their counts, empty cells as one of them', async () => {
  expect(told(await groups({ by: ['severity'] }))).toEqual([
    ['MODERATE', 2],
    ['MINOR', 1],
    [null, 1],
  ]);
  expect(told(await groups({ by: ['note'] }))).toEqual([
    [null, 3],
    ['急', 1],
  ]);
});

test('only under the other filters, by their label, and not more than are wanted', async () => {
  expect(told(await groups({ by: ['severity'], filter: { customerId: { in: [huadong] } } }))).toHaveLength(2);
  expect(told(await groups({ by: ['customerId'], contains: '精密' }))).toEqual([['华东精密机械有限公司', 3]]);
  expect(await groups({ by: ['severity'], limit: 1 })).toMatchObject({ hasMore: true, groups: [{ count: 2 }] });
});

test('two columns, with what the rows come to; a moment counts in its month at the site', async () => {
  const found = await groups({ by: ['receivedAt', 'severity'], sums: ['defectiveQuantity'] });
  expect(found.groups.map(({ values, sums }) => [...values.map(({ value }) => value), sums[0]])).toEqual([
    ['2026-09', 'MODERATE', '3.5'],
    ['2026-08', null, '40'],
    ['2026-09', 'MINOR', null],
  ]);
});

test('in the order of the rows: each group begins where the counts before it end, empty cells last', async () => {
  const orderBy = [{ column: 'receivedAt', direction: 'DESC' }, { column: 'severity' }];
  const { walkComplaints: walk, complaints } = await office.wang.data<{
    walkComplaints: { groups: { groups: { count: number; values: { value: string | null }[]; filled: number[] }[] } };
    complaints: { nodes: { severity: string | null; receivedAt: string }[] };
  }>(
    `query ($orderBy: [ComplaintOrder!]) {
      walkComplaints(orderBy: $orderBy) { groups(by: [severity, receivedAt], sums: [defectiveQuantity], inOrder: true) {
        groups { values { value } count filled } } }
      complaints(orderBy: $orderBy) { nodes { severity receivedAt } } }`,
    { orderBy },
  );
  const spread = walk.groups.groups.flatMap(({ values, count: rows }) =>
    Array(rows).fill(values.map((one) => one.value)),
  );
  const month = (at: string) => Temporal.Instant.from(at).toZonedDateTimeISO('Asia/Shanghai').toString().slice(0, 7);
  expect(spread).toEqual(complaints.nodes.map(({ severity, receivedAt }) => [severity, month(receivedAt)]));
  expect(walk.groups.groups.map(({ filled }) => filled[0])).toEqual([2, 0, 1]);
});

test.each([
  ['customerId', ['华东精密机械有限公司', 'Nordlicht Automotive GmbH']],
  ['severity', ['MODERATE', 'MINOR', null]],
])('groups of %s come as names are ordered and choices are listed, and so do the rows', async (column, inOrder) => {
  for (const direction of ['ASC', 'DESC']) {
    const { walkComplaints: walk, complaints } = await office.wang.data<{
      walkComplaints: {
        groups: { groups: { count: number; values: { value: string | null; label: string | null }[] }[] };
      };
      complaints: { nodes: Record<string, string | null>[] };
    }>(
      `query ($by: [ComplaintColumn!], $orderBy: [ComplaintOrder!]) {
        walkComplaints(orderBy: $orderBy) { groups(by: $by, inOrder: true) { groups { count values { value label } } } }
        complaints(orderBy: $orderBy) { nodes { customerId severity } } }`,
      { by: [column], orderBy: [{ column, direction }] },
    );
    const values = walk.groups.groups.map(({ values: [one] }) => one!.label ?? one!.value);
    const filled = inOrder.filter((one) => one !== null);
    const expected = direction === 'ASC' ? inOrder : [...filled.toReversed(), ...inOrder.slice(filled.length)];
    expect(values).toEqual(expected);
    const spread = walk.groups.groups.flatMap(({ count: rows, values: [one] }) => Array(rows).fill(one!.value));
    expect(complaints.nodes.map((row) => row[column])).toEqual(spread);
  }
});

test('days and moments by day at the site, and how many groups there are beyond the limit', async () => {
  const { walkComplaints } = await office.wang.data<{
    walkComplaints: { groups: { total: number; groups: { count: number; values: { value: string }[] }[] } };
  }>(`{ walkComplaints(orderBy: [{ column: receivedAt }]) { groups(by: [receivedAt], byDay: true, inOrder: true, limit: 2) {
    total groups { count values { value } } } } }`);
  const { groups: found, total: all } = walkComplaints.groups;
  expect(found.map(({ count: rows, values: [day] }) => [day!.value, rows])).toEqual([
    ['2026-08-31', 1],
    ['2026-09-01', 1],
  ]);
  expect(all).toBe(4);
});

test('rows of several periods at once, empty cells as one of them', async () => {
  expect(await count({ receivedAt: { withinAny: ['2026-08', '2026-09-22'] } })).toBe(2);
  expect(await count({ shippedOn: { withinAny: ['2026', null] } })).toBe(4);
  expect(await count({ receivedAt: { withinAny: [] } })).toBe(0);
});

test('a group leads to its rows: its values are a filter', async () => {
  for (const { values, count: counted } of (await groups({ by: ['severity', 'receivedAt'] })).groups) {
    const [severity, month] = values.map(({ value }) => value);
    expect(await count({ severity: { in: [severity] }, receivedAt: { within: month } })).toBe(counted);
  }
});

test('not by three columns, and texts are not added up', async () => {
  const ask = (args: string) => office.wang.ask(`{ walkComplaints { groups(${args}) { hasMore } } }`);
  expect((await ask('by: []')).errors?.[0]?.extensions.code).toBe('GROUPS_INVALID');
  expect((await ask('by: [severity, state, customerId]')).errors?.[0]?.extensions.code).toBe('GROUPS_INVALID');
  expect((await ask('by: [severity], sums: [note]')).errors?.[0]?.extensions.code).toBe('SUM_INVALID');
  expect((await ask('by: [severity], limit: 5001')).errors?.[0]?.extensions.code).toBe('LIMIT_TOO_LARGE');
});

test('periods are those of the site', async () => {
  expect(await count({ receivedAt: { within: 'TODAY' } })).toBe(1);
  expect(await count({ receivedAt: { within: 'YESTERDAY' } })).toBe(1);
  expect(await count({ receivedAt: { within: 'THIS_MONTH' } })).toBe(3);
  expect(await count({ receivedAt: { within: '2026-08' } })).toBe(1);
  expect(await count({ nextChaseOn: { within: '2026' } })).toBe(0);
  expect((await total({ receivedAt: { within: 'SOON' } })).errors?.[0]?.extensions.code).toBe('PERIOD_UNKNOWN');
});

test('null among values stands for empty cells', async () => {
  expect(await count({ severity: { in: ['MINOR', null] } })).toBe(2);
  expect(await count({ severity: { notIn: ['MINOR', null] } })).toBe(2);
  expect(await count({ customerId: { in: [null] } })).toBe(0);
});

test('a choice or a state that does not exist is an error, in whatever part of a filter', async () => {
  const filters = [
    { severity: { in: ['MODERATE', 'HUGE'] } },
    { or: [{ state: { eq: 'GONE' } }] },
    { not: { and: [{ severity: { ne: 'HUGE' } }] } },
  ];
  for (const filter of filters)
    expect((await total(filter)).errors?.[0]?.extensions.code, JSON.stringify(filter)).toBe('FILTER_CHOICE_UNKNOWN');
  const { errors } = await total(filters[0]!);
  expect(errors?.[0]?.message).toBe('筛选条件中的“HUGE”不是“严重等级”的可选项');
});

test('an entry that is switched off can still be filtered by', async () => {
  await office.database.pool.query(`update choice set is_active = false where list = 'severity' and code = 'MINOR'`);
  expect(await count({ severity: { in: ['MINOR'] } })).toBe(1);
});

test('a due moment is overdue while it is unmet and its row is open', async () => {
  const overdue = async () =>
    (await groups({ by: ['number'], filter: { containmentDueAt: { isOverdue: true } } })).groups;
  const late = await overdue();
  expect(late.length).toBe(3);
  const all = (await groups({ by: ['number'] })).groups.length;
  expect(await count({ containmentDueAt: { isOverdue: false } })).toBe(all - late.length);
  const { data } = await office.wang.ask<{ complaints: { nodes: { id: string; version: number }[] } }>(
    `{ complaints(filter: { containmentDueAt: { isOverdue: true } }) { nodes { id version } } }`,
  );
  const [met] = data!.complaints.nodes;
  await change(office.wang, [
    { id: met!.id, base: { version: met!.version }, patch: { containmentDoneAt: now.toString() } },
  ]);
  expect((await overdue()).length).toBe(2);
});

test('the place of a row in an order, under a filter', async () => {
  const { data } = await office.wang.ask<{ complaints: { nodes: { id: string }[] } }>(
    `{ complaints(orderBy: [{ column: severity }, { column: receivedAt, direction: DESC }]) { nodes { id } } }`,
  );
  const ask = async (id: string, filter: object = {}) => {
    const { walkComplaints } = await office.wang.data<{ walkComplaints: { position: number | null } }>(
      `query ($id: ID!, $filter: ComplaintFilter) { walkComplaints(filter: $filter,
        orderBy: [{ column: severity }, { column: receivedAt, direction: DESC }]) { position(id: $id) } }`,
      { id, filter },
    );
    return walkComplaints.position;
  };
  const ids = data!.complaints.nodes.map(({ id }) => id);
  expect(await Promise.all(ids.map((id) => ask(id)))).toEqual([0, 1, 2, 3]);
  expect(await ask(ids[3]!, { severity: { isEmpty: true } })).toBe(0);
  expect(await ask(ids[0]!, { severity: { isEmpty: true } })).toBeNull();
  expect(await ask('nobody')).toBeNull();
});

test('an English reader is told English names, and finds by them; a row without one keeps its own', async () => {
  const [department] = (
    await office.wang.data<{ departments: { nodes: { id: string }[] } }>(
      '{ departments(filter: { code: { eq: "ZL" } }) { nodes { id } } }',
    )
  ).departments.nodes;
  const id = await aComplaint(office.wang, { description: '划伤', departmentId: department!.id });
  const query = `query ($id: ID!, $contains: String) {
    walkComplaints(filter: { description: { eq: "划伤" } }) {
      groups(by: [departmentId], contains: $contains) { groups { values { label } } }
      hit(text: "quality", from: 0, columns: [departmentId], direction: DOWN) { index } }
    walkAll: walkComplaints { groups(by: [customerId]) { groups { values { label } } } }
    history(sheet: complaints, rowId: $id, column: "departmentId") { afterText } }`;
  const answered = (language: string, contains: string) =>
    office.wang.ask(query, { id, contains }, { 'Accept-Language': language });
  expect((await answered('en', 'qual')).data).toMatchObject({
    walkComplaints: { groups: { groups: [{ values: [{ label: 'Quality' }] }] }, hit: { index: 0 } },
    walkAll: { groups: { groups: [{ values: [{ label: '华东精密机械有限公司' }] }, {}, {}] } },
    history: [{ afterText: 'Quality' }],
  });
  expect((await answered('zh', '质量')).data).toMatchObject({
    walkComplaints: { groups: { groups: [{ values: [{ label: '质量部' }] }] } },
    history: [{ afterText: '质量部' }],
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change, complaint, undo } from '../../builders/complaint.ts';
import { aField, changeField } from '../../builders/field.ts';
import { aUser, signedIn, startApp } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
  wang = office.wang;
});
afterAll(() => office.close());

const slots = 'field kind text number date dateTime flag choice reference label';
const custom = async (client: Client, id: string) =>
  (await complaint<{ custom: Record<string, unknown>[] }>(client, id, `custom { ${slots} }`)).custom.map((value) =>
    Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null)),
  );
const write = (id: string, base: object[], patch: object[], client = wang) =>
  change(client, [{ id, base: { values: { custom: base } }, patch: { custom: patch } }], {
    errorPolicy: 'APPLY_VALID',
  });
const find = async (filter: object, orderBy?: object[], client = wang) => {
  const { complaints } = await client.data<{ complaints: { totalCount: number; nodes: { id: string }[] } }>(
    'query ($filter: ComplaintFilter, $orderBy: [ComplaintOrder!]) { complaints(filter: $filter, orderBy: $orderBy) { totalCount nodes { id } } }',
    { filter, orderBy },
  );
  return complaints.nodes.map(({ id }) => id);
};

const values: [kind: string, slot: string, written: unknown, read: unknown, condition: string][] = [
  ['text', 'text', ' 冲压 模具 ', '冲压 模具', 'contains'],
  ['longText', 'text', '第一行\n第二行', '第一行\n第二行', 'eq'],
  ['code', 'text', '000123', '000123', 'startsWith'],
  ['integer', 'number', '12000000000', '12000000000', 'gte'],
  ['decimal', 'number', '1200.50', '1200.5', 'lte'],
  ['percent', 'number', '0.05', '0.05', 'eq'],
  ['money', 'number', '36000', '36000', 'in'],
  ['date', 'date', '2026-09-22', '2026-09-22', 'gte'],
  ['dateTime', 'dateTime', '2026-09-22T06:30:00Z', '2026-09-22T06:30:00.000Z', 'lte'],
  ['flag', 'flag', true, true, 'eq'],
];

test.each(values)(
  'a field of kind %s is read, filtered by and sorted by',
  async (kind, slot, written, read, operator) => {
    const field = await aField(wang, { zh: `字段${kind}`, kind });
    const [full, empty] = [await aComplaint(wang), await aComplaint(wang)];
    const { rows } = await write(full, [{ field }], [{ field, [slot]: written }]);
    expect(rows[0]!.cells).toMatchObject([{ column: field, outcome: 'APPLIED' }]);
    expect(await custom(wang, full)).toContainEqual({ field, kind, [slot]: read });
    expect(await custom(wang, empty)).toEqual([]);

    const value = operator === 'in' ? [read] : read;
    expect(await find({ custom: [{ field, [slot]: { [operator]: value } }] })).toEqual([full]);
    for (const direction of ['ASC', 'DESC']) {
      const found = await find({ id: { in: [full, empty] } }, [{ field, direction }]);
      expect(found).toEqual(kind === 'flag' && direction === 'ASC' ? [empty, full] : [full, empty]);
    }
  },
);

test('a choice has entries of its own, by code or name; a reference shows the row it stands for', async () => {
  const tool = await aField(wang, { zh: '模具状态', en: 'Tool state', kind: 'choice' });
  const entries = [
    { list: tool, code: 'WORN', zh: '磨损', en: 'Worn', position: 1 },
    { list: tool, code: 'NEW', zh: '全新', en: 'New', position: 2 },
  ];
  await change(
    wang,
    entries.map((patch) => ({ patch })),
    { type: 'ChoiceEntry', sheet: 'Choices' },
  );
  const supplier = await aField(wang, { zh: '供应商', kind: 'reference', target: 'customers' });
  const customer = await aCustomer(wang, { name: '宁波模具厂' });
  const id = await aComplaint(wang);
  const { rows } = await write(
    id,
    [{ field: tool }, { field: supplier }],
    [
      { field: tool, choice: '磨损' },
      { field: supplier, reference: '宁波模具厂' },
    ],
  );
  expect(rows[0]).toMatchObject({ outcome: 'UPDATED' });
  expect(await custom(wang, id)).toEqual([
    { field: tool, kind: 'choice', choice: 'WORN' },
    { field: supplier, kind: 'reference', reference: customer, label: '宁波模具厂' },
  ]);
  expect(await find({ or: [{ custom: [{ field: supplier, reference: { in: [customer] } }] }] })).toEqual([id]);

  const wrong = await write(id, [{ field: tool, choice: 'WORN' }], [{ field: tool, choice: '报废' }]);
  expect(wrong.rows[0]!.cells[0]).toMatchObject({ outcome: 'REJECTED', code: 'CHOICE_UNKNOWN' });
  const voided = await change(wang, [{ id: customer, void: true }], { type: 'Customer', sheet: 'Customers' });
  expect(voided.rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'ROW_IN_USE' });
});

test('the same cell written by two is a conflict that says who; two fields of a row are none; an undo puts back', async () => {
  const [one, two] = [await aField(wang, { zh: '工位' }), await aField(wang, { zh: '班次' })];
  const id = await aComplaint(wang);
  const first = await write(id, [{ field: one }], [{ field: one, text: 'A1' }]);
  expect((await write(id, [{ field: two }], [{ field: two, text: '夜班' }], office.li)).applied).toBe(true);
  const late = await write(id, [{ field: one }], [{ field: one, text: 'B2' }], office.li);
  expect(late.rows[0]!.cells[0]).toMatchObject({ outcome: 'CONFLICT', current: 'A1', by: '王敏' });
  expect(late.rows[0]!.cells[0]!.message).toContain('工位');

  await undo(wang, first.changeSet);
  expect(await custom(wang, id)).toEqual([{ field: two, kind: 'text', text: '夜班' }]);
  const { history } = await wang.data<{ history: object[] }>(
    'query ($id: ID!, $column: String) { history(sheet: complaints, rowId: $id, column: $column) { op by source before after } }',
    { id, column: one },
  );
  expect(history.slice(0, 2)).toEqual([
    { op: 'UPDATE', by: '王敏', source: 'UNDO', before: 'A1', after: null },
    { op: 'UPDATE', by: '王敏', source: 'API', before: null, after: 'A1' },
  ]);
});

test('a new row takes fields with it, and is not written without a required one', async () => {
  const field = await aField(wang, { zh: '线体', sheet: 'departments', isRequired: true });
  const department = (patch: object) =>
    change(wang, [{ patch: { code: `D-${Math.random()}`, name: '冲压', ...patch } }], {
      type: 'Department',
      sheet: 'Departments',
    });
  expect((await department({})).rows[0]).toMatchObject({
    outcome: 'REJECTED',
    cells: [{ outcome: 'REJECTED' }, {}, { column: field, code: 'REQUIRED' }],
  });
  const made = await department({ custom: [{ field, text: 'L1' }] });
  expect(made.rows[0]).toMatchObject({ outcome: 'CREATED' });
  const read = await wang.data<{ department: object }>('query ($id: ID!) { department(id: $id) { custom { text } } }', {
    id: made.rows[0]!.id,
  });
  expect(read.department).toEqual({ custom: [{ text: 'L1' }] });
  await changeField(wang, field, { isActive: true }, { isActive: false });
});

test('the search finds what fields say', async () => {
  const field = await aField(wang, { zh: '铭牌' });
  const id = await aComplaint(wang);
  await write(id, [{ field }], [{ field, text: '铭牌 XJ-7788 褪色' }]);
  const { complaints } = await wang.data<{ complaints: { nodes: object[] } }>(
    '{ complaints(search: "xj-7788 褪色") { nodes { id } } }',
  );
  expect(complaints.nodes).toEqual([{ id }]);
});

test('the kind of a field changes until there are values; then it says why not, and the field is retired, not voided', async () => {
  const field = await aField(wang, { zh: '炉号', en: 'Heat', kind: 'integer' });
  expect((await changeField(wang, field, { kind: 'integer' }, { kind: 'code' })).applied).toBe(true);
  const id = await aComplaint(wang);
  await write(id, [{ field }], [{ field, text: 'H-77' }]);
  const refused = await changeField(wang, field, { kind: 'code' }, { kind: 'integer' });
  expect(refused.rows[0]!.cells[0]).toMatchObject({ outcome: 'REJECTED', code: 'FIELD_HAS_VALUES' });
  expect(refused.rows[0]!.cells[0]!.message).toMatch(/1 行.*CC-\d{4}-\d{5}/);
  const voided = await change(wang, [{ id: field, void: true }], { type: 'CustomField', sheet: 'CustomFields' });
  expect(voided.rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'FIELD_IN_USE' });

  const retired = await changeField(wang, field, { isActive: true }, { isActive: false });
  expect(await custom(wang, id)).toEqual([]);
  expect((await write(id, [{ field, text: 'H-77' }], [{ field, text: 'H-78' }])).rows[0]!.cells[0]).toMatchObject({
    outcome: 'REJECTED',
    code: 'READ_ONLY',
  });
  await undo(wang, retired.changeSet);
  expect(await custom(wang, id)).toEqual([{ field, kind: 'code', text: 'H-77' }]);
});

test('a kind that changes while a first value is written: one of the two is refused', async () => {
  for (let round = 0; round < 5; round++) {
    const field = await aField(wang, { zh: `竞争${round}`, kind: 'text' });
    const id = await aComplaint(wang);
    const [kind] = await Promise.all([
      changeField(wang, field, { kind: 'text' }, { kind: 'integer' }),
      write(id, [{ field }], [{ field, text: '七' }], office.li),
    ]);
    const [value] = await custom(wang, id);
    expect(kind.applied && value !== undefined).toBe(false);
  }
});

test('a field of another process is there at once', async () => {
  const other = await startApp(office.database);
  const elsewhere = await signedIn(other, await aUser(office.database, { name: '陈晨' }));
  await find({}, undefined, elsewhere);
  const field = await aField(wang, { zh: '即时', kind: 'decimal' });
  const id = await aComplaint(wang);
  expect((await write(id, [{ field }], [{ field, number: '3' }], elsewhere)).applied).toBe(true);
  expect(await find({ custom: [{ field, number: { eq: '3' } }] }, undefined, elsewhere)).toEqual([id]);
  await other.close();
});

test.each([
  [{ zh: '无表', sheet: 'nowhere' }, 'sheet', 'SHEET_UNKNOWN'],
  [{ zh: null }, 'zh', 'REQUIRED'],
  [{ zh: '引用', kind: 'reference' }, 'kind', 'SHEET_UNKNOWN'],
  [{ zh: '钟', kind: 'clock' }, 'kind', 'CHOICE_UNKNOWN'],
])('a field that could not work is refused: %o', async (patch, column, code) => {
  const { rows } = await change(wang, [{ patch: { sheet: 'complaints', kind: 'text', ...patch } }], {
    type: 'CustomField',
    sheet: 'CustomFields',
  });
  expect(rows[0]!.cells).toContainEqual(expect.objectContaining({ column, code }));
});

test('a condition in the wrong slot and a field that does not exist are told', async () => {
  const field = await aField(wang, { zh: '尺寸', kind: 'decimal' });
  const asked = async (condition: object) =>
    (
      await wang.ask('query ($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount } }', {
        filter: { custom: [condition] },
      })
    ).errors?.[0]?.extensions.code;
  expect(await asked({ field, text: { contains: '1' } })).toBe('FIELD_SLOT');
  expect(await asked({ field: '0193b0c0-0000-7000-8000-000000000000', text: { eq: '1' } })).toBe('FIELD_UNKNOWN');
});

test('a field that is often sorted by gets an index', async () => {
  const field = await aField(wang, { zh: '常排序', kind: 'decimal' });
  for (let time = 0; time < 20; time++) await find({}, [{ field, direction: 'DESC' }]);
  await expect
    .poll(async () => {
      const { rowCount } = await office.database.pool.query(
        `select from pg_indexes where tablename = 'complaint' and indexname like 'field_' || $1 || '%'`,
        [field],
      );
      return rowCount;
    })
    .toBe(2);
  const { rows } = await office.database.pool
    .query<{ 'QUERY PLAN': string }>(
      `set enable_seqscan = off; explain select t.id from complaint t where t.voided_at is null
     order by (t.custom ->> '${field}')::numeric desc nulls last, t.id desc limit 5`,
    )
    .then((results) => (results as never as { rows: { 'QUERY PLAN': string }[] }[])[1]!);
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain(`field_${field}_down`);
});

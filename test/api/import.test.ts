import { afterAll, beforeAll, expect, test } from 'vitest';
import { apply, csv, file, total, upload } from '../support/excel.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(undefined, 'ADMIN');
});
afterAll(() => office.close());

const trackingSheet = () => upload(office.wang, file('tracking-sheet.xlsx'), '2026年跟踪表.xlsx');
const everything = ['customers', 'products', 'users', 'departments'];
const complaint = (number: string) =>
  office.wang.data<{ complaints: { nodes: Record<string, unknown>[] } }>(
    `query ($number: String!) { complaints(filter: { number: { eq: $number } }) { nodes {
      id number receivedAt state defectiveQuantity orderQuantity batchNo claimAmount description note
      customer { name } responsiblePerson { name } product { code name }
      lines { position batchNo orderNo defectiveQuantity } claims { number amount }
    } } }`,
    { number },
  );

test('the real tracking sheet is previewed without anything being written', async () => {
  const preview = await trackingSheet();
  expect(preview.counts).toMatchObject({ rows: 120, new: 118, changed: 0, unchanged: 0, errors: 2 });
  expect(preview.sheetName).toBe('2026年跟踪表');
  expect(preview.problems).toMatchObject([
    {
      cell: 'O46',
      column: 'defectiveQuantity',
      code: 'NUMBER_INVALID',
      message: { zh: expect.stringContaining('约50') },
    },
    {
      cell: 'D60',
      column: 'registeredAt',
      code: 'DATE_INVALID',
      message: { en: expect.stringContaining('2026/13/02') },
    },
  ]);
  expect(preview.notices.map(({ code, column }) => [code, column])).toEqual([
    ['COLUMN_READ_ONLY', 'sequence'],
    ['COLUMN_READ_ONLY', 'defectRate'],
    ['COLUMN_READ_ONLY', 'replyDueOn'],
  ]);
  expect(await total(office.wang, 'complaints')).toBe(0);
  expect(await total(office.wang, 'customers')).toBe(0);
});

test('customers, products and people that nobody knows are listed, a padded name once', async () => {
  const { missing } = await trackingSheet();
  expect(missing.map(({ sheet, entries }) => [sheet, entries.length])).toEqual([
    ['customers', 10],
    ['products', 6],
    ['users', 4],
  ]);
  expect(missing[0]!.entries).toContainEqual({ text: '华东精密机械有限公司', rows: 15, firstRow: 12 });
});

test('missing rows are made only when the user agrees: without, nothing is written', async () => {
  const preview = await trackingSheet();
  const refused = await apply(office.wang, preview.id, { createMissing: ['customers'], onlyValidRows: true });
  expect(refused).toMatchObject({ applied: false, counts: { created: 0, mastersCreated: 0 } });
  expect(refused.problems).toContainEqual(expect.objectContaining({ cell: 'I5', code: 'REFERENCE_UNKNOWN' }));
  expect(await total(office.wang, 'customers')).toBe(0);
});

test('one error keeps everything out, unless only the valid rows are wanted', async () => {
  const preview = await trackingSheet();
  expect(await apply(office.wang, preview.id, { createMissing: everything })).toMatchObject({ applied: false });
  expect(await total(office.wang, 'complaints')).toBe(0);
});

test('valid rows are written as one change set, which undoes and redoes as one', async () => {
  const preview = await trackingSheet();
  const applied = await apply(office.wang, preview.id, { createMissing: everything, onlyValidRows: true });
  expect(applied.counts).toEqual({ created: 118, updated: 0, mastersCreated: 20, refused: 2, pictures: 0 });
  const [textDate, fullWidth] = await Promise.all([complaint('KS-2026-0008'), complaint('KS-2026-0005')]);
  expect(textDate.complaints.nodes[0]).toMatchObject({
    receivedAt: '2026-01-18T16:00:00.000Z',
    state: 'CLOSED',
    claimAmount: '1280.5',
    description: '=1+1 客户系统导出的备注',
    customer: { name: '华东精密机械有限公司' },
    product: { code: '0001234567', name: '塑料外壳 ABS 黑' },
    responsiblePerson: { name: '周婷' },
  });
  expect(fullWidth.complaints.nodes[0]).toMatchObject({ batchNo: '000596' });

  const undo = `mutation ($id: ID!) { undo(changeSet: $id) { changeSet applied } }`;
  const undone = await office.wang.data<{ undo: { changeSet: string } }>(undo, { id: applied.changeSet });
  expect([await total(office.wang, 'complaints'), await total(office.wang, 'customers')]).toEqual([0, 0]);
  await office.wang.data(undo, { id: undone.undo.changeSet });
  expect([await total(office.wang, 'complaints'), await total(office.wang, 'complaintLines')]).toEqual([118, 118]);
});

test('an import that was undone can be imported again, corrected, with its own numbers', async () => {
  const row = (customer: string) => `客诉编号,投诉日期,客户名称,问题描述\nKS-2026-7001,2026-09-01,${customer},毛刺`;
  const undo = (id: string | null) =>
    office.wang.data<{ undo: { changeSet: string; rows: { outcome: string; code: string | null }[] } }>(
      `mutation ($id: ID!) { undo(changeSet: $id) { changeSet rows { outcome code } } }`,
      { id },
    );
  const wrong = await upload(office.wang, csv(row('华东精密机械')), '错的.csv');
  const first = await apply(office.wang, wrong.id, { createMissing: ['customers'] });
  const undone = await undo(first.changeSet);
  const right = await upload(office.wang, csv(row('华东精密机械有限公司')), '对的.csv');
  expect(right.counts).toMatchObject({ new: 1, errors: 0 });
  expect(await apply(office.wang, right.id)).toMatchObject({ applied: true, counts: { created: 1 } });

  // and the first one cannot come back beside it
  const lines = await total(office.wang, 'complaintLines');
  const redone = await undo(undone.undo.changeSet);
  expect(redone.undo.rows).toContainEqual({ outcome: 'REJECTED', code: 'DUPLICATE_KEY' });
  expect(await total(office.wang, 'complaintLines')).toBe(lines);
  expect((await complaint('KS-2026-7001')).complaints.nodes).toMatchObject([
    { customer: { name: '华东精密机械有限公司' } },
  ]);
});

test('a preview is applied once', async () => {
  const preview = await trackingSheet();
  expect(preview.counts).toMatchObject({ new: 0, changed: 0, unchanged: 118, errors: 2 });
  expect(await apply(office.wang, preview.id, { onlyValidRows: true })).toMatchObject({
    applied: false,
    changeSet: null,
  });
  expect(await apply(office.wang, preview.id)).toMatchObject({ errors: [{ extensions: { code: 'IMPORT_APPLIED' } }] });
});

test('an import whose answer got lost is not written twice', async () => {
  const text = '客诉编号,投诉日期,客户名称,问题描述\nKS-2026-8001,2026-09-01,华东精密机械有限公司,毛刺';
  const { id } = await upload(office.wang, csv(text), '客诉.csv');
  await apply(office.wang, id);
  await office.database.pool.query('update import_job set applied_at = null where id = $1', [id]);
  const before = await total(office.wang, 'complaints');
  expect(await apply(office.wang, id)).toMatchObject({ errors: [{ extensions: { code: 'IMPORT_APPLIED' } }] });
  expect(await total(office.wang, 'complaints')).toBe(before);
});

test('rows of one complaint become its lines', async () => {
  const text = `客诉编号,投诉日期,客户名称,问题描述,生产批号,订单号,不良数量,索赔金额,备注
KS-2026-9001,2026-09-01,华东精密机械有限公司,毛刺,A1,SO1,5,100,急
KS-2026-9001,2026-09-01,华东精密机械有限公司,毛刺,A2,SO2,7,100,急
KS-2026-9001,,,,A3,SO3,9,250,另一批
KS-2026-9002,2026-09-02,华东精密机械有限公司,色差,B1,SO4,1,,`;
  const preview = await upload(office.wang, csv(text), '客诉.csv');
  expect(preview.counts).toMatchObject({ rows: 4, new: 2, errors: 0 });
  expect(preview.notices).toMatchObject([{ code: 'LINE_CELL_IGNORED', cell: 'I4', column: 'note' }]);
  await apply(office.wang, preview.id);
  const { complaints } = await complaint('KS-2026-9001');
  expect(complaints.nodes[0]).toMatchObject({
    note: '急',
    lines: [
      { position: 1, batchNo: 'A1', defectiveQuantity: '5' },
      { position: 2, batchNo: 'A2', defectiveQuantity: '7' },
      { position: 3, batchNo: 'A3', defectiveQuantity: '9' },
    ],
    claims: [{ amount: '100' }, { amount: '250' }],
  });
  expect((await upload(office.wang, csv(text), '客诉.csv')).counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 });
});

test('a list with a complaint number changes what it says otherwise; its empty cells say nothing', async () => {
  const preview = await upload(
    office.wang,
    csv('客诉编号,不良数量,备注\nKS-2026-9001,６,\nKS-2026-9002,1,已回访'),
    '更新.csv',
  );
  expect(preview.counts).toMatchObject({ rows: 2, new: 0, changed: 2, errors: 0 });
  expect(preview.rows).toMatchObject([
    {
      label: 'KS-2026-9001',
      action: 'CHANGED',
      cells: [{ column: 'defectiveQuantity', cell: 'B2', before: '5', after: '6' }],
    },
    { label: 'KS-2026-9002', action: 'CHANGED', cells: [{ column: 'note', cell: 'C3', before: '', after: '已回访' }] },
  ]);
  expect(await apply(office.wang, preview.id)).toMatchObject({ applied: true, counts: { created: 0, updated: 2 } });
  expect((await complaint('KS-2026-9001')).complaints.nodes[0]).toMatchObject({ note: '急', defectiveQuantity: '6' });
});

test('a cell changed by somebody else after the preview is a conflict at its address, not overwritten', async () => {
  const preview = await upload(office.wang, csv('客诉编号,备注\nKS-2026-9002,来自文件'), '更新.csv');
  const [row] = (await complaint('KS-2026-9002')).complaints.nodes;
  await office.li.data(
    `mutation ($id: ID!) { changeComplaints(rows: [{ id: $id, base: { values: { note: "已回访" } }, patch: { note: "李娜写的" } }]) { applied } }`,
    { id: row!['id'] },
  );
  const applied = await apply(office.wang, preview.id, { onlyValidRows: true });
  expect(applied).toMatchObject({
    applied: false,
    problems: [{ cell: 'B2', code: 'CONFLICT', message: { zh: expect.stringContaining('李娜') } }],
  });
});

test('I4 what a new row lacks, and what the rules refuse, is named by sheet and cell, with its code, in both languages', async () => {
  const text = `客诉编号,投诉日期,客户名称,问题描述,投诉方式,结案日期,不良数量,不知道的列,最新状态
KS-2026-9101,2026-09-01,,毛刺,电话,,1,x,
KS-2026-9102,2026-09-01,华东精密机械有限公司,毛刺,飞鸽,,1,,
KS-2026-9103,2026-09-01,华东精密机械有限公司,毛刺,电话,2026-10-01,-1,,处理中
KS-2026-9104,2026-09-01,华东精密机械有限公司,毛刺,电话,2026-08-01,1,,`;
  const { counts, problems, notices } = await upload(office.wang, csv(text), '错误.csv');
  expect(counts).toMatchObject({ new: 0, errors: 4 });
  expect(problems.map(({ cell, code }) => [cell, code])).toEqual(
    expect.arrayContaining([
      ['C2', 'REQUIRED'],
      ['E3', 'CHOICE_UNKNOWN'],
      ['F4', 'CLOSED_ON_WITHOUT_CLOSING'],
      ['G4', 'QUANTITY_NEGATIVE'],
      ['F5', 'DATE_ORDER'],
    ]),
  );
  expect(notices).toMatchObject([
    { code: 'COLUMN_IGNORED', cell: 'H1', params: { heading: '不知道的列' } },
    { code: 'STATE_FROM_CLOSING_DAY', cell: 'F5' },
  ]);
  for (const { sheet, message } of problems) {
    expect(sheet).toBe('错误.csv');
    expect([message.zh, message.en].join()).not.toMatch(/^,|,$|\{\w+\}|undefined/);
  }
});

test('importing the same file again makes no row twice, even where the system gives the numbers', async () => {
  const text = csv('投诉日期,客户名称,问题描述\n2026-09-01,华东精密机械有限公司,无编号的一条');
  const before = await total(office.wang, 'complaints');
  await apply(office.wang, (await upload(office.wang, text, '无编号.csv')).id);
  const again = await upload(office.wang, text, '无编号.csv');
  expect(again.counts).toMatchObject({ new: 0, unchanged: 1 });
  await apply(office.wang, again.id);
  expect(await total(office.wang, 'complaints')).toBe(before + 1);
});

test('every sheet can be imported: customers by name, people by name', async () => {
  const customers = await upload(
    office.wang,
    csv('客户,大客户,业务员\n华东精密机械有限公司,√,周婷\n新客户有限公司,否,周婷'),
    '客户.csv',
    'customers',
  );
  expect(customers.counts).toMatchObject({ new: 1, changed: 1, errors: 0 });
  expect(await apply(office.wang, customers.id)).toMatchObject({ applied: true, counts: { created: 1, updated: 1 } });
  const chief = await office.hire('总管', 'ZH', 'ADMIN');
  const twice = await upload(chief, csv('姓名,账号\n甲,a1\n乙,a1'), '用户.csv', 'users');
  expect(twice.problems).toMatchObject([{ code: 'DUPLICATE_KEY_IN_FILE' }, { code: 'DUPLICATE_KEY_IN_FILE' }]);
});

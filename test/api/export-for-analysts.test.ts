import exceljs from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, undo } from '../builders/complaint.ts';
import { aField } from '../builders/field.ts';
import { download, exported, partsOf, queryOf } from '../support/exported.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let now = '2026-10-31T15:00:00Z';
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(now), 'ADMIN');
  const departmentId = '质量部';
  await aComplaint(office.wang, {
    number: 'A-1',
    receivedAt: '2026-09-30T17:00:00Z',
    description: '=1+1 客户写的',
    batchNo: '0000007919',
    customerRef: '-包装破损',
    orderNo: '+8613800000000',
    eightD: 'YES',
    category: 'QUALITY',
    departmentId,
    claimAmount: '1200.50',
  });
  await aComplaint(office.wang, {
    number: 'A-2',
    receivedAt: '2026-10-02T01:00:00Z',
    description: '引号"和,逗号\n第二行',
  });
});
afterAll(() => office.close());

const text = async (path: string) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await download(office.wang, path));
const byNumber = { orderBy: [{ column: 'number', direction: 'ASC' }] };
const table = (worksheet: exceljs.Worksheet) =>
  worksheet.getSheetValues().flatMap((row) => (row ? [(row as unknown[]).slice(1)] : []));

test('G13: a pivot-ready sheet: one line of headings, no merged cells, and the eight columns analysts count by', async () => {
  const { workbook } = await exported(office.wang, { ...byNumber, profile: 'ANALYSIS', columns: 'number,receivedAt' });
  const data = workbook.getWorksheet('数据')!;
  expect(table(data)).toEqual([
    // prettier-ignore
    ['客诉编号', '投诉日期', '投诉年月', '投诉月份', '是否超期', '是否结案', '是否有8D', '结案标记', '未结案标记', '超期标记'],
    ['A-1', new Date('2026-10-01T01:00:00Z'), '2026-10', 10, expect.any(String), '否', '是', 0, 1, expect.any(Number)],
    ['A-2', new Date('2026-10-02T09:00:00Z'), '2026-10', 10, expect.any(String), '否', '否', 0, 1, expect.any(Number)],
  ]);
  expect(data.model.merges).toEqual([]);
  expect(data.autoFilter).toBe('A1:J3');
});

test('G13: columns have keys that no language changes: as names of ranges, and as headings where asked for', async () => {
  const { workbook, bytes } = await exported(office.wang, {
    profile: 'ANALYSIS',
    columns: 'number',
    headings: 'keys',
    language: 'en',
  });
  expect(table(workbook.getWorksheet('Data')!)[0]).toEqual([
    'number',
    'receivedYearMonth',
    'receivedMonth',
    'overdue',
    'closed',
    'with8D',
    'closedMark',
    'openMark',
    'overdueMark',
  ]);
  const names = (await partsOf(bytes)).get('xl/workbook.xml')!.matchAll(/<definedName name="(\w+)">([^<]*)</g);
  expect(Object.fromEntries([...names].map(([, name, range]) => [name, range]))).toMatchObject({
    number: `'Data'!$A$2:$A$3`,
    overdueMark: `'Data'!$I$2:$I$3`,
  });
});

test('数据字典, 汇总 and 参数 tell what columns mean, what the rows add up to, and where the file comes from', async () => {
  const { workbook, meta } = await exported(office.wang, { ...byNumber, columns: 'number,category', search: 'A' });
  expect(table(workbook.getWorksheet('数据字典')!)).toEqual([
    ['键', '中文', 'English', '类型', '可填写', '选项'],
    ['number', '客诉编号', 'Complaint No.', '代码(文本)', '是', ''],
    ['category', '抱怨类别', 'Category', '选项', '是', expect.stringContaining('质量')],
  ]);
  expect(table(workbook.getWorksheet('汇总')!)).toEqual([
    ['维度', '项目', '件数', '已结案', '未结案', '超期', '按期率', '有8D', '8D覆盖率'],
    ['合计', '全部', 2, 0, 2, expect.any(Number), expect.any(Number), 1, 0.5],
    ['月份', '2026-10', 2, 0, 2, expect.any(Number), expect.any(Number), 1, 0.5],
    ['责任部门', '(未填)', 1, 0, 1, expect.any(Number), expect.any(Number), 0, 0],
    ['责任部门', '质量部', 1, 0, 1, expect.any(Number), expect.any(Number), 1, 1],
    ['抱怨类别', '(未填)', 1, 0, 1, expect.any(Number), expect.any(Number), 0, 0],
    ['抱怨类别', expect.stringContaining('质量'), 1, 0, 1, expect.any(Number), expect.any(Number), 1, 1],
  ]);
  expect(Object.fromEntries(table(workbook.getWorksheet('参数')!))).toMatchObject({
    导出编号: meta['exportId'],
    导出人: '王敏',
    导出时间: '2026-10-31 23:00 Asia/Shanghai',
    行数: '2',
    搜索: 'A',
  });
});

test('CSV is what Excel opens: UTF-8 with a mark, texts that look like formulas are none (E7)', async () => {
  const columns = 'number,batchNo,customerRef,orderNo,description,claimAmount,receivedAt';
  const csv = await text(`/exports/complaints.csv?${queryOf({ ...byNumber, columns })}`);
  const withoutIdentity = csv.replaceAll(/,[0-9a-f-]{36},\d+,c[0-9a-f]{20}(?=\r\n)/g, '');
  expect(withoutIdentity).toBe(
    [
      '\uFEFF客诉编号,生产批号,客户抱怨编号,订单号,问题描述,索赔金额,投诉日期,_id,_v,_chk',
      `A-1,0000007919,"'-包装破损",+8613800000000,"'=1+1 客户写的",1200.5,2026-10-01 01:00:00`,
      'A-2,,,,"引号""和,逗号\n第二行",,2026-10-02 09:00:00',
      '',
    ].join('\r\n'),
  );
});

test('JSON has the keys as names and numbers as numbers', async () => {
  const columns = 'number,departmentId,category,claimAmount,isUrgent';
  expect(JSON.parse(await text(`/exports/complaints.json?${queryOf({ ...byNumber, columns })}`))).toEqual([
    {
      number: 'A-1',
      departmentId: '质量部',
      category: expect.stringContaining('质量'),
      claimAmount: 1200.5,
      isUrgent: '是',
    },
    { number: 'A-2', departmentId: null, category: null, claimAmount: null, isUrgent: '是' },
  ]);
  const none = queryOf({ columns, filter: { number: { eq: 'no' } } });
  expect(JSON.parse(await text(`/exports/complaints.json?${none}`))).toEqual([]);
});

test('as of a day: rows, values, filters and counts as they were then', async () => {
  now = '2026-10-31T17:00:00Z';
  const [first] = (
    await office.wang.data<{ complaints: { nodes: { id: string; version: number }[] } }>(
      '{ complaints(filter: { number: { eq: "A-1" } }) { nodes { id version } } }',
    )
  ).complaints.nodes;
  const patch = { description: '后来改的', claimAmount: '9999', batchNo: 'B2', departmentId: '生产部' };
  await change(office.wang, [{ id: first!.id, base: { version: first!.version }, patch }]);
  await change(office.wang, [
    { patch: { number: 'A-3', description: '后来的', customerId: await customerOf(first!.id) } },
  ]);
  const [department] = (await office.database.pool.query(`select id, version from department where name = '质量部'`))
    .rows;
  const renamed = { id: department.id, base: { version: department.version }, patch: { name: '品保部' } };
  await change(office.wang, [renamed], { type: 'Department', sheet: 'Departments' });

  const columns = 'number,description,batchNo,claimAmount,departmentId';
  const asked = { ...byNumber, columns, filter: { description: { contains: '1+1' } }, asOf: '2026-10-31' };
  expect(JSON.parse(await text(`/exports/complaints.json?${queryOf(asked)}`))).toEqual([
    { number: 'A-1', description: '=1+1 客户写的', batchNo: '0000007919', claimAmount: 1200.5, departmentId: '质量部' },
  ]);
  const then = await exported(office.wang, { ...byNumber, columns, asOf: '2026-10-31' });
  expect(then.worksheet.getCell('A2').text).toContain('2 行 · 数据截至 2026-10-31 23:59');
  expect(table(then.workbook.getWorksheet('汇总')!)[1]!.slice(0, 3)).toEqual(['合计', '全部', 2]);
  const today = await text(`/exports/complaints.json?${queryOf({ ...byNumber, columns })}`);
  expect(JSON.parse(today)).toMatchObject([
    { description: '后来改的', batchNo: 'B2', departmentId: '生产部' },
    { number: 'A-2' },
    { number: 'A-3' },
  ]);
});

test('as of a day: a row that was voided since is there', async () => {
  now = '2026-10-31T17:10:00Z';
  const made = await change(office.wang, [
    { patch: { number: 'A-4', description: '作废', customerId: await customerOf() } },
  ]);
  now = '2026-10-31T18:00:00Z';
  await undo(office.wang, made.changeSet);
  const numbers = async (asOf: string) =>
    JSON.parse(await text(`/exports/complaints.json?${queryOf({ ...byNumber, columns: 'number', asOf })}`)).map(
      ({ number }: { number: string }) => number,
    );
  expect(await numbers('2026-10-31T17:30:00Z')).toEqual(['A-1', 'A-2', 'A-3', 'A-4']);
  expect(await numbers('2026-11-01')).toEqual(['A-1', 'A-2', 'A-3']);
  const asked = queryOf({ columns: 'number', asOf: '2026-01-01' });
  const early = await (await office.wang.fetch(`/exports/complaints.json?${asked}`)).json();
  expect(early).toMatchObject({
    errors: [
      {
        message: expect.stringMatching(/^历史从 2026-\d\d-\d\d \d\d:\d\d 开始/) as string,
        extensions: { code: 'BEFORE_HISTORY' },
      },
    ],
  });
});

test('custom fields: as of a day, and under a name that Excel takes', async () => {
  const field = await aField(office.wang, { zh: '夹具号', kind: 'code' });
  now = '2026-10-31T18:05:00Z';
  const id = await aComplaint(office.wang, { number: 'A-5', custom: [{ field, text: '0007' }] });
  now = '2026-10-31T18:10:00Z';
  await change(office.wang, [{ id, base: { version: 1 }, patch: { custom: [{ field, text: null }] } }]);
  const asked = { columns: `number,${field}`, filter: { number: { eq: 'A-5' } } };
  const at = async (asOf: string) => JSON.parse(await text(`/exports/complaints.json?${queryOf({ ...asked, asOf })}`));
  expect(await at('2026-10-31T18:07:00Z')).toEqual([{ number: 'A-5', [field]: '0007' }]);
  expect(await at('2026-10-31T18:20:00Z')).toEqual([{ number: 'A-5', [field]: null }]);
  const { bytes } = await exported(office.wang, { ...asked, profile: 'ANALYSIS' });
  const names = (await partsOf(bytes)).get('xl/workbook.xml')!.matchAll(/<definedName name="([^"]+)"/g);
  expect([...names].map(([, name]) => name)).toContain(`field_${field.replaceAll('-', '_')}`);
});

async function customerOf(id?: string): Promise<string> {
  const { rows } = await office.database.pool.query(
    `select customer_id as id from complaint where $1::uuid is null or id = $1 limit 1`,
    [id ?? null],
  );
  return rows[0].id;
}

test.each([
  ['profile', 'profile=NONSENSE'],
  ['a department that is none', 'profile=DEPARTMENT&department=me'],
  ['no department', 'profile=DEPARTMENT'],
  ['as of', 'asOf=yesterday'],
  ['headings', 'headings=loud'],
])('nonsense in %s is refused', async (_, query) => {
  expect((await office.wang.fetch(`/exports/complaints.xlsx?${query}`)).status).toBe(400);
});

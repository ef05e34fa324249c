import exceljs from 'exceljs';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, aCustomer, change } from '../builders/complaint.ts';
import { policyInForce } from '../builders/policy.ts';
import { aRow, patchRow, tryRow } from '../builders/row.ts';
import { type Office, openOffice } from '../support/office.ts';
import { download } from '../support/exported.ts';

const clock = () => Temporal.Instant.from('2026-11-05T01:00:00Z');
let office: Office;
let li: string;
let zl: string;
beforeAll(async () => {
  office = await openOffice(clock);
  const id = async (text: string) => (await office.database.pool.query<{ id: string }>(text)).rows[0]!.id;
  li = await id(`select id from app_user where name = '李娜'`);
  zl = await id(`select id from department where code = 'ZL'`);
  await october();
});
afterAll(() => office.close());

/** October: three complaints, one contained late, one extended, a claim and a return; one of September is closed in it. */
async function october() {
  const customerId = await aCustomer(office.wang, { name: '海天机械' });
  const of = (receivedAt: string, patch: object = {}) =>
    aComplaint(office.wang, { customerId, departmentId: zl, category: 'QUALITY', receivedAt, ...patch });
  const told = (hour: string) => ({
    containmentDoneAt: `${hour}:10:00.000Z`,
    customerInformedAt: `${hour}:30:00.000Z`,
  });
  const closed = await of('2026-09-28T02:00:00.000Z');
  // what closing asks for is another test's affair
  await office.database.pool.query(`update complaint set state = 'CLOSED', closed_on = '2026-10-09' where id = $1`, [
    closed,
  ]);
  await of('2026-10-12T02:00:00.000Z', { ...told('2026-10-13T01'), repliedOn: '2026-10-20' });
  const late = await of('2026-10-13T02:00:00.000Z', told('2026-10-14T02'));
  await patchRow(office.wang, 'complaints', late, { extensionReason: '等待检测', extendedTo: '2026-10-30' });
  await patchRow(office.wang, 'complaints', late, { repliedOn: '2026-10-29' });
  const open = await of('2026-10-31T15:30:00.000Z', { departmentId: null });
  await aRow(office.wang, 'claims', { complaintId: late, amount: '1200.50', currency: 'CNY' });
  await aRow(office.wang, 'claims', { complaintId: open, amount: '99.5', currency: 'CNY' });
  const returnId = await aRow(office.wang, 'returns', { complaintId: late, requestedOn: '2026-10-15' });
  await aRow(office.wang, 'returnLines', { returnId, quantity: '12', unitPrice: '3.125' });
  await aRow(office.wang, 'correctiveActions', {
    complaintId: late,
    action: '换刀',
    departmentId: zl,
    dueOn: '2026-11-01',
  });
}

interface Cell {
  readonly text: string;
  readonly sheet: SheetKey | null;
  readonly filter: object | null;
}
interface Table {
  readonly key: string;
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[];
}
async function review(month = '2026-10', client = office.wang): Promise<readonly Table[]> {
  const { monthlyReview } = await client.data<{ monthlyReview: { tables: Table[] } }>(
    'query ($month: String!) { monthlyReview(month: $month) { tables { key rows { name cells { text sheet filter } } } } }',
    { month },
  );
  return monthlyReview.tables;
}
const textsOf = (tables: readonly Table[], key: string) =>
  Object.fromEntries(
    tables.find((table) => table.key === key)!.rows.map(({ name, cells }) => [name, cells.map(({ text }) => text)]),
  );

test('R53: a month is received, closed, open, overdue; its clocks by original, committed and actual; money; actions', async () => {
  const tables = await review();
  expect(textsOf(tables, 'summary')).toMatchObject({
    接到投诉: ['3', '1', '0'],
    结案: ['1', '0', '0'],
    其中未结: ['3', '0', '0'],
    索赔: ['2', '0', '0'],
    退货申请: ['1', '0', '0'],
  });
  // limited, done, overdue and not done, by the original due, by the promise
  expect(textsOf(tables, 'clocks')).toMatchObject({
    应急措施: ['3', '2', '1', '1', '33.3%', '1', '33.3%', '1', '33.3%'],
    完整回复: ['3', '2', '0', '1', '50%', '2', '100%', '1', '50%'],
  });
  expect(textsOf(tables, 'departments')).toMatchObject({ 质量部: ['2', '1', '1', '2', '1', '50%'] });
  expect(textsOf(tables, 'customers')).toMatchObject({ 海天机械: ['3', '1', '2', '2', '1', '50%'] });
  expect(textsOf(tables, 'money')).toEqual({ 人民币: ['2', '1300.00', '', ''] });
  expect(textsOf(tables, 'goods')).toEqual({ 合计: ['1', '37.50'], '(空白)': ['1', '37.50'] });
  expect(textsOf(tables, 'actions')).toEqual({ 质量部: ['1', '1', '0'] });
});

test('R53: every figure is what its grid counts with the filter of the figure', async () => {
  const figures = (await review()).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.filter(({ sheet }) => sheet)),
  );
  const counted = figures.filter(({ text }) => /^\d+$/.test(text) && !['1300'].includes(text));
  expect(counted.length).toBeGreaterThan(40);
  for (const { text, sheet, filter } of counted) {
    const { type } = sheets[sheet!];
    const { rows } = await office.wang.data<{ rows: { totalCount: number } }>(
      `query ($filter: ${type}Filter) { rows: ${sheet}(filter: $filter, limit: 0) { totalCount } }`,
      { filter },
    );
    expect(rows.totalCount, `${sheet} ${JSON.stringify(filter)}`).toBe(Number(text));
  }
});

test('R53: minutes and decisions have owners; what nobody has done comes back the month after, and is work', async () => {
  const reviewId = await aRow(office.wang, 'reviews', { month: '2026-10', heldOn: '2026-11-04', minutes: '遏制偏慢' });
  const decision = { reviewId, decision: '夜班设遏制值班', ownerId: li, dueOn: '2026-11-20' };
  const id = await aRow(office.wang, 'reviewDecisions', decision);
  expect(textsOf(await review(), 'minutes')).toMatchObject({ 评审纪要: ['遏制偏慢'] });
  const next = () => review('2026-11').then((tables) => textsOf(tables, 'earlier'));
  expect(await next()).toEqual({ '2026-10': ['夜班设遏制值班', '', '李娜', '2026-11-20', '', ''] });
  const { work } = await office.li.data<{ work: object[] }>('{ work { sheet id what } }');
  expect(work).toContainEqual({ sheet: 'reviewDecisions', id, what: '夜班设遏制值班' });
  await patchRow(office.wang, 'reviewDecisions', id, { doneOn: '2026-11-05' });
  expect(await next()).toEqual({});
});

test('R53: a month has one review, and is named as a month', async () => {
  const codes = async (month: string) =>
    (await tryRow(office.wang, 'reviews', { month })).cells.map(({ code }) => code);
  expect(await codes('2026-13')).toContain('MONTH_INVALID');
  await aRow(office.wang, 'reviews', { month: '2026-08' });
  expect(await codes('2026-08')).toContain('DUPLICATE_KEY');
});

test('R53: the page is a workbook in either language, its figures numbers', async () => {
  const cellsOf = async (language: string) => {
    const workbook = new exceljs.Workbook();
    await workbook.xlsx.load((await download(office.wang, `/reviews/2026-10.xlsx?language=${language}`)).buffer);
    const sheet = workbook.getWorksheet('2026-10')!;
    return Array.from({ length: sheet.rowCount }, (_, at) => (sheet.getRow(at + 1).values as unknown[]).slice(1));
  };
  const english = await cellsOf('en');
  expect(english[0]![0]).toBe('Monthly review of complaints 2026-10');
  expect(english).toContainEqual(['Received', 3, 1, 0]);
  expect(english).toContainEqual(['Full reply', 3, 2, 0, 1, 0.5, 2, 1, 1, 0.5]);
  expect(english.map(([name]) => name)).toContain('Quality');
  expect(await cellsOf('zh')).toContainEqual(['接到投诉', 3, 1, 0]);
  expect((await office.wang.fetch('/reviews/2026-13.xlsx')).status).toBe(400);
});

test('R53: every clock that a policy defines is in the review, by department as well', async () => {
  const policyId = await policyInForce(office.wang, 'property');
  const lift = { policyId, category: 'LIFT', departmentId: zl, acceptedAt: '2026-08-03T02:00:00.000Z' };
  const receivedAt = '2026-08-03T01:00:00.000Z';
  // feedback is due on the 5th; one complaint has it in time, one late and one not at all
  const reported = (day: string) => ({
    progressReportedAt: `2026-08-${day}T02:00:00.000Z`,
    latestProgress: '已约维保',
  });
  await aComplaint(office.wang, { ...lift, receivedAt, ...reported('04') });
  await aComplaint(office.wang, { ...lift, receivedAt, ...reported('06') });
  await aComplaint(office.wang, { ...lift, receivedAt });
  const tables = await review('2026-08');
  const feedback = ['3', '2', '1', '1', '33.3%', '1', '33.3%', '1', '33.3%'];
  const closing = ['3', '0', '3', '0', '0%', '0', '0%', '0', '0%'];
  expect(textsOf(tables, 'clocks')).toMatchObject({ 进展反馈: feedback, 结案: closing });
  expect(textsOf(tables, 'clockDepartments')).toMatchObject({
    // the clock's own department; where it has none, the one that is responsible
    '销售部 · 进展反馈': feedback,
    '质量部 · 结案': closing,
  });
});

test('R53: a figure of a busy month leads to its rows as well', async () => {
  const customerId = await aCustomer(office.wang, { name: '大客户' });
  const rows = Array.from({ length: 250 }, () => ({
    patch: { customerId, description: '毛刺', receivedAt: '2026-06-03T01:00:00.000Z', category: 'QUALITY' },
  }));
  await change(office.wang, rows);
  const clocks = (await review('2026-06')).find(({ key }) => key === 'clocks')!.rows;
  const [all] = clocks.find(({ name }) => name === '完整回复')!.cells;
  expect(all).toMatchObject({ text: '250', sheet: 'complaints' });
  const query = 'query ($filter: ComplaintFilter) { complaints(filter: $filter) { totalCount } }';
  expect(await office.wang.data(query, { filter: all!.filter })).toEqual({ complaints: { totalCount: 250 } });
});

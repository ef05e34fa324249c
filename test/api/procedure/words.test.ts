import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { aComplaintUnder, policyInForce } from '../../builders/policy.ts';
import { aRow, patchRow, readRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// What people say as the sources say it, and what the procedure makes of it.
let office: Office;
let wang: Client;
const morning = Temporal.Instant.from(moment('2026-09-23 09:00'));
let now = morning;
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
});
afterEach(() => void (now = morning));
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);
const read = async (id: string, ...columns: string[]) => {
  const row = await complaint<Record<string, string | null>>(wang, id, columns.join(' '));
  return columns.map((column) => row[column]);
};

test.each([
  ['质量', 'QUALITY'],
  ['服务', 'SERVICE'],
  ['态度', 'ATTITUDE'],
  ['交货期', 'DELIVERY'],
  ['单证不全', 'DOCUMENTS_MISSING'],
  ['文件资料有误或不准时', 'DOCUMENTS_WRONG'],
])('R2: a complaint may be about %s', async (said, category) => {
  expect(await read(await aComplaint(wang, { category: said }), 'category')).toEqual([category]);
});

test.each([
  ['R6', '传真', 'FAX'],
  ['R6', '信函', 'LETTER'],
  ['R6', '口述', 'ORAL'],
  ['R7', '终端销售现场投诉', 'POINT_OF_SALE'],
  ['R7', '媒体投诉', 'MEDIA'],
  ['R8', '邮件', 'EMAIL'],
  ['R8', '电话', 'PHONE'],
  ['R9', '业主来访', 'VISIT'],
  ['R9', '物业转投诉', 'TRANSFERRED'],
  ['R10', '论坛', 'WEB'],
])('%s: what came by %s is taken down in that word', async (_rule, said, channel) => {
  expect(await read(await aComplaint(wang, { channel: said }), 'channel')).toEqual([channel]);
});

test.each([
  ['工程质量类', 'QUALITY'],
  ['规划设计类', 'PLANNING'],
  ['销售管理类', 'SALES_SERVICE'],
  ['物业管理类', 'PROPERTY_SERVICE'],
  ['客户服务类', 'SERVICE'],
  ['其他类投诉', 'OTHER'],
])('R35: %s has its place in the tree of the property policy', async (said, category) => {
  expect(await read(await under('property', { category: said }), 'category')).toEqual([category]);
  const { policyCategories } = await wang.data<{ policyCategories: { totalCount: number } }>(
    `query ($id: ID!, $category: String!) { policyCategories(filter: { policyId: { eq: $id }, category: { eq: $category } }) { totalCount } }`,
    { id: await policyInForce(wang, 'property'), category },
  );
  expect(policyCategories.totalCount).toBeGreaterThan(0);
});

test.each([
  ['售后无人跟进', '2026-09-24 17:30'],
  ['宣传未兑现', '2026-09-24 17:30'],
  ['滞纳金', '2026-09-24 17:30'],
  ['领取装修合同', '2026-09-30 17:30'],
  ['维修进度滞后', '2026-09-30 17:30'],
  ['佣金问题', '2026-10-13 17:30'],
  ['退款进度慢', '2026-10-20 17:30'],
  ['电梯故障', '2026-09-30 17:30'],
  ['万客会', '2026-09-23 24:00'],
])('R36: “%s” is closed by the limit of its leaf, %s', async (said, due) => {
  const id = await under('property', { category: said, acceptedAt: moment('2026-09-22 14:30') });
  expect(shown((await complaint<{ closeDueAt: string }>(wang, id, 'closeDueAt')).closeDueAt)).toBe(due);
});

test('R37: what it is about and whether it is an honest one are two axes', async () => {
  const columns = ['category', 'nature'];
  const dishonest = await under('frozen-food', { category: '诚信投诉', nature: '非正常投诉' });
  expect(await read(dishonest, ...columns)).toEqual(['INTEGRITY', 'MALICIOUS']);
  expect(await read(await under('frozen-food', { category: '服务投诉', nature: '正常投诉' }), ...columns)).toEqual([
    'SERVICE',
    'NORMAL',
  ]);
});

test('R19: what the customer says and what was found stand apart, each as it was written', async () => {
  const id = await under('manufacturing-8d', { description: '客户称全部毛刺' });
  await patchRow(wang, 'complaints', id, { findings: '抽检 50 件,毛刺 3 件' });
  expect(await read(id, 'description', 'findings')).toEqual(['客户称全部毛刺', '抽检 50 件,毛刺 3 件']);
});

test('R72: of a major one the customer hears within 24 hours of the escalation, as the experts advise', async () => {
  const major = await under('property', { severity: 'CRITICAL', acceptedAt: moment('2026-09-22 14:30') });
  expect(await clockOf(wang, major, 'R72')).toMatchObject({ state: 'WAITING' });
  await patchRow(wang, 'complaints', major, { escalatedAt: moment('2026-09-22 20:00') });
  expect(shown((await clockOf(wang, major, 'R72'))?.originalDue)).toBe('2026-09-23 20:00');
  await patchRow(wang, 'complaints', major, { firstAnsweredAt: moment('2026-09-23 08:00') });
  expect(await clockOf(wang, major, 'R72')).toMatchObject({ state: 'MET' });
  expect(await clockOf(wang, await under('property', { severity: 'MODERATE' }), 'R72')).toBeUndefined();
});

test.each([
  ['R106', 'wallcovering', { category: 'TRANSPORT' }, '销售部'],
  ['R106', 'wallcovering', { category: 'QUANTITY' }, '销售部'],
  ['R107', 'wallcovering', { category: 'INSTALLATION' }, '销售部'],
  ['R159', 'frozen-food', { category: 'LABELLING' }, '研发部'],
])('%s: under %s, %j is the affair of a department at once, until somebody names another', async (...given) => {
  const [, code, told, department] = given;
  const id = await under(code, told);
  const responsible = async () =>
    (await complaint<{ department: { name: string } | null }>(wang, id, 'department { name }')).department?.name;
  expect(await responsible()).toBe(department);
  await patchRow(wang, 'complaints', id, { departmentId: '生产部' });
  await patchRow(wang, 'complaints', id, { category: 'OTHER' });
  await patchRow(wang, 'complaints', id, { ...told });
  expect(await responsible()).toBe('生产部');
});

test('R15: whose affair a quality complaint is, nobody knows before it is looked into', async () => {
  const id = await under('wallcovering', { category: 'QUALITY' });
  expect(await complaint(wang, id, 'department { name }')).toEqual({ department: null });
});

test('R1, R3: a complaint holds what the customer wants back, goods or money, and what he sends', async () => {
  const complaintId = await under('manufacturing-8d');
  for (const settlement of ['等值货物冲抵', '现金抵扣'])
    await aRow(wang, 'claims', { complaintId, amount: '100', basis: '合同', settlement });
  await aRow(wang, 'returns', { complaintId, kind: '不良品退货', quantity: '3' });
  const fields = 'claims { basis settlement } returns { kind quantity }';
  expect(await complaint(wang, complaintId, fields)).toEqual({
    claims: [
      { basis: 'CONTRACT', settlement: 'GOODS_OFFSET' },
      { basis: 'CONTRACT', settlement: 'CASH_OFFSET' },
    ],
    returns: [{ kind: 'DEFECTIVE', quantity: '3' }],
  });
});

test.each([
  ['在线', 'IN_LINE'],
  ['在途', 'IN_TRANSIT'],
  ['在库', 'IN_STOCK'],
])('R80, R81: what is %s is contained in a row of its own', async (said, place) => {
  const complaintId = await under('electronics-8d');
  const row = { complaintId, place: said, suspectQuantity: '400', checkedQuantity: '120', defectiveQuantity: '3' };
  const id = await aRow(wang, 'containments', { ...row, action: '停运隔离' });
  expect(await readRow(wang, 'containments', id, 'place suspectQuantity')).toEqual({ place, suspectQuantity: '400' });
});

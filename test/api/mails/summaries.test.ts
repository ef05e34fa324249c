import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment, shown } from '../../builders/clock.ts';
import { aComplaint } from '../../builders/complaint.ts';
import { policyInForce } from '../../builders/policy.ts';
import { aRow, patchRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { workerOf } from '../../support/worker.ts';

// Monday evening; nobody works before Tuesday 8:00
let now = Temporal.Instant.from(moment('2026-09-28 20:00'));
let office: Office;
let wang: Client;
let worker: ReturnType<typeof workerOf>;
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
  await office.hire('陈经理', 'ZH', 'MANAGER');
  await office.hire('Ann', 'EN', 'MANAGER');
  worker = workerOf(office, () => now, { PUBLIC_URL: 'https://redress.example/' });
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

const round = async (text: string) => {
  now = Temporal.Instant.from(moment(text));
  await worker.round();
};
interface Mail {
  readonly subject: string;
  readonly body: string;
  readonly recipient: { name: string } | null;
}
const summaries = async () => {
  const { mails } = await wang.data<{ mails: { nodes: Mail[] } }>(
    `{ mails(filter: { kind: { eq: "SUMMARY" } }, orderBy: [{ column: subject, direction: ASC }]) { nodes { subject body recipient { name } } } }`,
  );
  return mails.nodes;
};
const foodComplaint = async (patch: object = {}) =>
  aComplaint(wang, {
    policyId: await policyInForce(wang, 'frozen-food'),
    receivedAt: moment('2026-09-28 10:00'),
    ...patch,
  });

test('R62: the day’s summary reaches top management the next working morning, once, in the reader’s language', async () => {
  const complaintId = await foodComplaint({ category: 'TASTE' });
  await aRow(wang, 'inspections', { complaintId, body: '市场监督管理局', sampledOn: '2026-09-28' });
  await round('2026-09-29 00:30');
  expect(await summaries()).toEqual([]);
  await round('2026-09-29 08:00');
  await round('2026-09-29 08:05');
  const found = await summaries();
  expect(found.map(({ subject, recipient }) => [subject, recipient?.name])).toEqual([
    ['Day of complaints 2026-09-28', 'Ann'],
    ['客诉日盘点 2026-09-28', '陈经理'],
  ]);
  const [english, chinese] = found as [Mail, Mail];
  expect(chinese.body).toContain('接到投诉: 1 | 0 | 0');
  expect(chinese.body).toContain('职能部门抽检: 1 | 0 | 0');
  expect(chinese.body).toContain('https://redress.example/#/review?month=2026-09-28');
  expect(english.body).toContain('Of the received not registered: 1 | 0 | 0');
});

test('R20: a day is counted as received, registered, assigned, answered, and waits to be signed', async () => {
  const { monthlyReview } = await wang.data<{
    monthlyReview: { title: string; tables: { key: string; rows: { name: string; cells: { text: string }[] }[] }[] };
  }>('{ monthlyReview(month: "2026-09-28") { title tables { key rows { name cells { text } } } } }');
  const summary = monthlyReview.tables.find(({ key }) => key === 'summary')!.rows;
  const today = Object.fromEntries(summary.map(({ name, cells }) => [name, cells[0]!.text]));
  expect(today).toMatchObject({ 接到投诉: '1', 其中未立案: '1', 其中未定责任部门: '1', 其中未答复客户: '1' });
  const open = await wang.data<{ reviews: { nodes: { id: string; month: string; toldAt: string }[] } }>(
    '{ reviews(filter: { chairId: { isEmpty: true } }) { nodes { id month toldAt } } }',
  );
  const [day] = open.reviews.nodes;
  expect([day!.month, shown(day!.toldAt)]).toEqual(['2026-09-28', '2026-09-29 08:00']);
  const signed = { chairId: '李娜', heldOn: '2026-09-29', minutes: '一件未立案,已交登记人' };
  expect((await patchRow(wang, 'reviews', day!.id, signed)).outcome).toBe('UPDATED');
  for (const month of ['2026-02-30', '2026-W54', '2026'])
    expect((await tryRow(wang, 'reviews', { month })).cells[0]).toMatchObject({ code: 'MONTH_INVALID' });
});

test('R63: a week and a month are summed up for the departments, with their scores', async () => {
  await foodComplaint({ category: 'LABELLING', repliedOn: '2026-09-28' });
  await round('2026-10-08 08:30');
  const li = await office.hire('小林');
  const { mails } = await li.data<{ mails: { nodes: { subject: string; body: string; department: object | null }[] } }>(
    `{ mails(filter: { kind: { eq: "SUMMARY" }, subject: { startsWith: "客诉" } }) { nodes { subject body department { name } } } }`,
  );
  const subjects = mails.nodes.map(({ subject }) => subject);
  expect(subjects).toEqual(expect.arrayContaining(['客诉周汇总 2026-W40', '客诉月度评审 2026-09']));
  const toProduction = mails.nodes.find(
    ({ subject, department }) => subject === '客诉周汇总 2026-W40' && JSON.stringify(department).includes('生产部'),
  );
  expect(toProduction?.body).toContain('研发部: 1 | 0 |');
  // a day off had no complaint: nobody is told of nothing
  expect(subjects).not.toContain('客诉日盘点 2026-10-07');
});

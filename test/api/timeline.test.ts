import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change } from '../builders/complaint.ts';
import { makePart } from '../builders/eight-d.ts';
import type { Client } from '../support/client.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
let smith: Client;
beforeAll(async () => {
  office = await openOffice();
  smith = await office.hire('Smith', 'EN');
});
afterAll(() => office.close());

const timeline = async (client: Client, id: string) =>
  (
    await client.data<{ timeline: { text: string; by: string; sheet: string }[] }>(
      'query ($id: ID!) { timeline(complaintId: $id) { text by sheet } }',
      { id },
    )
  ).timeline;

test('the timeline tells what happened to a complaint and to what is under it, newest first, in the reader’s words', async () => {
  const id = await aComplaint(office.wang, { receivedAt: '2026-09-22T02:30:00Z' });
  const moment = { containmentDoneAt: '2026-09-22T06:30:00.000Z' };
  await change(office.li, [{ id, base: { values: { containmentDoneAt: null } }, patch: moment }]);
  const report = (await makePart(office.wang, 'report', { complaintId: id, what: '毛刺' })).id;
  await makePart(office.wang, 'member', { eightDId: report, role: 'LEADER', name: '陈晓东' });
  await makePart(office.wang, 'action', { eightDId: report, stage: 'D3', action: '全检' });
  await makePart(office.wang, 'stage', { eightDId: report, stage: 'D3' });
  expect(await timeline(office.wang, id)).toMatchObject([
    { text: '8D 提交:D3 临时对策 (中文)', by: '王敏', sheet: 'eightDStages' },
    { text: expect.stringContaining('2026-09-22 14:30'), by: '李娜' },
    { text: '接到投诉,2026-09-22 10:30', by: '王敏' },
  ]);
  expect((await timeline(smith, id)).at(-1)!.text).toBe('Complaint received, 2026-09-22 10:30');
});

test('what had happened to a complaint of a ledger before it came in is told too', async () => {
  const id = await aComplaint(office.wang, { receivedAt: '2026-09-22T02:30:00Z', repliedOn: '2026-09-28' });
  expect((await timeline(office.wang, id)).map(({ text }) => text)).toEqual([
    '实际回复日:2026-09-28',
    '接到投诉,2026-09-22 10:30',
  ]);
});

test('a complaint that does not exist has no timeline', async () => {
  expect(await timeline(office.wang, 'nonsense')).toEqual([]);
});

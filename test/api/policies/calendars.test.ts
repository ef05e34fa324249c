import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import { finished } from '../../builders/job.ts';
import { aCalendarDay, sheetsOfPolicies } from '../../builders/policy.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now, 'ADMIN');
  wang = office.wang;
});
afterAll(() => office.close());

const { days, calendars } = sheetsOfPolicies;
const recounted = async () => {
  const { id } = await wang.data<{ id: string }>('mutation { id: recountClocks }');
  return finished(wang, id);
};
const replyDue = async (id: string) =>
  shown((await complaint<{ replyDueOn: string | null }>(wang, id, 'replyDueOn')).replyDueOn);

test('the calendar holds the published holidays and make-up workdays', async () => {
  const filter = { day: { gte: '2026-09-20', lte: '2026-10-10' } };
  const data = await wang.data<{ calendarDays: { nodes: object[] } }>(
    `query ($filter: CalendarDayFilter) { calendarDays(filter: $filter, orderBy: [{ column: day }]) { nodes { day lastDay kind name } } }`,
    { filter },
  );
  expect(data.calendarDays.nodes).toEqual([
    { day: '2026-09-20', lastDay: null, kind: 'MAKEUP_WORKDAY', name: '国庆节调休上班' },
    { day: '2026-09-25', lastDay: '2026-09-27', kind: 'HOLIDAY', name: '中秋' },
    { day: '2026-10-01', lastDay: '2026-10-07', kind: 'HOLIDAY', name: '国庆节' },
    { day: '2026-10-10', lastDay: null, kind: 'MAKEUP_WORKDAY', name: '国庆节调休上班' },
  ]);
});

test('a due moment in a year without public holidays says so in both languages', async () => {
  const then = Temporal.Instant.from(moment('2031-12-29 11:00'));
  const later = await openOffice(() => then);
  const ann = await later.hire('Ann', 'EN');
  const id = await aComplaint(ann, { receivedAt: moment('2031-12-29 10:00') });
  const said = async (client: Client) =>
    (await clockOf(client, id, 'R51'))!.explanation
      .filter(({ kind }) => kind === 'YEAR_UNKNOWN')
      .map(({ text }) => text);
  expect(await said(later.wang)).toEqual([
    expect.stringContaining('没有 2031 年的节假日数据'),
    expect.stringContaining('没有 2032 年的节假日数据'),
  ]);
  expect((await said(ann))[1]).toContain('has no public holidays of 2032');
  await later.close();
});

test('editing the calendar moves the dues of open clocks by itself, and back', async () => {
  const open = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  const answered = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30'), repliedOn: '2026-09-22' });
  const patch = { calendarId: 'CN', day: '2026-09-29', lastDay: '2026-09-30', kind: 'SHUTDOWN', name: '设备大修' };
  const made = await change(wang, [{ patch }], days);
  await expect.poll(() => replyDue(open)).toBe('2026-10-12 17:30');
  expect(await replyDue(answered)).toBe('2026-10-09 17:30');
  const clock = (await clockOf(wang, answered, 'R51'))!;
  expect([shown(clock.originalDue), clock.state]).toEqual(['2026-10-09 17:30', 'MET']);
  expect(clock.explanation.map(({ kind }) => kind)).toContain('STANDS');
  const moved = (await clockOf(wang, open, 'R51'))!;
  expect(moved.explanation.map(({ text }) => text)).toContain('2026-09-29 周二 设备大修,不计');
  await undo(wang, made.changeSet);
  await expect.poll(() => replyDue(open)).toBe('2026-10-09 17:30');
});

test('a missed clock stays missed, whatever the calendar says afterwards', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-08-03 10:00') });
  const due = await replyDue(id);
  await aCalendarDay(wang, { day: '2026-08-05', lastDay: '2026-08-31', kind: 'SHUTDOWN', name: '高温假' });
  const other = await aComplaint(wang, { receivedAt: moment('2026-08-03 10:00') });
  await recounted();
  expect([await replyDue(id), await replyDue(other)]).toEqual([due, '2026-09-08 17:30']);
  expect(await clockOf(wang, id, 'R51')).toMatchObject({ isBreached: true, state: 'BREACHED' });
});

test('a recount tells who began it, how many complaints it looked at and how many moved', async () => {
  const { by, state, checked, total, changed } = await recounted();
  expect({ by, state, changed }).toEqual({ by: '王敏', state: 'DONE', changed: 0 });
  expect(checked).toBeGreaterThan(3);
  expect(total).toBe(checked);
});

test('shifts, ranges of days and weeks that cannot be are refused by their cell', async () => {
  const day = { calendarId: 'CN', day: '2026-11-02', kind: 'CUSTOM', name: '盘点' };
  const refused = async (patch: object) =>
    (await change(wang, [{ patch }], days)).rows[0]!.cells.find(({ code }) => code !== 'REJECTED_WITH_OTHERS');
  expect(await refused({ ...day, shifts: '9-5' })).toMatchObject({ column: 'shifts', code: 'SHIFTS_INVALID' });
  expect(await refused({ ...day, lastDay: '2026-11-01' })).toMatchObject({ column: 'lastDay', code: 'DATE_ORDER' });
  const idle = await change(wang, [{ patch: { code: 'NO', name: '不上班', siteId: 'HQ' } }], calendars);
  expect(idle.rows[0]!.cells.find(({ code }) => code === 'CALENDAR_WITHOUT_WORK')).toBeDefined();
});

test('time passing makes a clock overdue without anybody writing it', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  expect(await clockOf(wang, id, 'R50')).toMatchObject({ isBreached: false });
  now = Temporal.Instant.from(moment('2026-09-23 14:31'));
  expect(await clockOf(wang, id, 'R50')).toMatchObject({ isBreached: true, state: 'BREACHED' });
});

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { clockOf, clocksOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, change, complaint } from '../../builders/complaint.ts';
import { aRow, patchRow } from '../../builders/row.ts';
import { aComplaintUnder } from '../../builders/policy.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
const morning = Temporal.Instant.from(moment('2026-09-23 09:00'));
let now = morning;
const itIs = (text: string) => (now = Temporal.Instant.from(moment(text)));
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
});
afterEach(() => void (now = morning));
afterAll(() => office.close());

const under = (code: string, patch: object = {}) => aComplaintUnder(wang, code, patch);

const due = async (id: string, rule: string) => shown((await clockOf(wang, id, rule))?.originalDue);

test('R50: measure and report within 24 hours by the clock on the wall, where it is urgent', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  expect(await due(id, 'R50')).toBe('2026-09-23 14:30');
  const row = await complaint<Record<string, string>>(wang, id, 'containmentDueAt nextDueAt nextMilestone isUrgent');
  expect([shown(row['containmentDueAt']), shown(row['nextDueAt']), row['nextMilestone'], row['isUrgent']]).toEqual([
    '2026-09-23 14:30',
    '2026-09-23 14:30',
    'CONTAIN',
    true,
  ]);
});

test('R50: “not urgent” needs its reason; back to urgent counts from the receipt', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  const urgent = (from: boolean, to: boolean, more = {}) =>
    change(wang, [
      { id, base: { values: { isUrgent: from, notUrgentReason: null } }, patch: { isUrgent: to, ...more } },
    ]);
  expect((await urgent(true, false)).rows[0]!.cells[0]).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: ['notUrgentReason'],
  });
  await urgent(true, false, { notUrgentReason: '仅外观建议' });
  expect(await complaint(wang, id, 'containmentDueAt')).toEqual({ containmentDueAt: null });
  await urgent(false, true);
  expect(await due(id, 'R50')).toBe('2026-09-23 14:30');
});

test('R50: it stops when the measure is taken and the customer is told, not before', async () => {
  const id = await under('manufacturing-8d', { containmentDoneAt: moment('2026-09-22 18:00') });
  expect(await clockOf(wang, id, 'R50')).toMatchObject({ state: 'WARNED', stoppedAt: null });
  const patch = { customerInformedAt: moment('2026-09-22 19:00') };
  await change(wang, [{ id, base: { values: { customerInformedAt: null } }, patch }]);
  expect(await clockOf(wang, id, 'R50')).toMatchObject({ state: 'MET', stoppedAt: patch.customerInformedAt });
  expect((await complaint<{ nextMilestone: string }>(wang, id, 'nextMilestone')).nextMilestone).toBe('FULL_REPLY');
});

test('R51: the full reply within seven working days, over 中秋节 and 国庆节', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  const row = await complaint<{ replyDueOn: string }>(wang, id, 'replyDueOn');
  expect([await due(id, 'R51'), shown(row.replyDueOn)]).toEqual(['2026-10-09 17:30', '2026-10-09 17:30']);
});

test('R52: an extension moves the committed due only, and is undone with it', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  const base = { values: { extendedTo: null, extensionReason: null } };
  const patch = { extendedTo: '2026-10-16', extensionReason: '供应商分析未回' };
  expect(await change(wang, [{ id, base, patch }])).toMatchObject({ applied: true });
  const row = await complaint<Record<string, string>>(wang, id, 'replyDueOn replyCommittedAt extendedAt');
  expect([shown(row['replyDueOn']), shown(row['replyCommittedAt']), row['extendedAt']]).toEqual([
    '2026-10-09 17:30',
    '2026-10-16 24:00',
    now.toString({ smallestUnit: 'millisecond' }),
  ]);
  const clock = await clockOf(wang, id, 'R51');
  expect([shown(clock?.originalDue), shown(clock?.committedDue), clock?.isExtendedAfterBreach]).toEqual([
    '2026-10-09 17:30',
    '2026-10-16 24:00',
    false,
  ]);
});

test('R52: an extension that came after the breach is one, and stays overdue', async () => {
  const id = await aComplaint(wang, {
    receivedAt: moment('2026-08-03 10:00'),
    containmentDoneAt: moment('2026-08-03 12:00'),
    customerInformedAt: moment('2026-08-03 12:00'),
  });
  const base = { values: { extendedTo: null, extensionReason: null } };
  await change(wang, [{ id, base, patch: { extendedTo: '2030-12-01', extensionReason: '等待客户样品' } }]);
  expect(await clockOf(wang, id, 'R51')).toMatchObject({ isExtendedAfterBreach: true, isBreached: true });
  expect(await complaint(wang, id, 'breaches isOverdue')).toEqual({ breaches: 1, isOverdue: true });
});

test('R52: an extension to an earlier day, or after the closing, is refused with the reason', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  const base = { values: { extendedTo: null, extensionReason: null } };
  const extend = (extendedTo: string) =>
    change(wang, [{ id, base, patch: { extendedTo, extensionReason: '样品未到' } }]);
  const cellOf = ({ rows }: Awaited<ReturnType<typeof extend>>) =>
    rows[0]!.cells.find(({ column }) => column === 'extendedTo');
  expect(cellOf(await extend('2026-10-01'))).toMatchObject({
    code: 'EXTENSION_NOT_LATER',
    message: '新期限必须晚于原期限 2026-10-09 17:30',
  });
  await change(wang, [
    {
      id,
      base: { values: { state: 'RECEIVED', isResolvedOnSpot: false } },
      patch: { state: 'CLOSED', isResolvedOnSpot: true },
    },
  ]);
  expect(cellOf(await extend('2026-10-20'))).toMatchObject({ code: 'EXTENSION_AFTER_CLOSING' });
});

test('R75: an agreed day moves the promise forward; a later one needs an extension notice', async () => {
  const id = await aComplaint(wang, { receivedAt: moment('2026-09-22 14:30') });
  const agree = (from: string | null, agreedOn: string) =>
    change(wang, [{ id, base: { values: { agreedOn: from } }, patch: { agreedOn } }]);
  await agree(null, '2026-09-29');
  const row = await complaint<Record<string, string>>(wang, id, 'replyDueOn replyCommittedAt');
  expect([shown(row['replyDueOn']), shown(row['replyCommittedAt'])]).toEqual(['2026-10-09 17:30', '2026-09-29 24:00']);
  expect((await agree('2026-09-29', '2026-10-20')).rows[0]!.cells[0]).toMatchObject({ code: 'AGREED_LATER' });
});

test('R54, R55: the answer within 24 hours, the plan on the same working day', async () => {
  const id = await under('wallcovering', { severity: 'MODERATE' });
  expect([await due(id, 'R54'), await due(id, 'R55')]).toEqual(['2026-09-23 14:30', '2026-09-22 17:30']);
  itIs('2026-09-24 18:10');
  const evening = await under('wallcovering', { receivedAt: moment('2026-09-24 18:00') });
  expect(await due(evening, 'R55')).toBe('2026-09-28 17:30');
});

test('R56: a major accident has 3–5 days, and shows the stricter rule it beat', async () => {
  const id = await under('wallcovering', { severity: 'CRITICAL' });
  const clock = (await clockOf(wang, id, 'R56'))!;
  expect([shown(clock.targetDue), shown(clock.originalDue)]).toEqual(['2026-09-25 24:00', '2026-09-27 24:00']);
  expect(clock.explanation.find(({ kind }) => kind === 'BEATEN')?.text).toContain('R55');
  expect(await clockOf(wang, id, 'R55')).toBeUndefined();
});

test('R60, R61: ten minutes after a hotline complaint is verified; thirty for a regulator’s spot check', async () => {
  const hotline = await under('frozen-food', { channel: 'PHONE' });
  const registrar = await office.hire('客服小周', 'ZH', 'SERVICE');
  await patchRow(registrar, 'complaints', hotline, { registeredAt: moment('2026-09-22 14:40') });
  expect(await clockOf(wang, hotline, 'R60')).toMatchObject({ state: 'WAITING', originalDue: null });
  const patch = { confirmedAt: moment('2026-09-22 14:55') };
  await change(wang, [{ id: hotline, base: { values: { confirmedAt: null } }, patch }]);
  expect(await due(hotline, 'R60')).toBe('2026-09-22 15:05');
  expect(await due(await under('frozen-food', { channel: 'REGULATOR' }), 'R61')).toBe('2026-09-22 15:00');
});

test('R64, R65: three working days and two working weeks from the confirmation', async () => {
  const id = await under('electronics-8d', { confirmedAt: moment('2026-09-23 10:00') });
  expect([await due(id, 'R64'), await due(id, 'R65')]).toEqual(['2026-09-29 17:30', '2026-10-14 17:30']);
});

test('R66, R67: two working days; the group tier is answered by 15:00 the next day', async () => {
  itIs('2026-09-24 16:10');
  const acceptedAt = moment('2026-09-24 16:00');
  expect(await due(await under('property', { acceptedAt }), 'R66')).toBe('2026-09-29 17:30');
  const group = await under('property', { acceptedAt, tier: 'GROUP' });
  expect(await due(group, 'R67')).toBe('2026-09-25 15:00');
  expect((await clocksOf(wang, group)).map(({ rule }) => rule)).not.toContain('R66');
});

test.each(['WEB', 'GROUP'])('R9, R32, R67: what comes by %s is of the group tier', async (channel) => {
  itIs('2026-09-24 16:10');
  const id = await under('property', { acceptedAt: moment('2026-09-24 16:00'), channel });
  expect(await due(id, 'R67-2')).toBe('2026-09-25 15:00');
});

test('R156: the group tier is answered in the agreed wording', async () => {
  const id = await under('property', { tier: 'GROUP', acceptedAt: moment('2026-09-22 14:30') });
  const base = { values: { progressReportedAt: null, latestProgress: null, replyPosition: null } };
  const report = (more: object) =>
    change(wang, [{ id, base, patch: { progressReportedAt: now.toString(), latestProgress: '已约谈', ...more } }]);
  const asked = (await report({})).rows[0]!.cells.find(({ column }) => column === 'progressReportedAt');
  expect(asked).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['replyPosition'] });
  expect(await report({ replyPosition: '以书面答复为准' })).toMatchObject({ applied: true });
});

test('R68, R69: follow-up and abnormal closing within two working days of the request', async () => {
  itIs('2026-09-28 10:10');
  const id = await under('property', {
    closeRequestedAt: moment('2026-09-23 10:00'),
    abnormalRequestedAt: moment('2026-09-28 10:00'),
  });
  expect([await due(id, 'R68'), await due(id, 'R69')]).toEqual(['2026-09-28 17:30', '2026-09-30 17:30']);
});

test.each([
  ['SALES_SERVICE', 'R70-1', '2026-09-24 17:30'],
  ['CANCELLATION', 'R70-2', '2026-09-30 17:30'],
  ['RESCISSION', 'R70-3', '2026-10-13 17:30'],
  ['LIFT', 'R70-9', '2026-09-30 17:30'],
  ['SLOW_REFUND', 'R70-8', '2026-10-20 17:30'],
  ['SHUTTLE', 'R70-10', '2026-09-23 24:00'],
])('R70: the limit of %s', async (category, rule, expected) => {
  const id = await under('property', { category, acceptedAt: moment('2026-09-22 14:30') });
  expect(await due(id, rule)).toBe(expected);
  const { closeDueAt } = await complaint<{ closeDueAt: string | null }>(wang, id, 'closeDueAt');
  expect(shown(closeDueAt)).toBe(['R70-2', 'R70-3'].includes(rule) ? null : expected);
});

test('R71: four working hours up, four back, one after the other', async () => {
  const id = await under('property', { acceptedAt: moment('2026-09-22 16:00') });
  expect([await due(id, 'R71-1'), await due(id, 'R71-2')]).toEqual(['2026-09-23 10:30', null]);
  await change(wang, [
    { id, base: { values: { escalatedAt: null } }, patch: { escalatedAt: moment('2026-09-23 10:00') } },
  ]);
  expect([(await clockOf(wang, id, 'R71-1'))?.state, await due(id, 'R71-2')]).toEqual(['MET', '2026-09-23 15:00']);
});

test('R76, R157: progress every three working days, counted again from every report', async () => {
  const id = await under('property', { acceptedAt: moment('2026-09-22 14:30') });
  expect(await due(id, 'R76')).toBe('2026-09-28 17:30');
  itIs('2026-09-28 10:10');
  const report = (more: object) => {
    const patch = { progressReportedAt: moment('2026-09-28 10:00'), ...more };
    return change(wang, [{ id, base: { values: { progressReportedAt: null, latestProgress: null } }, patch }]);
  };
  // R157: a report says how things stand
  expect((await report({})).rows[0]!.cells[0]).toMatchObject({ outcome: 'NEEDS_INPUT', fields: ['latestProgress'] });
  await report({ latestProgress: '配件已到,明日上门' });
  expect(await due(id, 'R76')).toBe('2026-10-08 17:30');
});

test('R161: every promise is a clock: it warns, is missed at its moment, and is met on the day it is kept', async () => {
  const id = await under('manufacturing-8d', { isUrgent: false, notUrgentReason: '外观建议' });
  const promise = (madeOn: string, dueAt: string) =>
    aRow(wang, 'commitments', { complaintId: id, promise: '寄送样品', madeOn, dueAt: moment(dueAt) });
  const sample = await promise('2026-09-22', '2026-09-24 12:00');
  await promise('2026-09-20', '2026-09-23 08:00');
  expect(await clockOf(wang, id, 'R161-1')).toMatchObject({
    state: 'RUNNING',
    originalDue: moment('2026-09-24 12:00'),
  });
  expect(await clockOf(wang, id, 'R161-2')).toMatchObject({ state: 'BREACHED' });
  const row = await complaint(wang, id, 'nextDueAt nextMilestone isOverdue');
  expect(row).toMatchObject({ nextDueAt: moment('2026-09-23 08:00'), nextMilestone: 'COMMITMENT' });
  await patchRow(wang, 'commitments', sample, { dueAt: moment('2026-09-23 12:00') });
  expect(await clockOf(wang, id, 'R161-1')).toMatchObject({ state: 'WARNED' });
  await patchRow(wang, 'commitments', sample, { keptOn: '2026-09-23' });
  expect(await clockOf(wang, id, 'R161-1')).toMatchObject({ state: 'MET', stoppedAt: moment('2026-09-23 00:00') });
});

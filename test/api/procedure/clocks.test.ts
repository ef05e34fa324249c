import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, moment, shown } from '../../builders/clock.ts';
import { aComplaint, change } from '../../builders/complaint.ts';
import { policyInForce, rulesOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import { aUser, signedIn } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
let account: { account: string; password: string };
let now = Temporal.Instant.from(moment('2026-09-14 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
  const user = await aUser(office.database, { name: '王敏', role: 'HANDLER', language: 'ZH' });
  account = user;
  wang = await signedIn(office.app, user);
});
afterAll(() => office.close());

async function itIs(text: string) {
  now = Temporal.Instant.from(moment(text));
  await wang.signIn(account.account, account.password);
}
const put = async (id: string, patch: object) => (await patchRow(wang, 'complaints', id, patch)).outcome;
const stateOf = async (id: string, rule: string) => {
  const clock = await clockOf(wang, id, rule);
  return [clock?.state, shown(clock?.stoppedAt)];
};

test('R67, R76: the first report of the progress meets its clock for good, the next one begins another round', async () => {
  await itIs('2026-09-14 09:00');
  const id = await aComplaint(wang, {
    policyId: await policyInForce(wang, 'property'),
    tier: 'GROUP',
    receivedAt: moment('2026-09-14 08:30'),
    acceptedAt: moment('2026-09-14 09:00'),
    promisedFeedbackAt: moment('2026-09-15 12:00'),
    replyPosition: '统一口径',
  });
  await itIs('2026-09-15 10:00');
  await put(id, { progressReportedAt: moment('2026-09-15 10:00'), latestProgress: '已派工' });
  expect(await stateOf(id, 'R67')).toEqual(['MET', '2026-09-15 10:00']);

  await itIs('2026-09-18 11:00');
  for (const at of ['2026-09-17 11:00', '2026-09-18 11:00'])
    expect(await put(id, { progressReportedAt: moment(at), latestProgress: at })).toBe('UPDATED');
  expect(await stateOf(id, 'R67')).toEqual(['MET', '2026-09-15 10:00']);
  expect(await stateOf(id, 'R18')).toEqual(['MET', '2026-09-15 10:00']);
  // 2026-09-20 is a Sunday worked in exchange for a holiday
  expect(shown((await clockOf(wang, id, 'R76'))?.originalDue)).toBe('2026-09-22 17:30');

  // what was typed wrong is put right: the report was late
  await put(id, { progressReportedAt: null });
  await put(id, { progressReportedAt: moment('2026-09-16 09:00'), latestProgress: '补登' });
  expect(await stateOf(id, 'R67')).toEqual(['MET_LATE', '2026-09-16 09:00']);
  await put(id, { progressReportedAt: moment('2026-09-15 14:00'), latestProgress: '更正' });
  expect(await stateOf(id, 'R67')).toEqual(['MET', '2026-09-15 14:00']);
});

test('R52, G7: a notice that came after the breach stays counted, whatever becomes of it', async () => {
  await itIs('2026-10-21 09:00');
  const id = await aComplaint(wang, {
    policyId: await policyInForce(wang, 'manufacturing-8d'),
    receivedAt: moment('2026-09-28 10:00'),
  });
  await put(id, { extendedTo: '2026-10-30', extensionReason: '等样品' });
  expect(await put(id, { extendedTo: null, extensionReason: null })).toBe('UPDATED');
  await put(id, { repliedOn: '2026-10-12' });

  const clock = await clockOf(wang, id, 'R51');
  expect(clock).toMatchObject({ isExtendedAfterBreach: true, isBreached: true });
  expect(clock!.explanation.map(({ text }) => text)).toContain(
    '2026-10-21 09:00 超期后才通知延期至 2026-10-30,该通知已撤回或替换,仍计入',
  );
  expect(await readRow(wang, 'complaints', id, 'extendedTo extendedAt')).toEqual({
    extendedTo: null,
    extendedAt: null,
  });
});

test('R52: a second notice that came before the first one’s date is in time', async () => {
  await itIs('2026-10-09 09:00');
  const id = await aComplaint(wang, {
    policyId: await policyInForce(wang, 'manufacturing-8d'),
    receivedAt: moment('2026-09-28 10:00'),
  });
  await put(id, { extendedTo: '2026-10-20', extensionReason: '等样品' });
  await itIs('2026-10-19 09:00');
  await put(id, { extendedTo: '2026-10-28', extensionReason: '仍等样品' });
  expect(await clockOf(wang, id, 'R51')).toMatchObject({ isExtendedAfterBreach: false, isBreached: false });
  await itIs('2026-10-29 09:00');
  await put(id, { extendedTo: '2026-11-05', extensionReason: '又等样品' });
  expect(await clockOf(wang, id, 'R51')).toMatchObject({ isExtendedAfterBreach: true, isBreached: true });
});

test('§6: a pause that the customer heard of after the breach takes nothing back', async () => {
  await itIs('2026-11-12 09:00');
  const chief = await signedIn(
    office.app,
    await aUser(office.database, { name: '总管', role: 'ADMIN', language: 'ZH' }),
  );
  const source = await policyInForce(wang, 'manufacturing-8d');
  const policyId = (await stepOfPolicy(chief, 'newPolicyVersion', source)).rows[0]!.id;
  const rule = { id: (await rulesOf(chief, policyId)).get('R51')!.id, base: { values: { isPausable: false } } };
  await change(chief, [{ ...rule, patch: { isPausable: true } }], sheetsOfPolicies.rules);
  await stepOfPolicy(chief, 'activatePolicy', policyId);

  const complaintId = await aComplaint(wang, { policyId, receivedAt: moment('2026-11-02 10:00') });
  const due = async () => shown((await clockOf(wang, complaintId, 'R51'))?.originalDue);
  expect(await due()).toBe('2026-11-11 17:30');
  const pause = { complaintId, pausedAt: moment('2026-11-09 10:00'), reason: '等客户样品' };
  const after = { ...pause, resumedAt: moment('2026-11-10 10:00'), customerToldAt: moment('2026-11-12 08:00') };
  expect(cellOf(await tryRow(wang, 'clockPauses', after), 'resumedAt')).toMatchObject({ code: 'DATE_ORDER' });
  const late = await aRow(wang, 'clockPauses', { ...after, resumedAt: moment('2026-11-12 08:30') });
  expect(await due()).toBe('2026-11-11 17:30');
  // told in time, it moves the due
  await patchRow(wang, 'clockPauses', late, { customerToldAt: moment('2026-11-09 10:00') });
  expect(await due()).toBe('2026-11-16 17:30');
  // and says that nobody had written it down by then
  const clock = await clockOf(wang, complaintId, 'R51');
  expect(clock?.explanation.find(({ kind }) => kind === 'PAUSED')?.text).toBe(
    '2026-11-09 10:00 至 2026-11-12 08:30 暂停,不计(2026-11-12 09:00 事后录入)',
  );
  const before = await patchRow(wang, 'clockPauses', late, { customerToldAt: moment('2026-11-09 09:59') });
  expect(cellOf(before, 'customerToldAt')).toMatchObject({ code: 'DATE_ORDER' });
});

test('R50: what is told of on a later day is believed, and shown as entered later', async () => {
  await itIs('2026-11-12 09:00');
  const id = await aComplaint(wang, { receivedAt: moment('2026-11-10 10:00') });
  const told = { containmentDoneAt: moment('2026-11-10 12:00'), customerInformedAt: moment('2026-11-10 13:00') };
  await patchRow(wang, 'complaints', id, told);
  const clock = await clockOf(wang, id, 'R50');
  expect(clock).toMatchObject({ state: 'MET', enteredAt: moment('2026-11-12 09:00') });
  expect(clock?.explanation.at(-1)?.text).toBe('告知客户 2026-11-10 13:00,按期(2026-11-12 09:00 事后录入)');
  await patchRow(wang, 'complaints', id, { customerInformedAt: moment('2026-11-12 08:00') });
  expect(await clockOf(wang, id, 'R50')).toMatchObject({ state: 'MET_LATE', enteredAt: null });
});

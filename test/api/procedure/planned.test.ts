import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import { policyInForce } from '../../builders/policy.ts';
import { patchRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { workerOf } from '../../support/worker.ts';

let office: Office;
let worker: ReturnType<typeof workerOf>;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
  worker = workerOf(office, () => now, {});
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

interface Planned {
  readonly id: string;
  readonly dueOn: string;
  readonly purpose: string;
}
const plannedFor = async (id: string) =>
  (await complaint<{ followUps: Planned[] }>(office.wang, id, 'followUps { id dueOn purpose mode }')).followUps;
const days = async (id: string) => (await plannedFor(id)).map(({ dueOn }) => dueOn);
const under = async (code: string, patch: object = {}) =>
  aComplaint(office.wang, {
    receivedAt: moment('2026-09-20 14:30'),
    policyId: await policyInForce(office.wang, code),
    ...patch,
  });

test('R58: an installation plans its four visits once; another day of installation moves those not yet made', async () => {
  const id = await under('wallcovering', { installedOn: '2026-09-21' });
  expect(await days(id)).toEqual(['2026-09-28', '2026-10-21', '2026-12-21', '2027-03-21']);
  const [first] = await plannedFor(id);
  await patchRow(office.wang, 'followUps', first!.id, { attemptedAt: moment('2026-09-23 08:00'), isReached: true });
  await patchRow(office.wang, 'complaints', id, { installedOn: '2026-09-22' });
  expect(await days(id)).toEqual(['2026-09-28', '2026-10-22', '2026-12-22', '2027-03-22']);
  expect(await days(await under('wallcovering', { installedOn: '2020-01-01' }))).toEqual([]);
});

test('R58: a planned follow-up is work of its department until somebody has made it', async () => {
  const id = await under('wallcovering', { installedOn: '2026-09-23' });
  const { rows } = await office.database.pool.query<{ id: string }>(`select id from department where code = 'XS'`);
  const work = async () =>
    (
      await office.wang.data<{ work: { complaintId: string; sheet: string; what: string }[] }>(
        'query ($id: ID) { work(departmentId: $id) { sheet complaintId what } }',
        { id: rows[0]!.id },
      )
    ).work.filter(({ sheet, complaintId }) => sheet === 'followUps' && complaintId === id);
  expect((await work()).map(({ what }) => what)).toContain('施工后第一周回访');
  const [first] = await plannedFor(id);
  await patchRow(office.wang, 'followUps', first!.id, { attemptedAt: moment('2026-09-23 08:30') });
  expect(await work()).toHaveLength(3);
});

test('G10: after closing, three monthly checks of recurrence are due; a check that is made ticks its month', async () => {
  const id = await under('manufacturing-8d', { isResolvedOnSpot: true, repliedOn: '2026-09-22' });
  const closed = await patchRow(office.wang, 'complaints', id, { state: 'CLOSED', closedOn: '2026-09-23' });
  expect(closed).toMatchObject({ outcome: 'UPDATED' });
  expect(await days(id)).toEqual(['2026-10-23', '2026-11-23', '2026-12-23']);
  const [first] = await plannedFor(id);
  await patchRow(office.wang, 'followUps', first!.id, { attemptedAt: moment('2026-09-23 08:45') });
  expect(await complaint(office.wang, id, 'recurrence1 recurrence2')).toEqual({
    recurrence1: true,
    recurrence2: false,
  });
});

const timelineOf = async (client: Client, id: string) =>
  (
    await client.data<{ timeline: { type: string; text: string }[] }>(
      'query ($id: ID!) { timeline(complaintId: $id) { type text } }',
      { id },
    )
  ).timeline;

test('G10: a closing that is taken back takes its planned checks along, those that were made stay, and the timeline says why', async () => {
  const id = await under('manufacturing-8d', { isResolvedOnSpot: true, repliedOn: '2026-09-22' });
  const closing = await change(office.wang, [
    {
      id,
      base: { values: { state: 'RECEIVED', closedOn: null } },
      patch: { state: 'CLOSED', closedOn: '2026-09-23' },
    },
  ]);
  const [first] = await plannedFor(id);
  await patchRow(office.wang, 'followUps', first!.id, { attemptedAt: moment('2026-09-23 08:45') });
  await undo(office.wang, closing.changeSet);
  expect(await days(id)).toEqual(['2026-10-23']);
  const dropped = (await timelineOf(office.wang, id))
    .filter(({ type }) => type === 'FOLLOW_UP_DROPPED')
    .map(({ text }) => text);
  expect(dropped).toHaveLength(2);
  expect(dropped[0]).toMatch(/计划回访作废:.*“结案”已撤回/);
});

test('R58: a day of installation that is cleared voids its visits; given again, they are planned again', async () => {
  const id = await under('wallcovering', { installedOn: '2026-09-21' });
  await patchRow(office.wang, 'complaints', id, { installedOn: null });
  expect(await days(id)).toEqual([]);
  await patchRow(office.wang, 'complaints', id, { installedOn: '2026-09-21' });
  expect(await days(id)).toEqual(['2026-09-28', '2026-10-21', '2026-12-21', '2027-03-21']);
});

test('R58: a planned follow-up is told of by mail once, on its day and in working time; one that was made is not', async () => {
  const id = await under('wallcovering', { installedOn: '2026-09-21' });
  const [, second] = await plannedFor(id);
  // sessions end meanwhile
  const mailsAt = async (time: string) => {
    now = Temporal.Instant.from(moment(time));
    await worker.round();
    const reader = await office.hire(`${time}的读者`);
    const { mails } = await reader.data<{ mails: { nodes: { body: string }[] } }>(
      '{ mails(filter: { kind: { eq: "CLOCK" } }, limit: 200) { nodes { body } } }',
    );
    // what one reader is told of several complaints is one mail
    return { reader, mails: mails.nodes.filter(({ body }) => body.includes('回访到期') && body.includes(id)) };
  };
  expect((await mailsAt('2026-09-27 10:00')).mails).toEqual([]);
  expect((await mailsAt('2026-09-28 02:00')).mails).toEqual([]);
  const { reader, mails } = await mailsAt('2026-09-28 08:30');
  expect(mails[0]!.body).toContain('施工后第一周回访(R58-1),期限 2026-09-28');
  await patchRow(reader, 'followUps', second!.id, { attemptedAt: moment('2026-09-28 08:20'), isReached: true });
  const later = await mailsAt('2026-10-22 09:00');
  expect(later.mails).toHaveLength(1);
  expect((await timelineOf(later.reader, id)).filter(({ type }) => type === 'FOLLOW_UP_DUE')).toHaveLength(1);
});

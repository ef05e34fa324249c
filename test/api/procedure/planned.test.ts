import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { policyInForce } from '../../builders/policy.ts';
import { patchRow } from '../../builders/row.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
});
afterAll(() => office.close());

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

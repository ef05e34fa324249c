import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, change, complaint } from '../../builders/complaint.ts';
import { makePart } from '../../builders/eight-d.ts';
import { patchRow, tryRow } from '../../builders/row.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
});
afterAll(() => office.close());

interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly fact: string | null;
}

const eventsOf = async (filter: object, fields: string) =>
  (
    await office.wang.data<{ events: { nodes: EventRow[] } }>(
      `query ($filter: EventFilter) { events(filter: $filter, orderBy: [{ column: at }, { column: type }, { column: fact }]) { nodes { id ${fields} } } }`,
      { filter },
    )
  ).events.nodes;

test('an event says in columns what it tells of: which fact, when it happened, what was corrected, who said so', async () => {
  const id = await aComplaint(office.wang, { receivedAt: moment('2026-09-22 14:30') });
  now = now.add({ minutes: 1 });
  await patchRow(office.wang, 'complaints', id, { customerInformedAt: moment('2026-09-22 16:00') });
  now = now.add({ minutes: 1 });
  await patchRow(office.li, 'complaints', id, { customerInformedAt: moment('2026-09-22 17:00') });
  now = now.add({ minutes: 1 });
  await patchRow(office.li, 'complaints', id, { interimDoneOn: '2026-09-23', state: 'IN_PROGRESS' });
  const fields = 'type fact happenedOn happenedAt correctedAt fromState state actor { name }';
  expect(await eventsOf({ complaintId: { eq: id } }, fields)).toMatchObject([
    { type: 'COMPLAINT_RECEIVED', fact: 'RECEIVED', happenedOn: '2026-09-22', state: 'RECEIVED' },
    { type: 'MOMENT_SET', fact: 'CUSTOMER_INFORMED', happenedAt: moment('2026-09-22 16:00'), actor: { name: '王敏' } },
    { type: 'MOMENT_CORRECTED', correctedAt: moment('2026-09-22 16:00'), actor: { name: '李娜' } },
    { type: 'STATE_MOVED', fromState: 'RECEIVED', state: 'IN_PROGRESS', fact: null },
    // what a step writes down by itself is told as well
    { type: 'MOMENT_SET', fact: 'ACCEPTED', happenedAt: moment('2026-09-23 09:03') },
    { type: 'MOMENT_SET', fact: 'INTERIM_REPLIED', happenedOn: '2026-09-23', happenedAt: null },
  ]);
  const told = { complaintId: { eq: id }, fact: { eq: 'CUSTOMER_INFORMED' }, happenedOn: { eq: '2026-09-22' } };
  expect(await eventsOf(told, 'type')).toHaveLength(2);
});

test('events of what lies under a complaint are its events as well, and hang under its row', async () => {
  const id = await aComplaint(office.wang, { receivedAt: moment('2026-09-22 14:30') });
  const report = (await makePart(office.wang, 'report', { complaintId: id, what: '毛刺' })).id;
  await makePart(office.wang, 'member', { eightDId: report, role: 'LEADER', name: '陈晓东' });
  await makePart(office.wang, 'action', { eightDId: report, stage: 'D3', action: '全检' });
  await makePart(office.wang, 'stage', { eightDId: report, stage: 'D3' });
  expect(await complaint(office.wang, id, 'events { type stage sheet }')).toEqual({
    events: [
      { type: 'COMPLAINT_RECEIVED', stage: null, sheet: 'complaints' },
      { type: 'EIGHT_D_SUBMITTED', stage: 'D3', sheet: 'eightDStages' },
    ],
  });
});

test('nobody makes, rewrites or voids an event; a note may stand beside it, and the complaint may still be voided', async () => {
  const id = await aComplaint(office.wang);
  const [event] = await eventsOf({ complaintId: { eq: id } }, 'version');
  expect(await tryRow(office.wang, 'events', { note: '补记' })).toMatchObject({ code: 'LOG_READ_ONLY' });
  const named = { type: 'Event', sheet: 'Events' };
  const voided = { id: event!.id, base: { version: 1 }, void: true };
  expect((await change(office.wang, [voided], named)).rows[0]).toMatchObject({ code: 'LOG_READ_ONLY' });
  await expect(office.database.pool.query(`update event set type = 'CHASED'`)).rejects.toMatchObject({ code: '42501' });
  expect(await patchRow(office.wang, 'events', event!.id, { note: '客户来电确认' })).toMatchObject({
    outcome: 'UPDATED',
  });
  const { version } = await complaint<{ version: number }>(office.wang, id, 'version');
  const gone = await change(office.wang, [{ id, base: { version }, void: true }]);
  expect(gone.rows[0]).toMatchObject({ outcome: 'VOIDED' });
  expect(await eventsOf({ complaintId: { eq: id } }, 'note')).toMatchObject([{ note: '客户来电确认' }]);
});

test('as of a day the sheet holds what had been entered by then', async () => {
  const id = await aComplaint(office.wang, { receivedAt: moment('2026-09-22 14:30') });
  const { number } = await complaint<{ number: string }>(office.wang, id, 'number');
  const before = now.toString();
  now = now.add({ hours: 24 });
  await patchRow(office.wang, 'complaints', id, { state: 'IN_PROGRESS' });
  const rows = async (asOf: string) => {
    const filter = encodeURIComponent(JSON.stringify({ complaintId: { eq: id } }));
    const file = await office.wang.fetch(`/exports/events.csv?columns=complaintId,type&filter=${filter}${asOf}`);
    return (await file.text()).split(number).length - 1;
  };
  expect([await rows(`&asOf=${before}`), await rows('')]).toEqual([1, 3]);
});

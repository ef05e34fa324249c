import { isVerb } from '@redress/api/changes/verbs.ts';
import { columnsOf } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
// 17:30 UTC is already the next day in Shanghai
const now = Temporal.Instant.from('2026-09-21T17:30:00Z');
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
});
afterAll(() => office.close());

/** R18: what is settled on the spot needs no reply. */
const onSpot = { isResolvedOnSpot: true };

test('moving the status cell to closed closes the complaint on the site’s calendar day', async () => {
  const id = await aComplaint(wang);
  await change(wang, [
    { id, base: { values: { state: 'RECEIVED', isResolvedOnSpot: false } }, patch: { state: '已结案', ...onSpot } },
  ]);
  expect(await complaint(wang, id, 'state closedOn nextStates')).toEqual({
    state: 'CLOSED',
    closedOn: '2026-09-22',
    nextStates: [],
  });
});

test('a closed complaint cannot be moved; the refusal names what is possible', async () => {
  const id = await aComplaint(wang, { state: 'CLOSED', ...onSpot });
  const { rows } = await change(wang, [{ id, base: { values: { state: 'CLOSED' } }, patch: { state: 'IN_PROGRESS' } }]);
  expect(rows[0]!.cells[0]).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    message: expect.stringContaining('不能从“已结案”变为“处理中”'),
  });
});

test('R52: an extension without its reason asks for it, with it is written', async () => {
  const id = await aComplaint(wang);
  const asked = await change(wang, [
    { id, base: { values: { extendedTo: null } }, patch: { extendedTo: '2026-10-15' } },
  ]);
  expect(asked.rows[0]!.cells[0]).toMatchObject({
    outcome: 'NEEDS_INPUT',
    fields: ['extensionReason'],
    message: '还需要填写:延期说明',
  });
  const patch = { extendedTo: '2026-10-15', extensionReason: '供应商分析未回' };
  expect(
    await change(wang, [{ id, base: { values: { extendedTo: null, extensionReason: null } }, patch }]),
  ).toMatchObject({ applied: true });
});

test('undoing an extension takes the date back and says so in the timeline', async () => {
  const id = await aComplaint(wang);
  const patch = { extendedTo: '2026-10-15', extensionReason: '供应商分析未回' };
  const base = { values: { extendedTo: null, extensionReason: null } };
  await undo(wang, (await change(wang, [{ id, base, patch }])).changeSet);
  expect(await complaint(wang, id, 'extendedTo')).toEqual({ extendedTo: null });
  const { rows } = await office.database.pool.query(
    `select type, data->>'to' as "to" from event where row_id = $1 and type like '%EXTEN%' order by at, id`,
    [id],
  );
  expect(rows).toEqual([
    { type: 'CLOCK_EXTENDED', to: '2026-10-15' },
    { type: 'EXTENSION_WITHDRAWN', to: null },
  ]);
});

test('every verb that a column names is declared with what its undo does', () => {
  const named = Object.values(sheets).flatMap((sheet) => columnsOf(sheet).map(({ write }) => write));
  const verbs = named.filter((write) => write.startsWith('verb:')).map((write) => write.slice('verb:'.length));
  expect(verbs.filter((verb) => !isVerb(verb))).toEqual([]);
});

test('undoing a move brings the state back, redoing it closes again', async () => {
  const id = await aComplaint(wang);
  const moved = await change(wang, [
    { id, base: { values: { state: 'RECEIVED', isResolvedOnSpot: false } }, patch: { state: 'CLOSED', ...onSpot } },
  ]);
  const undone = await undo(wang, moved.changeSet);
  expect(await complaint(wang, id, 'state closedOn')).toEqual({ state: 'RECEIVED', closedOn: null });
  await undo(wang, undone.changeSet);
  expect(await complaint(wang, id, 'state closedOn')).toEqual({ state: 'CLOSED', closedOn: '2026-09-22' });
});

test('a closing date without closing, or before the complaint came, is refused', async () => {
  const id = await aComplaint(wang, { receivedAt: '2026-09-10T02:00:00.000Z' });
  const early = await change(wang, [{ id, base: { values: { closedOn: null } }, patch: { closedOn: '2026-09-20' } }]);
  expect(early.rows[0]!.cells[0]).toMatchObject({ code: 'CLOSED_ON_WITHOUT_CLOSING' });
  const patch = { state: 'CLOSED', closedOn: '2026-09-09' };
  const wrong = await change(wang, [{ id, base: { values: { state: 'RECEIVED', closedOn: null } }, patch }]);
  expect(wrong.rows[0]!.cells[1]).toMatchObject({ code: 'DATE_ORDER', message: '结案日期不能早于投诉日期' });
});

test('R99: an action’s owner cannot verify it', async () => {
  const complaintId = await aComplaint(wang);
  const patch = { complaintId, action: '更换顶针', ownerId: '李娜', verifierId: '李娜' };
  const { rows } = await change(wang, [{ patch }], { type: 'CorrectiveAction', sheet: 'CorrectiveActions' });
  expect(rows[0]!.cells.find(({ column }) => column === 'verifierId')).toMatchObject({ code: 'VERIFIER_IS_OWNER' });
});

test('a voided complaint takes its claim and line with it, and an undo brings them back', async () => {
  const id = await aComplaint(wang, { claimAmount: '1280.5' });
  const claimsOf = `{ claims(filter: { complaintId: { eq: "${id}" } }) { nodes { amount } } complaintLines(filter: { complaintId: { eq: "${id}" } }) { totalCount } }`;
  const voided = await change(wang, [{ id, void: true }]);
  expect(await wang.data(claimsOf)).toEqual({ claims: { nodes: [] }, complaintLines: { totalCount: 0 } });
  await undo(wang, voided.changeSet);
  expect(await wang.data(claimsOf)).toEqual({
    claims: { nodes: [{ amount: '1280.5' }] },
    complaintLines: { totalCount: 1 },
  });
});

test('a voided complaint is found among the voided, and comes back with what went along with it and nothing else', async () => {
  const id = await aComplaint(wang, { claimAmount: '77' });
  const lines = { type: 'ComplaintLine', sheet: 'ComplaintLines' };
  const extra = await change(wang, [{ patch: { complaintId: id, batchNo: '先作废' } }], lines);
  await change(wang, [{ id: extra.rows[0]!.id, void: true }], lines);
  await change(wang, [{ id, void: true }]);
  const found = `{ complaints(filter: { isVoided: { eq: true }, id: { eq: "${id}" } }) { totalCount nodes { id } } }`;
  expect(await wang.data(found)).toEqual({ complaints: { totalCount: 1, nodes: [{ id }] } });
  const back = await change(wang, [{ id, restore: true }]);
  expect(back.rows[0]).toMatchObject({ id, outcome: 'RESTORED' });
  expect(await wang.data(found)).toMatchObject({ complaints: { totalCount: 0 } });
  const parts = `{ claims(filter: { complaintId: { eq: "${id}" } }) { nodes { amount } } complaintLines(filter: { complaintId: { eq: "${id}" } }) { totalCount } }`;
  expect(await wang.data(parts)).toEqual({ claims: { nodes: [{ amount: '77' }] }, complaintLines: { totalCount: 1 } });
});

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, complaint } from '../../builders/complaint.ts';
import { aRow, cellOf, patchRow, readRow, tryRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

// It is the morning of 23 September; the complaint came in on the 10th.
let office: Office;
let wang: Client;
let ann: Client;
let id: string;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')));
  wang = office.wang;
  ann = await office.hire('Ann', 'EN');
  id = await aComplaint(wang, { receivedAt: moment('2026-09-10 10:00') });
});
afterAll(() => office.close());

const before = { zh: '不能早于', en: 'cannot be before' };
const ahead = { zh: '不能晚于今天', en: 'cannot be later than today' };

/** Sheets whose rows belong to something, and what that is. */
async function parentOf(sheet: SheetKey): Promise<object> {
  if (['claimOffers', 'recoveries'].includes(sheet))
    return { claimId: await aRow(wang, 'claims', { complaintId: id, amount: '10' }) };
  if (sheet === 'returnLines')
    return { returnId: await aRow(wang, 'returns', { complaintId: id, receivedOn: '2026-09-20' }) };
  if (sheet === 'actionRounds')
    return { correctiveActionId: await aRow(wang, 'correctiveActions', { complaintId: id, action: '换刀' }) };
  if (sheet === 'eightDActions') return { eightDId: await aRow(wang, 'eightDs', { complaintId: id }), stage: 'D5' };
  if (sheet === 'eightDDocuments') return { eightDId: await aRow(wang, 'eightDs', { complaintId: id }), kind: 'BOM' };
  if (sheet === 'eightDDeployments')
    return { eightDId: await aRow(wang, 'eightDs', { complaintId: id }), kind: 'TRAINING', subject: '夜班' };
  return { complaintId: id };
}

const day = (text: string) => moment(`${text} 10:00`);
test.each<readonly [SheetKey, object, string]>([
  ['claims', { decidedOn: '2026-09-20', settledOn: '2026-09-19' }, 'settledOn'],
  ['claims', { decidedOn: '2026-09-09' }, 'decidedOn'],
  ['claims', { settledOn: '2026-09-09' }, 'settledOn'],
  ['claimOffers', { offeredOn: '2026-09-20', respondedOn: '2026-09-19' }, 'respondedOn'],
  ['recoveries', { party: 'DEALER', amount: '5', agreedOn: '2026-09-20', receivedOn: '2026-09-19' }, 'receivedOn'],
  ['returns', { orderedOn: '2026-09-12', requestedOn: '2026-09-11' }, 'requestedOn'],
  ['returns', { requestedOn: '2026-09-12', receivedOn: '2026-09-11' }, 'receivedOn'],
  ['returns', { requestedOn: '2026-09-12', replacedOn: '2026-09-11' }, 'replacedOn'],
  ['returns', { requestedOn: '2026-09-12', customerToldOn: '2026-09-11' }, 'customerToldOn'],
  ['returnLines', { inspectedOn: '2026-09-19' }, 'inspectedOn'],
  ['correctiveActions', { action: '换刀', doneOn: '2026-09-20', verifiedOn: '2026-09-19' }, 'verifiedOn'],
  ['actionRounds', { doneOn: '2026-09-20', verifiedOn: '2026-09-19' }, 'verifiedOn'],
  ['eightDs', { openedOn: '2026-09-12', dueOn: '2026-09-11' }, 'dueOn'],
  ['eightDs', { firstSeenOn: '2026-09-12', removedOn: '2026-09-11' }, 'removedOn'],
  ['eightDs', { openedOn: '2026-09-12', preparedOn: '2026-09-11' }, 'preparedOn'],
  ['eightDs', { preparedOn: '2026-09-12', reviewedOn: '2026-09-11' }, 'reviewedOn'],
  ['eightDs', { reviewedOn: '2026-09-12', approvedOn: '2026-09-11' }, 'approvedOn'],
  ['eightDActions', { doneOn: '2026-09-20', verifiedOn: '2026-09-19' }, 'verifiedOn'],
  ['externalResolutions', { kind: 'COURT', body: '法院', filedOn: '2026-09-09' }, 'filedOn'],
  ['externalResolutions', { kind: 'COURT', body: '法院', filedOn: '2026-09-12', decidedOn: '2026-09-11' }, 'decidedOn'],
  ['siteVisits', { visitedOn: '2026-09-09' }, 'visitedOn'],
  ['inspections', { body: '市监局', producedOn: '2026-09-12', sampledOn: '2026-09-11' }, 'sampledOn'],
  ['commitments', { promise: '补货', madeOn: '2026-09-12', dueAt: day('2026-09-11') }, 'dueAt'],
  ['commitments', { promise: '补货', dueAt: day('2026-09-30'), madeOn: '2026-09-12', keptOn: '2026-09-11' }, 'keptOn'],
  ['followUps', { attemptedAt: day('2026-09-09') }, 'attemptedAt'],
  ['complaintPoints', { text: '毛刺', answeredOn: '2026-09-09' }, 'answeredOn'],
])('%s: %j is refused at %s, in either language, and nothing of it is written', async (sheet, patch, column) => {
  const row = { ...(await parentOf(sheet)), ...patch };
  const count = async () => (await office.database.pool.query('select count(*)::int as n from change_cell')).rows[0];
  const written = await count();
  for (const [client, words] of [
    [wang, before.zh],
    [ann, before.en],
  ] as const) {
    const answer = await tryRow(client, sheet, row);
    expect(answer.outcome).toBe('REJECTED');
    const cell = cellOf(answer, column);
    expect(cell).toMatchObject({ outcome: 'REJECTED', code: 'DATE_ORDER', message: expect.stringContaining(words) });
    // the names of columns, not their keys
    expect(cell!.message).not.toMatch(/[a-z](On|At)\b/);
  }
  expect(await count()).toEqual(written);
});

test.each<readonly [SheetKey, object, string]>([
  ['claims', { decidedOn: '2026-09-24' }, 'decidedOn'],
  ['claimOffers', { offeredOn: '2026-09-24' }, 'offeredOn'],
  ['returns', { receivedOn: '2026-09-24' }, 'receivedOn'],
  ['returnLines', { inspectedOn: '2026-09-24' }, 'inspectedOn'],
  ['correctiveActions', { action: '换刀', doneOn: '2026-09-24' }, 'doneOn'],
  ['actionRounds', { verifiedOn: '2027-01-01' }, 'verifiedOn'],
  ['eightDs', { approvedOn: '2026-09-24' }, 'approvedOn'],
  ['eightDActions', { doneOn: '2026-09-24' }, 'doneOn'],
  ['eightDDocuments', { doneOn: '2026-09-24' }, 'doneOn'],
  ['eightDDeployments', { doneOn: '2026-09-24' }, 'doneOn'],
  ['containments', { doneOn: '2026-09-24' }, 'doneOn'],
  ['crisisSteps', { step: 'PUBLIC', doneOn: '2026-09-24' }, 'doneOn'],
  ['commitments', { promise: '补货', dueAt: day('2026-09-30'), keptOn: '2026-09-24' }, 'keptOn'],
  ['followUps', { attemptedAt: day('2026-09-24') }, 'attemptedAt'],
  ['siteVisits', { visitedOn: '2026-09-24' }, 'visitedOn'],
])('%s: %j has not happened yet', async (sheet, patch, column) => {
  const row = { ...(await parentOf(sheet)), ...patch };
  for (const [client, words] of [
    [wang, ahead.zh],
    [ann, ahead.en],
  ] as const)
    expect(cellOf(await tryRow(client, sheet, row), column)).toMatchObject({
      code: 'IN_FUTURE',
      message: expect.stringContaining(words),
    });
});

test.each([
  ['registeredAt', day('2026-09-09')],
  ['containmentDoneAt', day('2026-09-09')],
  ['customerInformedAt', day('2026-09-09')],
  ['interimDoneOn', '2026-09-09'],
  ['repliedOn', '2026-09-09'],
  ['confirmedOn', '2026-09-09'],
  ['referrerToldOn', '2026-09-09'],
  ['acceptedAt', day('2026-09-09')],
  ['progressReportedAt', day('2026-09-09')],
])('complaints: %s before the receipt is refused, and after today', async (column, value) => {
  const wrong = cellOf(await patchRow(wang, 'complaints', id, { [column]: value }), column);
  expect(wrong).toMatchObject({ code: 'DATE_ORDER', message: expect.stringContaining('不能早于投诉日期') });
  const late = value.replace('2026-09-09', '2026-09-25');
  expect(cellOf(await patchRow(ann, 'complaints', id, { [column]: late }), column)).toMatchObject({
    code: 'IN_FUTURE',
  });
  expect(await complaint(wang, id, column)).toEqual({ [column]: null });
});

test.each([
  ['followedUpAt', 'closeRequestedAt'],
  ['abnormalDecidedAt', 'abnormalRequestedAt'],
  ['validityDeterminedAt', 'escalatedAt'],
])('complaints: %s before %s is refused, whichever is typed last', async (later, earlier) => {
  const open = await aComplaint(wang, { receivedAt: moment('2026-09-10 10:00'), [earlier]: day('2026-09-20') });
  const refused = { outcome: 'REJECTED', code: 'DATE_ORDER' };
  expect(cellOf(await patchRow(wang, 'complaints', open, { [later]: day('2026-09-19') }), later)).toMatchObject(
    refused,
  );
  await patchRow(wang, 'complaints', open, { [later]: day('2026-09-21') });
  const moved = await patchRow(ann, 'complaints', open, { [earlier]: day('2026-09-22') });
  expect(cellOf(moved, earlier)).toMatchObject(refused);
  expect(await complaint(wang, open, `${earlier} ${later}`)).toEqual({
    [earlier]: day('2026-09-20'),
    [later]: day('2026-09-21'),
  });
});

test('a closing date in the future is refused, and the complaint stays open', async () => {
  const open = await aComplaint(wang, { receivedAt: moment('2026-09-10 10:00') });
  const closing = { state: 'CLOSED', isResolvedOnSpot: true, closedOn: '2026-09-24' };
  const answer = await patchRow(wang, 'complaints', open, closing);
  expect(cellOf(answer, 'closedOn')).toMatchObject({ code: 'IN_FUTURE', message: '结案日期不能晚于今天' });
  expect(await complaint(wang, open, 'state closedOn isResolvedOnSpot')).toEqual({
    state: 'RECEIVED',
    closedOn: null,
    isResolvedOnSpot: false,
  });
  // later today is today: nobody's watch is the server's
  const spoken = await patchRow(wang, 'complaints', open, { acceptedAt: moment('2026-09-23 18:00') });
  expect(cellOf(spoken, 'acceptedAt')).toMatchObject({ outcome: 'APPLIED' });
});

test('what is still to come may lie ahead: promises, agreed days, new dates', async () => {
  const promise = { promisedFeedbackAt: moment('2026-09-25 16:00'), agreedOn: '2026-09-21', nextChaseOn: '2026-09-29' };
  const open = await aComplaint(wang, { receivedAt: moment('2026-09-10 10:00'), ...promise });
  expect(await complaint(wang, open, 'nextChaseOn promisedFeedbackAt')).toEqual({
    nextChaseOn: '2026-09-29',
    promisedFeedbackAt: promise.promisedFeedbackAt,
  });
  const visit = await aRow(wang, 'followUps', { complaintId: open, dueOn: '2026-10-20' });
  expect(await readRow(wang, 'followUps', visit, 'dueOn')).toEqual({ dueOn: '2026-10-20' });
});

test('a row and the row it belongs to are judged together when both are new or the parent is moved', async () => {
  const followUp = await aRow(wang, 'followUps', { complaintId: id, attemptedAt: day('2026-09-12') });
  const early = cellOf(await patchRow(wang, 'followUps', followUp, { attemptedAt: day('2026-09-01') }), 'attemptedAt');
  expect(early).toMatchObject({ code: 'DATE_ORDER', message: '回访时间不能早于投诉日期' });
  expect(await readRow(wang, 'followUps', followUp, 'attemptedAt')).toEqual({ attemptedAt: day('2026-09-12') });
});

test.each<readonly [object, string, string]>([
  [{ agreedOn: '2026-09-01' }, 'agreedOn', 'DATE_ORDER'],
  [{ promisedFeedbackAt: day('2026-09-01') }, 'promisedFeedbackAt', 'DATE_ORDER'],
  [{ customerDueOn: '2026-09-01' }, 'customerDueOn', 'DATE_ORDER'],
  [{ correctiveAction: '换刀', actionDoneOn: '2026-09-01' }, 'actionDoneOn', 'DATE_ORDER'],
  [{ shippedOn: '2026-09-24' }, 'shippedOn', 'IN_FUTURE'],
  [{ shippedQuantity: '10', defectiveQuantity: '99' }, 'defectiveQuantity', 'MORE_THAN_WHOLE'],
])('a complaint of 10 September: %j cannot be', async (patch, column, code) => {
  const open = await aComplaint(wang, { receivedAt: moment('2026-09-10 10:00') });
  expect(cellOf(await patchRow(wang, 'complaints', open, patch), column)).toMatchObject({ code });
});

test.each<readonly [object, string, string]>([
  [{ suspectQuantity: '10', checkedQuantity: '20' }, 'checkedQuantity', '已检数量不能大于可疑数量'],
  [{ checkedQuantity: '10', defectiveQuantity: '11' }, 'defectiveQuantity', '不良数量不能大于已检数量'],
  [{ doneOn: '2026-09-01' }, 'doneOn', '不能早于'],
])('a containment of that complaint: %j cannot be', async (patch, column, words) => {
  const row = await tryRow(wang, 'containments', { complaintId: id, place: 'IN_STOCK', ...patch });
  expect(cellOf(row, column)?.message).toContain(words);
});

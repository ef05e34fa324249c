import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment, shown } from '../../builders/clock.ts';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { apply, csv, upload } from '../../support/excel.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-28 09:00')), 'ADMIN');
  wang = office.wang;
});
afterAll(() => office.close());

test('the complaints of an imported ledger get their clocks from the day they were received', async () => {
  const text = [
    '客诉编号,投诉日期,客户名称,问题描述,实际回复日',
    'OLD-1,2026-09-22 14:30,华东精密,毛刺,',
    'OLD-2,2026-08-03 10:00,华东精密,异响,2026-08-20',
  ];
  const preview = await upload(wang, csv(text.join('\n')), '台账.csv');
  await apply(wang, preview.id, { createMissing: ['customers'] });
  const data = await wang.data<{ complaints: { nodes: Record<string, unknown>[] } }>(
    `{ complaints(orderBy: [{ column: number }]) { nodes { number replyDueOn nextMilestone breaches policy { code } } } }`,
  );
  expect(data.complaints.nodes.map((row) => ({ ...row, replyDueOn: shown(row['replyDueOn'] as string) }))).toEqual([
    {
      number: 'OLD-1',
      replyDueOn: '2026-10-09 17:30',
      nextMilestone: 'CONTAIN',
      breaches: 0,
      policy: { code: 'manufacturing-8d' },
    },
    {
      number: 'OLD-2',
      replyDueOn: '2026-08-12 17:30',
      nextMilestone: 'CONTAIN',
      breaches: 1,
      policy: { code: 'manufacturing-8d' },
    },
  ]);
});

test('undoing a correction brings the dues back, also when others have changed another moment since', async () => {
  const receivedAt = moment('2026-09-22 14:30');
  const id = await aComplaint(wang, { receivedAt });
  const dues = async () => {
    const row = await complaint<Record<string, string>>(wang, id, 'containmentDueAt replyDueOn nextDueAt');
    return Object.values(row).map(shown);
  };
  const first = await dues();
  const corrected = await change(wang, [
    { id, base: { values: { receivedAt } }, patch: { receivedAt: moment('2026-09-23 10:00') } },
  ]);
  expect(await dues()).toEqual(['2026-09-24 10:00', '2026-10-10 17:30', '2026-09-24 10:00']);
  await change(office.li, [
    { id, base: { values: { registeredAt: null } }, patch: { registeredAt: moment('2026-09-23 11:00') } },
  ]);
  const undone = await undo(wang, corrected.changeSet);
  expect(undone.rows[0]!.cells.map(({ column, outcome }) => [column, outcome])).toEqual([['receivedAt', 'APPLIED']]);
  expect(await dues()).toEqual(first);
});

test('a due that the policy gives cannot be typed', async () => {
  const id = await aComplaint(wang);
  const answer = await wang.ask(
    `mutation ($id: ID!) { changeComplaints(rows: [{ id: $id, base: { version: 1 }, patch: { replyDueOn: "2026-12-01T00:00:00Z" } }]) { applied } }`,
    { id },
  );
  expect(answer.errors?.[0]?.message).toContain('replyDueOn');
});

test('the history of a complaint shows no notes of the server', async () => {
  const id = await aComplaint(wang);
  const data = await wang.data<{ history: { after: Record<string, unknown> }[] }>(
    `query ($id: ID!) { history(sheet: complaints, rowId: $id) { column after } }`,
    { id },
  );
  expect(Object.keys(data.history[0]!.after)).not.toContain('clockNotes');
});

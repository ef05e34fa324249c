import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint, undo } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { openCatcher } from '../../support/mail-catcher.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { upload } from '../../support/excel.ts';
import { workerOf } from '../../support/worker.ts';

let office: Office;
let me: Client;
let catcher: Awaited<ReturnType<typeof openCatcher>>;
let worker: ReturnType<typeof workerOf>;

beforeAll(async () => {
  office = await openOffice();
  me = await office.hire('王敏', 'ZH', 'ADMIN');
  catcher = await openCatcher();
  worker = workerOf(office, () => Temporal.Now.instant(), { SMTP_URL: catcher.url });
  const { rows } = await office.database.pool.query<{ id: string }>(`select id from department where code = 'SC'`);
  const row = { id: rows[0]!.id, base: { values: { email: null } }, patch: { email: 'production@redress.example' } };
  await change(me, [row], { type: 'Department', sheet: 'Departments' });
});
afterAll(async () => {
  await worker.close();
  await office.close();
  await catcher.close();
});

interface Plan {
  readonly mails: readonly {
    department: string;
    address: string | null;
    subject: string;
    body: string;
    count: number;
  }[];
  readonly left: readonly string[];
}
const planOf = async (ids: string[]) =>
  (
    await me.data<{ chasePlan: Plan }>(
      'query ($ids: [ID!]!) { chasePlan(ids: $ids) { mails { department address subject body count } left } }',
      { ids },
    )
  ).chasePlan;
const chase = async (ids: string[], key?: string) =>
  (
    await me.data<{ chase: { changeSet: string; applied: boolean } }>(
      `mutation ($ids: [ID!]!, $key: String) { chase(ids: $ids, nextChaseOn: "2030-01-15", idempotencyKey: $key) { changeSet applied } }`,
      { ids, key },
    )
  ).chase;
const numberOf = async (id: string) => (await complaint<{ number: string }>(me, id, 'number')).number;

test('chasing is one mail a department with its rows as a workbook, the next day to ask, and a line in the timeline', async () => {
  const two = [await aComplaint(me, { departmentId: 'SC' }), await aComplaint(me, { departmentId: 'SC' })];
  const other = await aComplaint(me, { departmentId: 'YF' });
  const nobodys = await aComplaint(me);
  const plan = await planOf([...two, other, nobodys]);
  expect(plan.left).toEqual([await numberOf(nobodys)]);
  const production = plan.mails.find(({ address }) => address === 'production@redress.example')!;
  expect(production).toMatchObject({ count: 2, subject: expect.stringContaining('2 件客诉') });
  expect(plan.mails.find(({ address }) => address === null)).toMatchObject({ count: 1 });
  expect((await complaint(me, two[0]!, 'nextChaseOn'))['nextChaseOn']).toBeNull();

  const key = 'chase-1';
  const done = await chase([...two, other, nobodys], key);
  expect(await chase([...two, other, nobodys], key)).toEqual(done);
  await worker.round();
  const sent = catcher.caught.filter(({ to }) => to === 'production@redress.example');
  expect(sent).toHaveLength(1);
  expect(await complaint(me, two[0]!, 'nextChaseOn')).toEqual({ nextChaseOn: '2030-01-15' });
  const events = await office.database.pool.query(`select type from event where row_id = $1 and type = 'CHASED'`, [
    two[0],
  ]);
  expect(events.rows).toHaveLength(1);

  const { mails } = await me.data<{ mails: { nodes: { id: string; attachments: number }[] } }>(
    `{ mails(filter: { address: { eq: "production@redress.example" }, kind: { eq: "CHASE" } }) { nodes { id attachments } } }`,
  );
  expect(mails.nodes).toMatchObject([{ attachments: 1 }]);
  const { files } = await me.data<{ files: { nodes: { id: string }[] } }>(
    `query ($row: String!) { files(filter: { rowId: { eq: $row } }) { nodes { id } } }`,
    { row: mails.nodes[0]!.id },
  );
  const bytes = await (await me.fetch(`/files/${files.nodes[0]!.id}?download=1`)).arrayBuffer();
  expect((await upload(me, new Uint8Array(bytes), '催办.xlsx')).counts).toMatchObject({ new: 0, unchanged: 2 });
});

test('undo takes the date back; a mail that has gone out stays, and says so; one that waits is not sent', async () => {
  const id = await aComplaint(me, { departmentId: 'SC' });
  const gone = await chase([id]);
  await worker.round();
  const answer = await undo(me, gone.changeSet);
  expect(await complaint(me, id, 'nextChaseOn')).toEqual({ nextChaseOn: null });
  expect(answer.rows.map(({ code }) => code)).toContain('MAIL_SENT');

  const before = catcher.caught.length;
  await undo(me, (await chase([id])).changeSet);
  await worker.round();
  expect(catcher.caught).toHaveLength(before);
});

test('complaints that nobody answers for are not chased', async () => {
  const ids = [await aComplaint(me)];
  const { errors } = await me.ask(
    'mutation ($ids: [ID!]!) { chase(ids: $ids, nextChaseOn: "2030-01-15") { applied } }',
    { ids },
  );
  expect(errors![0]!.extensions.code).toBe('NOBODY_TO_CHASE');
});

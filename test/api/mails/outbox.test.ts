import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint, change, complaint } from '../../builders/complaint.ts';
import { aRow, patchRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { openCatcher } from '../../support/mail-catcher.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { workerOf } from '../../support/worker.ts';

// a Monday morning; public holidays are far
let now = Temporal.Instant.from('2026-11-16T01:00:00Z');
const clock = () => now;
let office: Office;
let catcher: Awaited<ReturnType<typeof openCatcher>>;
let worker: ReturnType<typeof workerOf>;
/** Signed in anew with every new day. */
let wang: Client;
let person: Record<string, string>;

beforeAll(async () => {
  office = await openOffice(clock);
  wang = await office.hire('王敏', 'ZH', 'ADMIN');
  catcher = await openCatcher();
  worker = workerOf(office, clock, { SMTP_URL: catcher.url, PUBLIC_URL: 'https://redress.example/' });
  person = {
    zhao: await employ('赵敏', 'zhao', 'SALES', 'XS', 'ZH'),
    smith: await employ('Smith', 'smith', 'QUALITY', 'ZL', 'EN'),
    lin: await employ('林建国', 'lin', 'MANAGER', 'XS', 'ZH'),
  };
});
afterAll(async () => {
  await worker.close();
  await office.close();
  await catcher.close();
});

async function employ(name: string, account: string, role: string, departmentId: string, language: string) {
  const patch = { name, account, role, departmentId, language, email: `${account}@redress.example` };
  const { rows } = await change(wang, [{ patch }], { type: 'User', sheet: 'Users' });
  return rows[0]!.id;
}

interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly body: string;
  readonly address: string | null;
  readonly status: string;
  readonly attempts: number | null;
  readonly error: string | null;
  readonly complaintId: string;
}
async function mails(filter: object = {}): Promise<Mail[]> {
  const data = await wang.data<{ mails: { nodes: Mail[] } }>(
    `query ($filter: MailFilter) { mails(filter: $filter, orderBy: [{ column: queuedAt, direction: ASC }]) {
      nodes { id subject body address status attempts error complaintId } } }`,
    { filter },
  );
  return data.mails.nodes;
}
const eventsOf = async (id: string) =>
  (
    await office.database.pool.query<{ type: string }>('select type from event where row_id = $1 order by id', [id])
  ).rows.map(({ type }) => type);
const at = async (text: string) => {
  now = Temporal.Instant.from(text);
  wang = await office.hire('王敏', 'ZH', 'ADMIN');
};
const received = () => now.toString({ smallestUnit: 'millisecond' });

test('R60: the sales person is told of a complaint, in his language, once', async () => {
  const id = await aComplaint(wang, { salesPersonId: person['zhao'], receivedAt: received() });
  await worker.round();
  await worker.round();
  const [mail, ...others] = await mails({ complaintId: { eq: id } });
  expect(others).toEqual([]);
  const { number } = await complaint<{ number: string }>(wang, id, 'number');
  expect(mail).toMatchObject({ address: 'zhao@redress.example', status: 'SENT', attempts: 1 });
  expect(mail!.subject).toContain(`新客诉 ${number}`);
  expect(mail!.body).toContain(`https://redress.example/#/complaints/${id}/show`);
  expect(catcher.caught.filter(({ to }) => to === 'zhao@redress.example')).toHaveLength(1);
});

test('R101: whoever is made responsible is told in English where he reads English; nobody is told of what he did himself', async () => {
  const id = await aComplaint(wang, { receivedAt: received() });
  const row = { id, base: { values: { responsiblePersonId: null } }, patch: { responsiblePersonId: person['smith'] } };
  await change(wang, [row]);
  await worker.round();
  expect(await mails({ complaintId: { eq: id } })).toMatchObject([
    { address: 'smith@redress.example', subject: expect.stringContaining('Complaint for you to handle') },
  ]);
});

test('a move is told where a rule says so; where none does, its message is done with when it is written', async () => {
  const move = async () => {
    const id = await aComplaint(wang, { salesPersonId: person['zhao'], receivedAt: received() });
    await change(wang, [{ id, base: { values: { state: 'RECEIVED' } }, patch: { state: 'IN_PROGRESS' } }]);
    const text = `select payload ->> 'to' as to, sent_at is not null as done from outbox where topic = 'complaint.moved' and payload ->> 'id' = $1`;
    const { rows } = await office.database.pool.query(text, [id]);
    await worker.round();
    return { rows, subjects: (await mails({ complaintId: { eq: id } })).map(({ subject }) => subject) };
  };
  const unheard = await move();
  expect(unheard.rows).toEqual([{ to: 'IN_PROGRESS', done: true }]);
  const rule = await aRow(wang, 'noticeRules', { name: '每次变更', event: 'MOVED', recipients: 'salesPersonId' });
  const heard = await move();
  expect(heard.rows).toEqual([{ to: 'IN_PROGRESS', done: false }]);
  expect(heard.subjects).toHaveLength(unheard.subjects.length + 1);
  await patchRow(wang, 'noticeRules', rule, { isActive: false });
});

test('a clock warns and is missed once each, in working time and in the timeline; many are one mail', async () => {
  await at('2026-11-17T09:00:00Z');
  const patch = { receivedAt: received(), responsiblePersonId: person['smith'], isUrgent: true };
  const [one, other] = [await aComplaint(wang, patch), await aComplaint(wang, patch)];
  await worker.round();
  const before = (await mails()).length;
  // 12 of 24 hours are over at 05:00: nobody is woken
  await at('2026-11-17T21:00:00Z');
  await worker.round();
  expect(await eventsOf(one)).toContain('CLOCK_WARNED');
  expect(await mails()).toHaveLength(before);
  await at('2026-11-18T00:30:00Z');
  await Promise.all([worker.round(), worker.round()]);
  const warned = (await mails()).slice(before).filter(({ address }) => address === 'smith@redress.example');
  expect(warned).toHaveLength(1);
  expect(warned[0]!.body).toContain('【Due soon】');
  for (const id of [one, other]) {
    const { number } = await complaint<{ number: string }>(wang, id, 'number');
    expect(warned[0]!.body).toContain(number);
  }
  expect((await eventsOf(one)).filter((type) => type === 'CLOCK_WARNED')).toHaveLength(1);
});

test('after a standstill everything missed is one mail, escalated to the head of the department', async () => {
  await at('2026-11-24T01:00:00Z');
  const before = (await mails()).length;
  await worker.round();
  await worker.round();
  const fresh = (await mails()).slice(before);
  const toHead = fresh.filter(({ address }) => address === 'lin@redress.example');
  expect(toHead).toHaveLength(1);
  expect(toHead[0]!.body).toContain('【超期升级】');
  expect(fresh.filter(({ address }) => address === 'smith@redress.example')).toHaveLength(1);
});

test('a mail that is turned away is tried again later, a dead one when somebody asks', async () => {
  catcher.refused.add('zhao@redress.example');
  const id = await aComplaint(wang, { salesPersonId: person['zhao'], receivedAt: received() });
  await worker.round();
  const [mail] = await mails({ complaintId: { eq: id } });
  expect(mail).toMatchObject({ status: 'RETRYING', attempts: 1, error: expect.stringContaining('mailbox busy') });
  await worker.round();
  expect((await mails({ complaintId: { eq: id } }))[0]).toMatchObject({ attempts: 1 });
  for (let hours = 0; hours < 48; hours += 4) {
    await at(now.add({ hours: 4 }).toString());
    await worker.round();
  }
  expect((await mails({ complaintId: { eq: id } }))[0]).toMatchObject({ status: 'DEAD', attempts: 7 });
  catcher.refused.clear();
  await wang.data('mutation ($ids: [ID!]!) { sendAgain(ids: $ids) { applied } }', { ids: [mail!.id] });
  await worker.round();
  expect((await mails({ complaintId: { eq: id } }))[0]).toMatchObject({ status: 'SENT', error: null });
});

test('without a mail server mails are kept and shown; without an address the gap is seen', async () => {
  const kept = workerOf(office, clock);
  const id = await aComplaint(wang, { salesPersonId: person['zhao'], receivedAt: received() });
  const silent = await employ('无邮箱', 'silent', 'SALES', 'XS', 'ZH');
  await change(wang, [{ id: silent, base: { version: 1 }, patch: { email: null } }], { type: 'User', sheet: 'Users' });
  const other = await aComplaint(wang, { salesPersonId: silent, receivedAt: received() });
  await kept.round();
  await kept.close();
  expect((await mails({ complaintId: { eq: id } }))[0]).toMatchObject({ status: 'KEPT' });
  expect((await mails({ complaintId: { eq: other } }))[0]).toMatchObject({ status: 'NO_ADDRESS', address: null });
});

test('nobody writes or voids a mail by hand, and a rule names only people that there are', async () => {
  const [mail] = await mails();
  const voided = await change(wang, [{ id: mail!.id, void: true }], { type: 'Mail', sheet: 'Mails' });
  expect(voided.rows[0]).toMatchObject({ outcome: 'REJECTED', code: 'LOG_READ_ONLY' });
  const rule = { name: '谁都不是', event: 'RECEIVED', recipients: 'nobodyId' };
  const refused = await change(wang, [{ patch: rule }], { type: 'NoticeRule', sheet: 'NoticeRules' });
  expect(refused.rows[0]!.cells).toEqual(
    expect.arrayContaining([expect.objectContaining({ column: 'recipients', code: 'RECIPIENT_UNKNOWN' })]),
  );
});

test('whoever is called in a comment gets a mail in his language', async () => {
  const id = await aComplaint(wang, { receivedAt: received() });
  const text = '@赵敏 @Smith 模具号请核对';
  await aRow(wang, 'comments', { sheet: 'complaints', rowId: id, columnKey: 'containment', text });
  await worker.round();
  const { number } = await complaint<{ number: string }>(wang, id, 'number');
  const called = (await mails({ kind: { eq: 'MENTION' } })).toSorted((a, b) => a.address!.localeCompare(b.address!));
  expect(called).toMatchObject([
    { address: 'smith@redress.example', subject: expect.stringContaining('called you in a comment'), complaintId: id },
    {
      address: 'zhao@redress.example',
      subject: expect.stringContaining(`王敏在批注中提到了您 客户抱怨处理跟踪表 · ${number}`),
    },
  ]);
  expect(called[0]!.body).toContain(`· ${number} · Containment`);
  expect(called[1]!.body).toContain(`https://redress.example/#/complaints/${id}/show`);
});

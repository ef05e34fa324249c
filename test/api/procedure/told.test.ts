import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint } from '../../builders/complaint.ts';
import { policyInForce } from '../../builders/policy.ts';
import { aRow, patchRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';
import { workerOf } from '../../support/worker.ts';

let office: Office;
let wang: Client;
let worker: ReturnType<typeof workerOf>;
const now = Temporal.Instant.from(moment('2026-09-23 09:00'));
beforeAll(async () => {
  office = await openOffice(() => now);
  wang = office.wang;
  worker = workerOf(office, () => now, {});
});
afterAll(async () => {
  await worker.close();
  await office.close();
});

/** Names of the mails’ recipients, of the occasion that their subject begins with. */
async function toldOf(complaintId: string, subject: string): Promise<string[]> {
  await worker.round();
  const { mails } = await wang.data<{ mails: { nodes: { subject: string; recipient: { name: string } | null }[] } }>(
    `query ($id: ID!) { mails(filter: { complaintId: { eq: $id }, kind: { eq: "ROUTED" } }) { nodes { subject recipient { name } } } }`,
    { id: complaintId },
  );
  return mails.nodes.flatMap((mail) => (mail.subject.startsWith(subject) ? [mail.recipient?.name ?? ''] : []));
}

/** Everybody, and every department, that was told of a new complaint. */
async function allToldOf(complaintId: string): Promise<string[]> {
  await worker.round();
  const { mails } = await wang.data<{
    mails: { nodes: { recipient: { name: string } | null; department: { name: string } | null }[] };
  }>(
    `query ($id: ID!) { mails(filter: { complaintId: { eq: $id } }) { nodes { recipient { name } department { name } } } }`,
    { id: complaintId },
  );
  return mails.nodes.flatMap(({ recipient, department }) => recipient?.name ?? department?.name ?? []);
}

test('R111b, R155: what turns out later is told to whom the policy names, once, and only what is new', async () => {
  await office.hire('陈经理', 'ZH', 'MANAGER');
  const policyId = await policyInForce(wang, 'wallcovering');
  const id = await aComplaint(wang, { policyId, receivedAt: moment('2026-09-22 14:30') });
  expect(await toldOf(id, '接到客诉')).toEqual([]);
  await patchRow(wang, 'complaints', id, { severity: 'CRITICAL' });
  expect(await toldOf(id, '接到客诉')).toEqual(['陈经理']);
  await patchRow(wang, 'complaints', id, { isSafetyRisk: true });
  expect((await toldOf(id, '接到客诉')).length).toBeGreaterThan(1);
});

test('R111i: a threat with authorities or the media reaches headquarters', async () => {
  const policyId = await policyInForce(wang, 'frozen-food');
  const id = await aComplaint(wang, { policyId, category: 'TASTE', receivedAt: moment('2026-09-22 14:30') });
  await patchRow(wang, 'complaints', id, { isMedia: true });
  expect(await toldOf(id, '等级上调')).toContain('陈经理');
});

test('R110: those on the policy’s list are told of a submitted claim by mail, in words', async () => {
  const policyId = await policyInForce(wang, 'property');
  const complaintId = await aComplaint(wang, { policyId, receivedAt: moment('2026-09-22 14:30') });
  const id = await aRow(wang, 'claims', { complaintId, amount: '1280' });
  await patchRow(wang, 'claims', id, { state: 'SUBMITTED' });
  await worker.round();
  const { mails } = await wang.data<{ mails: { nodes: { subject: string; department: { name: string } }[] } }>(
    `query ($id: ID!) { mails(filter: { complaintId: { eq: $id }, kind: { eq: "ROUTED" } }) { nodes { subject department { name } } } }`,
    { id: complaintId },
  );
  expect(new Set(mails.nodes.map(({ department }) => department.name))).toEqual(
    new Set(['销售部', '质量部', '财务部']),
  );
  expect(mails.nodes[0]!.subject).toMatch(/^提交索赔 CC-2026-/);
});

test.each([
  ['R40', 'property', { isGroupRisk: true }],
  ['R151', 'frozen-food', { nature: 'MALICIOUS' }],
])('%s: under %s, %j calls who has the right for it', async (_rule, code, patch) => {
  const policyId = await policyInForce(wang, code);
  const id = await aComplaint(wang, { policyId, receivedAt: moment('2026-09-22 14:30'), ...patch });
  expect(await allToldOf(id)).toContain('陈经理');
  const other = await aComplaint(wang, { policyId, receivedAt: moment('2026-09-22 14:30') });
  expect(await allToldOf(other)).not.toContain('陈经理');
});

test('R72: of a major one the expert panel hears', async () => {
  await office.hire('专家老李', 'ZH', 'QUALITY');
  const policyId = await policyInForce(wang, 'property');
  const id = await aComplaint(wang, { policyId, receivedAt: moment('2026-09-22 14:30'), severity: 'CRITICAL' });
  expect(await allToldOf(id)).toContain('专家老李');
});

test('R159: of a batch problem sales and logistics find out where the batch went', async () => {
  const policyId = await policyInForce(wang, 'frozen-food');
  const id = await aComplaint(wang, { policyId, receivedAt: moment('2026-09-22 14:30'), isBatch: true });
  expect(await allToldOf(id)).toEqual(expect.arrayContaining(['销售部', '物流部']));
});

test('R162: what is late is the head’s at once and the general manager’s a working day later', async () => {
  const policyId = await policyInForce(wang, 'manufacturing-8d');
  const receivedAt = moment('2026-09-18 10:00');
  const id = await aComplaint(wang, { policyId, receivedAt, departmentId: '质量部' });
  await worker.round();
  const { mails } = await wang.data<{ mails: { nodes: { body: string; recipient: { name: string } | null }[] } }>(
    `query ($id: ID!) { mails(filter: { complaintId: { eq: $id }, kind: { eq: "CLOCK" } }) { nodes { body recipient { name } } } }`,
    { id },
  );
  const head = mails.nodes.filter(({ recipient }) => recipient?.name === '陈经理').map(({ body }) => body);
  // both rungs have come by now: the containment was due on the 19th
  expect(head.join('\n')).toContain('R50');
  expect(head.join('\n')).toContain('1 个工作日');
});

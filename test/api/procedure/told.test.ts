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

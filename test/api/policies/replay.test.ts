import { afterAll, beforeAll, expect, test } from 'vitest';
import { moment } from '../../builders/clock.ts';
import { aComplaint, change } from '../../builders/complaint.ts';
import { finished, type Job } from '../../builders/job.ts';
import { policyInForce, rulesOf, sheetsOfPolicies, stepOfPolicy } from '../../builders/policy.ts';
import { aRow, patchRow } from '../../builders/row.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice(() => Temporal.Instant.from(moment('2026-09-23 09:00')), 'ADMIN');
  wang = office.wang;
});
afterAll(() => office.close());

interface Load {
  readonly milestones: readonly { milestone: string; met: number; late: number; open: number; onTime: number | null }[];
  readonly actions: number;
  readonly free: number;
  readonly referred: number;
  readonly referredMoney: readonly { currency: string; amount: number }[];
}
const load = `{ milestones { milestone met late open onTime } actions free freeMoney { currency amount } referred referredMoney { currency amount } }`;

/** Runs a version over the past and waits for what it found. */
async function replayed(policyId: string): Promise<{ complaints: number; actual: Load; replayed: Load }> {
  const { job: id } = await wang.data<{ job: string }>(`mutation ($id: ID!) { job: replayPolicy(id: $id) }`, {
    id: policyId,
  });
  type Replay = { complaints: number; actual: Load; replayed: Load };
  const more = `policy replay { complaints actual ${load} replayed ${load} }`;
  return (await finished<Job & { replay: Replay }>(wang, id, more)).replay;
}

test('G6: a draft is run over the past: on-time rate, corrective actions and money beside what was', async () => {
  const old = await policyInForce(wang, 'frozen-food');
  const draft = (await stepOfPolicy(wang, 'newPolicyVersion', old)).rows[0]!.id;
  const notify = (await rulesOf(wang, draft)).get('R60')!;
  await change(
    wang,
    [{ id: notify.id, base: { values: { limit: '10' } }, patch: { limit: '5' } }],
    sheetsOfPolicies.rules,
  );
  const registrar = await office.hire('客服小周', 'ZH', 'SERVICE');
  for (const [of, minutes] of [
    ['A', 4],
    ['B', 8],
    ['C', 12],
  ] as const) {
    const at = moment(`2026-09-22 10:${String(minutes).padStart(2, '0')}`);
    const id = await aComplaint(registrar, {
      policyId: old,
      description: of,
      channel: 'PHONE',
      category: 'SENSORY',
      receivedAt: moment('2026-09-22 09:00'),
      registeredAt: moment('2026-09-22 10:00'),
      confirmedAt: moment('2026-09-22 10:00'),
    });
    await patchRow(wang, 'complaints', id, { notifiedAt: at });
    await aRow(wang, 'claims', { complaintId: id, remedy: 'CASH', amount: String(minutes * 20), currency: 'CNY' });
  }
  const { complaints, actual, replayed: found } = await replayed(draft);
  const notified = ({ milestones }: Load) => milestones.find(({ milestone }) => milestone === 'NOTIFY');
  expect(complaints).toBe(3);
  expect(notified(actual)).toMatchObject({ met: 2, late: 1 });
  expect(notified(found)).toMatchObject({ met: 1, late: 2, onTime: 1 / 3 });
  expect([actual.actions, found.actions]).toEqual([3, 3]);
  expect(found).toMatchObject({ free: 1, referred: 2, referredMoney: [{ currency: 'CNY', amount: 400 }] });
  expect(await wang.data(`{ complaints(filter: { policyId: { eq: "${draft}" } }) { totalCount } }`)).toEqual({
    complaints: { totalCount: 0 },
  });
});

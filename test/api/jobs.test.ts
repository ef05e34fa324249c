import { afterAll, beforeAll, expect, test } from 'vitest';
import { aComplaint } from '../builders/complaint.ts';
import { finished, job, type Job } from '../builders/job.ts';
import { policyInForce } from '../builders/policy.ts';
import { startApp } from '../support/app.ts';
import { type Office, openOffice } from '../support/office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await aComplaint(office.wang);
});
afterAll(() => office.close());

/** A job that some process works on, or did: it has been silent for so long. */
async function aRunningJob(silent: string, checked = 0): Promise<string> {
  const { rows } = await office.database.pool.query<{ id: string }>(
    `insert into background_job (id, kind, actor_id, state, checked, updated_at)
     select gen_random_uuid(), 'RECOUNT', id, 'RUNNING', $2, now() - $1::interval from app_user where name = '王敏' returning id`,
    [silent, checked],
  );
  return rows[0]!.id;
}
const cancel = (by: Office['wang'], id: string) =>
  by.ask<{ cancelJob: Job }>('mutation ($id: ID!) { cancelJob(id: $id) { state isCancellable } }', { id });

test('a job whose process has died is taken up when another starts', async () => {
  const id = await aRunningJob('5 minutes', 1000);
  const other = await startApp(office.database);
  expect(await finished(office.wang, id)).toMatchObject({ state: 'DONE', by: '王敏', checked: 1, total: 1 });
  await other.close();
});

test('a job that waits is done once, however often it is asked for meanwhile', async () => {
  const begin = () => office.wang.data<{ id: string }>('mutation { id: recountClocks }');
  const ids = new Set((await Promise.all([begin(), begin(), begin(), begin()])).map(({ id }) => id));
  expect(ids.size).toBeLessThan(4);
  for (const id of ids) expect((await finished(office.wang, id)).state).toBe('DONE');
});

test('who began a job stops it, a colleague may not; what is stopped is not taken up again', async () => {
  const id = await aRunningJob('0 seconds');
  expect((await job(office.li, id)).isCancellable).toBe(false);
  expect((await cancel(office.li, id)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  expect((await cancel(office.wang, id)).data?.cancelJob).toEqual({ state: 'CANCELLED', isCancellable: false });
  const other = await startApp(office.database);
  await finished(office.wang, (await office.wang.data<{ id: string }>('mutation { id: recountClocks }')).id);
  await other.close();
  expect((await job(office.wang, id)).state).toBe('CANCELLED');
});

test('the newest jobs come first, a replay with the version it runs and its days', async () => {
  const policy = await policyInForce(office.wang, 'manufacturing-8d');
  const { id } = await office.wang.data<{ id: string }>(
    'mutation ($id: ID!) { id: replayPolicy(id: $id, from: "2026-01-01") }',
    { id: policy },
  );
  await finished(office.wang, id);
  const { jobs } = await office.wang.data<{ jobs: object[] }>(
    '{ jobs(limit: 2) { id kind policy from to replay { complaints } } }',
  );
  expect(jobs).toHaveLength(2);
  expect(jobs[0]).toMatchObject({ id, kind: 'REPLAY', policy: expect.stringContaining('manufacturing-8d'), to: null });
});

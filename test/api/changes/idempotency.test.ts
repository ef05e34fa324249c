import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCustomer, change } from '../../builders/complaint.ts';
import type { Client } from '../../support/client.ts';
import { type Office, openOffice } from '../../support/office.ts';

let office: Office;
let wang: Client;
beforeAll(async () => {
  office = await openOffice();
  wang = office.wang;
});
afterAll(() => office.close());

const count = async (description: string) => {
  const data = await wang.data<{ complaints: { totalCount: number } }>(
    `query ($description: String!) { complaints(filter: { description: { eq: $description } }) { totalCount } }`,
    { description },
  );
  return data.complaints.totalCount;
};

test('the same key and body give the same answer and no second complaint, also when sent at once', async () => {
  const rows = [{ patch: { customerId: await aCustomer(wang), description: '断网重发' } }];
  const answers = await Promise.all(Array.from({ length: 8 }, () => change(wang, rows, { idempotencyKey: 'k-1' })));
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(await count('断网重发')).toBe(1);
});

test('the same key with another body is refused', async () => {
  const customerId = await aCustomer(wang);
  await change(wang, [{ patch: { customerId, description: '第一' } }], { idempotencyKey: 'k-2' });
  await expect(
    change(wang, [{ patch: { customerId, description: '第二' } }], { idempotencyKey: 'k-2' }),
  ).rejects.toThrow('该幂等键已用于另一请求');
});

test('a refused change keeps its answer too', async () => {
  const rows = [{ patch: { customerId: '还没有的客户', description: '迟到' } }];
  const first = await change(wang, rows, { idempotencyKey: 'k-3' });
  await aCustomer(wang, { name: '还没有的客户' });
  expect(await change(wang, rows, { idempotencyKey: 'k-3' })).toEqual(first);
});

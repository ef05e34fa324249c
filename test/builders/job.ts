import { expect } from 'vitest';
import type { Client } from '../support/client.ts';

/** A job as its reader sees it. */
export interface Job {
  readonly id: string;
  readonly state: string;
  readonly by: string;
  readonly checked: number;
  readonly total: number | null;
  readonly changed: number | null;
  readonly isCancellable: boolean;
}
const fields = 'id kind state by checked total changed isCancellable error';

/** A job as it stands; `more` are further fields. */
export const job = async <T extends Job>(client: Client, id: string, more = ''): Promise<T> =>
  (await client.data<{ job: T }>(`query ($id: ID!) { job(id: $id) { ${fields} ${more} } }`, { id })).job;

/** Waits until a job is over, and gives what it has become. */
export async function finished<T extends Job>(client: Client, id: string, more = ''): Promise<T> {
  await expect.poll(async () => (await job(client, id)).state, { timeout: 30_000 }).toMatch(/DONE|FAILED|CANCELLED/);
  return job<T>(client, id, more);
}

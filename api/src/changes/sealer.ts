import type { Pool } from 'pg';
import { seal } from './seal.ts';

const every = 500;

/** Seals what is settled twice a second, so that the chain is at most a second behind; gives what ends it. */
export function startSealer(pool: Pool, onError: (error: unknown) => void): () => Promise<void> {
  let running = Promise.resolve();
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = sealAll(pool)
      .catch(onError)
      .finally(() => (isBusy = false));
  }, every);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function sealAll(pool: Pool): Promise<void> {
  while ((await seal(pool)) > 0);
}

import type { Pool } from 'pg';
import { DomainError } from '../../app/domain-error.ts';

/**
 * How many exports read at once. Each holds a connection as long as its reader takes, and needs a second one for a moment,
 * for the log: with too many, all would wait for each other, and everybody else for them.
 */
const most = 5;
const patience = 30_000;

interface Slots {
  taken: number;
  readonly waiting: Set<() => void>;
}
const byPool = new WeakMap<Pool, Slots>();

/** Waits for a turn to export; EXPORTS_BUSY after half a minute. Call what it gives when done. */
export async function takeSlot(pool: Pool): Promise<() => void> {
  const slots = byPool.get(pool) ?? { taken: 0, waiting: new Set() };
  byPool.set(pool, slots);
  if (slots.taken < most) slots.taken += 1;
  else await turn(slots);
  return () => {
    const [next] = slots.waiting;
    if (!next) slots.taken -= 1;
    else {
      slots.waiting.delete(next);
      next();
    }
  };
}

function turn({ waiting }: Slots): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(() => {
      waiting.delete(go);
      reject(new DomainError('EXPORTS_BUSY'));
    }, patience);
    waiting.add(go);
  });
}

import type { Pool } from 'pg';

/** Channel on which API processes tell each other that something was committed. */
export const channel = 'redress_changes';
const coalesced = 50;

/** Wakes the listeners of all API processes; many calls within 50 ms are one. */
interface Wake {
  wake(): void;
  /** Sends what is still waiting. */
  close(): Promise<void>;
}

// What is committed by now has an xid below xmax: listeners read on until they are past it.
const notify = `select pg_notify('${channel}', pg_snapshot_xmax(pg_current_snapshot())::text)`;

/** Sends wake-ups outside of the statements that change rows. One that fails is made up for by the listeners' own polling. */
export function createWake(pool: Pool, onError: (error: unknown) => void): Wake {
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();
  const send = () => {
    timer = undefined;
    sending = pool.query(notify).catch(onError);
  };
  return {
    wake: () => {
      timer ??= setTimeout(send, coalesced);
    },
    close: async () => {
      if (timer) {
        clearTimeout(timer);
        send();
      }
      await sending;
    },
  };
}

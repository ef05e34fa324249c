import type { Pool } from 'pg';

/** Channel on which API processes tell each other that something was committed. */
export const channel = 'redress_changes';
const coalesced = 50;

/** Wakes the listeners of all API processes and tells them which sheets were written; many calls within 50 ms are one. */
interface Wake {
  wake(sheets: ReadonlySet<string>): void;
  /** Sends what is still waiting. */
  close(): Promise<void>;
}

// What is committed by now has an xid below xmax: listeners read on until they are past it.
const notify = `select pg_notify('${channel}', pg_snapshot_xmax(pg_current_snapshot())::text || ' ' || $1)`;

/** Sends wake-ups outside of the statements that change rows. One that fails is made up for by the listeners' own polling. */
export function createWake(pool: Pool, onError: (error: unknown) => void): Wake {
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<unknown> = Promise.resolve();
  const written = new Set<string>();
  const send = () => {
    timer = undefined;
    const sheets = [...written].join(',');
    written.clear();
    sending = pool.query(notify, [sheets]).catch(onError);
  };
  return {
    wake: (sheets) => {
      for (const sheet of sheets) written.add(sheet);
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

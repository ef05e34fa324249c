import { type Client, createClient } from 'graphql-ws';
import { rowsChanged } from './documents.ts';

/** News of rows over one web socket, which comes back by itself after a lost connection. */
export interface LiveRows {
  /** Calls back when rows of a sheet changed, and whenever a lost connection is there again: something may have been missed. */
  watch(sheet: string, onNews: () => void): () => void;
}

interface Watcher {
  readonly sheet: string;
  readonly onNews: () => void;
}

/** `changedSinceArrival` says which of some sheets have changed since the page was opened. */
export function createLiveRows(
  changedSinceArrival: (sheets: readonly string[]) => Promise<ReadonlySet<string>>,
): LiveRows {
  const watchers = new Set<Watcher>();
  let socket: Client | undefined;
  let wasLost = false;
  const tell = (told: (watcher: Watcher) => boolean = () => true) => {
    for (const watcher of [...watchers].filter(told)) watcher.onNews();
  };
  // what the page shows at first was read before anything could be heard; most often nothing has happened since
  const catchUp = async () => {
    if (wasLost) return tell();
    try {
      const changed = await changedSinceArrival([...new Set([...watchers].map(({ sheet }) => sheet))]);
      return tell(({ sheet }) => changed.has(sheet));
    } catch {
      return tell();
    }
  };
  const connect = () => {
    if (socket) return socket;
    socket = createSocket();
    socket.on('connected', () => void catchUp());
    socket.on('closed', () => {
      wasLost = true;
    });
    return socket;
  };
  return {
    watch(sheet, onNews) {
      const watcher = { sheet, onNews };
      watchers.add(watcher);
      const stop = connect().subscribe(
        { query: rowsChanged, variables: { sheets: [sheet] } },
        { next: onNews, error: () => undefined, complete: () => undefined },
      );
      return () => {
        watchers.delete(watcher);
        stop();
      };
    },
  };
}

const createSocket = () =>
  createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: (retries) => new Promise((wake) => setTimeout(wake, Math.min(10_000, 500 * 2 ** retries))),
    keepAlive: 20_000,
  });

import { type Client, createClient } from 'graphql-ws';
import { rowsChanged } from './documents.ts';

/** News of rows over one web socket, which comes back by itself after a lost connection. */
export interface LiveRows {
  /** Calls back when rows of a sheet changed, and whenever the connection is there (again): something may have been missed. */
  watch(sheet: string, onNews: () => void): () => void;
}

export function createLiveRows(): LiveRows {
  let socket: Client | undefined;
  const connect = () =>
    (socket ??= createClient({
      url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: (retries) => new Promise((wake) => setTimeout(wake, Math.min(10_000, 500 * 2 ** retries))),
      keepAlive: 20_000,
    }));
  return {
    watch(sheet, onNews) {
      const client = connect();
      const forget = client.on('connected', onNews);
      const stop = client.subscribe(
        { query: rowsChanged, variables: { sheets: [sheet] } },
        { next: onNews, error: () => undefined, complete: () => undefined },
      );
      return () => {
        forget();
        stop();
      };
    },
  };
}

import { Changes } from '../changes/changes.ts';
import type { Database } from '../database/database.ts';
import type { Env } from '../app/env.ts';
import { nobody } from '../app/request-context.ts';
import { Contents } from '../files/contents.store.ts';
import { watchClocks } from './clock-watch.ts';
import { watchFollowUps } from './follow-up-watch.ts';
import { smtpTransport } from './deliver.ts';
import { periodWatch } from './period-watch.ts';
import { postRound, type PostmanMeans } from './postman.ts';
import { createWake } from './wake.ts';

interface Given {
  readonly env: Env;
  readonly database: Database;
  readonly clock: () => Temporal.Instant;
  readonly onError: (error: unknown) => void;
}

/** What works by itself beside the API: the watch over the clocks and the post. Any number of processes may each have one. */
export interface Worker {
  /** What is due is done once. */
  round(): Promise<void>;
  /** Rounds from now on. */
  start(): void;
  /** Ends after the round under way. */
  close(): Promise<void>;
}

const every = 2_000;

export function createWorker({ env, database, clock, onError }: Given): Worker {
  const { pool } = database;
  const { wake, close } = createWake(pool, onError);
  const { timeZone } = env;
  const changes = new Changes({ pool, actor: nobody, locale: 'zh', timeZone, clock, wake });
  const transport = env.smtpUrl ? smtpTransport(env.smtpUrl, env.mailFrom) : null;
  const publicUrl = env.publicUrl ?? `http://localhost:${env.port}`;
  const contents = new Contents(env.dataDir);
  const means: PostmanMeans = { pool, database, changes, contents, clock, transport, publicUrl, timeZone, onError };
  const watchPeriods = periodWatch({ pool, changes, clock, timeZone });
  const round = async () => {
    await watchClocks(pool, changes, clock());
    await watchPeriods();
    await watchFollowUps(pool, changes, clock(), timeZone);
    await postRound(means);
  };
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    running ??= round()
      .catch(onError)
      .finally(() => (running = null));
  };
  return {
    round,
    start: () => void (timer = setInterval(tick, every)),
    close: async () => {
      clearInterval(timer);
      await running;
      await close();
      transport?.close();
    },
  };
}

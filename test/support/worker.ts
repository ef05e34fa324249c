import { parseEnv } from '@redress/api/app/env.ts';
import { createWorker } from '@redress/api/notifications/worker.ts';
import type { Office } from './office.ts';

/** What works beside the API, as an office's server would start it; `close` it before the office. */
export function workerOf({ database, app }: Office, clock: () => Temporal.Instant, env: Record<string, string> = {}) {
  const onError = () => undefined;
  return createWorker({ env: parseEnv({ DATA_DIR: app.files, ...env }), database, clock, onError });
}

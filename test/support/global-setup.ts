import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@redress/api/database/embedded.ts';
import type { TestProject } from 'vitest/node';
import { makeTemplate, operatorsServer, type TestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    servers: readonly TestServer[];
  }
}

interface Running {
  readonly server: TestServer;
  stop(): Promise<void>;
}
interface Servers {
  readonly servers: readonly TestServer[];
  stop(): Promise<unknown>;
}
// Every project has this file as its own module; the servers are the same for the whole run.
const shared = globalThis as { redressTestServers?: Promise<Servers> };

/**
 * One PostgreSQL a run: the one that DATABASE_URL names. Else embedded ones that are thrown away, one a worker: a long
 * transaction in any database of a server holds back what its feeds tell.
 */
export default async function setup(project: TestProject): Promise<() => Promise<unknown>> {
  shared.redressTestServers ??= start(project.vitest.config.maxWorkers);
  const { servers, stop } = await shared.redressTestServers;
  project.provide('servers', servers);
  return stop;
}

async function start(workers: number): Promise<Servers> {
  const url = process.env['MIGRATE_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  const running: Running[] = [];
  let stopped: Promise<unknown> | undefined;
  const stop = () => (stopped ??= Promise.all(running.map((one) => one.stop())));
  try {
    if (url) running.push(await operatorsServer(url));
    // one after the other: each looks for a free port
    else while (running.length < workers) running.push(await embeddedServer());
    await Promise.all(running.map(({ server }) => makeTemplate(server)));
  } catch (error) {
    await stop();
    throw error;
  }
  return { servers: running.map(({ server }) => server), stop };
}

async function embeddedServer(): Promise<Running> {
  const dir = mkdtempSync(join(tmpdir(), 'redress-test-'));
  const settings = {
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    max_connections: 300,
    jit: 'off',
  };
  const { urls, stop } = await startEmbedded(dir, { settings: { ...settings, shared_buffers: '128MB' } });
  return {
    server: { admin: urls.superuser, owner: urls.owner, app: urls.app, template: 'redress_template' },
    stop: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '@redress/api/database/embedded.ts';
import type { TestProject } from 'vitest/node';
import { makeTemplate, operatorsServer, type TestServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer;
  }
}

interface Running {
  readonly server: TestServer;
  stop(): Promise<void>;
}
// Every project has this file as its own module; the server is one for the whole run.
const shared = globalThis as { redressTestServer?: Promise<Running> };

/** One PostgreSQL a run: the one that DATABASE_URL names, else an embedded one that is thrown away. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.redressTestServer ??= start();
  const { server, stop } = await shared.redressTestServer;
  project.provide('server', server);
  return stop;
}

async function start(): Promise<Running> {
  const url = process.env['MIGRATE_DATABASE_URL'] ?? process.env['DATABASE_URL'];
  const { server, stop } = url ? await operatorsServer(url) : await embeddedServer();
  await makeTemplate(server).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  let stopped: Promise<void> | undefined;
  return { server, stop: () => (stopped ??= stop()) };
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

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type pg from 'pg';
import { manifest, serverProgram } from './paths.ts';

/** A server that is measured. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** Header lines that its requests carry. */
  readonly headers: string;
  stop(): Promise<void>;
}

/** The session that the load signs in with. */
export const sessionToken = Buffer.alloc(32, 7).toString('base64url');
export const sessionHeader = `cookie: redress_session=${sessionToken}\r\n`;

/** Opens a session of a user of the generated data. */
export async function openSession(owner: pg.Client): Promise<void> {
  const hash = createHash('sha256').update(sessionToken, 'base64url').digest();
  await owner.query(
    `insert into session (token_hash, user_id, created_at, expires_at, last_seen_at)
     select $1, id, now(), now() + interval '1 day', now() from app_user where account = 'bench0'
     on conflict (token_hash) do update set expires_at = excluded.expires_at, last_seen_at = excluded.last_seen_at`,
    [hash],
  );
}

export async function startLimit(databaseUrl: string): Promise<Server> {
  const child = fork(join(import.meta.dirname, 'limit/server.ts'), {
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  const [port] = (await once(child, 'message')) as [number];
  return { pid: child.pid!, port, headers: '', stop: () => stopped(child) };
}

/** Node's options that `pnpm start` gives the server. */
function startOptions(): string[] {
  const { scripts } = JSON.parse(readFileSync(manifest, 'utf8')) as { scripts: { start: string } };
  return /node ((?:--\S+ )*)\S+main\.js$/.exec(scripts.start)![1]!.split(' ').filter(Boolean);
}

/** Starts the built Redress as `pnpm start` does and waits until it listens. */
export async function startRedress(
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [...startOptions(), ...nodeOptions, serverProgram], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const server = { pid: child.pid!, port, headers: sessionHeader, stop: () => stopped(child) };
  while (child.exitCode === null) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return server;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Redress has not started');
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** A port of the loopback that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  return port;
}

/** Resident memory of a process in MB; NaN where the system does not tell. */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return NaN;
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]) / 1024;
}

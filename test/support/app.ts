import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashPassword } from '@redress/api/access/password.ts';
import { parseEnv } from '@redress/api/app/env.ts';
import { createServer } from '@redress/api/app/server.ts';
import type { Database } from '@redress/api/database/database.ts';
import { type Client, createClient } from './client.ts';

interface TestUser {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly password: string;
}

export interface TestApp {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Its data directory, where files lie. */
  readonly files: string;
  /** Somebody who is not signed in. */
  readonly anonymous: Client;
  close(): Promise<void>;
}

/** The real server on a free port; `env` as the environment would say it. */
export async function startApp(
  database: Database,
  { env = {}, clock }: { env?: Record<string, string>; clock?: () => Temporal.Instant } = {},
): Promise<TestApp> {
  const files = await mkdtemp(join(tmpdir(), 'redress-files-'));
  const app = await createServer({ env: parseEnv({ DATA_DIR: files, ...env }), database, ...(clock && { clock }) });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const close = async () => {
    await app.close();
    await rm(files, { recursive: true, force: true });
  };
  return { url, files, anonymous: createClient(url), close };
}

const hashes = new Map<string, Promise<string>>();

/** A user who can sign in. */
export async function aUser(
  database: Database,
  given: Partial<TestUser> & { language?: string; role?: string } = {},
): Promise<TestUser> {
  const id = given.id ?? randomUUID();
  const {
    name = '李娜',
    account = `li.${id.slice(0, 8)}`,
    password = 'correct horse',
    language = null,
    role = 'HANDLER',
  } = given;
  const hash = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hash);
  await database.pool.query(
    `insert into app_user (id, name, account, role, language, password_hash) values ($1, $2, $3, $6, $4, $5)`,
    [id, name, account, language, await hash, role],
  );
  return { id, name, account, password };
}

/** A client of somebody who has signed in. */
export async function signedIn(app: TestApp, user: TestUser): Promise<Client> {
  const client = createClient(app.url);
  await client.signIn(user.account, user.password);
  return client;
}

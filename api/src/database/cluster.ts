import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runServerProgram } from './server-program.ts';
import { serverUser } from './server-user.ts';

/** What is remembered beside the cluster's own files: who may sign in to it and where it last listened. */
export interface ClusterKeys {
  readonly port?: number;
  readonly passwords: { readonly postgres: string; readonly redress_owner: string; readonly redress_app: string };
}

/** Settings of the server, `{ fsync: 'off' }`; they are given at every start and written to no file. */
export type ServerSettings = Readonly<Record<string, string | number>>;

const keysFile = (dir: string) => join(dir, 'redress.json');
export const logFile = (dir: string) => join(dir, 'server.log');

export const readKeys = (dir: string) => JSON.parse(readFileSync(keysFile(dir), 'utf8')) as ClusterKeys;

export function writeKeys(dir: string, keys: ClusterKeys): void {
  writeFileSync(keysFile(dir), JSON.stringify(keys, null, 2), { mode: 0o600 });
}

/** Makes an empty cluster, all or nothing: it is built beside its place and moved there. */
export async function createCluster(dir: string): Promise<void> {
  const draft = mkdtempSync(`${dir}.new-`);
  const passwordFile = join(draft, '..', `.password-${randomBytes(6).toString('hex')}`);
  const [postgres, redress_owner, redress_app] = [secret(), secret(), secret()] as const;
  try {
    writeFileSync(passwordFile, postgres, { mode: 0o600 });
    const user = serverUser();
    if (user) for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
    await initialise(draft, passwordFile);
    writeKeys(draft, { passwords: { postgres, redress_owner, redress_app } });
    renameSync(draft, dir);
  } catch (error) {
    if (!isCluster(dir)) throw error; // else another start was faster
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

export const isCluster = (dir: string) => existsSync(keysFile(dir));

const secret = () => randomBytes(24).toString('base64url');

/**
 * Text is ordered by code point (the builtin `C.UTF-8`): fast, and the same on every machine and after every upgrade, so
 * that no index ever goes stale. Names are put in pinyin order where they are shown, by `collate "zh-x-icu"`.
 */
async function initialise(dir: string, passwordFile: string): Promise<void> {
  const args = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions'];
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  try {
    await runServerProgram('initdb', dir, [...args, ...locale, '--lc-ctype=C.UTF-8']);
  } catch {
    await runServerProgram('initdb', dir, [...args, ...locale]); // a system without C.UTF-8
  }
}

export async function startServer(dir: string, port: number, settings: ServerSettings): Promise<void> {
  const flags = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
  const options = [`-p ${port}`, '-c listen_addresses=127.0.0.1', "-c unix_socket_directories=''", ...flags].join(' ');
  await runServerProgram('pg_ctl', dir, [
    'start',
    '--wait',
    '--silent',
    '--timeout=60',
    `--log=${logFile(dir)}`,
    '-o',
    options,
  ]);
}

/** Stops the server; transactions that are still open are rolled back. */
export const stopServer = (dir: string) =>
  runServerProgram('pg_ctl', dir, ['stop', '--wait', '--silent', '--timeout=60', '--mode=fast']);

/** The server that runs on the directory by its own account (`postmaster.pid`), although its process may be gone. */
export function recordedServer(dir: string): { readonly pid: number; readonly port: number } | undefined {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  return pid && port ? { pid, port } : undefined;
}

/** Deletes the account of a server whose process number belongs to another program by now. */
export function forgetServer(dir: string): void {
  rmSync(join(dir, 'postmaster.pid'), { force: true });
}

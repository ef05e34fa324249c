import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The system user that the embedded server runs as where Redress itself runs as root. */
interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. There it runs as `postgres`, who is created if need be, or else as `nobody`. */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return systemUser('postgres') ?? createdUser('postgres') ?? systemUser('nobody');
}

/** As root, a data directory keeps the owner it has: he is whom its server runs as. */
export function ownerOf(dir: string): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = statSync(dir);
  return { name: String(uid), uid, gid };
}

function systemUser(name: string): ServerUser | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

function createdUser(name: string): ServerUser | undefined {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', name], { stdio: 'ignore' });
    return systemUser(name);
  } catch {
    return undefined;
  }
}

/** Whether any user of the machine can reach the file: `/root` is usually closed to others. */
export function isReachable(path: string): boolean {
  const parent = dirname(path);
  return parent === path || ((statSync(parent).mode & 0o001) !== 0 && isReachable(parent));
}

const DAC_OVERRIDE = 1n << 1n;
const DAC_READ_SEARCH = 1n << 2n;

/**
 * How to run a program as that user although the way to it is closed to others: with the one capability that opens
 * directories. `dac_read_search` where root has it; containers usually keep only `dac_override`.
 */
export function throughClosedDirectories(user: ServerUser): readonly string[] {
  const status = readFileSync('/proc/self/status', 'utf8');
  const held = BigInt(`0x${/^CapEff:\s*(\w+)/m.exec(status)?.[1] ?? '0'}`);
  const capability = held & DAC_READ_SEARCH ? 'dac_read_search' : held & DAC_OVERRIDE ? 'dac_override' : undefined;
  if (!capability) return [];
  const ids = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'];
  // without this bit access(2), by which the programs look for each other, would not heed the capability
  const heeded = '--securebits=+no_setuid_fixup';
  return ['setpriv', ...ids, heeded, `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`];
}

import { readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** A running process as Linux describes it; undefined elsewhere, and where there is none of that number. */
function processOf(pid: number): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  } catch {
    return undefined;
  }
}

/** The process that `npx` started, under which this one runs. */
function startedByNpx(pid: number, depth = 5): Process | undefined {
  const process = processOf(pid);
  const parent = process && processOf(process.parent);
  if (!parent || depth === 0) return undefined;
  return /(^|[/\s])(npm|npx)\b/.test(parent.command) ? process : startedByNpx(parent.pid, depth - 1);
}

/**
 * Settles when the `npx` of `npx pnpm start` is gone. One that is killed by itself, as a service manager or a script does
 * it, passes the signal on to nobody, and Redress would stay behind with port and data.
 */
export function launcherGone(): Promise<void> {
  const child = startedByNpx(process.pid);
  if (!child) return new Promise(() => undefined);
  return new Promise((resolve) => {
    const watch = setInterval(() => {
      if (processOf(child.pid)?.parent === child.parent) return;
      clearInterval(watch);
      resolve();
    }, 500).unref();
  });
}

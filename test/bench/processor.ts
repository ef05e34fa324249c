import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

const ticksPerSecond = 100;

/** Processor time in ms that a process has used; with `children`, also its children's (the backends of PostgreSQL). */
export function processorMilliseconds(pid: number, children = false): number {
  if (!existsSync('/proc/self/stat')) return NaN;
  const ids = children ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : [String(pid)];
  let ticks = 0;
  for (const id of ids) {
    const [parent, user, system] = statOf(id);
    if (Number(id) === pid || parent === pid) ticks += user + system;
  }
  return (ticks * 1000) / ticksPerSecond;
}

function statOf(id: string): [parent: number, user: number, system: number] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return [Number(fields[1]), Number(fields[11]), Number(fields[12])];
  } catch {
    return [0, 0, 0]; // ended meanwhile
  }
}

/** Processor time in ms that all processes of the machine together have used. */
function usedMilliseconds(): number {
  const [user, nice, system, , , interrupts, soft] = readFileSync('/proc/stat', 'utf8')
    .split('\n')[0]!
    .split(/ +/)
    .slice(1)
    .map(Number);
  return ((user! + nice! + system! + interrupts! + soft!) * 1000) / ticksPerSecond;
}

/** The share of the machine that others used while `work` ran; `own` gives what the bench's own processes have used. */
export async function shareOfOthers(own: () => number, work: () => Promise<unknown>): Promise<number> {
  if (!existsSync('/proc/stat')) return work().then(() => NaN);
  const [begun, used, owned] = [performance.now(), usedMilliseconds(), own()];
  await work();
  const others = usedMilliseconds() - used - (own() - owned);
  return Math.max(0, others / ((performance.now() - begun) * availableParallelism()));
}

const longestWait = 20_000;

/** Waits until others leave the machine alone, but not for ever. */
export async function quiet(): Promise<void> {
  const end = performance.now() + longestWait;
  const moment = () => new Promise((resolve) => setTimeout(resolve, 400));
  while (performance.now() < end && (await shareOfOthers(() => 0, moment)) > mostByOthers / 2);
}

/** Rounds in which others used more of the machine than this say little: the side with more steps waits more often. */
export const mostByOthers = 0.15;

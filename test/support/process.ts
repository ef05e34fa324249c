import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../api/dist/main.js', import.meta.url));

/** A Redress in a process of its own, as `pnpm start` runs it. */
export interface Running {
  readonly process: ChildProcess;
  /** Everything it has said so far. */
  output(): string;
  /** Its address, once it answers; fails with what it said where it ends before. */
  ready(): Promise<string>;
  /** Sends the signal and waits for the end; gives the exit code, null where it was killed. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  readonly ended: Promise<number | null>;
}

/** Starts the built Redress on any free port; `env` is all it knows of the environment. */
export function startRedress(env: Record<string, string>): Running {
  const child = spawn(process.execPath, [main], { env: { PATH: process.env['PATH'], PORT: '0', ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const address = async () => {
    for (let url; child.exitCode === null; await new Promise((resolve) => setTimeout(resolve, 20))) {
      url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) return url;
    }
    throw new Error(said);
  };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { process: child, output: () => said, ready: address, end, ended };
}

import { StartError } from '../database/start-error.ts';
import { EnvError } from './env.ts';

/** Says why a start or a command failed: one line where the reason is known, everything where it is a fault of ours. */
export function reportFailure(error: unknown): void {
  const isKnown = error instanceof StartError || error instanceof EnvError;
  process.stderr.write(`✗ ${isKnown ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}

import { messageOf } from '@redress/schema/errors.ts';
import { StartError } from '../database/start-error.ts';
import { DomainError } from './domain-error.ts';
import { EnvError } from './env.ts';

/** Says why a start or a command failed: one line where the reason is known, everything where it is a fault of ours. */
export function reportFailure(error: unknown): void {
  process.stderr.write(`✗ ${lineOf(error)}\n`);
  process.exitCode = 1;
}

function lineOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof EnvError) return `环境变量有误 / the configuration is wrong: ${error.message}`;
  if (error instanceof DomainError) {
    const { code, params } = error;
    return `${messageOf(code, 'zh', params)} / ${messageOf(code, 'en', params)}`;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

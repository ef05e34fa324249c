import { messageOf, type ErrorCode, type ErrorParams } from '@redress/schema/errors.ts';

/** Why Redress cannot start, in one line for the person at the console, in both languages. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(`${messageOf(code, 'zh', params)} / ${messageOf(code, 'en', params)}`);
  }
}

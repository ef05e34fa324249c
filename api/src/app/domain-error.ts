import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';

/** An expected refusal: its code and what its message mentions. The edge says it in the reader's language. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
  }
}

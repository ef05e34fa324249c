import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';

/** Why a file cannot be taken, as a code of `schema/errors.ts`. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
}

/** The file as a whole cannot be taken: why, as a code of `schema/errors.ts`. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  /** `cause`: what an unreadable file did to the reader, for the log. */
  constructor(code: ErrorCode, params: ErrorParams = {}, cause?: unknown) {
    super(code, { cause });
    this.code = code;
    this.params = params;
  }
}

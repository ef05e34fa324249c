import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';

/** The file as a whole cannot be taken: why, as a code of `schema/errors.ts`. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly code: ErrorCode;
  readonly params: ErrorParams;

  constructor(code: ErrorCode, params: ErrorParams = {}) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

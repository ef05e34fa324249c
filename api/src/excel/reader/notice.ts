import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';

/** Something the reader did or left out that a person should know; not an error. */
export interface Notice {
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
  /** First cell it concerns, `D60`. */
  readonly cell?: string;
  /** Column of the catalogue it concerns. */
  readonly column?: string;
  /** How many cells it concerns. */
  readonly count?: number;
}

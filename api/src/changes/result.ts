import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';

export type CellOutcome = 'APPLIED' | 'UNCHANGED' | 'CONFLICT' | 'REJECTED' | 'NEEDS_INPUT';
export type RowOutcome = 'CREATED' | 'UPDATED' | 'VOIDED' | 'RESTORED' | 'UNCHANGED' | 'REJECTED';

/** What became of one cell. */
export interface CellResult {
  readonly column: string;
  outcome: CellOutcome;
  code?: ErrorCode | undefined;
  params?: ErrorParams | undefined;
  readonly base?: unknown;
  readonly yours?: unknown;
  /** The value in the table, where it is not what the editor thought. */
  current?: unknown;
  /** Who wrote it, and when. */
  by?: string | undefined;
  at?: string | undefined;
  /** Columns that a verb still needs. */
  fields?: readonly string[] | undefined;
}

/** What became of one row, in the order of the intents. */
export interface RowResult {
  readonly sheet: string;
  readonly id: string;
  version: number | null;
  outcome: RowOutcome;
  code?: ErrorCode | undefined;
  params?: ErrorParams | undefined;
  readonly cells: CellResult[];
}

/** The one answer to every change. `changeSet` is null when nothing was written. */
export interface ChangeSetResult {
  readonly changeSet: string | null;
  readonly applied: boolean;
  readonly rows: readonly RowResult[];
}

export const isRefused = (cell: CellResult) =>
  cell.outcome === 'CONFLICT' || cell.outcome === 'REJECTED' || cell.outcome === 'NEEDS_INPUT';

/** The answer to a plan that was written as a change set; with null to one that was only made. */
export const answerOf = (
  plan: { readonly results: readonly RowResult[] },
  changeSet: string | null,
): ChangeSetResult => ({
  changeSet,
  applied: changeSet !== null,
  rows: plan.results,
});

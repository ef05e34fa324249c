import type { RowColour } from './colours.ts';
import type { CellValue, KindContext, KindName } from '@redress/schema/kinds/kind.ts';

/** A column as the grid knows it: a kind, a width, a right to write. It knows no concept. */
export interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly group?: string;
  readonly groupLabel?: string;
  readonly kind: KindName;
  /** Its numbers say a place or a price for one: groups do not add them up. */
  readonly isUnsummed?: boolean;
  readonly width: number;
  /** By typing, only while the row is new, never, or by running a verb (typed like a cell, decided by the server). */
  readonly write: 'cell' | 'create' | 'never' | 'verb';
  readonly required: boolean;
  /** Sheet a reference points to. */
  readonly target?: string;
  /** Column whose value says that this due moment has been met. */
  readonly metBy?: string;
  /** Key of the row's count of which this column shows the first; above 1 the cell says `+n`. */
  readonly countKey?: string;
  /** Whether the server can sort and filter by it. */
  readonly sortable: boolean;
  /** Id of the only row in which it may be written. */
  readonly ownRow?: string;
  /** A column that people of the sheet have added. */
  readonly isOwn?: boolean;
  /** What reading and showing its cells depends on, its choices included. */
  readonly context: KindContext;
}

/** A row of the sheet. `key` never changes while the page is open; `id` is missing until the server knows the row. */
export interface GridRow {
  readonly key: string;
  readonly id?: string;
  readonly version: number;
  readonly values: Readonly<Record<string, CellValue | null>>;
  /** Labels of referenced rows, by column. */
  readonly labels: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  /** States a verb can bring it to, codes. */
  readonly nextStates?: readonly string[];
  readonly isVoided?: boolean;
  /** What a rule of the view colours it with. */
  readonly colour?: RowColour;
}

/** A new row in which nothing stands yet. */
export const emptyRow = (key: string): GridRow => ({ key, version: 0, values: {}, labels: {}, counts: {} });

/** What the grid sends for one row; no `id` makes a new row. */
export interface RowChange {
  readonly id?: string;
  readonly base?: { readonly values: Readonly<Record<string, CellValue | null>> };
  readonly patch: Readonly<Record<string, CellValue | null>>;
  /** Voids the row instead. */
  readonly void?: true;
  /** Brings the voided row back instead. */
  readonly restore?: true;
}

export interface CellOutcome {
  readonly column: string;
  readonly outcome: 'APPLIED' | 'UNCHANGED' | 'CONFLICT' | 'REJECTED' | 'NEEDS_INPUT';
  readonly code?: string | null;
  readonly message?: string | null;
  readonly current?: CellValue | null;
  readonly currentText?: string | null;
  readonly by?: string | null;
  readonly at?: string | null;
  readonly fields?: readonly string[] | null;
}

export interface RowOutcome {
  readonly id?: string | null;
  readonly version?: number | null;
  readonly outcome: 'CREATED' | 'UPDATED' | 'VOIDED' | 'RESTORED' | 'UNCHANGED' | 'REJECTED';
  readonly message?: string | null;
  readonly cells: readonly CellOutcome[];
}

export interface ChangeOutcome {
  readonly changeSet?: string | null;
  readonly applied: boolean;
  readonly rows: readonly RowOutcome[];
}

/** The value a cell holds, `null` when empty or unknown. */
export const valueOf = (row: GridRow | undefined, column: string): CellValue | null => row?.values[column] ?? null;

/** Whether a person may write the cell; a row without id is still new. */
export const isWritable = (column: GridColumn, row: GridRow | undefined) =>
  !row?.isVoided &&
  (!column.ownRow || column.ownRow === row?.id) &&
  (column.write === 'cell' || column.write === 'verb' || (column.write === 'create' && !row?.id));

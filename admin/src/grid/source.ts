import type { ChangeOutcome, GridColumn, GridRow, RowChange } from './cell.ts';

/** The server's own filter input. */
export type Filter = Readonly<Record<string, unknown>>;

/** One step of an order. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

/** Which rows, in which order. */
export interface Query {
  readonly filter: Filter;
  readonly search: string;
  readonly sort: readonly Sort[];
}

export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
  /** Cursor of the row before; when given the server seeks instead of counting to the offset. */
  readonly after?: string;
  readonly withTotal: boolean;
  readonly signal: AbortSignal;
}

export interface Page {
  readonly rows: readonly GridRow[];
  readonly total?: number;
  readonly endCursor?: string | null;
}

/** Somebody changed a row: enough to say who and to decide whether to read it again. */
export interface RowNews {
  readonly id: string;
  readonly version: number;
  readonly by: string;
}

export interface Suggestion {
  readonly value: string;
  readonly label: string;
  /** A second word that tells two alike apart, e.g. a code. */
  readonly hint?: string;
}

/** Where a grid's rows come from and where its changes go. The grid knows nothing else of the world. */
export interface GridSource {
  load(query: Query, page: PageRequest): Promise<Page>;
  /** Rows by id; those that are voided or gone are missing in the answer. */
  byIds(ids: readonly string[]): Promise<readonly GridRow[]>;
  /** Same `key`, same effect once: a change may be sent again after a lost answer. */
  change(rows: readonly RowChange[], key: string): Promise<ChangeOutcome>;
  undo(changeSet: string, key: string): Promise<ChangeOutcome>;
  /** Changes after `cursor`, `null` for "from now". */
  news(cursor: string | null): Promise<{ cursor: string | null; rows: readonly RowNews[] }>;
  /** Calls back when rows may have changed, and after a lost connection is back. Returns how to stop. */
  watch(onNews: () => void): () => void;
  suggest(column: GridColumn, text: string, signal: AbortSignal): Promise<readonly Suggestion[]>;
}

/** The server could not be reached: the change is kept and sent again. */
export class Unreachable extends Error {}

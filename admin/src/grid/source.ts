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
  /** Columns by which the rows are grouped, outermost first: they lead the order. */
  readonly by?: readonly string[];
  /** The groups whose rows are shown, a further condition. */
  readonly group?: Filter;
  readonly search: string;
  readonly sort: readonly Sort[];
}

/** All conditions of a query. */
export const conditionOf = ({ filter, group }: Query): Filter =>
  group ? { ...filter, and: [...((filter['and'] as Filter[] | undefined) ?? []), group] } : filter;

export interface PageRequest {
  readonly offset: number;
  readonly limit: number;
  /** Cursor of the row before; when given the server seeks instead of counting to the offset. */
  readonly after?: string;
  /** Cursor of the row behind; when given the server seeks backwards from it. */
  readonly before?: string;
  readonly withTotal: boolean;
  readonly signal: AbortSignal;
}

export interface Page {
  readonly rows: readonly GridRow[];
  readonly total?: number;
  readonly startCursor?: string | null;
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

/** From a row's place in a query up or down a column. */
export interface EdgeWay {
  readonly column: string;
  readonly from: number;
  readonly isDown: boolean;
}

/** Rows of a query of which some columns are added up; all rows where no limit is given. */
export interface Stretch {
  readonly columns: readonly string[];
  readonly offset?: number;
  readonly limit?: number;
}

/** What the cells of a column add up to: exact decimals, smallest and largest in canonical form. */
export interface Figures {
  readonly column: string;
  readonly filled: number;
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
}

/** By which columns the rows of a query are grouped, and of which columns a group's numbers are added up. */
export interface Grouping {
  readonly by: readonly string[];
  readonly sums: readonly string[];
  /** Only groups whose first value contains this text. */
  readonly contains: string;
  readonly limit: number;
  /** In the order of the query's rows; else the largest first. */
  readonly inOrder?: boolean;
  /** Days and moments by their day, not by their month. */
  readonly byDay?: boolean;
}

/** Groups of rows. */
export interface RowGroups {
  readonly groups: readonly {
    /** Canonical texts, of days their months; null for empty cells. `label` is that of a referenced row. */
    readonly values: readonly { readonly value: string | null; readonly label: string | null }[];
    readonly count: number;
    readonly sums: readonly (string | null)[];
    /** Of how many cells each sum is. */
    readonly filled: readonly number[];
  }[];
  readonly hasMore: boolean;
  /** How many groups there are in all. */
  readonly total: number;
}

/** A row in which a text stands, by its place in the query, and which of how many it is, from 1. */
export interface Hit {
  readonly index: number;
  readonly place: number;
  readonly total: number;
}

/** Where to look for a text, and from which row up or down. */
export interface Seeking extends Omit<EdgeWay, 'column'> {
  /** The columns of which what they show is looked at. */
  readonly columns: readonly string[];
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
  /** Where Ctrl+arrow leads in a column: to the end of a run of filled cells, over a gap to the next, or to the end. */
  edge(query: Query, way: EdgeWay): Promise<number>;
  /** The next row in which all words of a text are shown, round the end if need be. */
  hit(query: Query, text: string, way: Seeking): Promise<Hit | null>;
  figures(query: Query, stretch: Stretch, signal: AbortSignal): Promise<readonly Figures[]>;
  groups(query: Query, grouping: Grouping, signal: AbortSignal): Promise<RowGroups>;
  /** The place of a row in a query, `null` when it is not in it. */
  position(query: Query, id: string): Promise<number | null>;
  suggest(column: GridColumn, text: string, signal: AbortSignal): Promise<readonly Suggestion[]>;
}

/** The server could not be reached: the change is kept and sent again. */
export class Unreachable extends Error {}

/** Nobody is signed in any more: what was typed is kept until the same person is. */
export class SessionEnded extends Unreachable {}

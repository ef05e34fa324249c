import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { Locale } from '@redress/schema/errors.ts';
import type { Aside } from './aside.ts';
import type { GridColumn, GridRow } from './cell.ts';
import { type Connection, noteFailure } from './connection.ts';
import { type Edit, Edits } from './edits.ts';
import { emptyHistory, type History } from './history.ts';
import { type Folded, noOutline, type Outline } from './outline.ts';
import { nonePicked, type Picked } from './picked.ts';
import { Queue } from './queue.ts';
import { RowWindow } from './rows.ts';
import {
  type Bounds,
  type Cell,
  type Range,
  type Selection,
  type SelectionAction,
  select,
  startSelection,
} from './selection.ts';
import type { Outgoing } from './send.ts';
import { type Signal, signal } from './signal.ts';
import type { GridSource, Query } from './source.ts';

/** A cell that is open for typing, with what it held when it was opened. */
export interface Editing {
  readonly cell: Cell;
  /** What is typed belongs to this row and column, wherever they come to lie; no row yet below the last one. */
  readonly row: string | undefined;
  readonly column: GridColumn;
  readonly mode: 'typing' | 'editing';
  readonly base: CellValue | null;
  /** What stands in the field now. */
  readonly text: string;
}

/** Something to tell the person, as a message key with its parameters, or as the server's own words. */
export interface Notice {
  readonly key?: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly text?: string;
  /** Reasons, which stand in its text as `why`. */
  readonly why?: readonly { readonly key: string; readonly count: number }[];
  readonly isError?: boolean;
}

/** What stands beside the grid: the history of the active cell or of its row, or what people say about them. */
export type Side = 'cell' | 'row' | 'comments';

/** How many open comments stand on a row's cells, by column; those on the row itself under ''. */
export type Marks = Readonly<Record<string, number>>;

export type LoadState = 'loading' | 'ready' | 'failed';

/** Everything one open sheet knows. React reads the signals; the functions of this folder change them. */
export interface Grid {
  readonly source: GridSource;
  readonly locale: Locale;
  /** The person at the keyboard: their own changes do not flash. */
  readonly me: string;
  readonly canAdd: boolean;
  /** Nothing of it is written: it shows what a file would change. */
  readonly isPreview?: boolean;
  readonly window: RowWindow;
  readonly edits: Edits;
  readonly queue: Queue;
  readonly connection: Signal<Connection>;
  readonly columns: Signal<readonly GridColumn[]>;
  readonly query: Signal<Query>;
  /** The columns by which the rows are grouped; they need not be shown. */
  readonly by: Signal<readonly GridColumn[]>;
  readonly outline: Signal<Outline>;
  readonly folded: Signal<Folded>;
  readonly selection: Signal<Selection>;
  readonly editing: Signal<Editing | null>;
  /** The row to be shown at the top, set anew when another query was read. */
  readonly top: Signal<{ readonly row: number } | null>;
  readonly history: Signal<History>;
  /** How many steps are to be taken back or done again as soon as the server answers. */
  readonly travels: Signal<number>;
  readonly notice: Signal<Notice | null>;
  readonly load: Signal<LoadState>;
  readonly picked: Signal<Picked>;
  /** Keys of the rows under which details are open. */
  readonly opened: Signal<ReadonlySet<string>>;
  /** What is asked to be done to the picked rows, or to the selected ones. */
  readonly many: Signal<'change' | 'void' | 'restore' | null>;
  readonly side: Signal<Side | null>;
  /** By the row's id. */
  readonly marks: Signal<ReadonlyMap<string, Marks>>;
  /** New rows that are on their way to the server: what is typed into them follows as a change. */
  readonly creating: Set<string>;
  /** Requests that are not answered yet, in their order. */
  readonly outgoing: Set<Outgoing>;
  /** The cells that a dragged fill handle would fill. */
  readonly filling: Signal<Range | null>;
  readonly aside: Signal<Aside | null>;
  /** A jump for which the server is asked where it leads: what is pressed meanwhile comes after it. */
  readonly jump: Signal<Promise<void> | null>;
  /** Counts up whenever a row, an edit or a flash changed. */
  readonly revision: Signal<number>;
  /** Who has just changed a cell, by row and column. */
  readonly flashes: Map<string, Readonly<Record<string, string>>>;
  /** The cell in conflict whose note was put away, by Esc, until one comes to it again. */
  readonly hushed: Signal<Edit | null>;
  /** Keys of rows that others have voided and that are still shown. */
  readonly ghosts: Set<string>;
  /** Rows that others have made since the window was read. */
  readonly newcomers: Signal<number>;
}

export function createGrid(
  source: GridSource,
  columns: readonly GridColumn[],
  query: Query,
  person: Pick<Grid, 'locale' | 'me' | 'canAdd' | 'isPreview'>,
): Grid {
  const connection = signal<Connection>('there');
  return {
    ...person,
    source,
    window: new RowWindow(),
    edits: new Edits(),
    queue: new Queue((error) => noteFailure(connection, error)),
    connection,
    columns: signal(columns),
    query: signal(query),
    by: signal<readonly GridColumn[]>([]),
    outline: signal(noOutline),
    folded: signal<Folded>(new Map()),
    selection: signal(startSelection),
    editing: signal<Editing | null>(null),
    top: signal<{ row: number } | null>(null),
    history: signal<History>(emptyHistory),
    travels: signal(0),
    notice: signal<Notice | null>(null),
    load: signal<LoadState>('loading'),
    picked: signal(nonePicked),
    opened: signal<ReadonlySet<string>>(new Set()),
    many: signal<'change' | 'void' | 'restore' | null>(null),
    side: signal<Side | null>(null),
    marks: signal<ReadonlyMap<string, Marks>>(new Map()),
    creating: new Set(),
    outgoing: new Set(),
    filling: signal<Range | null>(null),
    aside: signal<Aside | null>(null),
    jump: signal<Promise<void> | null>(null),
    revision: signal(0),
    flashes: new Map(),
    ghosts: new Set(),
    hushed: signal<Edit | null>(null),
    newcomers: signal(0),
  };
}

/** Says that rows, edits or flashes changed. */
export const changed = (grid: Grid) => grid.revision.set(grid.revision.get() + 1);

/** Whether an empty row stands below the last one, to be typed into. */
export const hasBlankRow = (grid: Grid) => grid.canAdd && (grid.load.get() === 'ready' || grid.window.count > 0);

/** Rows and columns a cell can lie in; the row after the last is the empty one that becomes a new row. */
export const boundsOf = (grid: Grid): Bounds => ({
  rows: Math.max(1, grid.window.count + (hasBlankRow(grid) ? 1 : 0)),
  cols: grid.columns.get().length,
});

export const act = (grid: Grid, action: SelectionAction) =>
  grid.selection.set(select(grid.selection.get(), action, boundsOf(grid)));

export const columnAt = (grid: Grid, cell: Cell): GridColumn => grid.columns.get()[cell.col]!;
export const rowAt = (grid: Grid, cell: Cell): GridRow | undefined => grid.window.at(cell.row);

export function editAt(grid: Grid, cell: Cell): Edit | undefined {
  const row = rowAt(grid, cell);
  return row && grid.edits.get(row.key, columnAt(grid, cell).key);
}

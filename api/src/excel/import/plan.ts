import type { Intent, Values } from '../../changes/intent.ts';
import type { StoreKey } from '../../changes/stores.ts';
import type { Notice } from '../reader/notice.ts';
import type { Problem } from './problem.ts';
import type { Proposal } from './propose.ts';
import type { MissingMaster } from './references.ts';

/** An intent, the row of the file it comes from, and what the patched cells held when it was planned. */
export interface PlannedIntent extends Intent {
  readonly row: number;
  readonly before?: Values;
}

/** A cell that keeps what the database holds unless somebody decides for the file: another wrote it, or a formula stands in it. */
export interface OpenCell {
  readonly reason: 'CONFLICT' | 'FORMULA';
  readonly sheet: StoreKey;
  readonly id: string;
  readonly column: string;
  readonly row: number;
  readonly base: unknown;
  readonly file: unknown;
  readonly current: unknown;
  /** Who wrote what the database holds, and when. */
  readonly by?: string | undefined;
  readonly at?: string | undefined;
}

/** What becomes of one row of the sheet: one row of the file, or several where they are lines of one complaint. */
export interface Group {
  readonly id: string;
  /** Rows of the file. */
  readonly rows: readonly number[];
  readonly label: string;
  action: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  intents: PlannedIntent[];
  open: OpenCell[];
  problems: Problem[];
}

export interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Cells that would be emptied. */
  readonly clears: number;
  /** Cells that somebody else has changed since the file was exported. */
  readonly conflicts: number;
  /** Rows that hold an error. */
  readonly errors: number;
  readonly warnings: number;
  /** Pictures that would be added. */
  readonly pictures: number;
}

/** Everything an import would do but its rows, kept until the user agrees. */
export interface ImportPlan {
  /** Sheet of the workbook. */
  readonly sheetName: string;
  /** Every sheet of the workbook that is a list; one of them is read at a time. */
  readonly lists: readonly string[];
  /** Columns found: key and letter; in a form the cell of its value, of a column of ticks what they stand for. */
  readonly columns: readonly {
    readonly key: string;
    readonly letters: string;
    readonly heading: string;
    readonly cell?: string;
    readonly tick?: string;
  }[];
  /** What every column of the file was taken for, how sure that is, and what its rows were given besides. */
  readonly mapping: {
    readonly columns: readonly Proposal[];
    readonly constants: Readonly<Record<string, string>>;
  };
  /** Where the column of results stands in the file, and the last row of its header. */
  readonly result: { readonly column: number; readonly headerRow: number };
  /** Columns of the sheet in which existing rows would change, or in which something is wrong. */
  readonly touched: readonly string[];
  readonly template: { readonly id: string; readonly name: string } | null;
  readonly missing: readonly MissingMaster[];
  readonly notices: readonly Notice[];
  readonly counts: Counts;
  /** Pictures of the file that would be added: where each lies, what it is known by, and a very small one to show. */
  readonly pictures: readonly PlannedPicture[];
}

export interface PlannedPicture {
  readonly cell: string;
  readonly label: string;
  readonly part: string;
  readonly sha256: string;
  readonly preview: string | null;
}

/** What is counted row by row. */
export type RowCounts = Omit<Counts, 'warnings' | 'pictures'>;

const isConflict = ({ reason }: OpenCell) => reason === 'CONFLICT';

/** Adds a batch of rows to what was counted before. */
export function counted(before: RowCounts, groups: readonly Group[]): RowCounts {
  const count = (action: Group['action']) => groups.filter((group) => group.action === action).length;
  const sum = (of: (group: Group) => number) => groups.reduce((total, group) => total + of(group), 0);
  return {
    rows: before.rows + sum(({ rows }) => rows.length),
    new: before.new + count('NEW'),
    changed: before.changed + count('CHANGED'),
    unchanged: before.unchanged + count('UNCHANGED'),
    clears: before.clears + sum(({ intents }) => intents.reduce((total, intent) => total + clearsIn(intent), 0)),
    conflicts: before.conflicts + sum(({ open }) => open.filter(isConflict).length),
    errors: before.errors + sum(({ problems }) => new Set(problems.map(({ row }) => row)).size),
  };
}

/** Counts after groups became others. */
export function recounted(counts: RowCounts, before: readonly Group[], after: readonly Group[]): RowCounts {
  const [was, is] = [counted(noRows, before), counted(noRows, after)];
  const keys = Object.keys(noRows) as (keyof RowCounts)[];
  return Object.fromEntries(keys.map((key) => [key, counts[key] - was[key] + is[key]])) as unknown as RowCounts;
}

const clearsIn = ({ isNew, patch }: PlannedIntent) =>
  isNew ? 0 : Object.values(patch).filter((value) => value === null).length;

export const noRows = { rows: 0, new: 0, changed: 0, unchanged: 0, clears: 0, conflicts: 0, errors: 0 };

/** Warnings count by cell. */
export const warningsIn = (notices: readonly Notice[]) => notices.reduce((sum, notice) => sum + (notice.count ?? 1), 0);

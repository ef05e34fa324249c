import type { Intent, Values } from '../../changes/intent.ts';
import type { Notice } from '../reader/notice.ts';
import type { Problem } from './problem.ts';
import type { MissingMaster } from './references.ts';

/** An intent, the row of the file it comes from, and what the patched cells held when it was planned. */
export interface PlannedIntent extends Intent {
  readonly row: number;
  readonly before?: Values;
}

/** What becomes of one row of the sheet: one row of the file, or several where they are lines of one complaint. */
export interface Group {
  readonly id: string;
  /** Rows of the file. */
  readonly rows: readonly number[];
  readonly label: string;
  action: 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REFUSED';
  readonly intents: readonly PlannedIntent[];
}

/** Everything an import would do, kept until the user agrees. */
export interface ImportPlan {
  /** Sheet of the workbook. */
  readonly sheetName: string;
  /** Columns found: key and letter. */
  readonly columns: readonly { readonly key: string; readonly letters: string; readonly heading: string }[];
  readonly groups: readonly Group[];
  readonly missing: readonly MissingMaster[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}

export interface Counts {
  readonly rows: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Rows that hold an error. */
  readonly errors: number;
  readonly warnings: number;
}

export function countsOf({ groups, problems, notices }: ImportPlan): Counts {
  const count = (action: Group['action']) => groups.filter((group) => group.action === action).length;
  return {
    rows: groups.reduce((sum, group) => sum + group.rows.length, 0),
    new: count('NEW'),
    changed: count('CHANGED'),
    unchanged: count('UNCHANGED'),
    errors: new Set(problems.map(({ row }) => row)).size,
    warnings: notices.reduce((sum, notice) => sum + (notice.count ?? 1), 0),
  };
}

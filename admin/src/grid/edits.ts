import type { CellValue } from '@redress/schema/kinds/kind.ts';

/** What became of something typed, until the server's row holds it. */
export interface Edit {
  /** `draft`: waits for the rest of a new row; `pending`: on its way; the others wait for the person. */
  readonly status: 'draft' | 'pending' | 'rejected' | 'conflict' | 'needs';
  /** As it was typed, shown until it is settled. */
  readonly text: string;
  readonly value: CellValue | null;
  /** It is in the request under way: its value is the base of what is typed over it. */
  readonly isSent?: boolean;
  /** What the cell held when the person began. */
  readonly base: CellValue | null;
  readonly message?: string;
  readonly theirs?: Theirs;
  /** Columns a verb still asks for. */
  readonly fields?: readonly string[];
}

export interface Theirs {
  readonly value: CellValue | null;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export type RowEdits = Readonly<Record<string, Edit>>;

/** Everything typed on this page that no row holds yet, by row and column. */
export class Edits {
  private readonly rows = new Map<string, RowEdits>();

  /** The edits of a row; another object whenever one of them changes. */
  of = (row: string): RowEdits | undefined => this.rows.get(row);
  get = (row: string, column: string): Edit | undefined => this.rows.get(row)?.[column];

  /** Puts a cell's edit, or takes it out with `null`. */
  put(row: string, column: string, edit: Edit | null) {
    const { [column]: _, ...others } = this.rows.get(row) ?? {};
    const next: RowEdits = edit ? { ...others, [column]: edit } : others;
    if (Object.keys(next).length) this.rows.set(row, next);
    else this.rows.delete(row);
  }

  get size() {
    return this.rows.size;
  }

  /** Every cell a person has to look at. */
  troubled(): { row: string; column: string }[] {
    return [...this.rows].flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, edit]) => (isTroubled(edit) ? [{ row, column }] : [])),
    );
  }
}

export const isTroubled = (edit: Edit | undefined) =>
  edit?.status === 'rejected' || edit?.status === 'conflict' || edit?.status === 'needs';

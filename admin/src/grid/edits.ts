import type { CellValue } from '@redress/schema/kinds/kind.ts';
import type { Suggestion } from './source.ts';

/** What became of something typed, until the server's row holds it. */
export interface Edit {
  /** The one thing a person did, a whole paste for instance, of which this is a part: it is undone with the rest of it. */
  readonly step: string;
  /**
   * `draft`: waits for the rest of a new row; `pending`: on its way; `planned`: shown before it is sent at all; the others wait
   * for the person.
   */
  readonly status: 'draft' | 'pending' | 'planned' | 'rejected' | 'conflict' | 'needs';
  /** As it was typed, shown until it is settled. */
  readonly text: string;
  readonly value: CellValue | null;
  /** A part of a name may stand for it: it is looked up before it is sent. */
  readonly isName?: true;
  /** Rows that the name may have meant. */
  readonly candidates?: readonly Suggestion[];
  /** It is in the request under way: its value is the base of what is typed over it. */
  readonly isSent?: boolean;
  /** What the cell held when the person began. */
  readonly base: CellValue | null;
  readonly message?: string;
  /** What a planned cell holds now. */
  readonly was?: string;
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

/** An edit and where it lies. */
export interface Placed {
  readonly row: string;
  readonly column: string;
  readonly edit: Edit;
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
    const known = this.rows.get(row);
    // a paste puts ten thousand of them
    if (edit) {
      this.rows.set(row, { ...known, [column]: edit });
      return;
    }
    const { [column]: _, ...next } = known ?? {};
    if (Object.keys(next).length) this.rows.set(row, next);
    else this.rows.delete(row);
  }

  get size() {
    return this.rows.size;
  }

  /** Every cell a person has to look at. */
  troubled = () => this.where(isTroubled);

  all = () => this.where(() => true);

  /** Every cell that the server has not answered yet. */
  unsaved = () => this.where(({ status }) => status === 'pending' || status === 'draft');

  /** What is left of a step: its cells that no row holds. */
  ofStep = (step: string) => this.where((edit) => edit.step === step);

  /** The steps of which something is left. */
  steps(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const cells of this.rows.values()) for (const { step } of Object.values(cells)) found.add(step);
    return found;
  }

  private where(test: (edit: Edit) => boolean): Placed[] {
    return [...this.rows].flatMap(([row, cells]) =>
      Object.entries(cells).flatMap(([column, edit]) => (test(edit) ? [{ row, column, edit }] : [])),
    );
  }
}

export const isTroubled = (edit: Edit | undefined) =>
  edit?.status === 'rejected' || edit?.status === 'conflict' || edit?.status === 'needs';

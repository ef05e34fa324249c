import { type ErrorCode, type ErrorParams, messageOf } from '@redress/schema/errors.ts';
import type { CellValue } from '@redress/schema/kinds/kind.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import { emptyRow, type GridColumn, type GridRow, isWritable, valueOf } from './cell.ts';
import { emptyOf, shownText, textOf } from './display.ts';
import { type Edit, isTroubled } from './edits.ts';
import { changed, type Editing, type Grid } from './grid.ts';
import type { Cell } from './selection.ts';
import { sendCells, type SentCell } from './send.ts';
import { tidy } from './steps.ts';

/** What a person wants in a cell: text to be read by its kind, or a value that was picked and its label. */
export interface Entry extends Cell {
  readonly text: string;
  readonly value?: CellValue | null;
  /** It was typed, not pasted: a part of a name may stand for the row it is found in. */
  readonly isTyped?: boolean;
  /** What the cell held when they began; the present value when absent. */
  readonly base?: CellValue | null;
  /** The row and column it was opened in: others may lie in their places by now. */
  readonly into?: Pick<Editing, 'row' | 'column'>;
}

/** What an entry is a part of. */
interface Step {
  readonly step: string;
}

/** What became of entries. */
interface Entered extends Step {
  /** Cells of new rows that nobody writes, and of rows that are no longer there. */
  readonly skipped: number;
  /** When the server has answered. */
  readonly answered: Promise<void>;
}

type Content = Omit<Entry, 'row' | 'col' | 'into'>;

/**
 * Takes over what was typed, pasted, filled or cleared as one change: good cells show at once and are sent, bad ones stay
 * visible with the reason. Rows beyond the last become new rows.
 */
export function enter(grid: Grid, entries: readonly Entry[]): Entered {
  const sent: SentCell[] = [];
  const drafts = new Set<string>();
  const step = crypto.randomUUID();
  let [refused, skipped] = [0, 0];
  for (const entry of entries) {
    const row = grid.window.row(entry.into?.row ?? '') ?? rowFor(grid, entry.row);
    const column = entry.into?.column ?? grid.columns.get()[entry.col]!;
    if (!row || (!row.id && column.write === 'never')) {
      skipped++;
      continue;
    }
    const edit = editFor(grid, row, column, { ...entry, step });
    if (!edit) continue;
    grid.edits.put(row.key, column.key, edit);
    if (isTroubled(edit)) refused++;
    else if (row.id || !isDraft(grid, row)) sent.push({ key: row.key, column: column.key, edit });
    else drafts.add(row.key);
  }
  const isSent = refused > 0 || sent.length > 0 || drafts.size > 0;
  if (!isSent) tidy(grid);
  const answered = isSent
    ? sendCells(grid, step, sent, readyDrafts(grid, drafts, entries.length > 1))
    : Promise.resolve();
  changed(grid);
  return { step, skipped, answered };
}

/** The row at an index; beyond the last one, new rows down to it. None where the server has fewer than it counted. */
function rowFor(grid: Grid, index: number): GridRow | undefined {
  while (grid.window.count <= index) grid.window.add(emptyRow(crypto.randomUUID()));
  return grid.window.at(index);
}

const isDraft = (grid: Grid, row: GridRow) => !row.id && !grid.creating.has(row.key);

/** A new row goes out when it holds all a row must hold, or with the block it was pasted in. */
function readyDrafts(grid: Grid, drafts: ReadonlySet<string>, isBlock: boolean): string[] {
  const required = grid.columns.get().filter((column) => column.required && column.write === 'cell');
  const isComplete = (key: string) => required.every((column) => grid.edits.get(key, column.key)?.status === 'draft');
  return [...drafts].filter((key) => isBlock || isComplete(key));
}

/** The edit an entry makes, or `null` when it changes nothing. */
function editFor(grid: Grid, row: GridRow, column: GridColumn, entry: Entry & Step): Edit | null {
  const known = grid.edits.get(row.key, column.key);
  const isSame = known
    ? known.text === entry.text && !isTroubled(known)
    : entry.text === shownText(column, row, undefined);
  if (isSame) return null;
  const edit = readCell(grid, row, column, entry);
  const isBack = edit.status !== 'rejected' && edit.value === valueOf(row, column.key) && known?.status !== 'pending';
  if (isBack) grid.edits.put(row.key, column.key, null);
  return isBack ? null : edit;
}

/** Reads what was typed by the column's kind: an edit that can be sent, or one that says what is wrong. */
export function readCell(grid: Grid, row: GridRow, column: GridColumn, entry: Content & Step): Edit {
  const { text, value, step } = entry;
  const known = grid.edits.get(row.key, column.key);
  const base = baseOf(row, column, known, entry);
  const refused = (code: ErrorCode, params: ErrorParams = {}): Edit => ({
    step,
    status: 'rejected',
    text,
    value: null,
    base,
    message: messageOf(code, grid.locale, { column: column.label, text, ...params }),
  });
  if (row.isVoided) return refused('ROW_NOT_FOUND');
  if (!isWritable(column, row)) return refused('READ_ONLY');
  const isName = entry.isTyped && column.kind === 'reference' && value === undefined && text.trim() !== '';
  const parsed = value === undefined ? parseCell(column, text) : { ok: true as const, value };
  if (!parsed.ok) return refused(parsed.code, parsed.params);
  const shown = value === undefined ? shownAs(column, parsed.value, text) : text;
  // another text settles no conflict: the person has not chosen yet
  if (known?.status === 'conflict') return { ...known, step, text: shown, value: parsed.value };
  const status = isDraft(grid, row) ? 'draft' : 'pending';
  return { step, status, text: shown, value: parsed.value, base, ...(isName && { isName }) };
}

/** Reads a text by the column's kind. A reference is read by the server: it knows every label and code. */
export function parseCell(column: GridColumn, text: string) {
  if (!text.trim()) return { ok: true as const, value: emptyOf(column) };
  if (column.kind === 'reference') return { ok: true as const, value: text.trim() };
  return kinds[column.kind].parse(text, column.context);
}

const shownAs = (column: GridColumn, value: CellValue | null, text: string) =>
  textOf(column, value, { [column.key]: text.trim() });

/** What the server must still hold for this to be no conflict. */
function baseOf(row: GridRow, column: GridColumn, known: Edit | undefined, entry: Content): CellValue | null {
  if (known?.status === 'pending') return known.isSent ? known.value : known.base;
  // what stands in trouble hides what the row holds by now
  if (isTroubled(known)) return known!.base;
  if (entry.base !== undefined) return entry.base;
  return valueOf(row, column.key);
}

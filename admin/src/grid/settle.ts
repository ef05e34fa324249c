import { type CellOutcome, type ChangeOutcome, type GridRow, type RowOutcome, valueOf } from './cell.ts';
import type { Edit } from './edits.ts';
import type { Grid } from './grid.ts';
import { refresh } from './refresh.ts';
import type { Batch } from './send.ts';

/** Paints the server's answer on the cells that were sent, then reads the rows again for what the server worked out. */
export function settle(grid: Grid, batch: Batch, outcome: ChangeOutcome) {
  const written: string[] = [];
  outcome.rows.forEach((result, index) => {
    const key = batch.keys[index]!;
    grid.creating.delete(key);
    settleRow(grid, key, batch.cells.get(key)!, result);
    if (result.id && result.outcome !== 'REJECTED') written.push(result.id);
  });
  void refresh(grid, written);
}

function settleRow(grid: Grid, key: string, cells: Readonly<Record<string, Edit>>, result: RowOutcome) {
  const outcomes = new Map(result.cells.map((cell) => [cell.column, cell]));
  const isRefused = result.outcome === 'REJECTED';
  const isNew = !grid.window.row(key)?.id;
  for (const [column, edit] of Object.entries(cells)) {
    const cell = outcomes.get(column);
    const next = isRefused && (!cell || isGood(cell)) ? leftOver(edit, isNew, result) : settled(edit, cell);
    if (!next) accept(grid, key, column, edit);
    replace(grid, key, column, edit, next);
  }
  const row = grid.window.row(key);
  const step = Object.values(cells).at(-1)?.step ?? '';
  for (const cell of result.cells)
    if (!cells[cell.column] && !isGood(cell))
      grid.edits.put(key, cell.column, {
        step,
        status: 'rejected',
        text: '',
        value: null,
        base: valueOf(row, cell.column),
        message: cell.message ?? '',
      });
  if (row && result.id && !isRefused)
    grid.window.put({ ...row, id: result.id, version: result.version ?? row.version });
}

const isGood = (cell: CellOutcome) => cell.outcome === 'APPLIED' || cell.outcome === 'UNCHANGED' || isHeldBack(cell);

/** Nothing is wrong with the cell itself: another one kept its row from being written. */
const isHeldBack = ({ code }: CellOutcome) => code === 'ROW_REFUSED' || code === 'REJECTED_WITH_OTHERS';

/** A good cell of a refused row waits for the others; when no cell is to blame, the row's message stands on all. */
function leftOver(edit: Edit, isNew: boolean, result: RowOutcome): Edit {
  if (isNew && result.cells.some((cell) => !isGood(cell))) return { ...edit, status: 'draft', isSent: false };
  return { ...edit, status: 'rejected', isSent: false, message: result.message ?? '' };
}

/** What is left of an edit after its outcome; `null` when the row now holds it. */
function settled(edit: Edit, cell: CellOutcome | undefined): Edit | null {
  if (!cell || isGood(cell)) return null;
  const { isName: _, ...rest } = edit;
  const kept = { ...rest, isSent: false, message: cell.message ?? '' };
  if (cell.outcome === 'NEEDS_INPUT') return { ...kept, status: 'needs', fields: cell.fields ?? [] };
  if (cell.outcome === 'REJECTED') return { ...kept, status: 'rejected' };
  const theirs = { value: cell.current ?? null, text: cell.currentText ?? '', by: cell.by ?? '', at: cell.at ?? '' };
  return { ...kept, status: 'conflict', theirs };
}

/** The row shows the value until it is read again. */
function accept(grid: Grid, key: string, column: string, edit: Edit) {
  const row = grid.window.row(key);
  if (!row) return;
  const labels: GridRow['labels'] = { ...row.labels, [column]: edit.text };
  grid.window.put({ ...row, values: { ...row.values, [column]: edit.value }, labels });
}

/** A newer edit of the cell stays; when this one was refused, the newer one starts from what the server still holds. */
function replace(grid: Grid, key: string, column: string, sent: Edit, next: Edit | null) {
  const current = grid.edits.get(key, column);
  if (current === sent) grid.edits.put(key, column, next);
  else if (current && next && current.base === sent.value) grid.edits.put(key, column, { ...current, base: sent.base });
}

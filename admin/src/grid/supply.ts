import type { GridColumn } from './cell.ts';
import { changed, editAt, columnAt, type Grid, rowAt } from './grid.ts';
import { readCell } from './enter.ts';
import type { Cell } from './selection.ts';
import { sendCells, type SentCell } from './send.ts';

/** Sends a cell that a verb stands behind again, with what the verb still asked for; texts are read by their kinds. */
export function supply(grid: Grid, cell: Cell, texts: ReadonlyMap<GridColumn, string>) {
  const row = rowAt(grid, cell);
  const edit = editAt(grid, cell);
  if (!row || !edit) return;
  const sent: SentCell[] = [];
  const step = crypto.randomUUID();
  const carry = (column: string, next: SentCell['edit']) => {
    grid.edits.put(row.key, column, next);
    if (next.status === 'pending') sent.push({ key: row.key, column, edit: next });
  };
  carry(columnAt(grid, cell).key, { ...edit, step, status: 'pending' });
  for (const [column, text] of texts) carry(column.key, readCell(grid, row, column, { text, step }));
  changed(grid);
  void sendCells(grid, step, sent);
}

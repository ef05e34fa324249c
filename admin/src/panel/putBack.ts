import type { PastChange } from '../data/history.ts';
import { type GridRow, isWritable, valueOf } from '../grid/cell.ts';
import { enter } from '../grid/enter.ts';
import type { Grid } from '../grid/grid.ts';
import type { Cell } from '../grid/selection.ts';

/** Writes the value from before again, where the column is shown and may be written; null where it may not. */
export function putBack(grid: Grid, row: GridRow, cell: Cell, change: PastChange): (() => void) | null {
  const columns = grid.columns.get();
  const col = columns.findIndex(({ key }) => key === change.column);
  const target = columns[col];
  if (!target || !isWritable(target, row) || valueOf(row, target.key) === change.before) return null;
  const text = change.beforeText ?? '';
  const value = target.kind === 'flag' ? change.before === true : change.before;
  return () => enter(grid, [{ row: cell.row, col, text, value }]);
}

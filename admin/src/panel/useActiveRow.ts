import { useEffect, useState } from 'react';
import type { GridRow } from '../grid/cell.ts';
import { rowAt } from '../grid/grid.ts';
import { useGrid } from '../grid/GridContext.ts';
import type { Cell } from '../grid/selection.ts';
import { useSignal } from '../grid/signal.ts';

const SETTLE_MS = 120;

/** The active cell and its row, once the selection rests: arrows held down ask for nothing. */
export function useActiveRow(): { readonly cell: Cell; readonly row: GridRow | undefined } {
  const { grid } = useGrid();
  const { active } = useSignal(grid.selection);
  useSignal(grid.revision);
  const [cell, setCell] = useState(active);
  useEffect(() => {
    const timer = setTimeout(() => setCell(active), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [active]);
  return { cell, row: rowAt(grid, cell) };
}

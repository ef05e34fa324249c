import { useEffect } from 'react';
import { shownText } from '../grid/display.ts';
import { editAt, type Grid, rowAt } from '../grid/grid.ts';
import { isKept } from './useUnsaved.ts';

/** The browser asks before a page is closed on which something typed stands in an open cell or has not been sent; `sheet` names where it is kept. */
export function useLeaveWarning(grid: Grid, sheet?: string) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      // who signs in again finds it there
      if (sheet && grid.connection.get() === 'ended' && isKept(grid, sheet)) return;
      if (grid.queue.state.get().waiting > 0 || grid.edits.size > 0 || isOpen(grid)) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [grid, sheet]);
}

function isOpen(grid: Grid): boolean {
  const editing = grid.editing.get();
  return (
    editing !== null &&
    editing.text !== shownText(editing.column, rowAt(grid, editing.cell), editAt(grid, editing.cell))
  );
}

import { useEffect } from 'react';
import type { Grid } from '../grid/grid.ts';

/** The browser asks before a page is closed on which something typed has not been sent. */
export function useLeaveWarning(grid: Grid) {
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (grid.queue.state.get().waiting > 0 || grid.edits.size > 0) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [grid]);
}

import { useEffect } from 'react';
import type { Grid } from '../grid/grid.ts';
import { emptyHistory, type History } from '../grid/history.ts';

/**
 * What can be undone outlives the page, and a change of the language: it is kept in the browser's storage of this tab. What
 * somebody has changed since, the server refuses to take back and says so.
 */
export function useKeptHistory(grid: Grid, sheet: string) {
  useEffect(() => {
    const name = `redress.history.${grid.me}.${sheet}`;
    const kept = sessionStorage.getItem(name);
    if (kept && grid.history.get() === emptyHistory) grid.history.set(JSON.parse(kept) as History);
    return grid.history.subscribe(() => {
      try {
        sessionStorage.setItem(name, JSON.stringify(grid.history.get()));
      } catch {
        // more than the browser keeps: nothing that is half of it may come back
        sessionStorage.removeItem(name);
      }
    });
  }, [grid, sheet]);
}

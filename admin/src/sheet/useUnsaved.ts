import { useEffect } from 'react';
import type { Grid } from '../grid/grid.ts';
import { restore, type Unsaved, unsavedOf } from '../grid/unsaved.ts';

/** Long enough for what was typed or pasted to be shown first. */
const KEEP_MS = 150;

/**
 * What is typed outlives the page until the server has it: it is kept in the browser's storage of this tab, put back when
 * the sheet is opened again, and sent at once when the connection is back.
 */
export function useUnsaved(grid: Grid, sheet: string) {
  useEffect(() => {
    const name = nameOf(grid, sheet);
    let isRestored = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      clearTimeout(timer);
      timer = undefined;
      if (isRestored) write(name, unsavedOf(grid));
    };
    const soon = () => (timer ??= setTimeout(keep, KEEP_MS));
    const begin = () => {
      if (grid.load.get() !== 'ready') return;
      stopWaiting();
      void putBack();
    };
    // what could not be put back stays where it is, for the next time
    const putBack = async () => {
      const kept = read(name);
      if (kept) await restore(grid, kept).catch(() => undefined);
      isRestored = true;
      soon();
    };
    const stopWaiting = grid.load.subscribe(begin);
    const stops = [grid.revision.subscribe(soon), stopWaiting];
    begin();
    addEventListener('pagehide', keep);
    addEventListener('online', grid.queue.wake);
    return () => {
      for (const stop of stops) stop();
      keep();
      removeEventListener('pagehide', keep);
      removeEventListener('online', grid.queue.wake);
    };
  }, [grid, sheet]);
}

const nameOf = ({ me }: Grid, sheet: string) => `redress.unsaved.${me}.${sheet}`;

/** Whether the browser holds what is unsaved. */
export const isKept = (grid: Grid, sheet: string) => sessionStorage.getItem(nameOf(grid, sheet)) !== null;

function read(name: string): Unsaved | null {
  const kept = sessionStorage.getItem(name);
  return kept ? (JSON.parse(kept) as Unsaved) : null;
}

/** More than the browser keeps is not kept; leaving the page warns then as ever. */
function write(name: string, unsaved: Unsaved | null) {
  try {
    if (unsaved) sessionStorage.setItem(name, JSON.stringify(unsaved));
    else sessionStorage.removeItem(name);
  } catch {
    sessionStorage.removeItem(name);
  }
}

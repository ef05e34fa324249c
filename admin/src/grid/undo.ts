import type { ChangeOutcome } from './cell.ts';
import type { Desk } from './desk.ts';
import { boundsOf, changed, type Grid } from './grid.ts';
import { take, turn } from './history.ts';
import { refresh } from './refresh.ts';
import { select } from './selection.ts';
import { Unreachable } from './source.ts';
import { putBack, takeBack, tidy } from './steps.ts';

/**
 * Takes back (or does again) the newest thing done in this grid, after everything typed before it has been sent: its change
 * set on the server, and what of it was refused or still waits here.
 */
export function travel({ grid, loader }: Pick<Desk, 'grid' | 'loader'>, way: 'undo' | 'redo'): Promise<void> {
  const request = crypto.randomUUID();
  grid.travels.set(grid.travels.get() + 1);
  const done = grid.queue.add(async () => {
    tidy(grid);
    const [entry, rest] = take(grid.history.get(), way);
    if (!entry) return;
    const { step, selection, isReread } = entry;
    try {
      const outcome = entry.changeSet ? await grid.source.undo(entry.changeSet, request) : null;
      const changeSet = outcome?.changeSet ?? undefined;
      grid.history.set(rest);
      const moved = way === 'undo' ? takeBack(grid, step) : putBack(grid, entry);
      if (changeSet || moved.edits?.length)
        grid.history.set(turn(grid.history.get(), way, { changeSet, step, selection, isReread, ...moved }));
      grid.selection.set(select(selection, { type: 'keep' }, boundsOf(grid)));
      if (outcome) await show(grid, outcome);
      if (outcome && isReread) await loader.restart();
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      grid.history.set(rest);
      grid.notice.set({ text: error instanceof Error ? error.message : String(error), isError: true });
    } finally {
      changed(grid);
    }
  });
  return done.finally(() => grid.travels.set(grid.travels.get() - 1));
}

/** Reads again what was taken back, where it is on the page. */
async function show(grid: Grid, outcome: ChangeOutcome) {
  report(grid, outcome);
  const known = outcome.rows.flatMap(({ id }) => (id && grid.window.byId(id) ? id : []));
  await refresh(grid, known);
}

/** What could not be taken back, because somebody has changed it since, is said. */
function report(grid: Grid, outcome: ChangeOutcome) {
  const messages = outcome.rows.flatMap((row) => [
    ...(row.outcome === 'REJECTED' ? [row.message] : []),
    ...row.cells
      .filter(({ outcome: cell }) => cell === 'CONFLICT' || cell === 'REJECTED')
      .map(({ message }) => message),
  ]);
  const first = messages.find(Boolean);
  if (first) grid.notice.set({ text: first, isError: true });
}

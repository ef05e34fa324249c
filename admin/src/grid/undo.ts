import type { ChangeOutcome } from './cell.ts';
import { changed, type Grid } from './grid.ts';
import { take, turn } from './history.ts';
import { refresh } from './refresh.ts';
import { Unreachable } from './source.ts';

/** Takes back (or does again) the newest change set of this grid, after everything typed before it has been sent. */
export function travel(grid: Grid, way: 'undo' | 'redo'): Promise<void> {
  const request = crypto.randomUUID();
  return grid.queue.add(async () => {
    const [entry, rest] = take(grid.history.get(), way);
    if (!entry) return;
    try {
      const outcome = await grid.source.undo(entry.changeSet, request);
      const inverse = outcome.changeSet && { changeSet: outcome.changeSet, selection: entry.selection };
      grid.history.set(inverse ? turn(rest, way, inverse) : rest);
      grid.selection.set(entry.selection);
      report(grid, outcome);
      await refresh(
        grid,
        outcome.rows.flatMap(({ id }) => id ?? []),
      );
    } catch (error) {
      if (error instanceof Unreachable) throw error;
      grid.history.set(rest);
      grid.notice.set({ text: error instanceof Error ? error.message : String(error), isError: true });
    } finally {
      changed(grid);
    }
  });
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

import { emptyRow } from './cell.ts';
import type { Placed } from './edits.ts';
import type { Grid } from './grid.ts';
import { type Done, remember, tidied } from './history.ts';

/** Remembers what was done, when something of it is written or waits on the page. */
export function record(grid: Grid, entry: Done) {
  tidy(grid);
  if (entry.changeSet || (entry.step && grid.edits.steps().has(entry.step)))
    grid.history.set(remember(grid.history.get(), entry));
}

/** Lets go of what there is nothing left of: steps whose texts were discarded, new rows at the end that hold nothing. */
export function tidy(grid: Grid): string[] {
  grid.history.set(tidied(grid.history.get(), grid.edits.steps()));
  return grid.window.trim((key) => grid.edits.of(key) !== undefined);
}

/** Takes a step's edits off their cells, which show what the server holds; what it takes to put them back. */
export function takeBack(grid: Grid, step: string | undefined): Pick<Done, 'edits' | 'rows'> {
  const edits = step ? grid.edits.ofStep(step) : [];
  for (const { row, column } of edits) grid.edits.put(row, column, null);
  return { edits, rows: tidy(grid) };
}

/** Puts edits back, new rows included; a cell into which something else was typed keeps that. */
export function putBack(grid: Grid, { edits = [], rows = [] }: Done): { edits: readonly Placed[] } {
  for (const key of rows) if (!grid.window.row(key)) grid.window.add(emptyRow(key));
  const free = edits.filter(({ row, column }) => !grid.edits.get(row, column));
  for (const { row, column, edit } of free) grid.edits.put(row, column, edit);
  return { edits: free };
}

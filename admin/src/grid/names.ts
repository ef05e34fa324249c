import type { Edit } from './edits.ts';
import type { Grid } from './grid.ts';

/**
 * Looks up what was typed before its suggestions had come: what is found once is taken. Of several the server takes the one
 * that is called exactly so; where there is none it refuses, and they are offered.
 */
export async function findNames(grid: Grid, step: string): Promise<void> {
  const named = grid.edits.ofStep(step).filter(({ edit }) => edit.isName && !edit.isSent);
  await Promise.all(
    named.map(async ({ row, column, edit }) => {
      const next = await found(grid, column, edit);
      if (grid.edits.get(row, column) === edit) grid.edits.put(row, column, next);
    }),
  );
}

async function found(grid: Grid, key: string, typed: Edit): Promise<Edit> {
  const { isName: _, ...edit } = typed;
  const column = grid.columns.get().find((one) => one.key === key);
  const rows = column && (await grid.source.suggest(column, edit.text, new AbortController().signal).catch(() => []));
  if (!rows?.length) return edit;
  const [only, ...others] = rows;
  return others.length ? { ...edit, candidates: rows } : { ...edit, value: only!.value, text: only!.label };
}

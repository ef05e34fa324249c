import type { GridRow } from './cell.ts';
import { letGo } from './ghosts.ts';
import { changed, type Grid } from './grid.ts';

const FLASH_MS = 4000;

/** Reads rows again that stand in the window; those the server no longer gives are voided: by others they go, by oneself they stay, struck through. */
export async function refresh(grid: Grid, ids: readonly string[], byWhom?: ReadonlyMap<string, string>) {
  if (!ids.length) return;
  const fresh = await grid.source.byIds(ids).catch(() => null);
  if (!fresh) return;
  const found = new Set(fresh.map((row) => row.id));
  for (const row of fresh) grid.ghosts.delete(grid.window.byId(row.id!)?.key ?? '');
  for (const row of fresh) takeOver(grid, row, byWhom?.get(row.id!));
  for (const id of ids) {
    const row = found.has(id) ? undefined : grid.window.byId(id);
    if (!row) continue;
    grid.window.put({ ...row, isVoided: true });
    if (byWhom?.has(id)) grid.ghosts.add(row.key);
  }
  letGo(grid);
  changed(grid);
}

function takeOver(grid: Grid, row: GridRow, by: string | undefined) {
  const before = grid.window.byId(row.id!);
  const key = grid.window.put(row);
  if (!before || !by) return;
  const columns = grid.columns.get().filter(({ key: column }) => before.values[column] !== row.values[column]);
  if (columns.length) flash(grid, key, Object.fromEntries(columns.map((column) => [column.key, by])));
}

function flash(grid: Grid, key: string, cells: Readonly<Record<string, string>>) {
  grid.flashes.set(key, cells);
  setTimeout(() => {
    if (grid.flashes.get(key) !== cells) return;
    grid.flashes.delete(key);
    changed(grid);
  }, FLASH_MS);
}

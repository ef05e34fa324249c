import { noteAnswer, noteFailure } from './connection.ts';
import type { Grid } from './grid.ts';
import { letGo } from './ghosts.ts';
import { refresh } from './refresh.ts';
import type { RowNews } from './source.ts';

const COALESCE_MS = 80;

/** Follows what others do to the rows on this page: reads them again, says by whom, counts new ones. Returns how to stop. */
export function follow(grid: Grid): () => void {
  let cursor: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  const look = async () => {
    timer = undefined;
    const news = await grid.source.news(cursor).catch((error: unknown) => noteFailure(grid.connection, error));
    if (!news || isStopped) return;
    noteAnswer(grid.connection);
    const isFirst = cursor === null;
    cursor = news.cursor;
    if (isFirst) return;
    await readAgain(grid, news.rows);
  };

  const soon = () => {
    timer ??= setTimeout(() => void look(), COALESCE_MS);
  };
  soon();
  const unwatch = grid.source.watch(soon);
  const unlisten = [grid.editing, grid.revision].map((source) => source.subscribe(() => letGo(grid)));
  return () => {
    isStopped = true;
    clearTimeout(timer);
    unwatch();
    for (const stop of unlisten) stop();
  };
}

/** Reads changed rows of this page again; those of others that are not on it are counted. */
async function readAgain(grid: Grid, rows: readonly RowNews[]) {
  const changes = rows.filter(({ id, version }) => (grid.window.byId(id)?.version ?? 0) < version);
  const known = changes.filter(({ id }) => grid.window.byId(id));
  const strangers = new Set(
    changes.filter(({ id, by }) => by !== grid.me && !grid.window.byId(id)).map(({ id }) => id),
  );
  if (strangers.size) grid.newcomers.set(grid.newcomers.get() + strangers.size);
  const byWhom = new Map(known.filter(({ by }) => by !== grid.me).map(({ id, by }) => [id, by]));
  await refresh(grid, [...new Set(known.map(({ id }) => id))], byWhom);
}

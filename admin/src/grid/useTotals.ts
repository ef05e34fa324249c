import { useEffect, useState } from 'react';
import { loadedFigures } from './figures.ts';
import type { Grid } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { heightOf, isSingle, type Range } from './selection.ts';
import { useSignal } from './signal.ts';
import type { Figures } from './source.ts';
import { type Totals, totalsOf } from './totals.ts';

/** While a selection is still drawn up nothing is asked for it. */
const SETTLE_MS = 200;
const AGAIN_MS = 500;

/** What a selection adds up to; `reading` while the server is asked, `failed` when it could not be. */
export type Summary = Totals | 'reading' | 'failed';

/** Figures of the selection. Where rows of it are not loaded the server adds them up, with the present filter. */
export function useTotals(range: Range): Summary {
  const { grid } = useGrid();
  useSignal(grid.revision);
  const columns = useSignal(grid.columns).slice(range.left, range.right + 1);
  const load = useSignal(grid.load);
  const history = useSignal(grid.history);
  const { top, bottom } = range;
  const keys = columns.map(({ key }) => key).join();
  // what was written since may be in the figures
  const place = JSON.stringify([top, bottom, keys, grid.query.get(), grid.window.total, history.done.length]);
  const [answer, setAnswer] = useState<{ place: string; figures: readonly Figures[] | null }>();
  const isMissing = !isSingle(range) && grid.window.missing(top, bottom).length > 0;
  useEffect(() => {
    if (!isMissing || load !== 'ready') return undefined;
    const control = new AbortController();
    const ask = async () => {
      const figures = await askedFigures(grid, keys.split(','), top, bottom, control.signal).catch(() => null);
      if (!control.signal.aborted) setAnswer({ place, figures });
    };
    const askIn = (ms: number) => setTimeout(() => void ask(), ms);
    let timer = askIn(SETTLE_MS);
    // others change rows that are not loaded: the figures stay until the server has added up anew
    const unwatch = grid.source.watch(() => {
      clearTimeout(timer);
      timer = askIn(AGAIN_MS);
    });
    return () => {
      unwatch();
      clearTimeout(timer);
      control.abort();
    };
  }, [grid, load, isMissing, top, bottom, keys, place]);
  if (!isMissing) return totalsOf(columns, loadedFigures(grid, range));
  if (answer?.place !== place) return 'reading';
  if (!answer.figures) return 'failed';
  const added = loadedFigures(grid, { ...range, top: Math.max(top, grid.window.total) });
  return totalsOf(columns, [...answer.figures, ...added]);
}

function askedFigures(
  { source, query, window }: Grid,
  columns: string[],
  top: number,
  bottom: number,
  signal: AbortSignal,
) {
  const isAll = top === 0 && bottom >= window.total - 1;
  const rows = { top, left: 0, bottom: Math.min(bottom, window.total - 1), right: 0 };
  const stretch = isAll ? { columns } : { columns, offset: top, limit: heightOf(rows) };
  return source.figures(query.get(), stretch, signal);
}

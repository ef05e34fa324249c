import { useEffect, useState } from 'react';
import { useGrid } from './GridContext.ts';
import { MOST_ROWS } from './loader.ts';
import { heightOf, isSingle, type Range } from './selection.ts';
import { useSignal } from './signal.ts';
import { type Totals, totalsOf } from './totals.ts';

/** While a selection is still drawn up nothing is read for it. */
const SETTLE_MS = 200;

/** How far the figures of a selection go: all of it, not yet, only its loaded rows, or it is too large to be added up. */
export type Reach = 'all' | 'reading' | 'loaded' | 'tooMany';

/** What a selection adds up to. Rows of it that are not there are read first; until then there are no figures. */
export function useTotals(range: Range): { reach: Reach; totals: Totals | null } {
  const { grid, loader } = useGrid();
  useSignal(grid.revision);
  useSignal(grid.columns);
  const load = useSignal(grid.load);
  const { top, bottom } = range;
  const [failed, setFailed] = useState('');
  const isTooMany = heightOf(range) > MOST_ROWS;
  const isMissing = !isTooMany && !isSingle(range) && grid.window.missing(top, bottom).length > 0;
  const place = `${top} ${bottom}`;
  useEffect(() => {
    if (!isMissing || load !== 'ready') return undefined;
    const control = new AbortController();
    const read = async () => {
      const isThere = await loader.ensure(top, bottom, control.signal);
      if (!control.signal.aborted) setFailed(isThere ? '' : place);
    };
    const timer = setTimeout(() => void read(), SETTLE_MS);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [loader, load, isMissing, top, bottom, place]);
  const reach = isTooMany ? 'tooMany' : !isMissing ? 'all' : failed === place ? 'loaded' : 'reading';
  return { reach, totals: reach === 'all' || reach === 'loaded' ? totalsOf(grid, range) : null };
}

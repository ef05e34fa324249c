import { useEffect, useState } from 'react';
import type { GridColumn } from './cell.ts';
import { isDay } from './filters.ts';
import { useGrid } from './GridContext.ts';
import type { RowGroups } from './source.ts';

const WAIT_MS = 200;
const FIRST = 100;
const MOST = 1_000;
const MOST_DAYS = 5_000;

/** The values that occur in a column under all other filters, with how often; `more` reads further ones. */
export function useValues(column: GridColumn, text: string) {
  const { grid } = useGrid();
  const [limit, setLimit] = useState(FIRST);
  const [found, setFound] = useState<RowGroups | 'failed' | null>(null);
  // a choice is found by its text, which the page knows better than the table does
  const contains = column.context.choices ? '' : text.trim();
  useEffect(() => {
    const control = new AbortController();
    const query = grid.query.get();
    const { [column.key]: _, ...filter } = query.filter;
    const days = isDay(column);
    const asked = { by: [column.key], sums: [], contains, ...(days ? { limit: MOST_DAYS, byDay: true } : { limit }) };
    const read = () =>
      grid.source.groups({ ...query, filter }, asked, control.signal).then(setFound, () => {
        if (!control.signal.aborted) setFound('failed');
      });
    const timer = setTimeout(() => void read(), contains ? WAIT_MS : 0);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [grid, column, contains, limit]);
  const hasMore = found !== null && found !== 'failed' && found.hasMore && limit < MOST;
  return { found, more: hasMore ? () => setLimit(MOST) : null };
}

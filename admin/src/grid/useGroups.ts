import { useEffect, useState } from 'react';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';
import { type GroupNode, groupTree } from './grouping.ts';
import { useSignal } from './signal.ts';
import type { RowGroups } from './source.ts';

const MOST = 500;
/** Groups are counted again when rows have not changed for a moment. */
const SETTLE_MS = 1_500;

/** The groups of all rows that filter and search find, kept up with what everybody writes. */
export function useGroups(by: readonly GridColumn[], sum: string | null) {
  const { grid } = useGrid();
  const { filter, search } = useSignal(grid.query);
  const [found, setFound] = useState<RowGroups | 'failed' | null>(null);
  const keys = by.map(({ key }) => key).join(',');
  useEffect(() => {
    const control = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () =>
      grid.source
        .groups(
          { filter, search, sort: [] },
          { by: keys.split(','), sums: sum ? [sum] : [], contains: '', limit: MOST },
          control.signal,
        )
        .then(setFound, () => {
          if (!control.signal.aborted) setFound('failed');
        });
    const stop = grid.source.watch(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void read(), SETTLE_MS);
    });
    void read();
    return () => {
      stop();
      clearTimeout(timer);
      control.abort();
    };
  }, [grid, filter, search, keys, sum]);
  const tree: readonly GroupNode[] = found && found !== 'failed' ? groupTree(found, by) : [];
  return { tree, isFailed: found === 'failed', hasMore: found !== null && found !== 'failed' && found.hasMore };
}

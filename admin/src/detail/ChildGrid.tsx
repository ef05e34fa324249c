import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ChildSheet } from '../data/childSheets.ts';
import type { DetailReader } from '../data/details.ts';
import { useFilesSlot } from '../files/useFilesSlot.tsx';
import { type Arrangement, layOut } from '../grid/arrange.ts';
import { Grid } from '../grid/Grid.tsx';
import type { Query } from '../grid/source.ts';
import { gridColumns, type Surroundings } from '../sheet/gridColumns.ts';
import { useLeaveWarning } from '../sheet/useLeaveWarning.ts';
import { useNotices } from '../sheet/useNotices.ts';
import { useSheetGrid } from '../sheet/useSheetGrid.ts';
import { childKeys, childSource, firstOrder } from './childSource.ts';
import { useDetail } from './useDetail.tsx';

interface ChildGridProps {
  readonly child: ChildSheet;
  readonly parentId: string;
  /** Version of the row it belongs to: it counts up when others change the list. */
  readonly version: number;
  readonly reader: DetailReader;
  readonly around: Surroundings;
  readonly me: string;
  readonly head: ReactNode;
}

const nothing = () => undefined;

/** The rows of a child sheet that belong to one row: a small grid, to be worked in like any. */
export function ChildGrid({ child, parentId, version, reader, around, me, head }: ChildGridProps) {
  const { sheet } = child;
  const [arrangement, arrange] = useState<Arrangement>(() => startOf(child));
  const [query, setQuery] = useState<Query>(() => ({ filter: {}, search: '', sort: firstOrder(sheet) }));
  const ask = useCallback((part: Partial<Query>) => setQuery((before) => ({ ...before, ...part })), []);
  const keys = useMemo(() => arrangement.columns.map(({ key }) => key), [arrangement]);
  const laid = useMemo(() => layOut(gridColumns(sheet, keys, around), arrangement), [sheet, keys, around, arrangement]);
  const all = useMemo(() => gridColumns(sheet, childKeys(child), around), [sheet, child, around]);
  const { grid, loader } = useSheetGrid({
    sheet,
    columns: laid.columns,
    keys,
    query,
    around,
    me,
    source: (backend, asked) => childSource(backend, child, parentId, reader, asked),
  });
  const seen = useRef(version);
  useEffect(() => {
    if (seen.current === version) return;
    seen.current = version;
    if (grid.queue.state.get().waiting === 0 && !grid.editing.get()) void loader.restart();
  }, [version, grid, loader]);
  const { slots, panel } = useFilesSlot(sheet, grid);
  const detail = useDetail(sheet, around, me, true);
  useNotices(grid);
  useLeaveWarning(grid);
  return (
    <>
      <Grid
        isNested
        grid={grid}
        loader={loader}
        label={sheet[around.locale]}
        laid={laid}
        all={all}
        arrangement={arrangement}
        arrange={arrange}
        choose={nothing}
        ask={ask}
        toSearch={nothing}
        slots={slots}
        detail={detail}
      >
        {head}
      </Grid>
      {panel}
    </>
  );
}

const startOf = (child: ChildSheet): Arrangement => ({
  columns: childKeys(child).map((key) => ({ key })),
  frozen: 0,
  folded: [],
});

import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Grid } from '../grid/grid.ts';
import type { Loader } from '../grid/loader.ts';
import { useSignal } from '../grid/signal.ts';
import { SheetState } from './SheetState.tsx';

interface StandingProps {
  readonly sheet: SheetDef;
  readonly grid: Grid;
  readonly loader: Loader;
}

/** How an open sheet stands: another query on its way, nothing there, or not to be read. */
export function Standing({ sheet, grid, loader }: StandingProps) {
  useSignal(grid.revision);
  const load = useSignal(grid.load);
  const { search, filter } = useSignal(grid.query);
  const { bands } = useSignal(grid.outline);
  const isEmpty = grid.window.count === 0 && bands.length === 0;
  if (load === 'loading' && !isEmpty) return <div className="sheet-progress" role="progressbar" />;
  if (load === 'ready' && !isEmpty) return null;
  return (
    <SheetState
      sheet={sheet}
      state={load === 'ready' ? 'empty' : load}
      isFiltered={search !== '' || Object.keys(filter).length > 0}
      onRetry={() => void loader.restart()}
    />
  );
}

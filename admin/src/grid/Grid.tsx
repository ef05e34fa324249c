import { type ReactNode, useEffect, useMemo, useState } from 'react';
import './grid.css';
import { Canvas } from './Canvas.tsx';
import { CellBar } from './CellBar.tsx';
import type { GridColumn } from './cell.ts';
import { Editor } from './Editor.tsx';
import { fieldOf } from './field.ts';
import type { Grid as GridState } from './grid.ts';
import { GridContext, type GridParts } from './GridContext.ts';
import type { Loader } from './loader.ts';
import { useSignal } from './signal.ts';
import type { Slots } from './slot.ts';
import type { Query } from './source.ts';
import { StatusBar } from './StatusBar.tsx';
import { Trouble } from './Trouble.tsx';
import { useColumns, type Widths } from './useColumns.ts';
import { viewport } from './viewport.ts';

interface GridProps {
  readonly grid: GridState;
  readonly loader: Loader;
  readonly label: string;
  readonly frozen: number;
  readonly widths: Widths;
  /** Every column there is, also those not shown: a verb may ask for one. */
  readonly all: readonly GridColumn[];
  readonly ask: (change: Partial<Query>) => void;
  readonly find: () => void;
  /** What cells of a kind open; hand over the same object as long as nothing of it changes. */
  readonly slots?: Slots;
  readonly children?: ReactNode;
}

const none: Slots = {};

/** A sheet that is worked on like in Excel: one scroll container, the header and the first columns stay in view. */
export function Grid({ grid, loader, label, frozen, widths, all, ask, find, slots = none, children }: GridProps) {
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [textarea, setTextarea] = useState<HTMLTextAreaElement | null>(null);
  const columns = useSignal(grid.columns);
  const { layout, headers } = useColumns(columns, frozen, widths);
  const parts = useMemo<GridParts>(
    () => ({
      grid,
      loader,
      layout,
      ask,
      find,
      slots,
      field: fieldOf(textarea),
      ...viewport(scroller, textarea, layout),
    }),
    [grid, loader, layout, ask, find, slots, scroller, textarea],
  );
  useEffect(() => textarea?.focus({ preventScroll: true }), [textarea]);
  return (
    <GridContext value={parts}>
      {children}
      <CellBar />
      <Canvas label={label} headers={headers} scroller={scroller} onScroller={setScroller}>
        <Editor field={setTextarea} />
        <Trouble all={all} />
      </Canvas>
      <StatusBar />
    </GridContext>
  );
}

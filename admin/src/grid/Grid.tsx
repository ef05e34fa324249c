import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import './grid.css';
import { Asides } from './Asides.tsx';
import { Canvas } from './Canvas.tsx';
import type { Arrangement, LaidOut } from './arrange.ts';
import { CellBar } from './CellBar.tsx';
import type { GridColumn } from './cell.ts';
import type { ColourRule } from './colours.ts';
import { Editor } from './Editor.tsx';
import { fieldOf } from './field.ts';
import type { Grid as GridState } from './grid.ts';
import { GridContext, type GridParts, type OwnColumns } from './GridContext.ts';
import type { Loader } from './loader.ts';
import { useSignal } from './signal.ts';
import type { Slots } from './slot.ts';
import type { Query } from './source.ts';
import { StatusBar } from './StatusBar.tsx';
import { Trouble } from './Trouble.tsx';
import { useColumns } from './useColumns.ts';
import { type Detail, useLines } from './useLines.ts';
import { toHead, viewport } from './viewport.ts';

interface GridProps {
  readonly grid: GridState;
  readonly loader: Loader;
  readonly label: string;
  /** The columns in their places, of which `all` may have more. */
  readonly laid: LaidOut;
  readonly all: readonly GridColumn[];
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  readonly choose: () => void;
  readonly groupBy: readonly string[];
  readonly setGroupBy: (columns: readonly string[]) => void;
  /** Rules by which rows are coloured, where they are. */
  readonly colours?: readonly ColourRule[];
  readonly setColours?: (rules: readonly ColourRule[]) => void;
  readonly own?: OwnColumns | undefined;
  readonly ask: (change: Partial<Query>) => void;
  readonly toSearch: () => void;
  /** What cells of a kind open; hand over the same object as long as nothing of it changes. */
  readonly slots?: Slots;
  /** What stands to the left of the rows. */
  readonly groups?: ReactNode;
  /** What is open under a row; no row can be opened where it is absent. */
  readonly detail?: Detail;
  /** It lies in another grid: without the lines above and below, and the keyboard stays where it is. */
  readonly isNested?: boolean;
  /** What stands to the right of the rows. */
  readonly side?: ReactNode;
  readonly children?: ReactNode;
}

const none: Slots = {};
const noColours: readonly ColourRule[] = [];

/** A sheet that is worked on like in Excel: one scroll container, the header and the first columns stay in view. */
export function Grid(props: GridProps) {
  const {
    grid,
    loader,
    label,
    laid,
    all,
    arrangement,
    arrange,
    choose,
    groupBy,
    setGroupBy,
    colours = noColours,
    setColours,
    own,
    ask,
    toSearch,
    slots = none,
    groups,
    detail,
    isNested = false,
    side,
    children,
  } = props;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [textarea, setTextarea] = useState<HTMLTextAreaElement | null>(null);
  const columns = useSignal(grid.columns);
  const outer = useContext(GridContext);
  const lines = useLines(grid, detail);
  const { layout, widen } = useColumns(columns, laid.frozen, laid.stubs, lines);
  const parts = useMemo<GridParts>(
    () => ({
      grid,
      loader,
      layout,
      all,
      arrangement,
      arrange,
      widen,
      choose,
      groupBy,
      setGroupBy,
      colours,
      setColours,
      own,
      ask,
      toSearch,
      slots,
      detail,
      leave: () => outer?.focus(),
      field: fieldOf(textarea),
      ...viewport(scroller, textarea, layout),
      toHead: (col) => toHead(grid, scroller, layout, col),
    }),
    [
      grid,
      loader,
      layout,
      all,
      arrangement,
      arrange,
      widen,
      choose,
      groupBy,
      setGroupBy,
      colours,
      setColours,
      own,
      ask,
      toSearch,
      slots,
      detail,
      outer,
      scroller,
      textarea,
    ],
  );
  useEffect(() => {
    if (!isNested) textarea?.focus({ preventScroll: true });
  }, [textarea, isNested]);
  return (
    <GridContext value={parts}>
      {children}
      {!isNested && <CellBar />}
      <div className="grid-middle">
        {groups}
        <Canvas label={label} stubs={laid.stubs} scroller={scroller} onScroller={setScroller}>
          <Editor field={setTextarea} />
          <Trouble />
        </Canvas>
        {side}
      </div>
      <Asides />
      {!isNested && <StatusBar />}
    </GridContext>
  );
}

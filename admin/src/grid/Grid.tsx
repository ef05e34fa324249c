import { type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import './grid.css';
import { Asides } from './Asides.tsx';
import type { LaidOut } from './arrange.ts';
import { Canvas } from './Canvas.tsx';
import { CellBar } from './CellBar.tsx';
import { Editor } from './Editor.tsx';
import { fieldOf } from './field.ts';
import { type GivenParts, GridContext } from './GridContext.ts';
import { useSignal } from './signal.ts';
import { StatusBar } from './StatusBar.tsx';
import { Trouble } from './Trouble.tsx';
import { useColumns } from './useColumns.ts';
import { useLines } from './useLines.ts';
import { useSame } from './useSame.ts';
import { toHead, viewport } from './viewport.ts';

/** Hand over the same objects as long as nothing of them changes. */
interface GridProps extends GivenParts {
  readonly label: string;
  /** The columns in their places, of which `all` may have more. */
  readonly laid: LaidOut;
  /** It lies in another grid: without the lines above and below, and the keyboard stays where it is. */
  readonly isNested?: boolean;
  /** What stands to the right of the rows. */
  readonly side?: ReactNode;
  readonly children?: ReactNode;
}

/** A sheet that is worked on like in Excel: one scroll container, the header and the first columns stay in view. */
export function Grid({ label, laid, isNested = false, side, children, ...given }: GridProps) {
  const { grid } = given;
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const [textarea, setTextarea] = useState<HTMLTextAreaElement | null>(null);
  const columns = useSignal(grid.columns);
  const outer = useContext(GridContext);
  const lines = useLines(grid, given.detail);
  const { layout, widen } = useColumns(columns, laid.frozen, laid.stubs, lines);
  const onScreen = useMemo(
    () => ({
      layout,
      field: fieldOf(textarea),
      ...viewport(scroller, textarea, layout),
      toHead: (col: number) => toHead(grid, scroller, layout, col),
      leave: () => outer?.focus(),
    }),
    [grid, layout, outer, scroller, textarea],
  );
  const parts = useSame({ ...given, widen, ...onScreen });
  useEffect(() => {
    if (!isNested) textarea?.focus({ preventScroll: true });
  }, [textarea, isNested]);
  return (
    <GridContext value={parts}>
      {children}
      {!isNested && <CellBar />}
      <div className="grid-middle">
        <Canvas label={label} stubs={laid.stubs} scroller={scroller} onScroller={setScroller}>
          <Editor field={setTextarea} />
          {isNested && <Trouble />}
        </Canvas>
        {side}
      </div>
      <Asides />
      {!isNested && <StatusBar />}
    </GridContext>
  );
}

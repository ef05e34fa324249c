import type { ReactNode } from 'react';
import './overlay.css';
import { selectedRange } from './ranges.ts';
import { isWritable } from './cell.ts';
import { rowAt } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { boxOf, type Layout } from './geometry.ts';
import { ROW_HEIGHT } from './lines.ts';
import { isSingle, type Range, type Selection } from './selection.ts';
import { useSignal } from './signal.ts';

/** Below the header. Moved, not placed: with a `top` the sticky layers would stay in view when one scrolls down. */
const below = ({ headHeight }: Layout) => ({ transform: `translateY(${headHeight}px)` });

interface OverlayProps {
  readonly layout: Layout;
  readonly selection: Selection;
  readonly selected: Range;
  readonly children: ReactNode;
}

/**
 * The selection, and the active cell with whatever lies on it. It is no part of the rows, so it stays when its row
 * leaves the window. A part over frozen columns sticks to them: only styles change, the text field is never mounted anew.
 */
export function Overlay({ layout, selection, selected, children }: OverlayProps) {
  const { hangs } = useGrid();
  const { active } = selection;
  const isFrozen = active.col < layout.frozen;
  const box = boxOf(layout, { top: active.row, bottom: active.row, left: active.col, right: active.col });
  return (
    <>
      {!isSingle(selected) && <Area layout={layout} range={selected} />}
      <FillHandle layout={layout} />
      <div className={`grid-layer ${isFrozen ? 'is-frozen' : ''}`} style={below(layout)}>
        <div className={`grid-active ${hangs(active)}`} style={{ ...box, height: ROW_HEIGHT }}>
          {children}
        </div>
      </div>
    </>
  );
}

interface AreaProps {
  readonly layout: Layout;
  readonly range: Range;
  readonly className?: string;
}

/** A range of cells; its part over frozen columns sticks to them. */
function Area({ layout, range, className = 'grid-area' }: AreaProps) {
  const frozenRight = Math.min(range.right, layout.frozen - 1);
  return (
    <>
      <div className="grid-layer" style={below(layout)}>
        <div className={className} style={boxOf(layout, range)} />
      </div>
      {range.left < layout.frozen && (
        <div className="grid-layer is-frozen" style={below(layout)}>
          <div className={className} style={boxOf(layout, { ...range, right: frozenRight })} />
        </div>
      )}
    </>
  );
}

/** The small square at the corner of the selection, and the outline of what dragging it would fill. */
function FillHandle({ layout }: Pick<AreaProps, 'layout'>) {
  const { grid } = useGrid();
  const filling = useSignal(grid.filling);
  const columns = useSignal(grid.columns);
  const editing = useSignal(grid.editing);
  const range = selectedRange(grid);
  const row = rowAt(grid, { row: range.bottom, col: range.right });
  const isUseful = row?.id && columns.slice(range.left, range.right + 1).some((column) => isWritable(column, row));
  const box = boxOf(layout, range);
  const isFrozen = range.right < layout.frozen;
  return (
    <>
      {filling && <Area layout={layout} range={filling} className="grid-filling" />}
      {isUseful && !editing && (
        <div className={`grid-layer${isFrozen ? ' is-frozen' : ''}`} style={below(layout)}>
          <div className="grid-handle" style={{ left: box.left + box.width, top: box.top + box.height }} />
        </div>
      )}
    </>
  );
}

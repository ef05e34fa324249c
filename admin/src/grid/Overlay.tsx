import type { ReactNode } from 'react';
import './overlay.css';
import { useGrid } from './GridContext.ts';
import { boxOf, type Layout, ROW_HEIGHT } from './geometry.ts';
import { isSingle, type Range, type Selection } from './selection.ts';

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
      {!isSingle(selected) && <Area layout={layout} selected={selected} />}
      <div className={`grid-layer ${isFrozen ? 'is-frozen' : ''}`} style={{ top: layout.headHeight }}>
        <div className={`grid-active ${hangs(active)}`} style={{ ...box, height: ROW_HEIGHT }}>
          {children}
        </div>
      </div>
    </>
  );
}

function Area({ layout, selected }: { readonly layout: Layout; readonly selected: Range }) {
  const frozenRight = Math.min(selected.right, layout.frozen - 1);
  return (
    <>
      <div className="grid-layer" style={{ top: layout.headHeight }}>
        <div className="grid-area" style={boxOf(layout, selected)} />
      </div>
      {selected.left < layout.frozen && (
        <div className="grid-layer is-frozen" style={{ top: layout.headHeight }}>
          <div className="grid-area" style={boxOf(layout, { ...selected, right: frozenRight })} />
        </div>
      )}
    </>
  );
}

import { type SyntheticEvent, useSyncExternalStore } from 'react';
import './details.css';
import { useGrid } from './GridContext.ts';
import { ROW_HEIGHT } from './lines.ts';
import { useSignal } from './signal.ts';

const stop = (event: SyntheticEvent) => event.stopPropagation();

/**
 * What is open under rows, over the whole width that is in view. It stays mounted while its row is out of sight: something
 * may be typed into it. What happens in it is not the grid's affair.
 */
export function Details({ scroller }: { readonly scroller: HTMLElement | null }) {
  const { grid, layout, detail } = useGrid();
  useSignal(grid.revision);
  const width = useWidth(scroller);
  if (!detail) return null;
  return layout.lines.open.map(({ row: index, height }) => {
    const row = grid.window.at(index);
    return (
      row && (
        <div
          key={row.key}
          className="grid-detail"
          data-row={row.key}
          style={{ top: layout.headHeight + layout.lines.topOf(index) + ROW_HEIGHT, height, width: layout.width }}
          onPointerDown={stop}
          onPointerMove={stop}
          onPointerUp={stop}
          onClick={stop}
          onDoubleClick={stop}
          onContextMenu={stop}
        >
          <div className="grid-detail-inner" style={{ width }}>
            {detail.render(row)}
          </div>
        </div>
      )
    );
  });
}

/** The width of an element's inside, as it changes. */
const useWidth = (element: HTMLElement | null) =>
  useSyncExternalStore(
    (onChange) => {
      if (!element) return () => undefined;
      const observer = new ResizeObserver(onChange);
      observer.observe(element);
      return () => observer.disconnect();
    },
    () => element?.clientWidth ?? 0,
  );

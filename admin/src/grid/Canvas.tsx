import { type ReactNode, useCallback, useLayoutEffect, useState } from 'react';
import type { Stub } from './arrange.ts';
import { AddColumn } from './AddColumn.tsx';
import { Bands } from './Bands.tsx';
import { Body } from './Body.tsx';
import type { GridColumn } from './cell.ts';
import { ColumnMenu } from './ColumnMenu.tsx';

import { Details } from './Details.tsx';
import { boundsOf } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { Head } from './Head.tsx';
import { Overlay } from './Overlay.tsx';
import { rangeOf } from './selection.ts';
import { useSignal } from './signal.ts';
import { useMouse } from './useMouse.ts';
import { useWindow } from './useWindow.ts';

interface CanvasProps {
  readonly label: string;
  readonly stubs: readonly Stub[];
  readonly scroller: HTMLDivElement | null;
  readonly onScroller: (element: HTMLDivElement | null) => void;
  /** What lies on the active cell. */
  readonly children: ReactNode;
}

/** The drawn part of the sheet. It is drawn anew with every scroll, so nothing else belongs in here. */
export function Canvas({ label, stubs, scroller, onScroller, children }: CanvasProps) {
  const parts = useGrid();
  const { grid, loader, layout } = parts;
  const columns = useSignal(grid.columns);
  const selection = useSignal(grid.selection);
  useSignal(grid.revision);
  const [menu, setMenu] = useState<{ column: GridColumn; anchor: HTMLElement } | null>(null);
  const openMenu = useCallback((column: GridColumn, anchor: HTMLElement) => setMenu({ column, anchor }), []);
  const { bands } = useSignal(grid.outline);
  const { rows, cols } = boundsOf(grid);
  const shown = useWindow(scroller, layout, rows, loader);
  const mouse = useMouse(parts, scroller);
  const top = useSignal(grid.top);
  useLayoutEffect(() => {
    scroller?.scrollTo({ top: top?.row ? layout.lines.headOf(top.row) : 0 });
    // only where another query was read: what opens under a row leaves the rows where they are
    // eslint-disable-next-line react/exhaustive-deps
  }, [scroller, top]);
  const selected = rangeOf(selection);
  const closeMenu = () => {
    setMenu(null);
    // as long as it is there, it keeps the keyboard
    requestAnimationFrame(parts.focus);
  };
  return (
    <div className="grid-scroller" ref={onScroller} {...mouse}>
      <div
        className="grid-canvas"
        style={{ width: layout.width, height: layout.headHeight + layout.lines.topOf(rows) }}
      >
        <div
          role={bands.length ? 'treegrid' : 'grid'}
          aria-label={label}
          aria-rowcount={rows + bands.length + 2}
          aria-colcount={cols + 1}
          aria-multiselectable
          className="grid"
        >
          <Head
            columns={columns}
            stubs={stubs}
            layout={layout}
            left={shown.left}
            right={shown.right}
            from={selected.left}
            to={selected.right}
            onMenu={openMenu}
          />
          <Body columns={columns} shown={shown} selected={selected}>
            <Bands scroller={scroller} />
          </Body>
        </div>
        <AddColumn />
        <Overlay layout={layout} selection={selection} selected={selected}>
          {children}
        </Overlay>
        <Details scroller={scroller} />
      </div>
      {menu && <ColumnMenu column={menu.column} anchor={menu.anchor} onClose={closeMenu} />}
    </div>
  );
}

import { type ReactNode, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import './grid.css';
import { Body } from './Body.tsx';
import { CellBar } from './CellBar.tsx';
import type { GridColumn } from './cell.ts';
import { CellNote } from './CellNote.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import { Editor } from './Editor.tsx';
import { isTroubled } from './edits.ts';
import { fieldOf } from './field.ts';
import { ROW_HEIGHT } from './geometry.ts';
import { boundsOf, columnAt, editAt, type Grid as GridState } from './grid.ts';
import { GridContext, type GridParts, useGrid } from './GridContext.ts';
import { Head } from './Head.tsx';
import type { Loader } from './loader.ts';
import { NeedsDialog } from './NeedsDialog.tsx';
import { Overlay } from './Overlay.tsx';
import { rangeOf } from './selection.ts';
import { useSignal } from './signal.ts';
import type { Slots } from './slot.ts';
import type { Query } from './source.ts';
import { StatusBar } from './StatusBar.tsx';
import { useColumns, type Widths } from './useColumns.ts';
import { useMouse } from './useMouse.ts';
import { viewport } from './viewport.ts';
import { useWindow } from './useWindow.ts';

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
  const selection = useSignal(grid.selection);
  useSignal(grid.revision);
  const [menu, setMenu] = useState<{ column: GridColumn; anchor: HTMLElement } | null>(null);
  const { layout, headers } = useColumns(columns, frozen, widths);
  const { rows, cols } = boundsOf(grid);
  const shown = useWindow(scroller, layout, rows, loader);
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
  const mouse = useMouse(parts, scroller);
  const selected = rangeOf(selection);
  const top = useSignal(grid.top);
  useLayoutEffect(() => {
    scroller?.scrollTo({ top: (top?.row ?? 0) * ROW_HEIGHT });
  }, [scroller, top]);
  useEffect(() => textarea?.focus({ preventScroll: true }), [textarea]);
  const closeMenu = () => {
    setMenu(null);
    parts.focus();
  };
  return (
    <GridContext value={parts}>
      {children}
      <CellBar />
      <div className="grid-scroller" ref={setScroller} {...mouse}>
        <div className="grid-canvas" style={{ width: layout.width, height: layout.headHeight + rows * ROW_HEIGHT }}>
          <div
            role="grid"
            aria-label={label}
            aria-rowcount={rows + 2}
            aria-colcount={cols + 1}
            aria-multiselectable
            className="grid"
          >
            <Head
              columns={columns}
              headers={headers}
              layout={layout}
              shown={shown}
              selected={selected}
              onMenu={(column, anchor) => setMenu({ column, anchor })}
            />
            <Body columns={columns} shown={shown} selected={selected} />
          </div>
          <Overlay layout={layout} selection={selection} selected={selected}>
            <Editor field={setTextarea} />
            <Trouble all={all} />
          </Overlay>
        </div>
      </div>
      <StatusBar />
      {menu && <ColumnMenu column={menu.column} anchor={menu.anchor} onClose={closeMenu} />}
    </GridContext>
  );
}

/** What is wrong with the active cell, and the form of a verb that asks for more. */
function Trouble({ all }: Pick<GridProps, 'all'>) {
  const { grid, focus } = useGrid();
  const { active } = useSignal(grid.selection);
  const editing = useSignal(grid.editing);
  useSignal(grid.revision);
  const [isAsking, setAsking] = useState(false);
  const edit = columnAt(grid, active) && editAt(grid, active);
  const close = () => {
    setAsking(false);
    focus();
  };
  if (!edit || !isTroubled(edit) || editing) return null;
  if (isAsking) return <NeedsDialog cell={active} columns={all} onClose={close} />;
  return <CellNote cell={active} edit={edit} onSupply={() => setAsking(true)} />;
}

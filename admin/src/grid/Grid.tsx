import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import './grid.css';
import { Body } from './Body.tsx';
import { CellBar } from './CellBar.tsx';
import type { GridColumn } from './cell.ts';
import { CellNote } from './CellNote.tsx';
import { ColumnMenu } from './ColumnMenu.tsx';
import type { Field } from './commands.ts';
import { Editor } from './Editor.tsx';
import { isTroubled } from './edits.ts';
import { ROW_HEIGHT, scrollFor } from './geometry.ts';
import { boundsOf, columnAt, editAt, type Grid as GridState } from './grid.ts';
import { GridContext, type GridParts, useGrid } from './GridContext.ts';
import { Head } from './Head.tsx';
import type { Loader } from './loader.ts';
import { NeedsDialog } from './NeedsDialog.tsx';
import { Overlay } from './Overlay.tsx';
import { rangeOf } from './selection.ts';
import { useSignal } from './signal.ts';
import type { Query } from './source.ts';
import { StatusBar } from './StatusBar.tsx';
import { useColumns, type Widths } from './useColumns.ts';
import { useMouse, viewOf } from './useMouse.ts';
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
  /** Gets the part of the grid that puts the keyboard back and opens new rows. */
  readonly parts: RefObject<GridParts | null>;
  readonly children?: ReactNode;
}

/** Room that a list or a note below a cell may need. */
const HANGING = 270;

/** A sheet that is worked on like in Excel: one scroll container, the header and the first columns stay in view. */
export function Grid({ grid, loader, label, frozen, widths, all, ask, find, parts: partsRef, children }: GridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const textarea = useRef<HTMLTextAreaElement>(null);
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
      field: fieldOf(textarea),
      focus: () => textarea.current?.focus({ preventScroll: true }),
      pageRows: () => Math.floor((scroller.current!.clientHeight - layout.headHeight) / ROW_HEIGHT) - 1,
      isLow: (cell) => {
        const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
        const top = cell.row * ROW_HEIGHT - scrollTop + layout.headHeight;
        return top > clientHeight - HANGING && top > HANGING;
      },
      reveal: (cell) => scroller.current?.scrollTo(scrollFor(layout, viewOf(scroller.current), cell)),
    }),
    [grid, loader, layout, ask, find],
  );
  partsRef.current = parts;
  const mouse = useMouse(parts, scroller);
  const selected = rangeOf(selection);
  const top = useSignal(grid.top);
  useLayoutEffect(() => {
    if (top) scroller.current!.scrollTop = top.row * ROW_HEIGHT;
  }, [top]);
  useEffect(() => textarea.current?.focus({ preventScroll: true }), []);
  const closeMenu = () => {
    setMenu(null);
    parts.focus();
  };
  return (
    <GridContext value={parts}>
      {children}
      <CellBar />
      <div className="grid-scroller" ref={scroller} {...mouse}>
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
            <Editor field={textarea} />
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

const fieldOf = (textarea: RefObject<HTMLTextAreaElement | null>): Field => ({
  read: () => textarea.current?.value ?? '',
  write: (text) => {
    const element = textarea.current;
    if (!element || element.value === text) return;
    element.value = text;
    element.setSelectionRange(text.length, text.length);
  },
  insert: (text) => {
    textarea.current?.setRangeText(text, textarea.current.selectionStart, textarea.current.selectionEnd, 'end');
    textarea.current?.dispatchEvent(new Event('input', { bubbles: true }));
  },
});

import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect, useLayoutEffect, useState } from 'react';
import type { Backend } from '../data/backend.ts';
import { useBackend } from '../data/BackendContext.ts';
import type { GridColumn } from '../grid/cell.ts';
import type { ColourRule } from '../grid/colours.ts';
import { noteAnswer, noteFailure } from '../grid/connection.ts';
import { createGrid, type Grid } from '../grid/grid.ts';
import { follow } from '../grid/live.ts';
import { Loader } from '../grid/loader.ts';
import { followGroups } from '../grid/outline.ts';
import { signal, type Signal } from '../grid/signal.ts';
import { type GridSource, type Query, Unreachable } from '../grid/source.ts';
import { showColumns } from '../grid/staying.ts';
import { askedColumns } from './askedColumns.ts';
import type { Surroundings } from './gridColumns.ts';
import { isTyped } from './isTyped.ts';
import { sheetSource } from './sheetSource.ts';

interface OpenGrid {
  readonly grid: Grid;
  readonly loader: Loader;
  /** Columns that are asked of the server now. */
  readonly asked: Signal<readonly string[]>;
  /** The sheet as it is now: fields may be added while it is open. */
  readonly sheet: Signal<SheetDef>;
  readonly colours: Signal<readonly ColourRule[]>;
  /** The query that was asked for last. */
  readonly query: Signal<Query>;
}

interface Wanted {
  readonly sheet: SheetDef;
  /** Columns on screen, in their order. */
  readonly columns: readonly GridColumn[];
  /** Keys of all that is shown, in folded groups too. */
  readonly keys: readonly string[];
  readonly query: Query;
  /** The columns by which the rows are grouped; hand over the same list as long as it is. */
  readonly by?: readonly GridColumn[];
  /** Rules by which rows are coloured; hand over the same list as long as it is. */
  readonly colours?: readonly ColourRule[];
  readonly around: Surroundings;
  readonly me: string;
  /** Nothing is typed into it: the screen is too small. */
  readonly isReading?: boolean;
  /** Where its rows come from, where that is not the sheet as a whole. */
  readonly source?: (backend: Backend, columns: () => readonly string[]) => GridSource;
}

const noColours: readonly ColourRule[] = [];
const noColumns: readonly GridColumn[] = [];

function openGrid(backend: Backend, { sheet, columns, query, around, me, source, isReading }: Wanted): OpenGrid {
  const asked = signal<readonly string[]>([]);
  const shown = signal(sheet);
  const colours = signal(noColours);
  const rows = source ? source(backend, asked.get) : sheetSource(backend, shown.get, asked.get, colours.get);
  const grid = createGrid(rows, columns, query, {
    locale: around.locale,
    me,
    canAdd: isTyped(sheet) && !isReading && (!sheet.isAdministered || around.isAdministrator),
  });
  return { grid, loader: new Loader(grid), asked, sheet: shown, colours, query: signal(query) };
}

/** The open grid of a sheet. It lives as long as the page; another query, or columns not read yet, are read into it. */
export function useSheetGrid(wanted: Wanted): OpenGrid {
  const { sheet, columns, keys, query, by = noColumns, colours = noColours } = wanted;
  const backend = useBackend();
  const [open] = useState(() => openGrid(backend, wanted));

  useLayoutEffect(() => open.sheet.set(sheet), [open, sheet]);
  useLayoutEffect(() => {
    const control = new AbortController();
    showColumns(open.grid, columns, control.signal);
    return () => control.abort();
  }, [open, columns]);

  useEffect(() => {
    const needed = askedColumns(sheet, keys);
    const asked = open.asked.get();
    const isThere = needed.every((key) => asked.includes(key));
    const isColoured = colours === open.colours.get();
    if (isThere && isColoured && query === open.query.get() && open.grid.load.get() !== 'loading') return;
    open.asked.set(needed);
    open.colours.set(colours);
    open.query.set(query);
    open.grid.by.set(by);
    void open.loader.restart(query);
  }, [open, sheet, keys, query, by, colours]);

  useEffect(() => {
    const { grid, loader } = open;
    // a lost connection is back
    const again = () => loader.resume();
    const online = () => {
      noteAnswer(grid.connection);
      again();
    };
    const offline = () => noteFailure(grid.connection, new Unreachable());
    const stops = [follow(grid), followGroups(grid), grid.source.watch(again)];
    addEventListener('online', online);
    addEventListener('offline', offline);
    return () => {
      for (const stop of stops) stop();
      removeEventListener('online', online);
      removeEventListener('offline', offline);
      open.loader.stop();
    };
  }, [open]);
  return open;
}

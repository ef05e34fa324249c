import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect, useState } from 'react';
import type { Backend } from '../data/backend.ts';
import { useBackend } from '../data/BackendContext.ts';
import { createGrid, type Grid, showColumns } from '../grid/grid.ts';
import { follow } from '../grid/live.ts';
import { Loader } from '../grid/loader.ts';
import { signal, type Signal } from '../grid/signal.ts';
import type { Query } from '../grid/source.ts';
import { gridColumns, type Surroundings } from './gridColumns.ts';
import { sheetSource } from './sheetSource.ts';

interface OpenGrid {
  readonly grid: Grid;
  readonly loader: Loader;
  /** Columns that are asked of the server now. */
  readonly asked: Signal<readonly string[]>;
}

interface Wanted {
  readonly sheet: SheetDef;
  readonly keys: readonly string[];
  readonly query: Query;
  readonly around: Surroundings;
  readonly me: string;
}

function openGrid(backend: Backend, { sheet, keys, query, around, me }: Wanted): OpenGrid {
  const asked = signal<readonly string[]>([]);
  const columns = gridColumns(sheet, keys, around);
  const grid = createGrid(sheetSource(backend, sheet, asked.get), columns, query, {
    locale: around.locale,
    me,
    canAdd: !sheet.isUploaded && !sheet.isLog && !sheet.isMadeAside,
  });
  return { grid, loader: new Loader(grid), asked };
}

/** The open grid of a sheet. It lives as long as the page; another query or other columns are read into it. */
export function useSheetGrid(wanted: Wanted): OpenGrid {
  const { sheet, keys, query, around } = wanted;
  const backend = useBackend();
  const [open] = useState(() => openGrid(backend, wanted));

  useEffect(() => showColumns(open.grid, gridColumns(sheet, keys, around)), [open, sheet, keys, around]);

  useEffect(() => {
    open.asked.set(withMet(sheet, keys));
    void open.loader.restart(query);
  }, [open, sheet, keys, query]);

  useEffect(() => {
    const stop = follow(open.grid);
    return () => {
      stop();
      open.loader.stop();
    };
  }, [open]);
  return open;
}

/** The shown columns, and those that say whether a shown due moment has been met. */
function withMet(sheet: SheetDef, keys: readonly string[]): string[] {
  const met = columnsOf(sheet).flatMap(({ key, metBy }) => (metBy && keys.includes(key) ? [metBy] : []));
  return [...new Set([...keys, ...met])];
}

import type { Locale } from '@redress/schema/errors.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { useEffect, useMemo, useRef } from 'react';
import { useBackend } from '../data/BackendContext.ts';
import { createGrid, type Grid } from '../grid/grid.ts';
import { Loader } from '../grid/loader.ts';
import { follow } from '../grid/live.ts';
import type { Query } from '../grid/source.ts';
import { gridColumns, type Surroundings } from './gridColumns.ts';
import { sheetSource } from './sheetSource.ts';

/** The open grid of a sheet; it lives until the page or the language changes, and reads anew when the query or columns do. */
export function useSheetGrid(
  sheet: SheetDef,
  keys: readonly string[],
  query: Query,
  around: Surroundings,
  me: string,
): { grid: Grid; loader: Loader } {
  const backend = useBackend();
  const asked = useRef<readonly string[]>(keys);
  asked.current = withMet(sheet, keys);
  const open = useMemo(() => {
    const source = sheetSource(backend, sheet, () => asked.current);
    const grid = createGrid(source, gridColumns(sheet, keys, around), query, {
      locale: around.locale as Locale,
      me,
      canAdd: true,
    });
    return { grid, loader: new Loader(grid) };
    // The query and the columns are handed over below, so that a new one keeps what was typed.
  }, [backend, sheet, around, me]);

  useEffect(() => {
    open.grid.columns.set(gridColumns(sheet, keys, around));
    void open.loader.restart(query);
  }, [open, sheet, keys, query, around]);

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

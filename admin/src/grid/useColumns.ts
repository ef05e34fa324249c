import { type ColumnSizingState, getCoreRowModel, type Updater, useReactTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from './cell.ts';
import { type Layout, layoutOf } from './geometry.ts';

const noRows: never[] = [];

/** Widths that a person has given to columns, by key. */
export interface Widths {
  readonly value: ColumnSizingState;
  readonly set: (next: ColumnSizingState) => void;
}

/** Column state is react-table's: widths, which columns are frozen, how a header is dragged wider. */
export function useColumns(columns: readonly GridColumn[], frozen: number, widths: Widths) {
  const definitions = useMemo(
    () => columns.map(({ key, width }) => ({ id: key, size: width, minSize: 36, maxSize: 900 })),
    [columns],
  );
  const left = useMemo(() => columns.slice(0, frozen).map(({ key }) => key), [columns, frozen]);
  const table = useReactTable<never>({
    data: noRows,
    columns: definitions,
    getCoreRowModel: getCoreRowModel(),
    columnResizeMode: 'onChange',
    state: { columnSizing: widths.value, columnPinning: { left } },
    onColumnSizingChange: (next: Updater<ColumnSizingState>) =>
      widths.set(typeof next === 'function' ? next(widths.value) : next),
  });
  const sizes = widths.value;
  const layout: Layout = useMemo(() => {
    const hasGroups = columns.some(({ group }) => group);
    return layoutOf(
      columns.map(({ key, width }) => sizes[key] ?? width),
      frozen,
      hasGroups,
    );
  }, [columns, frozen, sizes]);
  return { layout, headers: table.getFlatHeaders() };
}

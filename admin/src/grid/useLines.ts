import { type ReactNode, useMemo } from 'react';
import type { GridRow } from './cell.ts';
import type { Grid } from './grid.ts';
import { type Lines, linesOf } from './lines.ts';
import { useSignal } from './signal.ts';

/** What is shown under an open row. */
export interface Detail {
  readonly height: number;
  readonly render: (row: GridRow) => ReactNode;
}

/** Where the rows lie now; another object only when a row or a group was opened or closed, or has another place. */
export function useLines(grid: Grid, detail: Detail | undefined): Lines {
  const opened = useSignal(grid.opened);
  useSignal(grid.revision);
  const height = detail?.height ?? 0;
  const rows = [...opened].map((key) => grid.window.indexOf(key)).filter((row) => row >= 0);
  const { bands } = useSignal(grid.outline);
  const between = bands.map(({ row }) => row).join(' ');
  const places = rows.toSorted((a, b) => a - b).join(' ');
  return useMemo(() => {
    const open = numbers(places).map((row) => ({ row, height }));
    return linesOf(open, numbers(between));
  }, [places, between, height]);
}

const numbers = (text: string) => (text ? text.split(' ').map(Number) : []);

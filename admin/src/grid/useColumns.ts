import { useMemo, useState } from 'react';
import type { Stub } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { type Layout, layoutOf } from './geometry.ts';
import type { Lines } from './lines.ts';

export interface Widening {
  readonly key: string;
  readonly width: number;
}

/** Where the columns lie; while one is dragged wider only this layout knows it. */
export function useColumns(columns: readonly GridColumn[], frozen: number, stubs: readonly Stub[], lines: Lines) {
  const [widening, widen] = useState<Widening | null>(null);
  const layout: Layout = useMemo(
    () =>
      layoutOf(
        columns.map(({ key, width }) => (key === widening?.key ? widening.width : width)),
        frozen,
        columns.some(({ group }) => group),
        stubs.map(({ before }) => before),
        lines,
      ),
    [columns, frozen, stubs, widening, lines],
  );
  return { layout, widen };
}

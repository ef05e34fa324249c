import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { ReactNode } from 'react';
import type { GridColumn, GridRow } from './cell.ts';

/** What the cells of a kind are besides their text: a sign before it, and something that opens by Enter, F2 or a click on the sign. */
export interface Slot {
  readonly sign: (row: GridRow, column: GridColumn) => ReactNode;
  /** What opening shows. */
  readonly label: string;
  readonly open: (row: GridRow, column: GridColumn) => void;
}

export type Slots = { readonly [K in KindName]?: Slot };

import { createContext, useContext } from 'react';
import type { Arrangement } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import type { ColourRule } from './colours.ts';
import type { Desk } from './desk.ts';
import type { Layout } from './geometry.ts';
import type { Cell } from './selection.ts';
import type { Query } from './source.ts';
import type { Widening } from './useColumns.ts';

/** Columns that people of the sheet add themselves. */
export interface OwnColumns {
  add(): void;
  change(key: string): void;
  retire(key: string): void;
}

/** What a page hands to its grid, and its parts share. */
export interface GivenParts extends Pick<Desk, 'grid' | 'loader' | 'toSearch' | 'copyLink' | 'slots' | 'detail'> {
  /** Asks for another order, filter or search; it may live in the address of the page. */
  readonly ask: (change: Partial<Query>) => void;
  /** Every column there is, also those not shown: a verb may ask for one. */
  readonly all: readonly GridColumn[];
  readonly arrangement: Arrangement;
  readonly arrange: (arrangement: Arrangement) => void;
  /** Opens the choice of columns. */
  readonly choose: () => void;
  /** Groups the rows by these columns; absent where rows cannot be grouped. */
  readonly groupBy?: (columns: readonly string[]) => void;
  /** Rules by which rows are coloured, where they are; the first that a row meets counts. */
  readonly colours?: readonly ColourRule[];
  readonly setColours?: (rules: readonly ColourRule[]) => void;
  /** How columns are added and changed; absent where nobody may. */
  readonly own?: OwnColumns | undefined;
}

/** What every part of an open grid shares. */
export interface GridParts extends Desk, GivenParts {
  readonly layout: Layout;
  /** Classes that say where what hangs on a cell has room: `is-low` opens upwards, `is-far` to the left. */
  readonly hangs: (cell: Cell) => string;
  /** Puts the keyboard back into the grid. */
  readonly focus: () => void;
  /** Shows a column at a width that it does not have yet; `null` ends that. */
  readonly widen: (widening: Widening | null) => void;
  /** Puts the keyboard on a column's title. */
  readonly toHead: (col: number) => void;
}

export const GridContext = createContext<GridParts | null>(null);

export function useGrid(): GridParts {
  const parts = useContext(GridContext);
  if (!parts) throw new Error('outside of a grid');
  return parts;
}

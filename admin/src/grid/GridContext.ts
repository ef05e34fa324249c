import { createContext, useContext } from 'react';
import type { Desk } from './commands.ts';
import type { Layout } from './geometry.ts';
import type { Cell } from './selection.ts';
import type { Query } from './source.ts';

/** What every part of an open grid shares. */
export interface GridParts extends Desk {
  readonly layout: Layout;
  /** Classes that say where what hangs on a cell has room: `is-low` opens upwards, `is-far` to the left. */
  readonly hangs: (cell: Cell) => string;
  /** Puts the keyboard back into the grid. */
  readonly focus: () => void;
  /** Asks for another order, filter or search; it may live in the address of the page. */
  readonly ask: (change: Partial<Query>) => void;
}

export const GridContext = createContext<GridParts | null>(null);

export function useGrid(): GridParts {
  const parts = useContext(GridContext);
  if (!parts) throw new Error('outside of a grid');
  return parts;
}

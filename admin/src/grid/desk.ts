import type { Field } from './field.ts';
import type { Grid } from './grid.ts';
import type { Loader } from './loader.ts';
import type { Cell } from './selection.ts';
import type { Slots } from './slot.ts';
import type { Detail } from './useLines.ts';

/** What commands work on beside the grid itself. */
export interface Desk {
  readonly grid: Grid;
  readonly loader: Loader;
  readonly field: Field;
  readonly pageRows: () => number;
  readonly reveal: (cell: Cell) => void;
  /** Puts the keyboard into the search of the sheet. */
  readonly toSearch: () => void;
  /** Copies the address of the active cell; absent where it has none. */
  readonly copyLink?: () => void;
  /** What cells of a kind open. */
  readonly slots?: Slots;
  /** Puts the keyboard into what is open under a row. */
  readonly toDetail: (key: string) => void;
  /** Puts the keyboard on the head of a group, by its place among the lines between rows. */
  readonly toBand: (band: number) => void;
  /** Puts the keyboard into the grid around this one, where there is one. */
  readonly leave: () => void;
  /** What is open under a row; no row can be opened where it is absent. */
  readonly detail?: Detail | undefined;
}

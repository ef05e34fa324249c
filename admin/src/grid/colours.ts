import type { Filter } from './source.ts';

/** Colours that a row may have; dark text is legible on each, also to who cannot tell red from green. */
export const rowColours = ['red', 'amber', 'green', 'blue', 'violet', 'grey'] as const;
export type RowColour = (typeof rowColours)[number];

/** Rows that meet a condition have a colour. */
export interface ColourRule {
  readonly filter: Filter;
  readonly colour: RowColour;
}

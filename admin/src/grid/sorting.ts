import type { Sort } from './source.ts';

/** The order after a click on a column's mark: by it alone, or (`further`) as another step; a click again turns it round. */
export function sortedBy(sort: readonly Sort[], column: string, further: boolean): readonly Sort[] {
  const known = sort.find((step) => step.column === column);
  const step = { column, descending: known ? !known.descending : false };
  if (!further) return [sort.length > 1 && known ? { ...known } : step];
  return known ? sort.map((other) => (other === known ? step : other)) : [...sort, step];
}

/** An order with a column as a further step in the given direction. */
export const alsoBy = (sort: readonly Sort[], column: string, descending: boolean): readonly Sort[] =>
  sort.some((step) => step.column === column)
    ? sort.map((step) => (step.column === column ? { column, descending } : step))
    : [...sort, { column, descending }];

/** An order without a column; the last step stays. */
export const notBy = (sort: readonly Sort[], column: string): readonly Sort[] =>
  sort.length > 1 ? sort.filter((step) => step.column !== column) : sort;

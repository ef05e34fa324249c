import type { ImportPlan } from './plan.ts';

/** Address in the file of a row's cell; null where the file has no such column. */
export type PlaceOf = (row: number, key: string, value?: unknown) => string | null;

/**
 * Where cells of a plan stand: in the column's letters, in a form each at its own place, of several columns of ticks in the one
 * whose tick says the value.
 */
export function placesOf({ columns }: Pick<ImportPlan, 'columns'>): PlaceOf {
  const byKey = Map.groupBy(columns, ({ key }) => key);
  return (row, key, value) => {
    const all = byKey.get(key);
    const one = all?.find(({ tick }) => tick !== undefined && tick === value) ?? all?.[0];
    return one ? (one.cell ?? `${one.letters}${row}`) : null;
  };
}

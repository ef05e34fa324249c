import type { RowGroups } from './source.ts';

/** A year, a month or a day that occurs (`2026`, `2026-09`, `2026-09-22`), with how many rows lie in it. */
export interface Period {
  readonly value: string;
  readonly count: number;
  /** Its months or days. */
  readonly inner: readonly Period[];
}

/** Years, months and days of which some are ticked; null is the empty cell. What is ticked stands for all within it. */
export type Chosen = readonly (string | null)[];

/** Days as years, the last one first, of months of days. */
export function periodsOf({ groups }: Pick<RowGroups, 'groups'>): Period[] {
  const days = groups.flatMap(({ values: [key], count }) =>
    key!.value === null ? [] : [{ value: key!.value, count }],
  );
  const nested = (of: typeof days, lengths: readonly number[]): Period[] => {
    const [length, ...deeper] = lengths;
    if (length === undefined) return [];
    return [...Map.groupBy(of, ({ value }) => value.slice(0, length))]
      .map(([value, within]) => ({
        value,
        count: within.reduce((all, { count }) => all + count, 0),
        inner: nested(within, deeper),
      }))
      .toSorted((a, b) => (a.value < b.value ? -1 : 1));
  };
  return nested(days, [4, 7, 10]).toReversed();
}

const holds = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}-`);

/** Whether all of a period is ticked, some of it, or nothing. */
export function stateOf(chosen: Chosen, { value }: Pick<Period, 'value'>): 'all' | 'some' | 'none' {
  if (chosen.some((one) => one !== null && holds(one, value))) return 'all';
  return chosen.some((one) => one !== null && holds(value, one)) ? 'some' : 'none';
}

/** Ticks a period, or takes its tick away: of what it lies in, the others then stay ticked. */
export function turn(chosen: Chosen, tree: readonly Period[], { value }: Pick<Period, 'value'>, isOn: boolean): Chosen {
  const apart = chosen.filter((one) => one === null || !holds(value, one));
  if (isOn) return [...apart, value];
  return apart.flatMap((one) => (one !== null && holds(one, value) ? without(tree, one, value) : [one]));
}

/** What a period consists of, less a part of it. */
function without(tree: readonly Period[], outer: string, value: string): string[] {
  const found = tree.find((period) => holds(period.value, outer));
  if (!found) return [];
  if (found.value !== outer) return without(found.inner, outer, value);
  return found.inner.flatMap((period) => {
    if (period.value === value) return [];
    return holds(period.value, value) ? without(found.inner, period.value, value) : [period.value];
  });
}

/** The periods that a text leads to, with what is around and within them. */
export const matching = (tree: readonly Period[], text: string): Period[] =>
  tree.flatMap((period) => {
    if (period.value.includes(text)) return [period];
    const inner = matching(period.inner, text);
    return inner.length ? [{ ...period, inner, count: inner.reduce((all, { count }) => all + count, 0) }] : [];
  });

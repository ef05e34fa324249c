import type { GridColumn } from './cell.ts';
import { isDay } from './filters.ts';
import type { Filter, Query, RowGroups, Sort } from './source.ts';

/** Values that lead into a group: one for each level, outermost first. */
export type GroupPath = readonly (string | null)[];

/** Names a path in sets and maps. */
export const pathKey = (path: GroupPath) => JSON.stringify(path);

/** What the cells of a column add up to in a group, and of how many cells that is. */
export interface GroupFigure {
  readonly sum: string | null;
  readonly filled: number;
}

/** A group without groups within: where its rows stand one after the other. */
export interface Leaf {
  readonly path: GroupPath;
  /** Of referenced rows, level by level. */
  readonly labels: readonly (string | null)[];
  readonly count: number;
  readonly figures: readonly GroupFigure[];
}

export const leavesOf = ({ groups }: RowGroups): Leaf[] =>
  groups.map(({ values, count, sums, filled }) => ({
    path: values.map(({ value }) => value),
    labels: values.map(({ label }) => label),
    count,
    figures: sums.map((sum, at) => ({ sum, filled: filled[at]! })),
  }));

/**
 * The order of grouped rows: the columns they are grouped by lead, each in the direction it is sorted in, days from the
 * last one; the sheet's own order where nothing else is asked for.
 */
export function groupedOrder(
  { by = [], sort }: Pick<Query, 'by' | 'sort'>,
  own: Sort,
  isLatestFirst: (key: string) => boolean,
) {
  const led = by.map(
    (column) => sort.find((step) => step.column === column) ?? { column, descending: isLatestFirst(column) },
  );
  const rest = sort.filter(({ column }) => !by.includes(column));
  return rest.length || !by.length ? [...led, ...rest] : [...led, ...(by.includes(own.column) ? [] : [own])];
}

/** The rows of all groups but these, as a further condition; `undefined` where none is folded. */
export function unfolded(by: readonly GridColumn[], folded: readonly GroupPath[]): Filter | undefined {
  const outer = Map.groupBy(folded, (path) => pathKey(path.slice(0, -1)));
  const conditions = [...outer.values()].flatMap((paths) => {
    const around = paths[0]!.slice(0, -1).map((value, at) => conditionOn(by[at]!, value));
    return conditionsOn(
      by[around.length]!,
      paths.map((path) => path.at(-1)!),
    ).map((last) => ({ and: [...around, last] }));
  });
  return conditions.length ? { not: { or: conditions } } : undefined;
}

/** One condition for many values where the kind has one. */
const conditionsOn = (column: GridColumn, values: readonly (string | null)[]): Filter[] =>
  isDay(column) || column.kind === 'flag'
    ? values.map((value) => conditionOn(column, value))
    : [{ [column.key]: { in: values.map((value) => typed(column, value)) } }];

function conditionOn(column: GridColumn, value: string | null): Filter {
  if (column.kind === 'flag') return { [column.key]: { eq: value === 'true' } };
  if (isDay(column)) return { [column.key]: value === null ? { isEmpty: true } : { within: value } };
  return { [column.key]: { in: [typed(column, value)] } };
}

const typed = ({ kind, isOwn }: GridColumn, value: string | null) =>
  kind === 'integer' && !isOwn && value !== null ? Number(value) : value;

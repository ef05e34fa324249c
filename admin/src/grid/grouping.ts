import type { GridColumn } from './cell.ts';
import { isDay } from './filters.ts';
import type { Filter, RowGroups } from './source.ts';

/** Values that lead into a group: one for each level, outermost first. */
export type GroupPath = readonly (string | null)[];

/** The rows of a group as a further condition; `undefined` outside of all groups. */
export function groupFilter(by: readonly (GridColumn | undefined)[], path: GroupPath): Filter | undefined {
  const parts = path.flatMap((value, at) => {
    const column = by[at];
    return column ? [[column.key, conditionOn(column, value)] as const] : [];
  });
  return parts.length ? Object.fromEntries(parts) : undefined;
}

function conditionOn(column: GridColumn, value: string | null) {
  if (column.kind === 'flag') return { eq: value === 'true' };
  if (value === null) return { isEmpty: true };
  return isDay(column) ? { within: value } : { eq: value };
}

/** A group of the panel: rows with the same value, and the groups within. */
export interface GroupNode {
  readonly path: GroupPath;
  readonly label: string | null;
  readonly count: number;
  /** What its numbers come to, where a column is added up. */
  readonly sum: number | null;
  readonly inner: readonly GroupNode[];
}

const added = (sums: readonly (number | null)[]) => {
  const known = sums.filter((sum) => sum !== null);
  return known.length ? known.reduce((all, sum) => all + sum, 0) : null;
};

const numberOf = (sums: readonly (string | null)[]) => (sums[0] ? Number(sums[0]) : null);

/** The groups of one or two columns as a tree, in the order of the server: the largest first; days by time, newest first. */
export function groupTree({ groups }: RowGroups, by: readonly GridColumn[]): GroupNode[] {
  const leaves = groups.map(({ values, count, sums }) => ({ values, count, sum: numberOf(sums) }));
  const outer = [...Map.groupBy(leaves, ({ values }) => values[0]!.value)].map(([value, rows]) => ({
    path: [value],
    label: rows[0]!.values[0]!.label,
    count: rows.reduce((all, { count }) => all + count, 0),
    sum: added(rows.map(({ sum }) => sum)),
    inner:
      by.length < 2
        ? []
        : inOrder(
            by[1]!,
            rows.map(({ values, count, sum }) => innerNode(values, count, sum)),
          ),
  }));
  return inOrder(by[0]!, outer);
}

const innerNode = (values: RowGroups['groups'][number]['values'], count: number, sum: number | null): GroupNode => ({
  path: values.map(({ value }) => value),
  label: values[1]!.label,
  count,
  sum,
  inner: [],
});

function inOrder(column: GridColumn, nodes: readonly GroupNode[]): GroupNode[] {
  if (!isDay(column)) return nodes.toSorted((a, b) => b.count - a.count);
  const text = ({ path }: GroupNode) => path.at(-1) ?? '';
  return nodes.toSorted((a, b) => (text(a) < text(b) ? 1 : -1));
}

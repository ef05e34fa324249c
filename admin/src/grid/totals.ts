import { compareDecimals, dividedBy, grouped, sumOf } from '@redress/schema/kinds/decimal-text.ts';
import type { KindName } from '@redress/schema/kinds/kind.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import type { GridColumn } from './cell.ts';
import type { Figures } from './source.ts';

/** What the status bar says of a selection, as Excel does; texts as they are shown, `null` where there is nothing to say. */
export interface Totals {
  /** Cells that hold something. */
  readonly filled: number;
  readonly sum: string | null;
  readonly average: string | null;
  readonly min: string | null;
  readonly max: string | null;
}

const numeric = new Set<KindName>(['integer', 'decimal', 'percent', 'money']);
const moments = new Set<KindName>(['date', 'dateTime', 'clock']);
export const AVERAGE_SCALE = 4;

/** Whether a kind's cells have a sum. */
export const isNumeric = (kind: KindName) => numeric.has(kind);

type Known = { readonly [K in keyof Figures]: NonNullable<Figures[K]> };

/** Puts figures of columns together: numbers where there are any, else the first and last of days or moments. */
export function totalsOf(columns: readonly GridColumn[], figures: readonly Figures[]): Totals {
  const filled = figures.reduce((count, one) => count + one.filled, 0);
  const none = { filled, sum: null, average: null, min: null, max: null };
  const known = figures.filter((one): one is Known => one.min !== null && one.max !== null);
  const kindOf = new Map(columns.map(({ key, kind }) => [key, kind]));
  const numbers = known.filter(({ column }) => isNumeric(kindOf.get(column)!));
  const isRatio = numbers.every(({ column }) => kindOf.get(column) === 'percent');
  const shownNumber = (decimal: string) =>
    isRatio ? kinds.percent.format(decimal, columns[0]!.context) : grouped(decimal);
  if (numbers.length > 0) return { ...none, ...ofNumbers(numbers, shownNumber) };
  const days = columns.filter(({ kind }) => moments.has(kind));
  const [column] = days;
  if (!column || known.length === 0 || days.some(({ kind }) => kind !== column.kind)) return none;
  const { kind, context } = column;
  const shown = (value: string | undefined) => kinds[kind].format(value as never, context);
  const [first] = known.map(({ min }) => min).toSorted();
  const last = known
    .map(({ max }) => max)
    .toSorted()
    .at(-1);
  return { ...none, min: shown(first), max: shown(last) };
}

function ofNumbers(figures: readonly Known[], shown: (decimal: string) => string) {
  const count = figures.reduce((all, one) => all + one.filled, 0);
  const sum = sumOf(figures.map((one) => one.sum));
  const ranked = figures.flatMap(({ min, max }) => [min, max]).toSorted(compareDecimals);
  return {
    sum: shown(sum),
    average: shown(dividedBy(sum, count, AVERAGE_SCALE)),
    min: shown(ranked[0]!),
    max: shown(ranked.at(-1)!),
  };
}

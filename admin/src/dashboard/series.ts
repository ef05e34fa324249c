/** A figure with its name and the address of the rows behind it. */
export interface Figure {
  readonly name: string;
  readonly count: number;
  readonly to: string;
}

/** A month of this year of statistics beside the same one of the last. */
export interface MonthPair {
  readonly month: string;
  readonly lastMonth: string;
  readonly count: number;
  readonly lastCount: number;
}

const addMonths = (day: string, months: number) => Temporal.PlainDate.from(day).add({ months }).toString();

/** The twelve months of a year from its first day on, each beside the one a year before. */
export function monthPairs(counts: ReadonlyMap<string, number>, startsOn: string, lastStartedOn: string): MonthPair[] {
  return Array.from({ length: 12 }, (_, at) => {
    const [month, lastMonth] = [addMonths(startsOn, at), addMonths(lastStartedOn, at)];
    return { month, lastMonth, count: counts.get(month) ?? 0, lastCount: counts.get(lastMonth) ?? 0 };
  });
}

export interface ParetoStep extends Figure {
  /** Share of all of them up to this one, 0 to 1. */
  readonly share: number;
}

/** The largest figures, largest first, with the share of the total that they reach together. */
export function pareto(figures: readonly Figure[], most: number): ParetoStep[] {
  const total = figures.reduce((sum, { count }) => sum + count, 0);
  let reached = 0;
  return figures
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map((figure) => ({ ...figure, share: (reached += figure.count) / total }))
    .slice(0, most);
}

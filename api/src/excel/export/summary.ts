import type { Choice } from '@redress/schema/kinds/kind.ts';
import { objectField } from '../../sheets/columns.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { has8D, isClosed, isLate, monthOf, type Reckoning } from './analysis.ts';

interface Counts {
  rows: number;
  closed: number;
  late: number;
  with8D: number;
}

/** One line of the summary: what is counted, and how many. */
export interface SummaryLine extends Readonly<Counts> {
  readonly dimension: string;
  readonly item: string;
}

type ItemOf = (row: PlainRow) => string | null;

/** Counts rows as they pass: in all, by month, by department and by category. */
export class Summary {
  readonly #dimensions: readonly { readonly name: string; readonly of: ItemOf; readonly counts: Map<string, Counts> }[];
  readonly #none: string;

  constructor(reckoning: Reckoning, categories: readonly Choice[]) {
    const { locale } = reckoning;
    const zh = locale === 'zh';
    const labels = new Map(categories.map((choice) => [choice.code, choice[locale]]));
    const by = (name: string, of: ItemOf) => ({ name, of, counts: new Map<string, Counts>() });
    this.#none = zh ? '(未填)' : '(empty)';
    this.#dimensions = [
      by(zh ? '合计' : 'Total', () => (zh ? '全部' : 'All')),
      by(zh ? '月份' : 'Month', (row) => monthOf(row, reckoning)),
      by(zh ? '责任部门' : 'Resp. dept', (row) => department(row)),
      by(zh ? '抱怨类别' : 'Category', (row) => labels.get(String(row['category'])) ?? null),
    ];
  }

  add(row: PlainRow): void {
    for (const { of, counts } of this.#dimensions) {
      const item = of(row) ?? this.#none;
      const line = counts.get(item) ?? { rows: 0, closed: 0, late: 0, with8D: 0 };
      line.rows += 1;
      line.closed += Number(isClosed(row));
      line.late += Number(isLate(row));
      line.with8D += Number(has8D(row));
      counts.set(item, line);
    }
  }

  lines(): SummaryLine[] {
    return this.#dimensions.flatMap(({ name, counts }) =>
      [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([item, line]) => ({ dimension: name, item, ...line })),
    );
  }
}

const department = (row: PlainRow) =>
  ((row[objectField('departmentId')] as PlainRow | null)?.['name'] as string | undefined) ?? null;

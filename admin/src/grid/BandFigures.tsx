import { dividedBy, grouped } from '@redress/schema/kinds/decimal-text.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';
import type { GroupFigure } from './grouping.ts';
import { useSignal } from './signal.ts';
import { AVERAGE_SCALE } from './totals.ts';

interface BandFiguresProps {
  readonly figures: readonly GroupFigure[];
}

/** What the rows of a group come to, each under its column: sums, of percentages the average. */
export function BandFigures({ figures }: BandFiguresProps) {
  const { layout } = useGrid();
  return useFigures(figures).map(({ column, col, text, title }) =>
    col < layout.frozen ? null : (
      <span
        key={column.key}
        role="gridcell"
        aria-colindex={col + 2}
        className="grid-band-figure"
        data-column={column.key}
        style={{ left: layout.lefts[col], width: layout.widths[col] }}
        title={title}
      >
        {text}
      </span>
    ),
  );
}

/** Those of frozen columns: the name of the group lies over these, so they stand behind it with the names of their columns. */
export function FrozenFigures({ figures }: BandFiguresProps) {
  const { layout } = useGrid();
  return useFigures(figures).map(({ column, col, text, title }) =>
    col < layout.frozen ? (
      <small key={column.key} className="grid-band-frozen" data-column={column.key} title={title}>
        {column.label} {text}
      </small>
    ) : null,
  );
}

/** The figures of the columns that are shown, in words. */
function useFigures(figures: readonly GroupFigure[]) {
  const { grid } = useGrid();
  const translate = useTranslate();
  const columns = useSignal(grid.columns);
  const { sums } = useSignal(grid.outline);
  return sums.flatMap((key, at) => {
    const col = columns.findIndex((one) => one.key === key);
    const { sum, filled } = figures[at] ?? { sum: null, filled: 0 };
    const column = columns[col];
    if (!column || sum === null) return [];
    const [total, average] = [shown(column, sum), shown(column, dividedBy(sum, filled, AVERAGE_SCALE))];
    const text = column.kind === 'percent' ? `⌀ ${average}` : `Σ ${total}`;
    return [
      { column, col, text, title: translate('grid.groups.figure', { column: column.label, sum: total, average }) },
    ];
  });
}

const shown = ({ kind, context }: GridColumn, decimal: string) =>
  kind === 'percent' ? kinds.percent.format(decimal, context) : grouped(decimal);

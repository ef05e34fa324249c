import { dividedBy, grouped } from '@redress/schema/kinds/decimal-text.ts';
import { kinds } from '@redress/schema/kinds/kinds.ts';
import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';
import type { GroupFigure } from './grouping.ts';
import { useSignal } from './signal.ts';
import { AVERAGE_SCALE } from './totals.ts';

/** What the rows of a group come to, each under its column: sums, of percentages the average. */
export function BandFigures({ figures }: { readonly figures: readonly GroupFigure[] }) {
  const { grid, layout } = useGrid();
  const translate = useTranslate();
  const columns = useSignal(grid.columns);
  const { sums } = useSignal(grid.outline);
  return sums.map((key, at) => {
    const col = columns.findIndex((column) => column.key === key);
    const { sum, filled } = figures[at] ?? { sum: null, filled: 0 };
    const column = columns[col];
    // frozen columns lie under the name of the group
    if (!column || col < layout.frozen || sum === null) return null;
    const [total, average] = [shown(column, sum), shown(column, dividedBy(sum, filled, AVERAGE_SCALE))];
    return (
      <span
        key={key}
        role="gridcell"
        aria-colindex={col + 2}
        className="grid-band-figure"
        data-column={key}
        style={{ left: layout.lefts[col], width: layout.widths[col] }}
        title={translate('grid.groups.figure', { column: column.label, sum: total, average })}
      >
        {column.kind === 'percent' ? `⌀ ${average}` : `Σ ${total}`}
      </span>
    );
  });
}

const shown = ({ kind, context }: GridColumn, decimal: string) =>
  kind === 'percent' ? kinds.percent.format(decimal, context) : grouped(decimal);

import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';
import { sortedBy } from './sorting.ts';

/** The marks at the right of a column's title: one sorts (with Shift as a further step), one opens sorting, filter and the column's own menu. */
export function SortMark({
  column,
  onMenu,
}: {
  readonly column: GridColumn;
  readonly onMenu: (column: GridColumn, anchor: HTMLElement) => void;
}) {
  const { grid, ask } = useGrid();
  const translate = useTranslate();
  const { sort, filter } = useSignal(grid.query);
  const at = sort.findIndex((step) => step.column === column.key);
  const step = sort[at];
  const isFiltered = filter[column.key] !== undefined;
  const stop = (event: { stopPropagation(): void }) => event.stopPropagation();
  return (
    <span className={`grid-marks${step || isFiltered ? ' is-on' : ''}`} onPointerDown={stop}>
      {column.sortable && (
        <button
          type="button"
          tabIndex={-1}
          className={step ? 'is-on' : ''}
          aria-label={translate('grid.column.sort', { column: column.label })}
          title={translate('grid.column.sortHint')}
          onClick={(event) => ask({ sort: sortedBy(sort, column.key, event.shiftKey) })}
        >
          {step ? (step.descending ? '↓' : '↑') : '↕'}
          {step && sort.length > 1 && <sup>{at + 1}</sup>}
        </button>
      )}
      <button
        type="button"
        tabIndex={-1}
        className={isFiltered ? 'is-on' : ''}
        aria-label={translate('grid.column.menu', { column: column.label })}
        onClick={(event) => onMenu(column, event.currentTarget.closest<HTMLElement>('.grid-title')!)}
      >
        {isFiltered ? '▼' : '▾'}
      </button>
    </span>
  );
}

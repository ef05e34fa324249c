import { useTranslate } from 'react-admin';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';
import { useSignal } from './signal.ts';

/** The marks at the right of a column's title: one sorts (up, down, as at first), one opens sorting and filter. */
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
  const isSorted = sort.column === column.key;
  const isFiltered = filter[column.key] !== undefined;
  const stop = (event: { stopPropagation(): void }) => event.stopPropagation();
  return (
    <span className={`grid-marks${isSorted || isFiltered ? ' is-on' : ''}`} onPointerDown={stop}>
      <button
        type="button"
        tabIndex={-1}
        className={isSorted ? 'is-on' : ''}
        aria-label={translate('grid.column.sort', { column: column.label })}
        onClick={() => ask({ sort: { column: column.key, descending: isSorted ? !sort.descending : false } })}
      >
        {isSorted ? (sort.descending ? '↓' : '↑') : '↕'}
      </button>
      <button
        type="button"
        tabIndex={-1}
        className={isFiltered ? 'is-on' : ''}
        aria-label={translate('grid.column.menu', { column: column.label })}
        onClick={(event) => onMenu(column, event.currentTarget)}
      >
        ▾
      </button>
    </span>
  );
}

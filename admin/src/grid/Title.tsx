import type { KeyboardEvent } from 'react';
import type { GridColumn } from './cell.ts';
import { alignOf } from './display.ts';
import type { Layout } from './geometry.ts';
import { useGrid } from './GridContext.ts';
import { type Drop, Grip } from './Grip.tsx';
import { moveBy } from './headKeys.ts';
import { ResizeHandle } from './ResizeHandle.tsx';
import { useSignal } from './signal.ts';
import { SortMark } from './SortMark.tsx';

interface TitleProps {
  readonly column: GridColumn;
  readonly col: number;
  readonly layout: Layout;
  readonly isSelected: boolean;
  readonly onMenu: (column: GridColumn, anchor: HTMLElement) => void;
  readonly onDrag: (drop: Drop | null) => void;
}

/** A column's title. Alt+Up leads the keyboard here from the cells; arrows walk, Enter opens the menu, Escape leads back. */
export function Title({ column, col, layout, isSelected, onMenu, onDrag }: TitleProps) {
  const parts = useGrid();
  const { sort } = useSignal(parts.grid.query);
  const step = sort.find((one) => one.column === column.key);
  const classes = [
    'grid-title',
    `to-${alignOf(column)}`,
    col < layout.frozen && 'is-frozen',
    isSelected && 'is-selected',
    column.write === 'never' && 'is-readonly',
  ];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (by && event.ctrlKey && event.shiftKey) moveBy(parts, column, by);
    else if (by) parts.toHead(col + by);
    else if (event.key === 'Enter' || event.key === ' ' || (event.altKey && event.key === 'ArrowDown'))
      onMenu(column, event.currentTarget);
    else if (event.key === 'Escape' || event.key === 'ArrowDown') parts.focus();
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="columnheader"
      aria-colindex={col + 2}
      aria-sort={step ? (step.descending ? 'descending' : 'ascending') : undefined}
      aria-haspopup="dialog"
      tabIndex={-1}
      className={classes.filter(Boolean).join(' ')}
      data-column={column.key}
      title={column.label}
      style={{ left: layout.lefts[col], width: layout.widths[col] }}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onMenu(column, event.currentTarget);
      }}
    >
      <Grip column={column} onDrag={onDrag} />
      <span className="grid-title-text">
        {column.label}
        {column.required && column.write === 'cell' && <i>*</i>}
      </span>
      <SortMark column={column} onMenu={onMenu} />
      <ResizeHandle column={column} />
    </div>
  );
}

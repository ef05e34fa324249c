import type { Header } from '@tanstack/react-table';
import { memo } from 'react';
import './head.css';
import type { GridColumn } from './cell.ts';
import { alignOf } from './display.ts';
import { GROUP_HEIGHT, GUTTER, type Layout, ROW_HEIGHT } from './geometry.ts';
import { runsOf } from './groups.ts';
import { SortMark } from './SortMark.tsx';

interface HeadProps {
  readonly columns: readonly GridColumn[];
  readonly headers: readonly Header<never, unknown>[];
  readonly layout: Layout;
  /** Scrolling columns to draw, first to last. */
  readonly left: number;
  readonly right: number;
  /** Selected columns, first to last. */
  readonly from: number;
  readonly to: number;
  readonly onMenu: (column: GridColumn, anchor: HTMLElement) => void;
}

/** The header: groups above, columns below; it stays at the top, its frozen part on the left. */
export const Head = memo(function Head(props: HeadProps) {
  const { columns, layout, left, right } = props;
  const hasGroups = layout.headHeight > ROW_HEIGHT;
  const drawn = [...Array(layout.frozen).keys()];
  for (let col = left; col <= right; col++) drawn.push(col);
  return (
    <div role="rowgroup" className="grid-head" style={{ width: layout.width, height: layout.headHeight }}>
      {hasGroups && <Groups columns={columns} layout={layout} />}
      <div role="row" aria-rowindex={hasGroups ? 2 : 1} className="grid-titles" style={{ height: ROW_HEIGHT }}>
        <div role="columnheader" aria-colindex={1} className="grid-corner" style={{ width: GUTTER }} aria-label="#" />
        {drawn.map((col) => (
          <Title key={col} {...props} col={col} />
        ))}
      </div>
    </div>
  );
});

function Title({ columns, headers, layout, from, to, onMenu, col }: HeadProps & { readonly col: number }) {
  const column = columns[col];
  if (!column) return null;
  const isFrozen = col < layout.frozen;
  const isSelected = col >= from && col <= to;
  const classes = [
    'grid-title',
    `to-${alignOf(column)}`,
    isFrozen && 'is-frozen',
    isSelected && 'is-selected',
    column.write === 'never' && 'is-readonly',
  ];
  return (
    <div
      role="columnheader"
      aria-colindex={col + 2}
      className={classes.filter(Boolean).join(' ')}
      data-column={column.key}
      title={column.label}
      style={{ left: layout.lefts[col], width: layout.widths[col] }}
    >
      <span className="grid-title-text">
        {column.label}
        {column.required && column.write === 'cell' && <i>*</i>}
      </span>
      {column.sortable && <SortMark column={column} onMenu={onMenu} />}
      <span
        className="grid-resize"
        onPointerDown={(event) => event.stopPropagation()}
        onMouseDown={headers[col]?.getResizeHandler()}
      />
    </div>
  );
}

function Groups({ columns, layout }: Pick<HeadProps, 'columns' | 'layout'>) {
  return (
    <div role="row" aria-rowindex={1} className="grid-groups" style={{ height: GROUP_HEIGHT }}>
      <div role="columnheader" aria-colindex={1} className="grid-corner" style={{ width: GUTTER }} aria-label="#" />
      {runsOf(columns, layout.frozen).map(({ key, label, from, to, isContinued }) => (
        <div
          key={from}
          role="columnheader"
          aria-colindex={from + 2}
          aria-colspan={to - from + 1}
          aria-label={isContinued ? label : undefined}
          className={`grid-group${from < layout.frozen ? ' is-frozen' : ''}`}
          data-group={key}
          style={{ left: layout.lefts[from], width: layout.lefts[to]! + layout.widths[to]! - layout.lefts[from]! }}
        >
          {!isContinued && <span style={{ left: layout.frozenEnd + 8 }}>{label}</span>}
        </div>
      ))}
    </div>
  );
}

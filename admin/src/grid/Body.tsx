import type { ReactNode } from 'react';
import type { GridColumn } from './cell.ts';
import { boundsOf, hasBlankRow } from './grid.ts';
import { useGrid } from './GridContext.ts';
import { isPicked } from './picked.ts';
import { Row } from './Row.tsx';
import type { Range } from './selection.ts';
import { useSignal } from './signal.ts';
import type { Shown } from './geometry.ts';

/** The rows on screen. */
export function Body({
  columns,
  shown,
  selected,
  children,
}: {
  readonly columns: readonly GridColumn[];
  readonly shown: Shown;
  readonly selected: Range;
  /** What lies between rows. */
  readonly children: ReactNode;
}) {
  const { grid, layout } = useGrid();
  useSignal(grid.revision);
  const marks = useSignal(grid.marks);
  const picked = useSignal(grid.picked);
  const opened = useSignal(grid.opened);
  const { rows } = boundsOf(grid);
  const drawn = grid.window.count + (hasBlankRow(grid) ? 1 : 0);
  const indexes: number[] = [];
  for (let index = shown.top; index <= Math.min(shown.bottom, drawn - 1); index++) indexes.push(index);
  return (
    <div role="rowgroup" className="grid-body" style={{ height: layout.lines.topOf(rows), width: layout.width }}>
      {indexes.map((index) => {
        const row = grid.window.at(index);
        const isSelected = index >= selected.top && index <= selected.bottom;
        return (
          <Row
            key={index}
            index={index}
            row={row}
            edits={row && grid.edits.of(row.key)}
            flashes={row && grid.flashes.get(row.key)}
            isOpen={row !== undefined && opened.has(row.key)}
            isPicked={isPicked(picked, row?.id)}
            marks={row?.id ? marks.get(row.id) : undefined}
            columns={columns}
            layout={layout}
            left={shown.left}
            right={shown.right}
            from={isSelected ? selected.left : -1}
            to={isSelected ? selected.right : -1}
            isBlank={index >= grid.window.count}
          />
        );
      })}
      {children}
    </div>
  );
}

import { memo, useState } from 'react';
import './head.css';
import type { Stub } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { GUTTER, type Layout } from './geometry.ts';
import type { Drop } from './Grip.tsx';
import { Groups } from './Groups.tsx';
import { ROW_HEIGHT } from './lines.ts';
import { PickAll } from './PickAll.tsx';
import { Title } from './Title.tsx';

interface HeadProps {
  readonly columns: readonly GridColumn[];
  readonly stubs: readonly Stub[];
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
export const Head = memo(function Head({ columns, stubs, layout, left, right, from, to, onMenu }: HeadProps) {
  const [drop, setDrop] = useState<Drop | null>(null);
  const hasGroups = layout.headHeight > ROW_HEIGHT;
  const drawn = [...Array(layout.frozen).keys()];
  for (let col = left; col <= right; col++) drawn.push(col);
  return (
    <div role="rowgroup" className="grid-head" style={{ width: layout.width, height: layout.headHeight }}>
      {hasGroups && <Groups columns={columns} stubs={stubs} layout={layout} />}
      <div role="row" aria-rowindex={hasGroups ? 2 : 1} className="grid-titles" style={{ height: ROW_HEIGHT }}>
        <div role="columnheader" aria-colindex={1} className="grid-corner" style={{ width: GUTTER }} aria-label="#">
          <PickAll />
        </div>
        {drawn.map((col) =>
          columns[col] ? (
            <Title
              key={columns[col].key}
              column={columns[col]}
              col={col}
              layout={layout}
              isSelected={col >= from && col <= to}
              onMenu={onMenu}
              onDrag={setDrop}
            />
          ) : null,
        )}
      </div>
      {drop && <div className="grid-drop" style={{ left: drop.left }} />}
    </div>
  );
});

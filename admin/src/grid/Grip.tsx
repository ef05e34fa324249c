import { type PointerEvent, useRef } from 'react';
import { move } from './arrange.ts';
import type { GridColumn } from './cell.ts';
import { useGrid } from './GridContext.ts';

/** Where a dragged column would be let go: before a column, or at the end; and at how many pixels that is. */
export interface Drop {
  readonly before: string | null;
  readonly left: number;
}

const EDGE = 40;
const STEP = 24;

/** The left edge of a title, by which its column is dragged to another place. */
export function Grip({
  column,
  onDrag,
}: {
  readonly column: GridColumn;
  readonly onDrag: (drop: Drop | null) => void;
}) {
  const { grid, arrange, arrangement, layout } = useGrid();
  const drop = useRef<Drop | null>(null);
  const isHeld = useRef(false);
  const follow = (event: PointerEvent<HTMLElement>) => {
    if (!isHeld.current) return;
    scrollAtEdge(event);
    const title = document
      .elementsFromPoint(event.clientX, event.currentTarget.getBoundingClientRect().top + 8)
      .map((element) => element.closest<HTMLElement>('.grid-title'))
      .find(Boolean);
    if (!title) return;
    const box = title.getBoundingClientRect();
    const columns = grid.columns.get();
    const over = columns.findIndex(({ key }) => key === title.dataset['column']);
    const at = over + (event.clientX > box.left + box.width / 2 ? 1 : 0);
    const left = layout.lefts[at] ?? layout.width;
    drop.current = { before: columns[at]?.key ?? null, left };
    onDrag(drop.current);
  };
  const end = () => {
    if (drop.current) arrange(move(arrangement, column.key, drop.current.before));
    isHeld.current = false;
    drop.current = null;
    onDrag(null);
  };
  return (
    <span
      className="grid-grip"
      aria-hidden
      onPointerDown={(event) => {
        event.stopPropagation();
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        isHeld.current = true;
      }}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={() => {
        drop.current = null;
        end();
      }}
    />
  );
}

function scrollAtEdge({ clientX, currentTarget }: PointerEvent<HTMLElement>) {
  const scroller = currentTarget.closest('.grid-scroller')!;
  const { left, right } = scroller.getBoundingClientRect();
  if (clientX < left + EDGE) scroller.scrollBy(-STEP, 0);
  if (clientX > right - EDGE) scroller.scrollBy(STEP, 0);
}

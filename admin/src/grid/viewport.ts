import { type Layout, ROW_HEIGHT, scrollFor, type View } from './geometry.ts';
import type { GridParts } from './GridContext.ts';

/** Room that a list or a note below a cell may need. */
const HANGING = 270;

export const viewOf = (element: HTMLElement): View => ({
  left: element.scrollLeft,
  top: element.scrollTop,
  width: element.clientWidth,
  height: element.clientHeight,
});

/** What the scroll container and the field can do for the rest of the grid. */
export const viewport = (
  scroller: HTMLElement | null,
  textarea: HTMLElement | null,
  layout: Layout,
): Pick<GridParts, 'focus' | 'pageRows' | 'isLow' | 'reveal'> => ({
  focus: () => textarea?.focus({ preventScroll: true }),
  pageRows: () => Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - layout.headHeight) / ROW_HEIGHT) - 1),
  isLow: (cell) => {
    const top = cell.row * ROW_HEIGHT - (scroller?.scrollTop ?? 0) + layout.headHeight;
    return top > (scroller?.clientHeight ?? 0) - HANGING && top > HANGING;
  },
  reveal: (cell) => scroller?.scrollTo(scrollFor(layout, viewOf(scroller), cell)),
});

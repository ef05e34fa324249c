import { type Layout, scrollFor, type View } from './geometry.ts';
import { ROW_HEIGHT } from './lines.ts';
import { act, type Grid } from './grid.ts';
import type { GridParts } from './GridContext.ts';

/** Room that a list or a note at a cell may need. */
const HANGING = 270;
const WIDE = 350;

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
): Pick<GridParts, 'focus' | 'pageRows' | 'hangs' | 'reveal' | 'toDetail' | 'toBand'> => ({
  focus: () => textarea?.focus({ preventScroll: true }),
  pageRows: () => Math.max(1, Math.floor(((scroller?.clientHeight ?? 0) - layout.headHeight) / ROW_HEIGHT) - 1),
  hangs: (cell) => {
    const top = layout.lines.topOf(cell.row) - (scroller?.scrollTop ?? 0) + layout.headHeight;
    const left = (layout.lefts[cell.col] ?? 0) - (cell.col < layout.frozen ? 0 : (scroller?.scrollLeft ?? 0));
    const [width, height] = [scroller?.clientWidth ?? 0, scroller?.clientHeight ?? 0];
    return `${top > height - HANGING && top > HANGING ? 'is-low' : ''} ${left > width - WIDE && left > WIDE ? 'is-far' : ''}`;
  },
  toDetail: (key) => scroller?.querySelector<HTMLElement>(`.grid-detail[data-row="${key}"] .grid-field`)?.focus(),
  toBand: (band) => toBand(scroller, layout, band),
  reveal: (cell) => scroller?.scrollTo(scrollFor(layout, viewOf(scroller), cell)),
});

/** Puts the keyboard on a column's title, and the active cell into that column. */
export function toHead(grid: Grid, scroller: HTMLElement | null, layout: Layout, col: number) {
  const columns = grid.columns.get();
  const cell = { row: grid.selection.get().active.row, col: Math.max(0, Math.min(columns.length - 1, col)) };
  act(grid, { type: 'select', cell });
  scroller?.scrollTo(scrollFor(layout, viewOf(scroller), cell));
  const focus = () => {
    const title = scroller?.querySelector<HTMLElement>(`.grid-title[aria-colindex="${cell.col + 2}"]`);
    title?.focus({ preventScroll: true });
    return title;
  };
  // a title out of sight is drawn after scrolling
  if (!focus()) requestAnimationFrame(focus);
}

function toBand(scroller: HTMLElement | null, layout: Layout, band: number) {
  if (!scroller || band < 0) return;
  const view = viewOf(scroller);
  const top = layout.lines.bandTop(band);
  const room = view.height - layout.headHeight - ROW_HEIGHT;
  scroller.scrollTo({ top: Math.min(top, Math.max(view.top, top - room)) });
  const focus = () => {
    const line = scroller.querySelector<HTMLElement>(`.grid-band[data-band="${band}"]`);
    line?.focus({ preventScroll: true });
    return line;
  };
  if (!focus()) requestAnimationFrame(focus);
}

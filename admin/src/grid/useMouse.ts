import { type MouseEvent, type PointerEvent, useRef } from 'react';
import { commit, goTo, open, openSlot } from './commands.ts';
import { type Target, targetAt } from './geometry.ts';
import { act } from './grid.ts';
import type { GridParts } from './GridContext.ts';
import { viewOf } from './viewport.ts';

const AUTO_SCROLL = 24;

const isOnSlot = ({ target }: MouseEvent) => (target as Element).closest('.grid-slot') !== null;

/** Click, drag, shift-click, row numbers, column titles, double-click. The text field keeps the keyboard throughout. */
export function useMouse(parts: GridParts, scroller: HTMLDivElement | null) {
  const from = useRef<Target | null>(null);
  const { grid, layout } = parts;

  const targetOf = (event: MouseEvent): Target => {
    const box = scroller!.getBoundingClientRect();
    return targetAt(layout, viewOf(scroller!), event.clientX - box.left, event.clientY - box.top);
  };

  /** Not on the scroll bar, not on what lies over the cells; a dialog's events come here too, through React. */
  const isOnCells = (element: Element) =>
    element !== scroller && scroller!.contains(element) && !element.closest('.is-open, .grid-suggestions, .grid-note');

  const reach = (start: Target, end: Target) => {
    if (start.zone === 'corner') act(grid, { type: 'all' });
    else if (start.zone === 'gutter') act(grid, { type: 'rows', from: start.row, to: end.row });
    else if (start.zone === 'head') act(grid, { type: 'columns', from: start.col, to: end.col });
    else if (start === end) goTo(parts, end);
    else act(grid, { type: 'extend', cell: end });
  };

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !isOnCells(event.target as Element)) return;
    event.preventDefault();
    commit(parts);
    parts.focus();
    const target = targetOf(event);
    if (event.shiftKey && target.zone === 'cell') return act(grid, { type: 'extend', cell: target });
    from.current = target;
    reach(target, target);
    // what is opened before the finger leaves would get the click
    if (isOnSlot(event)) return void (from.current = null);
    scroller!.setPointerCapture(event.pointerId);
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const start = from.current;
    if (!start || !scroller) return;
    const box = scroller.getBoundingClientRect();
    const push = (at: number, low: number, high: number) => (at < low ? -AUTO_SCROLL : at > high ? AUTO_SCROLL : 0);
    scroller.scrollBy(
      push(event.clientX, box.left, box.right),
      push(event.clientY, box.top + layout.headHeight, box.bottom),
    );
    const end = targetOf(event);
    if (end.row !== start.row || end.col !== start.col) reach(start, end);
    else if (start.zone === 'cell') act(grid, { type: 'extend', cell: start });
  };

  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: () => (from.current = null),
    onClick: (event: MouseEvent) => void (isOnSlot(event) && openSlot(parts)),
    onDoubleClick: (event: MouseEvent) => {
      if (!isOnCells(event.target as Element) || targetOf(event).zone !== 'cell' || grid.editing.get()) return;
      if (!openSlot(parts)) open(parts, 'editing');
    },
  };
}

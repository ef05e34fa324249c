import { type MouseEvent, type PointerEvent, useRef } from 'react';
import { autoScroll, type AutoScroll } from './autoScroll.ts';
import { selectedRange } from './ranges.ts';
import { fillAlong } from './fill.ts';
import { type Target, targetAt } from './geometry.ts';
import { filling, type Gesture, selecting } from './gestures.ts';
import { act } from './grid.ts';
import type { GridParts } from './GridContext.ts';
import { commit, open, openSlot } from './opening.ts';
import { holds } from './selection.ts';
import { turnRow } from './openRows.ts';
import { turnTick } from './picking.ts';
import { viewOf } from './viewport.ts';

interface Drag {
  readonly gesture: Gesture;
  readonly scrolling: AutoScroll;
  readonly move: (x: number, y: number) => void;
}

/** Takes over what is being typed, a composition as far as it has come: what follows of it must not reach the next cell. */
function finish(parts: GridParts, scroller: HTMLElement) {
  const { scrollLeft: left, scrollTop: top } = scroller;
  if (parts.grid.editing.get()) parts.field.leave();
  commit(parts);
  parts.focus();
  // where a composition ends the browser scrolls to it
  scroller.scrollTo({ left, top });
}

const isOn = (name: string, { target }: MouseEvent) => (target as Element).closest(name) !== null;

/** Click, drag, shift-click, double-click, and the fill handle. The text field keeps the keyboard throughout. */
export function useMouse(parts: GridParts, scroller: HTMLDivElement | null) {
  const pressing = usePressing(parts, scroller);
  const targetOf = ({ clientX, clientY }: MouseEvent) => pointTarget(parts, scroller!, clientX, clientY);
  return {
    ...pressing,
    onClick: (event: MouseEvent) => void (isOn('.grid-slot', event) && openSlot(parts)),
    onContextMenu: (event: MouseEvent) => {
      if (isOnCells(scroller, event.target as Element)) openMenu(parts, scroller!, event, targetOf(event));
    },
    onDoubleClick: (event: MouseEvent) => {
      if (!isOnCells(scroller, event.target as Element) || parts.grid.editing.get()) return;
      if (isOn('.grid-handle', event)) void fillAlong(parts.grid, parts.loader);
      else if (targetOf(event).zone === 'cell' && !openSlot(parts)) open(parts, 'editing');
    },
  };
}

/** What a pointer does from when it is pressed until it is let go. */
function usePressing(parts: GridParts, scroller: HTMLDivElement | null) {
  const drag = useRef<Drag | null>(null);
  const end = (isCtrl?: boolean) => {
    drag.current?.scrolling.stop();
    if (isCtrl !== undefined) drag.current?.gesture.drop?.(isCtrl);
    drag.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0 || !isOnCells(scroller, event.target as Element)) return;
      event.preventDefault();
      finish(parts, scroller!);
      const gesture = gestureOf(parts, event, pointTarget(parts, scroller!, event.clientX, event.clientY));
      drag.current = gesture && dragging(parts, scroller!, gesture);
      // what is opened before the finger leaves would get the click
      if (isOn('.grid-slot', event)) end();
    },
    onPointerMove: ({ clientX, clientY, pointerId }: PointerEvent) => {
      if (!drag.current) return;
      // not before it moves: clicks belong to what lies under them
      scroller!.setPointerCapture(pointerId);
      drag.current.move(clientX, clientY);
    },
    onPointerUp: (event: PointerEvent) => end(event.ctrlKey || event.metaKey),
    onPointerCancel: () => end(),
  };
}

/** What goes on while the pointer stays down; `null` where pressing it was all. */
function gestureOf(parts: GridParts, event: MouseEvent, target: Target): Gesture | null {
  if (isOn('.grid-expand', event)) turnRow(parts, target.row);
  else if (isOn('.grid-pick', event)) void turnTick(parts, target.row, event.shiftKey);
  else if (isOn('.grid-handle', event)) return filling(parts);
  else if (event.shiftKey && target.zone === 'cell') act(parts.grid, { type: 'extend', cell: target });
  else return selecting(parts, target);
  return null;
}

/** Opens the menu of the selected cells; a click beside them selects what lies there first. */
function openMenu(parts: GridParts, scroller: HTMLElement, event: MouseEvent, target: Target) {
  if (target.zone !== 'cell' && target.zone !== 'gutter') return;
  event.preventDefault();
  finish(parts, scroller);
  // by a key it comes from the text field, which lies on the active cell
  if (event.button > 0 && !holds(selectedRange(parts.grid), target)) selecting(parts, target);
  parts.grid.aside.set({ what: 'menu', at: { left: event.clientX, top: event.clientY } });
}

const pointTarget = ({ layout }: GridParts, scroller: HTMLElement, x: number, y: number): Target => {
  const box = scroller.getBoundingClientRect();
  return targetAt(layout, viewOf(scroller), x - box.left, y - box.top);
};

/** Not on the scroll bar, not on what lies over the cells; a dialog's events come here too, through React. */
const isOnCells = (scroller: HTMLElement | null, element: Element) =>
  element !== scroller && scroller!.contains(element) && !element.closest('.is-open, .grid-suggestions, .grid-note');

/** A gesture that follows the pointer, and goes on while the sheet scrolls under it. */
function dragging(parts: GridParts, scroller: HTMLElement, gesture: Gesture): Drag {
  let [x, y] = [0, 0];
  const follow = () => gesture.move(pointTarget(parts, scroller, x, y));
  const scrolling = autoScroll(scroller, parts.layout.headHeight, follow);
  const move = (toX: number, toY: number) => {
    [x, y] = [toX, toY];
    scrolling.at(x, y);
    follow();
  };
  return { gesture, scrolling, move };
}

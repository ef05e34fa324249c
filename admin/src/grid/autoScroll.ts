const LEAST = 8;
const MOST = 90;

/** How far beyond an end something lies: negative before the low one, positive after the high one. */
const beyond = (at: number, low: number, high: number) => (at < low ? at - low : at > high ? at - high : 0);
const speed = (distance: number) =>
  distance && Math.sign(distance) * Math.min(MOST, Math.max(LEAST, Math.abs(distance)));

export interface AutoScroll {
  /** The pointer is here now, in pixels of the window. */
  at(x: number, y: number): void;
  stop(): void;
}

/** Scrolls on for as long as a pointer that drags is held beyond an edge, the faster the further; tells each time it did. */
export function autoScroll(scroller: HTMLElement, headHeight: number, onScroll: () => void): AutoScroll {
  let frame = 0;
  let pointer = { x: 0, y: 0 };
  const tick = () => {
    const box = scroller.getBoundingClientRect();
    const left = speed(beyond(pointer.x, box.left, box.right));
    const top = speed(beyond(pointer.y, box.top + headHeight, box.bottom));
    frame = 0;
    if (!left && !top) return;
    scroller.scrollBy(left, top);
    onScroll();
    frame = requestAnimationFrame(tick);
  };
  return {
    at(x, y) {
      pointer = { x, y };
      frame ||= requestAnimationFrame(tick);
    },
    stop: () => cancelAnimationFrame(frame),
  };
}

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Layout, type Shown, shownIn, type View } from './geometry.ts';
import type { Loader } from './loader.ts';
import { viewOf } from './viewport.ts';

/** Rows drawn beyond those in view, above and below. */
const BEYOND = 8;

/** Which part of the sheet has to be drawn; tells the loader, too. */
export function useWindow(scroller: HTMLDivElement | null, layout: Layout, rows: number, loader: Loader): Shown {
  const { watch, view } = useMemo(() => viewOn(scroller), [scroller]);
  const shownNow = useCallback(() => JSON.stringify(shownIn(layout, view(), rows)), [layout, view, rows]);
  const text = useSyncExternalStore(watch, shownNow);
  const { top, bottom, left, right } = useMemo(() => JSON.parse(text) as Shown, [text]);
  const last = bottom < 0 ? bottom : Math.min(rows - 1, bottom + BEYOND);
  // a row that came or went may leave others to be read
  // eslint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => loader.see(top, last), [loader, top, last, rows]);
  return { top: Math.max(0, top - BEYOND), bottom: last, left, right };
}

/** What a scroll container shows. Its size is asked for once: asking it on every scroll would lay the page out each time. */
function viewOn(scroller: HTMLDivElement | null) {
  let seen: View = { left: 0, top: 0, width: 0, height: 0 };
  const watch = (onChange: () => void) => {
    if (!scroller) return () => undefined;
    const measure = () => {
      seen = viewOf(scroller);
      onChange();
    };
    const onScroll = () => {
      seen = { ...seen, left: scroller.scrollLeft, top: scroller.scrollTop };
      onChange();
    };
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(scroller);
    scroller.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', onScroll);
    };
  };
  return { watch, view: () => seen };
}

import { useCallback, useSyncExternalStore } from 'react';
import type { Layout } from './geometry.ts';

/** Which bands are drawn changes with every stretch of this many pixels that was scrolled. */
const STEP = 280;

/** The bands in view and somewhat beyond: from the first to before the second index. */
export function useBandWindow(scroller: HTMLElement | null, { lines }: Layout): readonly [number, number] {
  const watch = useCallback(
    (onScroll: () => void) => {
      scroller?.addEventListener('scroll', onScroll, { passive: true });
      return () => scroller?.removeEventListener('scroll', onScroll);
    },
    [scroller],
  );
  const step = useSyncExternalStore(watch, () => Math.floor((scroller?.scrollTop ?? 0) / STEP));
  const height = scroller?.clientHeight ?? 0;
  return lines.bandsBetween((step - 1) * STEP, (step + 2) * STEP + height);
}

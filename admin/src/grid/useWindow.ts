import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import type { Layout } from './geometry.ts';
import type { Loader } from './loader.ts';

/** The rows and the scrolling columns that are on screen, first to last. */
export interface Shown {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Which part of the sheet has to be drawn; tells the loader, too. */
export function useWindow(scroller: HTMLDivElement | null, layout: Layout, rows: number, loader: Loader): Shown {
  const vertical = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller,
    estimateSize: layout.lines.pitchOf,
    scrollMargin: layout.headHeight + layout.lines.topOf(0),
    overscan: 8,
  });
  const scrolling = layout.widths.length - layout.frozen;
  const horizontal = useVirtualizer({
    horizontal: true,
    count: scrolling,
    getScrollElement: () => scroller,
    estimateSize: (index) => pitchOf(layout, layout.frozen + index),
    scrollMargin: layout.lefts[layout.frozen] ?? layout.frozenEnd,
    overscan: 2,
  });
  useEffect(() => horizontal.measure(), [horizontal, layout]);
  useEffect(() => vertical.measure(), [vertical, layout.lines]);
  const lines = vertical.getVirtualItems();
  const cells = horizontal.getVirtualItems();
  const [top, bottom] = [lines[0]?.index ?? 0, lines.at(-1)?.index ?? -1];
  const first = vertical.range?.startIndex ?? 0;
  useEffect(() => loader.see(first, bottom), [loader, first, bottom, rows]);
  return {
    top,
    bottom,
    left: layout.frozen + (cells[0]?.index ?? 0),
    right: layout.frozen + (cells.at(-1)?.index ?? -1),
  };
}

/** From a column's left edge to the next one's: a stub may lie between them. */
const pitchOf = ({ lefts, width }: Layout, col: number) => (lefts[col + 1] ?? width) - lefts[col]!;

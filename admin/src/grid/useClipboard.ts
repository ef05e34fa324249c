import type { ClipboardEvent } from 'react';
import { clear } from './clear.ts';
import { copySelected, putInto } from './copying.ts';
import type { Desk } from './desk.ts';
import { pasteFrom } from './pasting.ts';

/** Copy, cut and paste of cells by the browser's own clipboard events; inside an open cell they stay the browser's. */
export function useClipboard(desk: Desk) {
  const { grid, loader } = desk;
  const whenClosed = (handle: (event: ClipboardEvent) => void) => (event: ClipboardEvent) => {
    if (grid.editing.get()) return;
    event.preventDefault();
    handle(event);
  };
  const copy = (event: ClipboardEvent) => copySelected(desk, false, (clip) => putInto(event.clipboardData, clip));
  return {
    copy: whenClosed(copy),
    cut: whenClosed((event) => {
      copy(event);
      void clear(grid, loader);
    }),
    paste: whenClosed(({ clipboardData }) =>
      pasteFrom(desk, clipboardData.getData('text/plain'), clipboardData.getData('text/html')),
    ),
  };
}

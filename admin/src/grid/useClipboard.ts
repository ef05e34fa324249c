import type { ClipboardEvent } from 'react';
import { clear, copied, paste, reachable, selectedRange } from './blocks.ts';
import { parseTsv } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { multiLineTable } from './htmlTable.ts';

/** Copy, cut and paste of cells by the browser's own clipboard events; inside an open cell they stay the browser's. */
export function useClipboard({ grid, loader, reveal }: Desk) {
  const isOpen = () => grid.editing.get() !== null;

  const copy = (event: ClipboardEvent) => {
    if (isOpen()) return;
    event.preventDefault();
    const range = selectedRange(grid);
    if (grid.window.missing(range.top, range.bottom).length) {
      void later();
      return;
    }
    const { text, html } = copied(grid, range);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
  };

  /** Rows that have to be read first: the event is over by then, so another way to the clipboard is taken where there is one. */
  const later = async () => {
    const range = selectedRange(grid);
    if (!(await reachable(grid, loader, range))) return;
    const { text, html } = copied(grid, range);
    const item = () =>
      new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
    const written = navigator.clipboard?.write([item()]).then(
      () => true,
      () => false,
    );
    grid.notice.set({
      key: (await written) ? 'grid.notice.copied' : 'grid.notice.copyAgain',
      params: { rows: range.bottom - range.top + 1 },
    });
  };

  return {
    copy,
    cut: (event: ClipboardEvent) => {
      if (isOpen()) return;
      copy(event);
      void clear(grid, loader);
    },
    paste: (event: ClipboardEvent) => {
      if (isOpen()) return;
      event.preventDefault();
      const text = event.clipboardData.getData('text/plain');
      const clip = multiLineTable(event.clipboardData.getData('text/html')) ?? (text ? parseTsv(text) : null);
      if (clip) void paste(grid, loader, clip).then(() => reveal(grid.selection.get().active));
    },
  };
}

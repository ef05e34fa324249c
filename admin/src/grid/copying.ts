import { type Clip, copied } from './clip.ts';
import type { Desk } from './desk.ts';
import { reachable, selectedRange } from './ranges.ts';

type Copier = Pick<Desk, 'grid' | 'loader'>;

/** Hands the selected cells to `put` when they are all there; else reads their rows, which outlasts the event, and copies then. */
export function copySelected(desk: Copier, withHeads: boolean, put: (clip: Clip) => boolean = putOut) {
  const { grid } = desk;
  const range = selectedRange(grid);
  const isThere = grid.window.missing(range.top, range.bottom).length === 0;
  if (isThere && put(copied(grid, range, withHeads))) return;
  void copyLater(desk, withHeads);
}

async function copyLater({ grid, loader }: Copier, withHeads: boolean) {
  const range = await reachable(grid, loader, selectedRange(grid));
  if (!range) return;
  const clip = copied(grid, range, withHeads);
  const isDone = putOut(clip) || (await written(clip));
  const params = { rows: range.bottom - range.top + 1 };
  grid.notice.set({ key: isDone ? 'grid.notice.copied' : 'grid.notice.copyAgain', params });
}

/** Puts a clip on the clipboard without a key that asked for it, where the browser lets us. */
function putOut(clip: Clip): boolean {
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    putInto(event.clipboardData!, clip);
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return isDone;
}

export function putInto(data: DataTransfer, { text, html }: Clip): true {
  data.setData('text/plain', text);
  data.setData('text/html', html);
  return true;
}

const written = async ({ text, html }: Clip) => {
  const blob = (type: string, content: string) => ({ [type]: new Blob([content], { type }) });
  const item = () => new ClipboardItem({ ...blob('text/plain', text), ...blob('text/html', html) });
  return (
    (await navigator.clipboard?.write([item()]).then(
      () => true,
      () => false,
    )) ?? false
  );
};

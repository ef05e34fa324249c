/// <reference lib="dom" />
// Each of these runs in the page by its text alone: it can call nothing of this file.

/** Milliseconds since the page was asked for until its first row is drawn. */
export async function untilRows(): Promise<number> {
  for (;;) {
    const isThere = document.querySelector('.grid-row:not(.is-loading, .is-blank) [data-column="number"]')?.textContent;
    await new Promise((drawn) => requestAnimationFrame(drawn));
    if (isThere) return performance.now();
  }
}

/** Scrolls down screen by screen, eight frames each; gives the length of every frame in milliseconds. */
export async function scrollThrough(screens: number): Promise<number[]> {
  const scroller = document.querySelector('.grid-scroller')!;
  const step = (scroller.clientHeight - 60) / 8;
  const frames: number[] = [];
  const frame = () => new Promise<number>((drawn) => requestAnimationFrame(drawn));
  let last = await frame();
  for (let n = 0; n < screens * 8; n++) {
    scroller.scrollTop += step;
    const now = await frame();
    frames.push(now - last);
    last = now;
  }
  return frames;
}

/** Milliseconds from a paste into the active cell until it is drawn. */
export async function pasteUntilShown({ rows, columns }: { rows: number; columns: number }): Promise<number> {
  const lines = [...Array(rows).keys()].map((row) =>
    [...Array(columns).keys()].map((column) => (column === 1 ? '2026-09-22' : `${row} ${column}`)).join('\t'),
  );
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', lines.join('\n'));
  const begun = performance.now();
  document.activeElement!.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  );
  const isShown = () => [...document.querySelectorAll('.grid-cell')].some((cell) => cell.textContent === '0 0');
  do await new Promise((drawn) => requestAnimationFrame(drawn));
  while (!isShown());
  return performance.now() - begun;
}

import { noteAnswer, noteFailure } from './connection.ts';
import { isAtWork } from './ghosts.ts';
import { changed, type Grid } from './grid.ts';
import { BLOCK, blockOf } from './rows.ts';
import { type Page, Unreachable } from './source.ts';
import { stayInRow } from './staying.ts';

const SETTLE_MS = 40;
const AHEAD = 40;
const AT_ONCE = 4;
const MOST_TRIES = 250;

/** What the reader of blocks leaves to whom it belongs. */
interface Owner {
  /** The rows stand where they no longer belong: all are to be read anew. */
  readonly onStale: () => void;
  /** The server could not be reached. */
  readonly onLost: () => void;
}

/** Reads the blocks of rows that come into view, and lets go of requests for rows that have left it. */
export class BlockReader {
  private readonly running = new Map<number, AbortController>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Ends with the query: rows of another one must not be laid down among the new ones. */
  private ranges = new AbortController();
  private view: readonly [number, number] = [0, 0];

  constructor(
    private readonly grid: Grid,
    private readonly owner: Owner,
  ) {}

  /** The first row on screen. */
  get top() {
    return this.view[0];
  }

  /** Says which rows are on screen. While somebody drags the scroll bar nothing is asked for. */
  see(first: number, last: number) {
    this.view = [first, last];
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.read(), SETTLE_MS);
  }

  /** Reads every row of a range; `false` when one could not be read. Scrolling does not end it, another query does. */
  async ensure(first: number, last: number, until?: AbortSignal): Promise<boolean> {
    const { window } = this.grid;
    const signal = AbortSignal.any([this.ranges.signal, ...(until ? [until] : [])]);
    // rows that came or went since make blocks overlap, which are then read once more
    for (let tries = 0; tries < MOST_TRIES && !signal.aborted; tries++) {
      const blocks = window.missing(first, last).slice(0, AT_ONCE);
      if (!blocks.length) return true;
      const areRead = await Promise.all(blocks.map((block) => this.readBlock(block, signal)));
      if (areRead.includes(false)) return false;
    }
    return false;
  }

  /** Asks for the rows on screen, and those around them, that are not there. */
  read() {
    const [first, last] = this.view;
    const { window, outline, editing } = this.grid;
    const wanted = window.missing(first - AHEAD, last + AHEAD);
    // rows that moved to other groups would stand beside their heads
    if (wanted.length && outline.get().isStale && !editing.get()) {
      this.owner.onStale();
      return;
    }
    for (const [block, control] of this.running)
      if (!wanted.includes(block)) {
        control.abort();
        this.running.delete(block);
      }
    for (const block of wanted) {
      if (this.running.has(block)) continue;
      const control = new AbortController();
      this.running.set(block, control);
      void this.readBlock(block, control.signal).finally(() => {
        if (this.running.get(block) === control) this.running.delete(block);
      });
    }
  }

  private async readBlock(block: number, signal: AbortSignal): Promise<boolean> {
    const { grid } = this;
    try {
      const page = await this.ask(block, signal);
      if (signal.aborted) return false;
      noteAnswer(grid.connection);
      stayInRow(grid, () => grid.window.place(block, page.rows, page));
      grid.window.evict(blockOf(this.view[0]), (key) => isAtWork(grid, key));
      changed(grid);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      noteFailure(grid.connection, error);
      if (error instanceof Unreachable) this.owner.onLost();
      else grid.notice.set({ key: 'grid.notice.loadFailed', isError: true });
      return false;
    }
  }

  /** Reads a block so that it joins those beside it, whatever has come or gone above since these were read. */
  private async ask(block: number, signal: AbortSignal): Promise<Page> {
    const { source, query, window } = this.grid;
    const request = { offset: block * BLOCK, limit: BLOCK, withTotal: false, signal };
    const after = window.cursorBefore(block);
    const before = after ? undefined : window.cursorBehind(block);
    const page = await source.load(query.get(), { ...request, after, before });
    return before && page.rows.length < BLOCK ? source.load(query.get(), request) : page;
  }

  /** Lets go of everything that is being read. */
  abort() {
    for (const control of this.running.values()) control.abort();
    this.running.clear();
    this.ranges.abort();
    this.ranges = new AbortController();
  }

  stop() {
    clearTimeout(this.timer);
    this.abort();
  }
}

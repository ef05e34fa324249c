import { noteAnswer, noteFailure } from './connection.ts';
import { rowAfterFold } from './fold.ts';
import { boundsOf, changed, type Grid } from './grid.ts';
import { folding, layOutline, readGroups } from './outline.ts';
import { type Place, Places } from './places.ts';
import { BLOCK, blockOf } from './rows.ts';
import { select } from './selection.ts';
import { turned } from './signal.ts';
import { type Page, type Query, type RowGroups, Unreachable } from './source.ts';

const SETTLE_MS = 40;
const AHEAD = 40;
const AT_ONCE = 4;
const AGAIN_MS = 2_000;

/** Where one is in rows that have just been read; without `top` the view stays as it is. */
type PlaceIn = () => Pick<Place, 'selection'> & { readonly top: number | null };

/** Most rows that copy, fill, paste and sums read in to work on. */
export const MOST_ROWS = 10_000;

/** Reads the blocks of rows that come into view, and lets go of requests for rows that have left it. */
export class Loader {
  private readonly running = new Map<number, AbortController>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly places = new Places();
  /** Ends with the query: rows of another one must not be laid down among the new ones. */
  private ranges = new AbortController();
  private view: readonly [number, number] = [0, 0];

  constructor(private readonly grid: Grid) {}

  /** Empties the window and reads it for another query, or for the same one again; back to the place one had there. */
  async restart(query: Query = this.grid.query.get()) {
    const { grid, places } = this;
    if (grid.load.get() === 'ready')
      places.leave(grid.query.get(), { selection: grid.selection.get(), top: this.view[0] });
    const next = folding(grid, query);
    grid.query.set(next);
    await this.begin(next, () => places.find(next, grid.selection.get()));
  }

  /** Reads the rows of the groups that are open now; what is on screen stays where it is. */
  async refold() {
    const { grid } = this;
    const next = folding(grid, grid.query.get());
    const before = grid.outline.get().bands;
    grid.query.set(next);
    await this.begin(next, () => {
      const { row, col } = grid.selection.get().active;
      const cell = { row: rowAfterFold(before, grid.outline.get().bands, row), col };
      return { selection: { active: cell, anchor: cell, focus: cell }, top: null };
    });
  }

  private async begin(query: Query, placeIn: PlaceIn) {
    const { grid } = this;
    this.abort();
    grid.load.set('loading');
    const control = new AbortController();
    this.running.set(-1, control);
    try {
      const [page, groups] = await Promise.all([
        grid.source.load(query, { offset: 0, limit: BLOCK, withTotal: true, signal: control.signal }),
        readGroups(grid, query, control.signal),
      ]);
      // the open cell stands in the rows on screen: what is typed belongs to its row, so they stay until it is closed
      await turned(grid.editing, (editing) => editing === null, control.signal);
      if (!control.signal.aborted) this.show(page, groups, placeIn);
    } catch (error) {
      if (control.signal.aborted) return;
      noteFailure(grid.connection, error);
      grid.load.set('failed');
      if (error instanceof Error && error.message) grid.notice.set({ text: error.message, isError: true });
    } finally {
      this.running.delete(-1);
    }
  }

  private show(page: Page, groups: RowGroups | null, placeIn: PlaceIn) {
    const { grid } = this;
    grid.window.reset((key) => grid.edits.of(key) !== undefined);
    grid.window.total = page.total ?? page.rows.length;
    grid.window.place(0, page.rows, page.endCursor);
    layOutline(grid, groups);
    grid.newcomers.set(0);
    grid.ghosts.clear();
    grid.load.set('ready');
    const { selection, top } = placeIn();
    grid.selection.set(select(selection, { type: 'keep' }, boundsOf(grid)));
    changed(grid);
    if (top !== null) grid.top.set({ row: top });
    this.read();
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
    for (let blocks = window.missing(first, last); blocks.length && !signal.aborted; blocks = blocks.slice(AT_ONCE))
      await Promise.all(blocks.slice(0, AT_ONCE).map((block) => this.readBlock(block, signal)));
    return !signal.aborted && window.missing(first, last).length === 0;
  }

  /** The server may be there again: reads what it could not. */
  resume() {
    clearTimeout(this.again);
    this.again = undefined;
    const { connection, load } = this.grid;
    if (connection.get() === 'ended') return;
    if (load.get() === 'failed') void this.restart();
    else if (load.get() === 'ready') this.read();
  }

  stop() {
    clearTimeout(this.timer);
    clearTimeout(this.again);
    this.abort();
  }

  private read() {
    const [first, last] = this.view;
    const { window, outline, editing } = this.grid;
    const wanted = window.missing(first - AHEAD, last + AHEAD);
    // rows that moved to other groups would stand beside their heads
    if (wanted.length && outline.get().isStale && !editing.get()) {
      void this.restart();
      return;
    }
    for (const [block, control] of this.running)
      if (block >= 0 && !wanted.includes(block)) {
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

  private async readBlock(block: number, signal: AbortSignal) {
    const { grid } = this;
    const after = grid.window.cursorBefore(block);
    try {
      const page = await grid.source.load(grid.query.get(), {
        offset: block * BLOCK,
        limit: BLOCK,
        after,
        withTotal: false,
        signal,
      });
      if (signal.aborted) return;
      noteAnswer(grid.connection);
      grid.window.place(block, page.rows, page.endCursor);
      grid.window.evict(blockOf(this.view[0]), (key) => grid.edits.of(key) !== undefined);
      changed(grid);
    } catch (error) {
      if (signal.aborted) return;
      noteFailure(grid.connection, error);
      if (error instanceof Unreachable) this.again ??= setTimeout(() => this.resume(), AGAIN_MS);
      else grid.notice.set({ key: 'grid.notice.loadFailed', isError: true });
    }
  }

  private abort() {
    for (const control of this.running.values()) control.abort();
    this.running.clear();
    this.ranges.abort();
    this.ranges = new AbortController();
  }
}

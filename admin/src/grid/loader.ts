import { BlockReader } from './blockReader.ts';
import { noteFailure } from './connection.ts';
import { rowAfterFold } from './fold.ts';
import { boundsOf, changed, type Grid } from './grid.ts';
import { folding, layOutline, readGroups } from './outline.ts';
import { type Place, Places } from './places.ts';
import { BLOCK } from './rows.ts';
import { select } from './selection.ts';
import { turned } from './signal.ts';
import type { Page, Query, RowGroups } from './source.ts';

const AGAIN_MS = 2_000;

/** Where one is in rows that have just been read; without `top` the view stays as it is. */
type PlaceIn = () => Pick<Place, 'selection'> & { readonly top: number | null };

/** Reads the rows of a query from its beginning and then, block by block, those that are looked at or worked on. */
export class Loader {
  private beginning = new AbortController();
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly places = new Places();
  private readonly blocks: BlockReader;

  constructor(private readonly grid: Grid) {
    this.blocks = new BlockReader(grid, {
      onStale: () => void this.restart(),
      onLost: () => (this.again ??= setTimeout(() => this.resume(), AGAIN_MS)),
    });
  }

  /** Says which rows are on screen. */
  see = (first: number, last: number) => this.blocks.see(first, last);

  /** Reads every row of a range; `false` when one could not be read, or `until` came first. */
  ensure = (first: number, last: number, until?: AbortSignal) => this.blocks.ensure(first, last, until);

  /** Empties the window and reads it for another query, or for the same one again; back to the place one had there. */
  async restart(query: Query = this.grid.query.get()) {
    const { grid, places } = this;
    if (grid.load.get() === 'ready')
      places.leave(grid.query.get(), { selection: grid.selection.get(), top: this.blocks.top });
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
    this.beginning.abort();
    this.blocks.abort();
    grid.load.set('loading');
    const { signal } = (this.beginning = new AbortController());
    try {
      const [page, groups] = await Promise.all([
        grid.source.load(query, { offset: 0, limit: BLOCK, withTotal: true, signal }),
        readGroups(grid, query, signal),
      ]);
      // the open cell stands in the rows on screen: what is typed belongs to its row, so they stay until it is closed
      await turned(grid.editing, (editing) => editing === null, signal);
      if (!signal.aborted) this.show(page, groups, placeIn);
    } catch (error) {
      if (signal.aborted) return;
      noteFailure(grid.connection, error);
      grid.load.set('failed');
      if (error instanceof Error && error.message) grid.notice.set({ text: error.message, isError: true });
    }
  }

  private show(page: Page, groups: RowGroups | null, placeIn: PlaceIn) {
    const { grid } = this;
    grid.window.reset((key) => grid.edits.of(key) !== undefined);
    grid.window.total = page.total ?? page.rows.length;
    grid.window.place(0, page.rows, page);
    layOutline(grid, groups);
    grid.newcomers.set(0);
    grid.ghosts.clear();
    grid.load.set('ready');
    const { selection, top } = placeIn();
    grid.selection.set(select(selection, { type: 'keep' }, boundsOf(grid)));
    changed(grid);
    if (top !== null) grid.top.set({ row: top });
    this.blocks.read();
  }

  /** The server may be there again: reads what it could not. */
  resume() {
    clearTimeout(this.again);
    this.again = undefined;
    const { connection, load } = this.grid;
    if (connection.get() === 'ended') return;
    if (load.get() === 'failed') void this.restart();
    else if (load.get() === 'ready') this.blocks.read();
  }

  stop() {
    clearTimeout(this.again);
    this.beginning.abort();
    this.blocks.stop();
  }
}

import type { GridRow } from './cell.ts';
import type { Page } from './source.ts';

/** Rows asked for at once. */
export const BLOCK = 100;
const MOST_BLOCKS = 160;

type Cursors = Pick<Page, 'startCursor' | 'endCursor'>;

interface Block extends Cursors {
  readonly keys: readonly string[];
  /** Another block showed one of its rows since: it is read again when seen. */
  isStale: boolean;
}

export const blockOf = (index: number) => Math.floor(index / BLOCK);

/**
 * The rows that are known, at the places where they were read: blocks of the server's order, then the new rows of this
 * page. A row stands in one block only, and no row moves until the window is emptied for another query.
 */
export class RowWindow {
  /** Rows the server counted; new rows of this page come after them. */
  total = 0;
  private readonly blocks = new Map<number, Block>();
  private readonly rows = new Map<string, GridRow>();
  private readonly keyOfId = new Map<string, string>();
  private added: string[] = [];

  /** Rows there are: the server's and the new ones. */
  get count() {
    return this.total + this.added.length;
  }

  at(index: number): GridRow | undefined {
    const key =
      index < this.total ? this.blocks.get(blockOf(index))?.keys[index % BLOCK] : this.added[index - this.total];
    return key === undefined ? undefined : this.rows.get(key);
  }

  row = (key: string) => this.rows.get(key);
  byId = (id: string) => this.rows.get(this.keyOfId.get(id) ?? '');

  /** Index of a row on the page, `-1` when its place is not loaded. */
  indexOf(key: string): number {
    const added = this.added.indexOf(key);
    if (added >= 0) return this.total + added;
    for (const [index, block] of this.blocks) {
      const place = block.keys.indexOf(key);
      if (place >= 0) return index * BLOCK + place;
    }
    return -1;
  }

  /** Blocks between two rows that have to be read. */
  missing(first: number, last: number): number[] {
    const end = Math.min(last, this.total - 1);
    const found: number[] = [];
    for (let block = blockOf(Math.max(0, first)); block <= blockOf(end); block++) {
      const known = this.blocks.get(block);
      if (end >= 0 && (!known || known.isStale)) found.push(block);
    }
    return found;
  }

  /** Cursor from which a block can be sought, when the block before it is known. */
  cursorBefore(block: number): string | undefined {
    const before = this.blocks.get(block - 1);
    return before && !before.isStale && before.keys.length === BLOCK ? (before.endCursor ?? undefined) : undefined;
  }

  /** Cursor from which a block can be sought backwards, when the block behind it is known. */
  cursorBehind(block: number): string | undefined {
    const behind = this.blocks.get(block + 1);
    return behind && !behind.isStale ? (behind.startCursor ?? undefined) : undefined;
  }

  /** Lays a block down. A row that another block also shows is taken from there, and that block is stale. */
  place(block: number, rows: readonly GridRow[], { startCursor, endCursor }: Cursors = {}) {
    const keys = rows.map((row) => this.put(row));
    const mine = new Set(keys);
    for (const [index, other] of this.blocks)
      if (index !== block && other.keys.some((key) => mine.has(key))) other.isStale = true;
    this.blocks.set(block, { keys, startCursor, endCursor, isStale: false });
  }

  /** Takes over what the server now says of a row that is known; its place stays. */
  put(row: GridRow): string {
    const key = (row.id && this.keyOfId.get(row.id)) ?? row.key;
    const known = this.rows.get(key);
    if (!known || row.version >= known.version || known.isVoided) this.rows.set(key, { ...row, key });
    if (row.id) this.keyOfId.set(row.id, key);
    return key;
  }

  /** Takes a row out: those after it move up, and blocks that have become too short are read again. Gives where it stood. */
  remove(key: string): number {
    const index = this.indexOf(key);
    const row = this.rows.get(key);
    if (index < 0 || !row) return -1;
    this.forget(key, row.id);
    if (index >= this.total) this.added.splice(index - this.total, 1);
    else this.close(index);
    return index;
  }

  private close(index: number) {
    this.total -= 1;
    const first = blockOf(index);
    for (const [at, block] of [...this.blocks].toSorted(([a], [b]) => a - b)) {
      if (at < first) continue;
      const from = at === first ? index % BLOCK : 0;
      const next = this.blocks.get(at + 1)?.keys[0];
      const keys = [...block.keys.slice(0, from), ...block.keys.slice(from + 1), ...(next ? [next] : [])];
      const isShort = keys.length < Math.min(BLOCK, this.total - at * BLOCK);
      this.blocks.set(at, { keys, isStale: block.isStale || isShort });
    }
  }

  /** Adds an empty new row after the last one. */
  add(row: GridRow) {
    this.rows.set(row.key, row);
    this.added.push(row.key);
  }

  /** Lets go of the new rows at the end that hold nothing; gives their keys, first to last. */
  trim(isFilled: (key: string) => boolean): string[] {
    const end = this.added.findLastIndex((key) => this.rows.get(key)?.id || isFilled(key)) + 1;
    const gone = this.added.splice(end);
    for (const key of gone) this.rows.delete(key);
    return gone;
  }

  /** Forgets everything but the new rows that the server does not know yet, and rows that `keep` still needs. */
  reset(keep: (key: string) => boolean) {
    const kept = new Set(this.added.filter((key) => !this.rows.get(key)?.id));
    for (const [key, { id }] of this.rows) if (!kept.has(key) && !keep(key)) this.forget(key, id);
    this.added = [...kept];
    this.blocks.clear();
    this.total = 0;
  }

  /** Lets go of blocks far from the rows on screen, except rows that `keep` still needs. */
  evict(near: number, keep: (key: string) => boolean) {
    if (this.blocks.size <= MOST_BLOCKS) return;
    const far = [...this.blocks.keys()].toSorted((a, b) => Math.abs(b - near) - Math.abs(a - near));
    for (const index of far.slice(0, this.blocks.size - MOST_BLOCKS)) this.drop(index, keep);
  }

  private drop(index: number, keep: (key: string) => boolean) {
    for (const key of this.blocks.get(index)!.keys) {
      if (keep(key)) continue;
      this.forget(key, this.rows.get(key)?.id);
    }
    this.blocks.delete(index);
  }

  private forget(key: string, id: string | undefined) {
    if (id) this.keyOfId.delete(id);
    this.rows.delete(key);
  }
}

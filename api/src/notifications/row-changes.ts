import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { DomainError } from '../app/domain-error.ts';

/** A row that has changed, and its version since. */
export interface RowChange {
  readonly sheet: SheetKey;
  readonly id: string;
  readonly version: number;
}

/** A reader that lags further behind is cut off: it reads everything anew, which is cheaper for both. */
const longestQueue = 20_000;

/** Passes changed rows on to whoever listens in this process. */
export class RowChanges {
  private readonly streams = new Set<RowStream>();
  private begin: () => void = () => {};

  /** Calls back whenever somebody begins to listen after nobody did. */
  onFirst(begin: () => void): void {
    this.begin = begin;
  }

  get isHeard(): boolean {
    return this.streams.size > 0;
  }

  /** Gives changed rows to everybody who listens to their sheets. */
  publish(rows: readonly RowChange[]): void {
    for (const stream of this.streams) stream.push(rows);
  }

  /** Rows of these sheets from now on, until the reader leaves. */
  subscribe(sheets: readonly SheetKey[]): AsyncIterableIterator<RowChange> {
    const stream = new RowStream(new Set(sheets), () => this.streams.delete(stream));
    this.streams.add(stream);
    if (this.streams.size === 1) this.begin();
    return stream;
  }
}

type Step = IteratorResult<RowChange, undefined>;
const end: Step = { done: true, value: undefined };

class RowStream implements AsyncIterableIterator<RowChange> {
  private queue: RowChange[] = [];
  private waiting: PromiseWithResolvers<Step> | undefined;
  private isOver = false;
  private failure: Error | undefined;

  constructor(
    private readonly sheets: ReadonlySet<SheetKey>,
    private readonly leave: () => void,
  ) {}

  push(rows: readonly RowChange[]): void {
    const wanted = rows.filter((row) => this.sheets.has(row.sheet));
    this.queue.push(...wanted);
    if (this.queue.length > longestQueue) {
      this.finish();
      this.failure = new DomainError('BUSY');
    } else if (this.waiting && this.queue.length > 0) this.settle({ done: false, value: this.queue.shift()! });
  }

  next(): Promise<Step> {
    const value = this.queue.shift();
    if (value) return Promise.resolve({ done: false, value });
    if (this.failure) return Promise.reject(this.failure);
    if (this.isOver) return Promise.resolve(end);
    this.waiting = Promise.withResolvers();
    return this.waiting.promise;
  }

  return(): Promise<Step> {
    this.finish();
    this.settle(end);
    return Promise.resolve(end);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private finish(): void {
    this.isOver = true;
    this.queue = [];
    this.leave();
  }

  private settle(step: Step): void {
    this.waiting?.resolve(step);
    this.waiting = undefined;
  }
}

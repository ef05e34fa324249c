import { Worker } from 'node:worker_threads';
import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';
import type { KindContext } from '@redress/schema/kinds/kind.ts';
import { limits } from '../reader/limits.ts';
import type { Mapping } from '../reader/mapping.ts';
import type { Notice } from '../reader/notice.ts';
import type { Head, RawTable } from '../reader/read-file.ts';
import { FileRefused } from '../reader/refusal.ts';
import type { ReadColumn, RowBatch, Table, TableHead } from './read-table.ts';
import { headOf, tableOf } from './table-head.ts';

/** What a file is read by. */
export interface Asked {
  readonly fileName: string;
  readonly columns: readonly ReadColumn[];
  readonly context: KindContext;
  readonly mapping?: Mapping | undefined;
  /** The sheet that somebody chose of several. */
  readonly sheetName?: string | undefined;
  /** The row that somebody named as its header. */
  readonly headerRow?: number | undefined;
  /** Headings of lists that came before. */
  readonly seen?: readonly string[] | undefined;
  /** Rows with the same value of this column are read together. */
  readonly together: string | null;
}
export interface TableInput extends Asked {
  readonly bytes: ArrayBuffer;
}
/** Rows come as JSON: that is half the work of sending them as they are. */
export type TableMessage =
  | { readonly looked: Head }
  | { readonly table: Omit<RawTable, 'rows'>; readonly rowNumbers: readonly number[] }
  | { readonly batch: string }
  | { readonly done: readonly Notice[] }
  | { readonly refused: ErrorCode; readonly params: ErrorParams; readonly cause?: string };

// The compiler rewrites import specifiers, not URLs.
const entry = new URL(import.meta.url.endsWith('.ts') ? './table-worker.ts' : './table-worker.js', import.meta.url);

/**
 * A file that a worker reads with capped time and memory: what it is taken for, then its rows batch by batch, so that nobody
 * here ever holds more than a few of them. Everything may throw FileRefused.
 */
export class TableFile implements AsyncDisposable {
  readonly head: TableHead;
  /** What was said of single cells; complete after the last batch. */
  notices: readonly Notice[] = [];
  private readonly worker: Worker;
  private readonly mailbox: Mailbox;
  private readonly columns: readonly ReadColumn[];

  private constructor(worker: Worker, mailbox: Mailbox, columns: readonly ReadColumn[], head: TableHead) {
    this.worker = worker;
    this.mailbox = mailbox;
    this.columns = columns;
    this.head = head;
  }

  static async open(bytes: Uint8Array, asked: Asked): Promise<TableFile> {
    if (bytes.length > limits.uploadBytes)
      throw new FileRefused('FILE_TOO_LARGE', { max: limits.uploadBytes / 1024 / 1024 });
    const workerData: TableInput = { ...asked, bytes: Uint8Array.from(bytes).buffer };
    const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 8 };
    const worker = new Worker(entry, { workerData, transferList: [workerData.bytes], resourceLimits });
    const mailbox = new Mailbox(worker);
    try {
      const { looked } = (await mailbox.next()) as Extract<TableMessage, { looked: Head }>;
      return new TableFile(worker, mailbox, asked.columns, headOf(looked));
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  }

  /** Has the rows read, by another mapping where one is given. */
  async take(mapping?: Mapping): Promise<Table> {
    this.worker.postMessage({ mapping }, []);
    const message = (await this.mailbox.next()) as Extract<TableMessage, { table: object }>;
    return tableOf(message.table, this.columns, message.rowNumbers);
  }

  async *batches(): AsyncGenerator<RowBatch> {
    for (;;) {
      const message = (await this.mailbox.next()) as Extract<TableMessage, { batch: string } | { done: object }>;
      if ('done' in message) {
        this.notices = message.done;
        return;
      }
      yield JSON.parse(message.batch) as RowBatch;
      this.worker.postMessage('more', []);
    }
  }

  async [Symbol.asyncDispose]() {
    await this.worker.terminate();
  }
}

/** Messages of a worker in their order; it has so many seconds for each. */
class Mailbox {
  private readonly arrived: TableMessage[] = [];
  private failure: FileRefused | undefined;
  private wake: () => void = () => {};
  private readonly worker: Worker;

  constructor(worker: Worker) {
    this.worker = worker;
    worker.on('message', (message: TableMessage) => {
      if ('refused' in message) this.fail(new FileRefused(message.refused, message.params, message.cause));
      else this.arrived.push(message);
      this.wake();
    });
    // Out of memory, out of time: the file asked for more than a file may.
    worker.on('error', (error) => this.fail(new FileRefused('FILE_TOO_COMPLEX', {}, error)));
    worker.on('exit', () => this.fail(new FileRefused('FILE_TOO_COMPLEX')));
  }

  private fail(failure: FileRefused) {
    this.failure ??= failure;
    this.wake();
  }

  async next(): Promise<TableMessage> {
    const timer = setTimeout(() => void this.worker.terminate(), limits.seconds * 1000);
    while (this.arrived.length === 0 && !this.failure)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    clearTimeout(timer);
    const message = this.arrived.shift();
    if (!message) throw this.failure!;
    return message;
  }
}

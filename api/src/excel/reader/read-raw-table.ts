import { Worker } from 'node:worker_threads';
import type { ErrorCode, ErrorParams } from '@redress/schema/errors.ts';
import type { KnownColumn } from './heading.ts';
import { limits } from './limits.ts';
import type { Mapping } from './mapping.ts';
import type { RawTable } from './read-file.ts';
import { FileRefused } from './refusal.ts';
import type { RawRow } from './table.ts';

export interface WorkerInput {
  readonly bytes: ArrayBuffer;
  readonly fileName: string;
  readonly columns: readonly KnownColumn[];
  readonly mapping?: Mapping | undefined;
  /** The sheet that somebody chose of several. */
  readonly sheetName?: string | undefined;
}
export type WorkerMessage =
  | { readonly head: Omit<RawTable, 'rows'> }
  | { readonly rows: RawRow[] }
  | { readonly done: true }
  | { readonly refused: ErrorCode; readonly params: ErrorParams; readonly cause?: string };

// The compiler rewrites import specifiers, not URLs.
const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/**
 * Reads the table of a file in a worker with capped time and memory. `onRows` takes the rows batch by batch.
 * @throws FileRefused
 */
export async function readRawTable(
  bytes: Uint8Array,
  asked: Omit<WorkerInput, 'bytes'>,
  onRows: OnRows,
): Promise<Omit<RawTable, 'rows'>> {
  if (bytes.length > limits.uploadBytes)
    throw new FileRefused('FILE_TOO_LARGE', { max: limits.uploadBytes / 1024 / 1024 });
  const workerData: WorkerInput = { ...asked, bytes: Uint8Array.from(bytes).buffer };
  const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes };
  const worker = new Worker(entry, { workerData, transferList: [workerData.bytes], resourceLimits });
  const timer = setTimeout(() => void worker.terminate(), limits.seconds * 1000);
  try {
    return await collect(worker, onRows);
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}

type OnRows = (rows: RawRow[], head: Omit<RawTable, 'rows'>) => void;

function collect(worker: Worker, onRows: OnRows): Promise<Omit<RawTable, 'rows'>> {
  const { promise, resolve, reject } = Promise.withResolvers<Omit<RawTable, 'rows'>>();
  let head: Omit<RawTable, 'rows'> | undefined;
  const take = (rows: RawRow[]) => {
    try {
      onRows(rows, head!);
      setImmediate(() => worker.postMessage('more', []));
    } catch (error) {
      reject(error);
    }
  };
  worker.on('message', (message: WorkerMessage) => {
    if ('head' in message) head = message.head;
    else if ('rows' in message) take(message.rows);
    else if ('done' in message) resolve(head!);
    else reject(new FileRefused(message.refused, message.params, message.cause));
  });
  // Out of memory, out of time: the file asked for more than a file may.
  worker.on('error', (error) => reject(new FileRefused('FILE_TOO_COMPLEX', {}, error)));
  worker.on('exit', () => reject(new FileRefused('FILE_TOO_COMPLEX')));
  return promise;
}

import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ErrorCode } from '@redress/schema/errors.ts';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';

export interface MediaInput {
  readonly bytes: ArrayBuffer;
  readonly parts: readonly string[];
}
export type MediaMessage =
  { readonly part: string; readonly content: ArrayBuffer } | { readonly done: true } | { readonly refused: ErrorCode };

// The compiler rewrites import specifiers, not URLs.
const entry = new URL(import.meta.url.endsWith('.ts') ? './media-worker.ts' : './media-worker.js', import.meta.url);

/** Contents of parts of a workbook, one after the other, unpacked in a worker with capped memory. */
export async function* readMedia(
  bytes: Uint8Array,
  parts: readonly string[],
): AsyncGenerator<readonly [part: string, content: Buffer]> {
  if (parts.length === 0) return;
  const workerData: MediaInput = { bytes: Uint8Array.from(bytes).buffer, parts };
  const resourceLimits = { maxOldGenerationSizeMb: limits.heapMegabytes };
  const worker = new Worker(entry, { workerData, transferList: [workerData.bytes], resourceLimits });
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[MediaMessage]>) {
      if ('done' in message) return;
      if ('refused' in message) throw new FileRefused(message.refused);
      yield [message.part, Buffer.from(message.content)];
      worker.postMessage('more', []);
    }
    throw new FileRefused('FILE_TOO_COMPLEX');
  } finally {
    await worker.terminate();
  }
}

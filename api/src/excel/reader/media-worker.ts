import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { MediaInput, MediaMessage } from './read-media.ts';
import { FileRefused } from './refusal.ts';
import { openArchive } from './zip.ts';

// What is unpacked here is as foreign as the tables are: a thread of its own, one part in memory at a time.
const { bytes, parts } = workerData as MediaInput;

async function send(message: MediaMessage, transfer: ArrayBuffer[] = []) {
  parentPort!.postMessage(message, transfer);
  await once(parentPort!, 'message');
}

try {
  const archive = await openArchive(Buffer.from(bytes));
  for (const part of parts) {
    const chunks = await Array.fromAsync((await archive.open(part)) as AsyncIterable<Buffer>);
    const content = Uint8Array.from(Buffer.concat(chunks)).buffer;
    await send({ part, content }, [content]);
  }
  parentPort!.postMessage({ done: true } satisfies MediaMessage, []);
} catch (error) {
  const refused = error instanceof FileRefused ? error.code : 'FILE_CORRUPT';
  parentPort!.postMessage({ refused } satisfies MediaMessage, []);
}

import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { readFile } from './read-file.ts';
import { FileRefused } from './refusal.ts';
import type { WorkerInput, WorkerMessage } from './read-raw-table.ts';

// A thread of its own: a hostile file can fill its memory or be stopped without harm to the server.
const { bytes, fileName, columns, mapping, sheetName } = workerData as WorkerInput;
const post = (message: WorkerMessage) => parentPort!.postMessage(message, []);
const batch = 250;

try {
  const { rows, ...head } = await readFile(Buffer.from(bytes), fileName, { columns, mapping, sheetName });
  post({ head });
  while (rows.length > 0) {
    post({ rows: rows.splice(0, batch) });
    // the server asks for more when it has answered others
    await once(parentPort!, 'message');
  }
  post({ done: true });
} catch (error) {
  const isRefusal = error instanceof FileRefused;
  const cause = isRefusal ? undefined : String(error instanceof Error ? error.stack : error);
  post({ refused: isRefusal ? error.code : 'FILE_CORRUPT', params: isRefusal ? error.params : {}, cause });
}

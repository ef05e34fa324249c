import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Mapping } from '../reader/mapping.ts';
import { filled, openFile } from '../reader/read-file.ts';
import { FileRefused } from '../reader/refusal.ts';
import { Reading } from './reading.ts';
import type { TableInput, TableMessage } from './table-file.ts';

// A thread of its own: a hostile file can fill its memory or be stopped without harm to the server, and reading a large one
// keeps nobody waiting.
const { bytes, context, together, mapping: given, ...asked } = workerData as TableInput;
const { fileName, columns, sheetName, headerRow, seen } = asked;
const post = (message: TableMessage) => parentPort!.postMessage(message, []);
const answer = async <T>() => ((await once(parentPort!, 'message')) as [T])[0];
const groupsAtOnce = 250;

try {
  const file = await openFile(Buffer.from(bytes), fileName);
  let known = { columns, mapping: given, sheetName, headerRow, seen };
  let { head, read } = await file.look(known);
  post({ looked: head });
  const { mapping } = await answer<{ mapping?: Mapping }>();
  if (mapping) {
    known = { ...known, mapping };
    ({ head, read } = await file.look(known));
  }
  const table = filled(await read(), known);
  const reading = new Reading(columns, context, known.mapping, table);
  const { rows, ...about } = table;
  post({ table: about, rowNumbers: about.pictures.length > 0 ? rows.map(({ number }) => number) : [] });
  let isFree: Promise<unknown> = Promise.resolve();
  // the next batch is made while the server works on the last one
  for (const batch of reading.batches(groupsAtOnce, together)) {
    const text = JSON.stringify(batch);
    await isFree;
    isFree = answer();
    post({ batch: text });
  }
  await isFree;
  post({ done: reading.notices.list() });
} catch (error) {
  const isRefusal = error instanceof FileRefused;
  const cause = isRefusal ? undefined : String(error instanceof Error ? error.stack : error);
  post({
    refused: isRefusal ? error.code : 'FILE_CORRUPT',
    params: isRefusal ? error.params : {},
    ...(cause && { cause }),
  });
}

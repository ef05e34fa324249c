import type { Context } from '../app/context.ts';
import { DomainError } from '../app/domain-error.ts';
import type { Intent } from '../changes/intent.ts';
import { newId } from '../changes/new-id.ts';
import { isRefused } from '../changes/result.ts';
import type { Contents, Received } from './contents.store.ts';
import { inspect } from './inspect.ts';
import { ownerOf } from './owner.store.ts';
import { fileName } from './rules/file-name.ts';
import { isImage } from './rules/media-types.ts';

/** A file that somebody sends: its name and what the form says of it. */
export interface Sent {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly idempotencyKey: string | undefined;
}

/** Keeps a received file and makes its row, in a change set of its own: what it answers can be undone. */
export async function upload(context: Context, contents: Contents, received: Received, sent: Sent) {
  const owner = await ownerOf(sent.fields, context);
  const { mediaType, thumbnail } = await inspect(received, sent.name);
  const { sha256, size } = received;
  await contents.keep(received);
  if (thumbnail) await contents.keepPart(sha256, 'thumbnail', thumbnail);
  const kind = sent.fields.get('kind') || (isImage(mediaType) ? 'DEFECT_PICTURE' : 'DOCUMENT');
  const note = sent.fields.get('note') || null;
  const patch = { ...owner, name: fileName(sent.name, mediaType), kind, note, mediaType, size, sha256 };
  const intent: Intent = { sheet: 'files', id: newId(), isNew: true, patch };
  const { idempotencyKey } = sent;
  const result = await context.changes.run(
    [intent],
    { errorPolicy: 'REJECT_ALL', source: 'UPLOAD', idempotencyKey },
    patch,
  );
  const [row] = result.rows;
  const refusal = row!.cells.find(isRefused) ?? row!;
  if (row!.outcome !== 'CREATED') throw new DomainError(refusal.code ?? 'ROW_REFUSED', refusal.params);
  return { changeSet: result.changeSet, id: row!.id };
}

import { open } from 'node:fs/promises';
import { DomainError } from '../app/domain-error.ts';
import type { Received } from './contents.store.ts';
import { isArchive, mediaTypes, takenType } from './rules/media-types.ts';
import { describeText } from './rules/text.ts';
import { smallPicture } from './thumbnail.ts';

/** What a received file is. */
export interface Inspected {
  readonly mediaType: string;
  /** Its small picture, of a picture that can be opened. */
  readonly thumbnail?: Buffer;
}

const headBytes = 64 * 1024;

/** Looks into a received file: its content says what it is, never its name. Throws why it is not taken. */
export async function inspect({ path, size }: Received, name: string): Promise<Inspected> {
  if (size === 0) throw new DomainError('FILE_EMPTY');
  const { fileTypeFromFile } = await import('file-type');
  const found = (await fileTypeFromFile(path))?.mime ?? describeText(await headOf(path));
  if (isArchive(found)) throw new DomainError('FILE_ARCHIVE_REFUSED');
  const mediaType = takenType(found, name);
  if (!mediaType) throw new DomainError('FILE_TYPE_REFUSED', { type: found });
  if (!mediaTypes[mediaType]!.hasThumbnail) return { mediaType };
  return { mediaType, thumbnail: await smallPicture(path) };
}

async function headOf(path: string): Promise<Buffer> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return buffer.subarray(0, bytesRead);
}

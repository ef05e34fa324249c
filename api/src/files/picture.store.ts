import { Readable } from 'node:stream';
import { DomainError } from '../app/domain-error.ts';
import type { Contents } from './contents.store.ts';
import { inspect } from './inspect.ts';
import { limits } from './limits.ts';
import { isImage } from './rules/media-types.ts';

/** A picture that came inside another file, looked into as an upload is. */
export interface FoundPicture {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
  /** A very small picture of it, as an address that holds it; null where none can be made. */
  readonly preview: string | null;
}

const previewPixels = 64;

/** Looks into a picture; nothing of it is kept. Throws why it is not taken. */
export async function inspectPicture(contents: Contents, bytes: Buffer): Promise<FoundPicture> {
  const { mediaType, thumbnail, received } = await receive(contents, bytes);
  await contents.drop(received);
  const { sha256, size } = received;
  return { sha256, size, mediaType, preview: thumbnail ? await previewOf(thumbnail) : null };
}

/** Keeps a picture, with its small picture, for good. */
export async function keepPicture(contents: Contents, bytes: Buffer): Promise<void> {
  const { thumbnail, received } = await receive(contents, bytes);
  await contents.keep(received);
  if (thumbnail) await contents.keepPart(received.sha256, 'thumbnail', thumbnail);
}

async function receive(contents: Contents, bytes: Buffer) {
  if (bytes.length > limits.bytes) throw new DomainError('FILE_TOO_LARGE', { max: limits.bytes / 1024 / 1024 });
  const received = await contents.receive(Readable.from([bytes]));
  try {
    const inspected = await inspect(received, '');
    if (!isImage(inspected.mediaType)) throw new DomainError('FILE_TYPE_REFUSED', { type: inspected.mediaType });
    return { ...inspected, received };
  } catch (error) {
    await contents.drop(received);
    throw error;
  }
}

async function previewOf(thumbnail: Buffer): Promise<string> {
  const { default: sharp } = await import('sharp');
  const small = await sharp(thumbnail).resize(previewPixels, previewPixels, { fit: 'inside' }).webp().toBuffer();
  return `data:image/webp;base64,${small.toString('base64')}`;
}

import type { Sharp } from 'sharp';
import { DomainError } from '../app/domain-error.ts';
import type { Contents } from './contents.store.ts';
import { limits } from './limits.ts';

/** A picture's small picture, upright, without place and camera: WebP. Refuses what cannot be opened and what is too large to be. */
export async function smallPicture(picture: string | Buffer): Promise<Buffer> {
  const pixels = limits.megapixels * 1_000_000;
  const { default: sharp } = await import('sharp'); // a tenth of the start, needed by few requests
  const image = sharp(picture, { limitInputPixels: false, failOn: 'error' });
  const { width, height } = await image.metadata().catch(refuse);
  if (width * height > pixels) throw new DomainError('IMAGE_TOO_MANY_PIXELS', { max: limits.megapixels });
  return shrunk(image).toBuffer().catch(refuse);
}

const shrunk = (image: Sharp) =>
  image
    .autoOrient()
    .resize(limits.thumbnailPixels, limits.thumbnailPixels, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78 });

const refuse = (): never => {
  throw new DomainError('IMAGE_UNREADABLE');
};

/** Makes sure that a kept picture has its small picture: one is made when it is uploaded, and again where a backup left it out. */
export async function ensureThumbnail(contents: Contents, sha256: string): Promise<void> {
  if (await contents.has(sha256, 'thumbnail')) return;
  const picture = Buffer.concat(await contents.read(sha256).toArray());
  await contents.keepPart(sha256, 'thumbnail', await smallPicture(picture));
}

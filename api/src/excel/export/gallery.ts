import type { ClientBase } from 'pg';
import type { Contents } from '../../files/contents.store.ts';
import { exportedMark } from '../../files/rules/exported-mark.ts';
import { run } from '../../sheets/statement.ts';

/** Where pictures lie, and where people open Redress: what an export with pictures needs besides the rows. */
export interface Gallery {
  readonly contents: Contents;
  readonly publicUrl: string;
}

/** A row that has pictures, and where it stands. */
export interface Pictured {
  readonly id: string;
  /** Row of the worksheet, from 1. */
  readonly row: number;
  readonly label: string;
}

export interface Picture {
  readonly id: string;
  readonly rowId: string;
  readonly name: string;
  readonly sha256: string;
  readonly uploadedAt: string;
}

/** Most rows that get a small picture, and most pictures that go along in full: a workbook must still open. */
export const most = { rows: 1_000, pictures: 200 };

/** Pictures of rows, in the order that each row has them. */
export async function picturesOf(client: ClientBase, sheet: string, ids: readonly string[]): Promise<Picture[]> {
  const key = sheet === 'files' ? 'id' : 'complaint_id';
  const text = `select t.id::text, t.${key}::text as "rowId", t.name, t.sha256, t.uploaded_at::text as "uploadedAt"
    from attachment t where t.${key} = any($1::uuid[]) and t.voided_at is null and t.media_type like 'image/%'
    order by t.${key}, t.position, t.id`;
  return (await run<Picture>(client, text, [ids])).rows;
}

/** A picture as every spreadsheet shows it: upright JPEG, no larger than asked; null for one that cannot be opened. */
export async function asJpeg({ contents }: Gallery, { id, sha256 }: Picture, pixels: number) {
  const { default: sharp } = await import('sharp'); // a tenth of the start, needed by few requests
  try {
    const bytes = Buffer.concat(await contents.read(sha256).toArray());
    const { data, info } = await sharp(bytes, { limitInputPixels: 120_000_000 })
      .autoOrient()
      .resize(pixels, pixels, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .withExif({ IFD0: { ImageDescription: exportedMark(id) } })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch {
    return null; // a picture of a kind that is kept but cannot be shown, or one that a restored backup lacks
  }
}

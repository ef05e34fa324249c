import { addressOf } from './cell.ts';
import { cellImages } from './cell-images.ts';
import { readShapes, rowUnder, type Shape } from './drawing.ts';
import { limits } from './limits.ts';
import { FileRefused } from './refusal.ts';
import { relationsOf, type Relations } from './relations.ts';
import type { SheetReader } from './sheet.ts';
import type { Archive } from './zip.ts';

/** A picture of a sheet: the row it lies on, its cell, and the part that holds it; null where the file lacks it. */
export interface PicturePlace {
  readonly row: number;
  readonly cell: string;
  readonly part: string | null;
}

/** The pictures of a sheet that has been read, those over its cells and those in them; nothing of them is unpacked. */
export async function picturesOn(
  archive: Archive,
  sheet: string,
  reader: SheetReader,
  workbook: Relations,
): Promise<PicturePlace[]> {
  const heightOf = (row: number) => reader.heights.get(row) ?? reader.standardHeight;
  const anchored = (await shapesOn(archive, sheet)).map(({ shape, part }): PicturePlace => {
    const row = rowUnder(shape, heightOf);
    return { row, cell: addressOf(row, shape.from!.column), part };
  });
  const imageOf = reader.pictures.length > 0 ? await cellImages(archive, workbook) : () => undefined;
  const inCells = reader.pictures.map(({ row, column, image }): PicturePlace => {
    const part = imageOf(image);
    return { row, cell: addressOf(row, column), part: part !== undefined && archive.has(part) ? part : null };
  });
  const all = [...anchored, ...inCells];
  if (all.length > limits.pictures) throw new FileRefused('TOO_MANY_PICTURES', { max: limits.pictures });
  return all;
}

async function shapesOn(archive: Archive, sheet: string): Promise<{ shape: Shape; part: string | null }[]> {
  const drawings = [...(await relationsOf(archive, sheet)).values()].filter(({ type }) => type === 'drawing');
  const found = [];
  for (const { target: drawing } of drawings) {
    if (!archive.has(drawing)) continue;
    const relations = await relationsOf(archive, drawing);
    for (const shape of await readShapes(await archive.open(drawing))) {
      const part = relations.get(shape.relation)?.target;
      // a picture that lies outside the file is none of ours
      if (!shape.from || part === undefined) continue;
      found.push({ shape, part: archive.has(part) ? part : null });
    }
  }
  return found;
}

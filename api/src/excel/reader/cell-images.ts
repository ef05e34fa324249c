import { readShapes } from './drawing.ts';
import { relationsOf, type Relations, targetOf } from './relations.ts';
import { readWholeXml } from './xml.ts';
import type { Archive } from './zip.ts';

/** The part of the archive that holds a picture in a cell; nothing where the file does not say. */
export type ImageOf = (image: string | number) => string | undefined;

/** Finds the pictures that lie in cells: those of WPS by their ids, those of Excel by the number of their rich data. */
export async function cellImages(archive: Archive, workbook: Relations): Promise<ImageOf> {
  const byId = await wpsImages(archive, workbook);
  const byNumber = await excelImages(archive, workbook);
  return (image) => (typeof image === 'string' ? byId.get(image) : byNumber[image - 1]);
}

async function wpsImages(archive: Archive, workbook: Relations): Promise<ReadonlyMap<string, string>> {
  const part = targetOf(workbook, 'cellImage');
  if (!part || !archive.has(part)) return new Map();
  const relations = await relationsOf(archive, part);
  const shapes = await readShapes(await archive.open(part));
  return new Map(
    shapes.flatMap(({ name, relation }) => {
      const target = relations.get(relation)?.target;
      return target ? [[name, target] as const] : [];
    }),
  );
}

/** Excel's way: a cell's number leads over metadata to a rich value, that to a relation, and that to the picture. */
async function excelImages(archive: Archive, workbook: Relations): Promise<readonly (string | undefined)[]> {
  const at = (type: string) => targetOf(workbook, type);
  const [metadata, values, relationList] = [at('sheetMetadata'), at('rdRichValue'), at('richValueRel')];
  if (!metadata || !values || !relationList) return [];
  if (![metadata, values, relationList].every((part) => archive.has(part))) return [];
  const futures: number[] = [];
  const cells: number[] = [];
  let isFuture = false;
  await readWholeXml(await archive.open(metadata), {
    open: (name, attributes) => {
      if (name === 'futureMetadata') isFuture = attributes['name'] === 'XLRICHVALUE';
      if (name === 'valueMetadata') isFuture = false;
      if (name === 'rvb' && isFuture) futures.push(Number(attributes['i']));
      if (name === 'rc' && !isFuture) cells.push(Number(attributes['v']));
    },
  });
  const relationOf = await richValues(archive, values);
  const ids: string[] = [];
  await readWholeXml(await archive.open(relationList), {
    open: (name, attributes) => {
      const key = Object.keys(attributes).find((one) => one.endsWith(':id'));
      if (name === 'rel' && key) ids.push(attributes[key]!);
    },
  });
  const relations = await relationsOf(archive, relationList);
  return cells.map((cell) => relations.get(ids[relationOf[futures[cell]!]!] ?? '')?.target);
}

/** Which relation each rich value names: the first of its values, in a picture. */
async function richValues(archive: Archive, part: string): Promise<number[]> {
  const found: number[] = [];
  let text = '';
  let isFirst = false;
  await readWholeXml(await archive.open(part), {
    open: (name) => {
      if (name === 'rv') isFirst = true;
      text = '';
    },
    text: (piece) => void (text = (text + piece).slice(0, 20)),
    close: (name) => {
      if (name !== 'v' || !isFirst) return;
      found.push(Number(text));
      isFirst = false;
    },
  });
  return found;
}

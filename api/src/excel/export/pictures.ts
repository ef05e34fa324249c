import type { ClientBase } from 'pg';
import { exportedMark } from '../../files/rules/exported-mark.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { drawingXml, type Placed, type Relation, relationsXml } from './drawing-xml.ts';
import { asJpeg, type Gallery, most, type Picture, type Pictured, picturesOf } from './gallery.ts';
import type { Layout } from './layout.ts';
import { textCell } from './row-xml.ts';
import type { CutNotes } from './parts.ts';
import type { Part } from './zip-writer.ts';

export const drawingParts = ['xl/drawings/drawing1.xml', 'xl/drawings/drawing2.xml'] as const;
/** Pixels of a small picture in its cell, and of a full one on the sheet of pictures. */
const small = 64;
const full = 1_280;
const shownHeight = 300;
/** Points of a row that a small picture fits into, and of one that a full one does. */
export const pictureRowHeight = 52;
const fullRowHeight = 235;

const drawing = 'rIdPictures';

/** The tail of a worksheet that has a drawing. */
export const withDrawing = (tail: string): string =>
  tail.replace('</worksheet>', `<drawing r:id="${drawing}"/></worksheet>`);

/** Remembers, as the rows pass, which of them have pictures. */
export class Pictures {
  readonly rows: Pictured[] = [];
  readonly column: number;
  readonly #key: string;
  readonly #label: string;

  constructor({ columns, sheet }: Layout) {
    this.column = columns.findIndex(({ kind }) => kind === 'files');
    this.#key = columns[this.column]?.key ?? '';
    this.#label = sheet.label;
  }

  has(row: PlainRow): boolean {
    return Boolean(row[this.#key]) && this.rows.length < most.rows;
  }

  pass(row: PlainRow, number: number): void {
    if (this.has(row)) this.rows.push({ id: row.id, row: number, label: String(row[this.#label] ?? '') });
  }
}

/** The parts of an export that hold its pictures, each made when it is asked for; after the rows. */
export async function* pictureParts(
  client: ClientBase,
  gallery: Gallery,
  pictures: Pictures,
  sheet: string,
  page: CutNotes,
): AsyncGenerator<Part> {
  const found = await picturesOf(
    client,
    sheet,
    pictures.rows.map(({ id }) => id),
  );
  const byRow = Map.groupBy(found, ({ rowId }) => rowId);
  const firsts = pictures.rows.flatMap(
    (row) =>
      byRow
        .get(row.id)
        ?.slice(0, 1)
        .map((picture) => ({ ...row, picture })) ?? [],
  );
  const inCells: Placed[] = [];
  for (const [at, { row, label, picture }] of firsts.entries()) {
    const media = `small${at + 1}.jpeg`;
    const place = { column: pictures.column, row: row - 1, x: 3, y: 2 };
    const made = await placed(gallery, picture, small, { ...place, media, label });
    if (!made) continue;
    inCells.push(made.placed);
    yield made.part;
  }
  yield* drawn(1, inCells);
  yield* pageOf(gallery, pictures, byRow, sheet, page);
}

/** The sheet with the pictures in full, one a row, with a link to the record. */
async function* pageOf(
  gallery: Gallery,
  pictures: Pictures,
  byRow: ReadonlyMap<string, readonly Picture[]>,
  sheet: string,
  { number, cut, styles }: CutNotes,
): AsyncGenerator<Part> {
  const all = pictures.rows.flatMap((row) => (byRow.get(row.id) ?? []).map((picture) => ({ ...row, picture })));
  const shown: Placed[] = [];
  const lines: string[] = [];
  const links: Relation[] = [];
  for (const { id, label, picture } of all.slice(0, most.pictures)) {
    const row = lines.length + 2;
    const place = { column: 3, row: row - 1, x: 4, y: 4 };
    const made = await placed(gallery, picture, full, { ...place, media: `full${row}.jpeg`, label });
    if (!made) continue;
    const { width, height } = made.placed;
    shown.push({ ...made.placed, width: Math.round((width * shownHeight) / height), height: shownHeight });
    const texts = [label, picture.name, `${picture.uploadedAt.slice(0, 16)} UTC`];
    const cells = texts.map((text, at) => textCell(`${'ABC'[at]}${row}`, styles[at]!, text)).join('');
    lines.push(`<row r="${row}" ht="${fullRowHeight}" customHeight="1">${cells}</row>`);
    links.push({ id: `rIdLink${row}`, type: 'hyperlink', target: `${gallery.publicUrl}/#/${sheet}/${id}/show` });
    yield made.part;
  }
  yield* drawn(2, shown, number, links);
  const refs = links.map(({ id }, at) => `<hyperlink ref="A${at + 2}" r:id="${id}"/>`).join('');
  const tail = refs ? cut.tail.replace('<pageMargins', `<hyperlinks>${refs}</hyperlinks><pageMargins`) : cut.tail;
  yield text(cut.name, cut.head + lines.join('') + withDrawing(tail));
}

type Place = Pick<Placed, 'column' | 'row' | 'x' | 'y' | 'media'> & { readonly label: string };

async function placed(gallery: Gallery, picture: Picture, pixels: number, { label, ...place }: Place) {
  const image = await asJpeg(gallery, picture, pixels);
  if (!image) return null;
  const { width, height, data } = image;
  const description = `${label} ${picture.name}`.trim();
  const name = exportedMark(picture.id);
  const part: Part = { name: `xl/media/${place.media}`, chunks: [data] };
  return { part, placed: { ...place, width, height, description, name } };
}

/** A drawing, its pictures, and the relations of the sheet that it lies on. */
function* drawn(
  number: 1 | 2,
  pictures: readonly Placed[],
  sheet: number = number,
  links: readonly Relation[] = [],
): Generator<Part> {
  const images = pictures.map(({ media }, at): Relation => ({
    id: `rId${at + 1}`,
    type: 'image',
    target: `../media/${media}`,
  }));
  yield text(drawingParts[number - 1]!, drawingXml(pictures));
  yield text(`xl/drawings/_rels/drawing${number}.xml.rels`, relationsXml(images));
  const toDrawing: Relation = { id: drawing, type: 'drawing', target: `../drawings/drawing${number}.xml` };
  yield text(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, relationsXml([toDrawing, ...links]));
}

const text = (name: string, content: string): Part => ({ name, chunks: [Buffer.from(content)] });

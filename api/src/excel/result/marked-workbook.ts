import { posix } from 'node:path';
import type { Part } from '../export/zip-writer.ts';
import { readWorkbook } from '../reader/workbook.ts';
import { type Archive, openArchive } from '../reader/zip.ts';
import { type Notes, withNotes, withShapes } from './notes-xml.ts';
import { markedSheet, type MarkedRow, notesRelation } from './sheet-xml.ts';
import { withRedStyles } from './styles-xml.ts';

/** What is to be said in a workbook. */
export interface Marks {
  readonly sheetName: string;
  readonly rows: ReadonlyMap<number, MarkedRow>;
  readonly column: number;
  readonly heading: { readonly row: number; readonly text: string };
  readonly notes: Notes;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The parts of somebody's own workbook, with red cells, notes and a column of results. */
export async function markedWorkbook(bytes: Buffer, marks: Marks): Promise<Part[]> {
  const archive = await openArchive(bytes);
  const workbook = await readWorkbook(archive);
  const { part } = workbook.sheets.find(({ name }) => name === marks.sheetName)!;
  const styles = workbook.styles && archive.has(workbook.styles) ? workbook.styles : null;
  const { xml, redOf } = styles
    ? withRedStyles(await textOf(archive, styles))
    : { xml: '', redOf: (style: number) => style };
  const sheet = { ...marks, redOf, hasNotes: marks.notes.size > 0 };
  const changed = new Map<string, Part['chunks']>([
    [part, markedSheet((await archive.open(part)) as AsyncIterable<Buffer>, sheet)],
    ...(styles ? [[styles, [Buffer.from(xml)]] as const] : []),
    ...(sheet.hasNotes ? await noteParts(archive, part, marks.notes) : []),
  ]);
  const names = [...archive.names, ...[...changed.keys()].filter((name) => !archive.has(name))];
  return names.map((name) => ({ name, chunks: changed.get(name) ?? copyOf(archive, name) }));
}

async function* copyOf(archive: Archive, name: string): AsyncGenerator<Buffer> {
  yield* (await archive.open(name)) as AsyncIterable<Buffer>;
}

async function textOf(archive: Archive, name: string): Promise<string> {
  return Buffer.concat(await Array.fromAsync(copyOf(archive, name))).toString('utf8');
}

/** The notes of a sheet, their shapes, and how the sheet and the package name them. */
async function noteParts(archive: Archive, part: string, notes: Notes): Promise<[string, Buffer[]][]> {
  const folder = posix.dirname(part);
  const relationsPart = `${folder}/_rels/${posix.basename(part)}.rels`;
  const relations = archive.has(relationsPart)
    ? await textOf(archive, relationsPart)
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${packages}"></Relationships>`;
  const own = (type: string) => targetOf(relations, type, folder);
  const [notesPart, shapesPart] = [
    own('comments') ?? free(archive, 'xl/comments', 'xml'),
    own('vmlDrawing') ?? free(archive, 'xl/drawings/vmlDrawing', 'vml'),
  ];
  const read = async (name: string) => (archive.has(name) ? textOf(archive, name) : null);
  const types = await textOf(archive, '[Content_Types].xml');
  return [
    [notesPart, [Buffer.from(withNotes(await read(notesPart), notes))]],
    [shapesPart, [Buffer.from(withShapes(await read(shapesPart), notes))]],
    [
      relationsPart,
      [
        Buffer.from(
          withRelations(relations, [
            ...(own('comments')
              ? []
              : [[`${notesRelation}Text`, 'comments', posix.relative(folder, notesPart)] as const]),
            ...(own('vmlDrawing') ? [] : [[notesRelation, 'vmlDrawing', posix.relative(folder, shapesPart)] as const]),
          ]),
        ),
      ],
    ],
    ['[Content_Types].xml', [Buffer.from(withTypes(types, notesPart))]],
  ];
}

function targetOf(relations: string, type: string, folder: string): string | null {
  const tags = relations.match(/<(?:\w+:)?Relationship\b[^>]*>/g) ?? [];
  const tag = tags.find((one) => new RegExp(`Type="[^"]*/${type}"`).test(one));
  const target = tag && /Target="([^"]*)"/.exec(tag)?.[1];
  if (!target) return null;
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}

type Relation = readonly [id: string, type: string, target: string];

function withRelations(relations: string, added: readonly Relation[]): string {
  const tags = added.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return relations
    .replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
    .replace('</Relationships>', `${tags.join('')}</Relationships>`);
}

/** A name that no part has; exceljs and others know notes by their name only. */
function free(archive: Archive, start: string, end: string): string {
  for (let number = 1; ; number++) if (!archive.has(`${start}${number}.${end}`)) return `${start}${number}.${end}`;
}

function withTypes(types: string, notesPart: string): string {
  const vml = '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const notes = `<Override PartName="/${notesPart}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>`;
  const first = /Extension="vml"/i.test(types) ? types : types.replace(/<Types[^>]*>/, (tag) => tag + vml);
  return first.includes(`"/${notesPart}"`) ? first : first.replace('</Types>', `${notes}</Types>`);
}

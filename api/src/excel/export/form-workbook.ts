import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { columnLetters } from '../reader/cell.ts';
import { relationsOf, targetOf } from '../reader/relations.ts';
import type { MappedHeading } from '../reader/header.ts';
import { readStyles } from '../reader/styles.ts';
import { readWorkbook } from '../reader/workbook.ts';
import { type Archive, openArchive } from '../reader/zip.ts';
import type { ExportAsked } from './export-asked.ts';
import { type FormSheet, moved, movedAnchors, movedRanges, partForm } from './form-sheet.ts';
import { findForm, readForm } from './form-template.ts';
import type { Gallery } from './gallery.ts';
import { plainColumns } from './plain-values.ts';
import type { Reading } from './reading.ts';
import { numberCell, textCell } from './row-xml.ts';
import { serialOfDay, serialOfMoment } from './serial.ts';
import { type Part, zip } from './zip-writer.ts';

/** Somebody's own form, filled: its headings, styles, form number, signatures and print set-up stay as they are (G2). */
export async function* formWorkbook(
  context: Context,
  asked: ExportAsked,
  reading: Reading,
  gallery: Gallery,
): AsyncGenerator<Buffer> {
  const form = await findForm(context.database.pool, asked.formId!, asked.sheet);
  const { bytes, header, sheetName, lastData } = await readForm(gallery, form, asked.sheet);
  const archive = await openArchive(bytes);
  const book = await readWorkbook(archive);
  if (book.hasMacros || book.hasExternalLinks) throw new DomainError('FORM_UNSUITABLE');
  const { part } = book.sheets.find(({ name }) => name === sheetName)!;
  const sheet = partForm(await textOf(archive, part), header.lastRow, lastData);
  if (!sheet) throw new DomainError('FORM_UNSUITABLE');
  const isDate = book.styles ? await readStyles(await archive.open(book.styles)) : [];
  const write = rowWriter(context, asked, reading, header.mapped, {
    sheet,
    isDate: (style) => isDate[Number(style)] === 'date',
  });
  const places = { archive, part, sheetName, sheet };
  yield* zip(parts(places, reading, write));
}

async function textOf(archive: Archive, name: string): Promise<string> {
  const chunks: Buffer[] = await Array.fromAsync((await archive.open(name)) as AsyncIterable<Buffer>);
  return Buffer.concat(chunks).toString();
}

type Write = (row: PlainRow, number: number) => string;

interface Places {
  readonly archive: Archive;
  readonly part: string;
  readonly sheetName: string;
  readonly sheet: FormSheet;
}

async function* parts(
  { archive, part, sheetName, sheet }: Places,
  reading: Reading,
  write: Write,
): AsyncGenerator<Part> {
  const drawing = targetOf(await relationsOf(archive, part), 'drawing');
  const by = Math.max(0, reading.count - sheet.room);
  for (const name of archive.names) {
    // formulas of example rows go with them, and with them the order in which Excel worked them out
    if (name === part || name.endsWith('calcChain.xml')) continue;
    const open = async () => (await archive.open(name)) as AsyncIterable<Buffer>;
    if (name === '[Content_Types].xml' || name.endsWith('workbook.xml.rels'))
      yield text(name, (await textOf(archive, name)).replace(/<(Override|Relationship)\b[^>]*calcChain[^>]*\/>/, ''));
    else if (name.endsWith('/workbook.xml'))
      yield text(name, withPrintArea(await textOf(archive, name), sheetName, sheet, by));
    else if (name === drawing) yield text(name, movedAnchors(await textOf(archive, name), sheet, by));
    else yield { name, chunks: await open() };
  }
  yield { name: part, chunks: sheetXml(sheet, reading, write) };
}

const text = (name: string, content: string): Part => ({ name, chunks: [Buffer.from(content)] });

/** What is printed grows with the rows that found no room. */
function withPrintArea(book: string, name: string, { firstRow }: FormSheet, by: number): string {
  return book.replace(/(<definedName name="_xlnm\.Print_Area"[^>]*>)([^<]*)/g, (whole, open: string, area: string) => {
    if (!area.replace(/'|&apos;/g, '').startsWith(`${name}!`)) return whole;
    const end = /\$(\d+)$/.exec(area);
    return end && Number(end[1]) >= firstRow ? `${open}${area.slice(0, end.index)}$${Number(end[1]) + by}` : whole;
  });
}

async function* sheetXml(sheet: FormSheet, reading: Reading, write: Write): AsyncGenerator<Buffer> {
  const { head, firstRow, room, rest, tail } = sheet;
  yield Buffer.from(head);
  let number = firstRow;
  for await (const rows of reading.pages()) yield Buffer.from(rows.map((row) => write(row, number++)).join(''));
  const by = Math.max(0, number - firstRow - room);
  const kept = rest.filter((row) => row.number >= Math.min(number, firstRow + room));
  yield Buffer.from(
    kept.map((row) => (row.number < firstRow + room ? row.xml : moved(row.xml, row.number, by))).join(''),
  );
  yield Buffer.from(movedRanges(tail, sheet, by));
}

interface Look {
  readonly sheet: FormSheet;
  readonly isDate: (style: string) => boolean;
}

/** Writes rows as the form's own first row looks; a column may take several values, or a tick. */
function rowWriter(
  context: Context,
  asked: ExportAsked,
  reading: Reading,
  mapped: readonly MappedHeading[],
  look: Look,
): Write {
  const { sheet, isDate } = look;
  const texts = new Map(
    plainColumns(context, { ...asked, headings: 'keys' }, reading).map(({ heading, of }) => [heading, of]),
  );
  const byColumn = Map.groupBy(mapped, ({ column }) => columnLetters(column));
  const letters = [...new Set([...sheet.styles.keys(), ...byColumn.keys()])].toSorted(
    (a, b) => a.length - b.length || (a < b ? -1 : 1),
  );
  const serial = serialsOf(context, reading);
  return (row, number) => {
    const cells = letters.map((column) => {
      const style = sheet.styles.get(column) ?? '0';
      const at = `${column}${number}`;
      const headings = byColumn.get(column) ?? [];
      const [only] = headings;
      if (only?.tick !== undefined) return row[only.key] === only.tick ? textCell(at, style, '√') : blank(at, style);
      const day = headings.length === 1 && isDate(style) ? serial(only!.key, row) : null;
      if (day !== null) return numberCell(at, style, day);
      const values = headings.map(({ key }) => texts.get(key)?.(row) ?? null).filter((value) => value !== null);
      if (values.length === 1 && typeof values[0] === 'number') return numberCell(at, style, values[0]);
      return values.length > 0 ? textCell(at, style, values.join('\n')) : blank(at, style);
    });
    return `<row r="${number}"${sheet.rowAttributes}>${cells.join('')}</row>`;
  };
}

const blank = (at: string, style: string) => `<c r="${at}" s="${style}"/>`;

/** Days and moments as numbers, where the form shows its cells as dates. */
function serialsOf({ timeZone }: Context, { sheet }: Reading) {
  const ofMoment = serialOfMoment(timeZone);
  return (key: string, row: PlainRow): number | null => {
    const value = row[key];
    const kind = sheet.columns[key]?.kind;
    if (typeof value !== 'string' || !kind) return null;
    if (kind === 'date') return serialOfDay(value);
    return kind === 'dateTime' || kind === 'clock' ? ofMoment(value) : null;
  };
}

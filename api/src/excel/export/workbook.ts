import type { Context } from '../../app/context.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { checkSecret } from '../check-secret.ts';
import { kindContext } from '../import/kind-context.ts';
import { catalogueOf } from './batch.ts';
import { notesOf } from './explain.ts';
import { withPictureTypes } from './drawing-xml.ts';
import type { ExportAsked } from './export-asked.ts';
import { formWorkbook } from './form-workbook.ts';
import type { Gallery } from './gallery.ts';
import { type Layout, layOut } from './layout.ts';
import { dropDowns } from './lists.ts';
import { cut, type CutNotes, type CutSheet, stylesOf, templateParts } from './parts.ts';
import { drawingParts, pictureParts, pictureRowHeight, Pictures, withDrawing } from './pictures.ts';
import type { Reading } from './reading.ts';
import { rowWriter } from './row-xml.ts';
import { summaryXml } from './summary-xml.ts';
import { type About, template, visibleName } from './template.ts';
import { voucher } from './voucher.ts';
import { type Part, zip } from './zip-writer.ts';

/** A sheet as a styled workbook; but for analysts, one that can be edited and imported again. */
export async function* workbook(
  context: Context,
  asked: ExportAsked,
  reading: Reading,
  gallery: Gallery | null,
): AsyncGenerator<Buffer> {
  if (asked.formId && gallery) yield* formWorkbook(context, asked, reading, gallery);
  else yield* zip(partsOf(context, asked, reading, gallery));
}

async function* partsOf(
  context: Context,
  asked: ExportAsked,
  reading: Reading,
  gallery: Gallery | null,
): AsyncGenerator<Part> {
  const { pool } = context.database;
  const layout = layOut(reading.sheet, asked, reading.keys, reading.count);
  const lists = await dropDowns(layout, reading.choices, context);
  const about = await aboutExport(context, asked, reading, layout);
  const made = await template(layout, lists, about);
  const { others, rows, styles } = await templateParts(made, layout, visibleName(layout));
  const kinds = { ...kindContext(context), locale: layout.locale };
  const pictures = gallery && about.notes.pictures ? new Pictures(layout) : null;
  const leastHeight = (row: PlainRow) => (pictures?.has(row) ? pictureRowHeight : 0);
  const check = voucher(await checkSecret(pool), reading.sheet, reading.batchId);
  const write = rowWriter(layout, styles, kinds, reading.choices, check, leastHeight);
  const counts = about.notes.summary && cutNotes(others, 2);
  const page = pictures && cutNotes(others, counts ? 3 : 2);
  for (const [name, bytes] of others)
    yield { name, chunks: [pictures && name === types ? withPictures(bytes) : bytes] };
  const tail = pictures ? withDrawing(rows.tail) : rows.tail;
  const pass = (row: PlainRow, number: number) => {
    pictures?.pass(row, number);
    return write(row, number);
  };
  yield { name: rows.name, chunks: sheetXml({ ...rows, tail }, reading.pages(), pass, layout) };
  // what follows is known when the rows have passed
  if (counts) {
    const content = counts.cut.head + summaryXml(reading.summary!.lines(), counts.styles) + counts.cut.tail;
    yield { name: counts.cut.name, chunks: [Buffer.from(content)] };
  }
  if (pictures && page) yield* pictureParts(reading.client, gallery!, pictures, asked.sheet, page);
}

const types = '[Content_Types].xml';
const withPictures = (bytes: Buffer) => Buffer.from(withPictureTypes(bytes.toString(), drawingParts));

/** A sheet of notes, cut below its headings, with the styles of its lines. */
function cutNotes(others: Map<string, Buffer>, number: number): CutNotes {
  const styles = stylesOf(others.get(`xl/worksheets/sheet${number}.xml`)!.toString(), 2);
  return { number, cut: cut(others, number, 2), styles };
}

async function* sheetXml(
  { head, tail }: CutSheet,
  pages: AsyncIterable<PlainRow[]>,
  write: (row: PlainRow, number: number) => string,
  { firstRow, lastRow }: Layout,
): AsyncGenerator<Buffer> {
  yield Buffer.from(head);
  let number = firstRow;
  for await (const rows of pages) {
    const fitting = rows.slice(0, lastRow - number + 1);
    yield Buffer.from(fitting.map((row) => write(row, number++)).join(''));
    if (number > lastRow) break;
  }
  yield Buffer.from(tail);
}

async function aboutExport(context: Context, asked: ExportAsked, reading: Reading, layout: Layout): Promise<About> {
  const { clock, timeZone } = context;
  const { batchId, choices, sheet } = reading;
  const { locale, columns } = layout;
  return {
    line: lineAbout(context, asked, reading),
    meta: {
      exportId: batchId,
      sheet: sheet.key,
      profile: asked.profile,
      exportedAt: clock().toString(),
      ...(asked.asOf && { asOf: asked.asOf }),
      timeZone,
      language: locale,
      catalogue: catalogueOf(sheet),
      columns: columns.map(({ key }) => key).join(','),
    },
    closed: choices.get(sheet.columns['state']?.list ?? '')?.find(({ code }) => code === 'CLOSED')?.[locale],
    isProtected: asked.isProtected,
    notes: await notesOf(context, asked, reading, layout),
  };
}

/** The note that everybody sees: whoever the file is passed on to knows whose it is and what it shows. */
function lineAbout({ actor, clock, timeZone }: Context, { locale, asOf }: ExportAsked, { batchId, count }: Reading) {
  const minute = (moment: Temporal.Instant) =>
    moment.toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ');
  const zh = locale === 'zh';
  const as = asOf ? [`${zh ? '数据截至' : 'as of'} ${minute(Temporal.Instant.from(asOf))}`] : [];
  return [
    `${zh ? '导出' : 'Exported'} ${minute(clock())}`,
    actor.name,
    zh ? `${count} 行` : `${count} rows`,
    ...as,
    zh ? `编号 ${batchId}` : `No. ${batchId}`,
  ].join(' · ');
}

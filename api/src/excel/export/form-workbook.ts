import type { Context } from '../../app/context.ts';
import { DomainError } from '../../app/domain-error.ts';
import { relationsOf } from '../reader/relations.ts';
import { readSharedStrings } from '../reader/shared-strings.ts';
import { readStyles } from '../reader/styles.ts';
import { readWorkbook, type Workbook } from '../reader/workbook.ts';
import { type Archive, openArchive } from '../reader/zip.ts';
import type { ExportAsked } from './export-asked.ts';
import { FormStyles } from './form-dates.ts';
import { grownAnchors, grownFormula, grownRanges, grownRow, grownTail } from './form-growth.ts';
import { formRowWriter, type Look, type WriteRow } from './form-rows.ts';
import { growthOf, partForm } from './form-sheet.ts';
import { findForm, readForm } from './form-template.ts';
import type { Gallery } from './gallery.ts';
import type { Reading } from './reading.ts';
import { type Part, zip } from './zip-writer.ts';

const from1904 = 1462;

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
  const strings = book.sharedStrings ? await readSharedStrings(await archive.open(book.sharedStrings)) : [];
  const sheet = partForm(await textOf(archive, part), { lastHeading: header.lastRow, lastData }, strings);
  if (!sheet) throw new DomainError('FORM_UNSUITABLE');
  const growth = growthOf(sheet, reading.count);
  const epoch = book.date1904 ? from1904 : 0;
  const look = { sheet, sheetName, growth, styles: await stylesOf(archive, book), mapped: header.mapped, epoch };
  const write = formRowWriter(context, asked, reading, look);
  yield* zip(parts({ archive, book, part, ...look }, reading, write));
}

async function stylesOf(archive: Archive, { styles }: Workbook): Promise<FormStyles> {
  if (!styles) return new FormStyles('', []);
  return new FormStyles(await textOf(archive, styles), await readStyles(await archive.open(styles)));
}

async function textOf(archive: Archive, name: string): Promise<string> {
  const chunks: Buffer[] = await Array.fromAsync((await archive.open(name)) as AsyncIterable<Buffer>);
  return Buffer.concat(chunks).toString();
}

interface Form extends Look {
  readonly archive: Archive;
  readonly book: Workbook;
  readonly part: string;
}

async function* parts(form: Form, reading: Reading, write: WriteRow): AsyncGenerator<Part> {
  const { archive, part, book } = form;
  const hanging = new Map([...(await relationsOf(archive, part)).values()].map(({ type, target }) => [target, type]));
  for (const name of archive.names) {
    // formulas of example rows go with them, and with them the order in which Excel worked them out
    if (name === part || name === book.styles || name.endsWith('calcChain.xml')) continue;
    const change = changeOf(name, hanging.get(name), form);
    if (change) yield text(name, change(await textOf(archive, name)));
    else yield { name, chunks: (await archive.open(name)) as AsyncIterable<Buffer> };
  }
  yield { name: part, chunks: sheetXml(form, reading, write) };
  // which styles the dates needed is known when the rows have passed
  if (book.styles) yield text(book.styles, form.styles.toString());
}

const text = (name: string, content: string): Part => ({ name, chunks: [Buffer.from(content)] });

/** What of a part besides the rows tells of rows: formulas and names elsewhere, drawings, tables. */
function changeOf(name: string, type: string | undefined, form: Form): ((xml: string) => string) | null {
  const { growth } = form;
  const inFormulas = (pattern: RegExp) => (xml: string) =>
    xml.replace(pattern, (_, open: string, formula: string) => open + grownElsewhere(formula, form));
  if (name === '[Content_Types].xml' || name.endsWith('workbook.xml.rels'))
    return (xml) => xml.replace(/<(Override|Relationship)\b[^>]*calcChain[^>]*\/>/, '');
  if (name.endsWith('/workbook.xml')) return (xml) => recalculated(inFormulas(/(<definedName\b[^>]*>)([^<]+)/g)(xml));
  if (type === 'drawing') return (xml) => grownAnchors(xml, growth);
  if (type === 'table')
    return (xml) =>
      xml.replace(/(\sref=")([^"]+)/g, (_, open: string, range: string) => open + grownRanges(range, growth));
  if (/\/worksheets\/[^/]+\.xml$/.test(name))
    return (xml) => inFormulas(/(<f\b[^>]*>)([^<]+)/g)(xml.replace(/(<\/f>|<f\b[^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  return /\/charts\/[^/]+\.xml$/.test(name) ? inFormulas(/(<c:f>)([^<]+)/g) : null;
}

const grownElsewhere = (formula: string, { growth, sheetName }: Form) =>
  grownFormula(formula.replaceAll('&apos;', "'"), growth, sheetName, true);

/** Sums are worked out anew when the workbook is opened. */
function recalculated(book: string): string {
  const bare = book.replace(/<calcPr\b[^>]*\/>/, '');
  return bare.replace(
    /<\/definedNames>|<definedNames\/>|<\/sheets>(?![\s\S]*<definedNames)/,
    '$&<calcPr fullCalcOnLoad="1"/>',
  );
}

async function* sheetXml(
  { sheet, sheetName, growth }: Form,
  reading: Reading,
  write: WriteRow,
): AsyncGenerator<Buffer> {
  const { head, above, foot, firstRow, tail } = sheet;
  yield Buffer.from(head + above.map((row) => grownRow(row, growth, sheetName)).join(''));
  let number = firstRow;
  for await (const rows of reading.pages()) yield Buffer.from(rows.map((row) => write(row, number++)).join(''));
  for (; number < growth.below; number++) if (sheet.rows.has(number)) yield Buffer.from(write(null, number));
  yield Buffer.from(foot.map((row) => grownRow(row, growth, sheetName)).join(''));
  yield Buffer.from(grownTail(tail, sheet, growth, sheetName));
}

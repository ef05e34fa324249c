import type { Context } from '../../app/context.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { checkCode } from '../check-code.ts';
import { checkSecret } from '../check-secret.ts';
import { kindContext } from '../import/kind-context.ts';
import { catalogueOf } from './batch.ts';
import { notesOf } from './explain.ts';
import type { ExportAsked } from './export-asked.ts';
import { type Layout, layOut } from './layout.ts';
import { dropDowns } from './lists.ts';
import { cut, type CutSheet, stylesOf, templateParts } from './parts.ts';
import type { Reading } from './reading.ts';
import { rowWriter } from './row-xml.ts';
import { summaryXml } from './summary-xml.ts';
import { type About, template, visibleName } from './template.ts';
import { type Part, zip } from './zip-writer.ts';

/** A sheet as a styled workbook; but for analysts, one that can be edited and imported again. */
export async function* workbook(context: Context, asked: ExportAsked, reading: Reading): AsyncGenerator<Buffer> {
  yield* zip(await partsOf(context, asked, reading, layOut(reading.sheet, asked, reading.keys, reading.count)));
}

async function partsOf(context: Context, asked: ExportAsked, reading: Reading, layout: Layout): Promise<Part[]> {
  const { pool } = context.database;
  const lists = await dropDowns(layout, reading.choices, context);
  const about = await aboutExport(context, asked, reading, layout);
  const made = await template(layout, lists, about);
  const { others, rows, styles } = await templateParts(made, layout, visibleName(layout));
  const kinds = { ...kindContext(context), locale: layout.locale };
  const write = rowWriter(layout, styles, kinds, reading.choices, voucher(await checkSecret(pool), reading));
  const counts = about.notes.summary && summaryPart(others, reading);
  const small = [...others].map(([part, bytes]) => ({ name: part, chunks: [bytes] }));
  const main = { name: rows.name, chunks: sheetXml(rows, reading.pages(), write, layout) };
  // the counts are written when the rows have passed
  return [...small, main, ...(counts ? [counts] : [])];
}

function summaryPart(others: Map<string, Buffer>, { summary }: Reading): Part {
  const styles = stylesOf(others.get('xl/worksheets/sheet2.xml')!.toString(), 2);
  const { name, head, tail } = cut(others, 2, 2);
  const chunks = function* () {
    yield Buffer.from(head + summaryXml(summary!.lines(), styles) + tail);
  };
  return { name, chunks: chunks() };
}

/** Makes the check code of a row. */
function voucher(secret: Buffer, { batchId: batch, sheet }: Reading) {
  const number = sheet.numbering?.column;
  return (row: PlainRow) =>
    checkCode(secret, {
      batch,
      id: row.id,
      version: row['version'] as number,
      number: number ? (row[number] as string | null) : null,
    });
}

async function* sheetXml(
  { head, tail }: CutSheet,
  pages: AsyncIterable<PlainRow[]>,
  write: ReturnType<typeof rowWriter>,
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

import type { Context } from '../../app/context.ts';
import { choiceLists, type ChoiceLists } from '../../choices/choice-lists.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { checkCode } from '../check-code.ts';
import { checkSecret } from '../check-secret.ts';
import { kindContext } from '../import/kind-context.ts';
import { catalogueOf } from './batch.ts';
import type { ExportAsked } from './export-sheet.ts';
import { type Layout, layOut } from './layout.ts';
import { dropDowns } from './lists.ts';
import { templateParts } from './parts.ts';
import type { Reading } from './reading.ts';
import { rowWriter } from './row-xml.ts';
import { type About, template } from './template.ts';
import { type Part, zip } from './zip-writer.ts';

/** A sheet as a styled workbook that can be edited and imported again. */
export async function* workbook(context: Context, asked: ExportAsked, reading: Reading): AsyncGenerator<Buffer> {
  const layout = layOut(reading.sheet, asked.locale, reading.keys, reading.count);
  yield* zip(await partsOf(context, reading, layout));
}

async function partsOf(context: Context, reading: Reading, layout: Layout): Promise<Part[]> {
  const { pool } = context.database;
  const choices = await choiceLists(pool, reading.client);
  const lists = await dropDowns(layout, choices, context);
  const workbook = await template(layout, lists, aboutExport(context, reading, layout, choices));
  const name = layout.sheet[layout.locale].slice(0, 31);
  const { others, sheetName, head, tail, styles } = await templateParts(workbook, layout, name);
  const kinds = { ...kindContext(context), locale: layout.locale };
  const write = rowWriter(layout, styles, kinds, choices, voucher(await checkSecret(pool), reading));
  const small = [...others].map(([part, bytes]) => ({ name: part, chunks: [bytes] }));
  return [...small, { name: sheetName, chunks: sheetXml(head, tail, reading.pages(), write, layout) }];
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
  head: string,
  tail: string,
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

function aboutExport(
  { actor, clock, timeZone }: Context,
  { batchId, count }: Reading,
  { sheet, locale, columns }: Layout,
  choices: ChoiceLists,
): About {
  const at = clock()
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
  const line =
    locale === 'zh'
      ? `导出 ${at} · ${actor.name} · ${count} 行 · 编号 ${batchId}`
      : `Exported ${at} · ${actor.name} · ${count} rows · No. ${batchId}`;
  return {
    line,
    meta: {
      exportId: batchId,
      sheet: sheet.key,
      exportedAt: clock().toString(),
      timeZone,
      language: locale,
      catalogue: catalogueOf(sheet),
      columns: columns.map(({ key }) => key).join(','),
    },
    closed: choices.get(sheet.columns['state']?.list ?? '')?.find(({ code }) => code === 'CLOSED')?.[locale],
  };
}

import { openArchive } from '../reader/zip.ts';
import type { Layout } from './layout.ts';
import { columnBreaks } from './pages.ts';
import type { CellStyles } from './row-xml.ts';

/** A sheet of the template, cut where its rows go. */
export interface CutSheet {
  readonly name: string;
  readonly head: string;
  readonly tail: string;
}

/** A sheet of notes, cut, with its number and the styles of its lines. */
export interface CutNotes {
  readonly number: number;
  readonly cut: CutSheet;
  readonly styles: readonly string[];
}

/** The template taken apart: its small parts, and its first sheet before and after the rows. */
export interface TemplateParts {
  readonly others: Map<string, Buffer>;
  readonly rows: CutSheet;
  /** Styles of the columns, then of the hidden ones. */
  readonly styles: readonly CellStyles[];
}

const sheetPart = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** Opens the workbook that exceljs made and cuts its first sheet where the rows go. */
export async function templateParts(workbook: Buffer, layout: Layout, visibleName: string): Promise<TemplateParts> {
  const archive = await openArchive(workbook);
  const others = new Map<string, Buffer>();
  for (const name of archive.names) {
    const chunks: Buffer[] = [];
    for await (const chunk of (await archive.open(name)) as AsyncIterable<Buffer>) chunks.push(chunk);
    others.set(name, Buffer.concat(chunks));
  }
  const book = others.get('xl/workbook.xml')!.toString();
  others.set('xl/workbook.xml', Buffer.from(withNames(book, layout, visibleName)));
  const sheet = others.get(sheetPart(1))!.toString();
  const usual = stylesOf(sheet, layout.firstRow);
  const fraction = stylesOf(sheet, layout.firstRow + 1);
  const rows = cut(others, 1, layout.firstRow);
  const dimension = `<dimension ref="A1:${layout.last}${layout.lastRow}"/>`;
  return {
    others,
    rows: {
      ...rows,
      head: rows.head.replace(/<dimension ref="[^"]*"\/>/, dimension),
      tail: rows.tail.replace('</headerFooter>', `$&${columnBreaks(layout)}`),
    },
    styles: usual.map((style, at) => ({ usual: style, fraction: fraction[at]! })),
  };
}

/** Takes a sheet out of the parts, cut before a row; that row and what follows it go. */
export function cut(parts: Map<string, Buffer>, number: number, row: number): CutSheet {
  const name = sheetPart(number);
  const sheet = parts.get(name)!.toString();
  parts.delete(name);
  return {
    name,
    head: sheet.slice(0, sheet.indexOf(`<row r="${row}"`)),
    tail: sheet.slice(sheet.indexOf('</sheetData>')),
  };
}

/** Style numbers of a row's cells. */
export const stylesOf = (sheet: string, row: number): string[] =>
  [...sheet.matchAll(new RegExp(`<c r="[A-Z]+${row}" s="(\\d+)"`, 'g'))].map(([, style]) => style!);

/**
 * Names that exceljs cannot write: that of the filter, without which LibreOffice drops it, and in a pivot table each
 * column's rows under its key, since exceljs would note every cell. `=SUM(overdueMark)` means the same in every language.
 */
function withNames(workbook: string, layout: Layout, sheet: string): string {
  const { headingRow, firstRow, lastRow, last, isPivot, columns } = layout;
  const range = (from: string, to: string) => `'${sheet.replaceAll("'", "''")}'!$${from}:$${to}`;
  const filter = range(`A$${headingRow}`, `${last}$${lastRow}`);
  const keys = isPivot && lastRow >= firstRow ? columns : [];
  const names = [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${filter}</definedName>`,
    ...keys.map(
      ({ key, letters }) =>
        `<definedName name="${nameOf(key)}">${range(`${letters}$${firstRow}`, `${letters}$${lastRow}`)}</definedName>`,
    ),
  ].join('');
  return workbook.includes('<definedNames>')
    ? workbook.replace('<definedNames>', `<definedNames>${names}`)
    : workbook.replace('</sheets>', `</sheets><definedNames>${names}</definedNames>`);
}

// a custom field's key is an id, and no name may begin with a digit
const nameOf = (key: string) => (/^[a-z]\w*$/i.test(key) ? key : `field_${key.replaceAll('-', '_')}`);

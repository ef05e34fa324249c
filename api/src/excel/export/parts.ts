import { openArchive } from '../reader/zip.ts';
import type { Layout } from './layout.ts';
import type { CellStyles } from './row-xml.ts';

/** The template taken apart: its small parts, and its first sheet before and after the rows. */
export interface TemplateParts {
  readonly others: ReadonlyMap<string, Buffer>;
  readonly sheetName: string;
  readonly head: string;
  readonly tail: string;
  /** Styles of the columns, then of the hidden ones. */
  readonly styles: readonly CellStyles[];
}

const sheetPart = 'xl/worksheets/sheet1.xml';

/** Opens the workbook that exceljs made and cuts its sheet where the rows go. */
export async function templateParts(workbook: Buffer, layout: Layout, visibleName: string): Promise<TemplateParts> {
  const archive = await openArchive(workbook);
  const others = new Map<string, Buffer>();
  for (const name of archive.names) {
    const chunks: Buffer[] = [];
    for await (const chunk of (await archive.open(name)) as AsyncIterable<Buffer>) chunks.push(chunk);
    others.set(name, Buffer.concat(chunks));
  }
  const sheet = others.get(sheetPart)!.toString();
  others.delete(sheetPart);
  others.set(
    'xl/workbook.xml',
    Buffer.from(withFilterName(others.get('xl/workbook.xml')!.toString(), layout, visibleName)),
  );
  const start = sheet.indexOf(`<row r="${layout.firstRow}"`);
  const end = sheet.indexOf('</sheetData>');
  const usual = stylesOf(sheet, layout.firstRow);
  const fraction = stylesOf(sheet, layout.firstRow + 1);
  return {
    others,
    sheetName: sheetPart,
    head: sheet
      .slice(0, start)
      .replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="A1:${layout.check}${layout.lastRow}"/>`),
    tail: sheet.slice(end),
    styles: usual.map((style, at) => ({ usual: style, fraction: fraction[at]! })),
  };
}

const stylesOf = (sheet: string, row: number): string[] =>
  [...sheet.matchAll(new RegExp(`<c r="[A-Z]+${row}" s="(\\d+)"`, 'g'))].map(([, style]) => style!);

// exceljs writes the filter without its hidden name, and LibreOffice then drops the filter.
function withFilterName(workbook: string, { headingRow, lastRow, check }: Layout, sheet: string): string {
  const range = `'${sheet.replaceAll("'", "''")}'!$A$${headingRow}:$${check}$${lastRow}`;
  const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${range}</definedName>`;
  return workbook.includes('<definedNames>')
    ? workbook.replace('<definedNames>', `<definedNames>${name}`)
    : workbook.replace('</sheets>', `</sheets><definedNames>${name}</definedNames>`);
}

import type exceljs from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { MonthlyReview, ReviewTable } from './figures.ts';

const width = 10;
// exceljs names the sizes of paper in an enum that is only there when it is loaded
const paperA4 = { paperSize: 9 } as unknown as Pick<exceljs.PageSetup, 'paperSize'>;
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EAEF' } } as const;
const line = { style: 'thin', color: { argb: 'FF999999' } } as const;
const box = { top: line, left: line, bottom: line, right: line };

/** A monthly review as a workbook on A4: figures are numbers, rates are percentages. */
export async function reviewWorkbook({ month, title, tables }: MonthlyReview): Promise<Buffer> {
  const { default: library } = await import('exceljs'); // few requests need it
  const workbook = new library.Workbook();
  const sheet = workbook.addWorksheet(month, {
    pageSetup: { ...paperA4, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 30 }, ...Array.from({ length: width - 1 }, () => ({ width: 18 }))];
  sheet.addRow([`${title} ${month}`]).font = { bold: true, size: 16 };
  for (const table of tables) addTable(sheet, table);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addTable(sheet: Worksheet, { title, head, rows }: ReviewTable): void {
  if (rows.length === 0) return;
  sheet.addRow([]);
  sheet.addRow([title]).font = { bold: true, size: 12 };
  if (head.length > 0) addRow(sheet, head, true);
  for (const { name, cells } of rows) addRow(sheet, [name, ...cells.map(({ text }) => text)], false);
  // a list has one cell a row: it takes the whole width
  if (head.length === 0)
    for (let at = sheet.rowCount - rows.length + 1; at <= sheet.rowCount; at++) sheet.mergeCells(at, 2, at, width);
}

function addRow(sheet: Worksheet, texts: readonly string[], isHead: boolean): void {
  const row = sheet.addRow(texts.map((text, at) => (isHead || at === 0 ? text : valueOf(text))));
  row.alignment = { wrapText: true, vertical: 'top' };
  row.eachCell({ includeEmpty: true }, (cell, at) => {
    cell.border = box;
    if (isHead) cell.fill = grey;
    if (!isHead && at > 1 && texts[at - 1]!.endsWith('%')) cell.numFmt = '0.0%';
    else if (typeof cell.value === 'number') cell.numFmt = texts[at - 1]!.includes('.') ? '#,##0.00' : '#,##0';
  });
}

/** A figure as Excel adds it up; anything else as the text it is. */
function valueOf(text: string): string | number {
  if (/^-?\d{1,15}(\.\d+)?$/.test(text)) return Number(text);
  const share = /^(\d+(?:\.\d+)?)%$/.exec(text);
  return share ? Number(share[1]) / 100 : text;
}

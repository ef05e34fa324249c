import type exceljs from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Form } from './form.ts';

const width = 8;
// exceljs names the sizes of paper in an enum that is only there when it is loaded
const paperA4 = { paperSize: 9 } as unknown as Pick<exceljs.PageSetup, 'paperSize'>;
const grey = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE4EAEF' } } as const;
const line = { style: 'thin', color: { argb: 'FF999999' } } as const;
const box = { top: line, left: line, bottom: line, right: line };

/** A report as a workbook in the standard layout, on A4. */
export async function formWorkbook({ title, number, sections }: Form): Promise<Buffer> {
  const { default: library } = await import('exceljs'); // few requests need it
  const workbook = new library.Workbook();
  const sheet = workbook.addWorksheet(number, {
    pageSetup: { ...paperA4, orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = Array.from({ length: width }, () => ({ width: 15 }));
  const head = sheet.addRow([title, ...Array.from({ length: width - 2 }, () => ''), number]);
  head.font = { bold: true, size: 16 };
  for (const { title: name, fields, tables } of sections) {
    heading(sheet, name);
    for (let at = 0; at < fields.length; at += 2) pair(sheet, fields.slice(at, at + 2));
    for (const { head: titles, rows } of tables) {
      grid(sheet, titles, true);
      for (const row of rows) grid(sheet, row, false);
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function heading(sheet: Worksheet, text: string): void {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, width);
  row.font = { bold: true };
  row.getCell(1).fill = grey;
}

/** Two fields beside each other, each a heading and three columns for what stands in it. */
function pair(sheet: Worksheet, fields: readonly (readonly [string, string])[]): void {
  const row = sheet.addRow([]);
  fields.forEach(([label, text], at) => {
    const first = at * 4 + 1;
    row.getCell(first).value = label;
    row.getCell(first + 1).value = text;
    sheet.mergeCells(row.number, first + 1, row.number, first + 3);
    for (const column of [first, first + 1]) row.getCell(column).border = box;
  });
  const longest = Math.max(...fields.map(([, text]) => text.length));
  row.height = 16 * Math.max(1, Math.ceil(longest / 24));
  row.alignment = { wrapText: true, vertical: 'top' };
}

function grid(sheet: Worksheet, texts: readonly string[], isHead: boolean): void {
  const row = sheet.addRow([...texts]);
  row.alignment = { wrapText: true, vertical: 'top' };
  row.eachCell((cell) => {
    cell.border = box;
    if (isHead) cell.fill = grey;
  });
}

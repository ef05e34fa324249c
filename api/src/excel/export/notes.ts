import type { Workbook, Worksheet } from 'exceljs';
import { border, font, headingStyle } from './styles.ts';

/** A sheet beside the rows: headings, and lines that are known before the rows. */
export interface NoteSheet {
  readonly name: string;
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly lines: readonly (readonly (string | number)[])[];
}

/** What goes with the rows: a sheet of counts, filled when they have passed, and sheets that explain. */
export interface Notes {
  readonly summary: NoteSheet | null;
  /** Pictures in full, filled likewise. */
  readonly pictures: NoteSheet | null;
  readonly sheets: readonly NoteSheet[];
}

/** Number formats of the counts, column by column; two texts first. */
const summaryFormats = ['@', '@', '0', '0', '0', '0', '0.0%', '0', '0.0%'] as const;

const pictureFormats = ['@', '@', '@'] as const;

export function addNotes(workbook: Workbook, { summary, pictures, sheets }: Notes): void {
  if (summary) addStyleRow(addSheet(workbook, summary), summaryFormats);
  if (pictures) addStyleRow(addSheet(workbook, pictures), pictureFormats);
  for (const sheet of sheets) addSheet(workbook, sheet);
}

/** One row in the styles of the lines, which replace it. */
function addStyleRow(worksheet: Worksheet, formats: readonly string[]) {
  for (const [at, format] of formats.entries())
    Object.assign(worksheet.getCell(2, at + 1), {
      font,
      border,
      numFmt: format,
      alignment: { vertical: 'top', wrapText: format === '@' },
    });
}

function addSheet(workbook: Workbook, { name, headings, widths, lines }: NoteSheet): Worksheet {
  const worksheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1, zoomScale: 90 }] });
  for (const [at, width] of widths.entries()) worksheet.getColumn(at + 1).width = width;
  for (const [at, heading] of headings.entries()) {
    const cell = worksheet.getCell(1, at + 1);
    cell.value = heading;
    Object.assign(cell, headingStyle());
  }
  for (const [down, values] of lines.entries()) {
    for (const [at, value] of values.entries()) {
      const cell = worksheet.getCell(down + 2, at + 1);
      cell.value = value;
      Object.assign(cell, { font, border, numFmt: typeof value === 'string' ? '@' : '0' });
      cell.alignment = { vertical: 'top', wrapText: true };
    }
  }
  worksheet.pageSetup = { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  return worksheet;
}

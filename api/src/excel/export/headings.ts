import type { Worksheet } from 'exceljs';
import { alignmentOf, formats } from './formats.ts';
import { heightOf, linesOf } from './height.ts';
import { columnHeading, headingOf, type Layout } from './layout.ts';
import { bandStarts } from './pages.ts';
import { border, colours, fill, font, headingStyle } from './styles.ts';

const hidden = ['_id', '_v', '_chk'] as const;
const hiddenFormats = ['@', '0', '@'] as const;

/** Title, the line about the export, group headings and headings. A pivot table has headings only. */
export function addHeadings(worksheet: Worksheet, layout: Layout, about: string): void {
  const { sheet, locale, columns, headingRow, isPivot } = layout;
  if (!isPivot) {
    const title = worksheet.getCell('A1');
    title.value = headingOf(sheet, locale, ' ');
    title.font = { ...font, size: 16, bold: true };
    worksheet.getRow(1).height = 26;
    worksheet.getCell('A2').value = about;
    worksheet.getCell('A2').font = { ...font, color: { argb: colours.quiet } };
    addGroups(worksheet, layout);
  }
  const row = worksheet.getRow(headingRow);
  row.height = heightOf(Math.max(1, ...columns.map((column) => linesOf(columnHeading(column, layout), column.width))));
  for (const [at, column] of columns.entries()) {
    const cell = row.getCell(at + 1);
    cell.value = columnHeading(column, layout);
    Object.assign(cell, headingStyle(!column.isEditable && !isPivot));
  }
  if (!isPivot) for (const [at, name] of hidden.entries()) row.getCell(columns.length + at + 1).value = name;
}

function addGroups(worksheet: Worksheet, layout: Layout) {
  const { sheet, locale, columns, groupRow } = layout;
  if (groupRow === null) return;
  const starts = bandStarts(layout);
  worksheet.getRow(groupRow).height = heightOf(1);
  let from = 0;
  while (from < columns.length) {
    const { group } = columns[from]!;
    let to = from;
    while (columns[to + 1]?.group === group && to + 1 < columns.length && !starts.has(to + 1)) to += 1;
    const cell = worksheet.getCell(groupRow, from + 1);
    if (to > from) worksheet.mergeCells(groupRow, from + 1, groupRow, to + 1);
    const name = sheet.groups?.[group ?? ''];
    cell.value = name ? headingOf(name, locale, ' ') : '';
    Object.assign(cell, {
      font: { ...font, bold: true, color: { argb: 'FFFFFFFF' } },
      fill: fill(colours.group),
      border,
    });
    cell.alignment = { horizontal: 'center', vertical: 'middle' };
    from = to + 1;
  }
}

/** The first two rows below the headings carry each column's two cell styles; the data replaces them. */
export function addStyleRows(worksheet: Worksheet, { columns, firstRow, isPivot }: Layout): void {
  for (const [down, which] of (['usual', 'fraction'] as const).entries()) {
    const row = worksheet.getRow(firstRow + down);
    for (const [at, { kind, isEditable }] of columns.entries()) {
      const { usual, fraction } = formats[kind];
      const cell = row.getCell(at + 1);
      cell.numFmt = which === 'fraction' ? (fraction ?? usual) : usual;
      Object.assign(cell, { font, border, alignment: alignmentOf(kind) });
      if (isEditable) cell.protection = { locked: false };
      else if (!isPivot) cell.fill = fill(colours.readOnly);
    }
    if (!isPivot)
      for (const [at, format] of hiddenFormats.entries()) row.getCell(columns.length + at + 1).numFmt = format;
  }
}

/** Widths, and the hidden columns on the right. */
export function addColumns(worksheet: Worksheet, { columns, isPivot }: Layout): void {
  for (const [at, { width = 100 }] of columns.entries()) worksheet.getColumn(at + 1).width = width / 7;
  if (!isPivot) for (const at of hidden.keys()) worksheet.getColumn(columns.length + at + 1).hidden = true;
}

import type exceljs from 'exceljs';
import type { Workbook, Worksheet } from 'exceljs';
import { alignmentOf, formats } from './formats.ts';
import { heightOf, linesOf } from './height.ts';
import { headingOf, type Layout } from './layout.ts';
import type { DropDown } from './lists.ts';
import { conditionalFormats } from './colours.ts';

const font = { name: 'Microsoft YaHei', size: 10 } as const;
const line = { style: 'thin', color: { argb: 'FFD0D7DE' } } as const;
const border = { top: line, left: line, bottom: line, right: line } as const;
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const colours = { group: 'FF1F4E79', heading: 'FFDDEBF7', readOnly: 'FFF2F2F2' } as const;
/** Rows below the data that take drop-downs and formats too, for what is added by hand. */
const spareRows = 200;

export interface About {
  /** One line about the export: when, by whom, how many rows. */
  readonly line: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Label of the state that closes a row. */
  readonly closed: string | undefined;
}

/**
 * The workbook without its rows, by exceljs: the first two rows below the headings carry each column's two cell styles and
 * are replaced by the data.
 */
export async function template(layout: Layout, lists: ReadonlyMap<string, DropDown>, about: About): Promise<Buffer> {
  const { default: library } = await import('exceljs'); // a tenth of the memory and of the start, needed by few requests
  const workbook: Workbook = new library.Workbook();
  workbook.creator = 'Redress 客诉台账';
  workbook.title = layout.sheet[layout.locale];
  workbook.description = about.meta['exportId'] ?? '';
  const worksheet = workbook.addWorksheet(layout.sheet[layout.locale].slice(0, 31));
  addColumns(worksheet, layout);
  addHeadings(worksheet, layout, about.line);
  addStyleRows(worksheet, layout);
  addDropDowns(workbook, worksheet, layout, lists);
  addMeta(workbook, about.meta);
  conditionalFormats(worksheet, layout, about.closed);
  setUpView(worksheet, layout);
  return workbook.xlsx.writeBuffer() as unknown as Promise<Buffer>;
}

function addColumns(worksheet: Worksheet, { columns }: Layout) {
  for (const [at, { width = 100 }] of columns.entries()) worksheet.getColumn(at + 1).width = width / 7;
  for (const at of [1, 2, 3].map((right) => columns.length + right)) worksheet.getColumn(at).hidden = true;
}

function addHeadings(worksheet: Worksheet, layout: Layout, about: string) {
  const { sheet, locale, columns, headingRow } = layout;
  const title = worksheet.getCell('A1');
  title.value = headingOf(sheet, locale, ' ');
  title.font = { ...font, size: 16, bold: true };
  worksheet.getRow(1).height = 26;
  worksheet.getCell('A2').value = about;
  worksheet.getCell('A2').font = { ...font, color: { argb: 'FF6E7781' } };
  addGroups(worksheet, layout);
  const row = worksheet.getRow(headingRow);
  row.height = heightOf(Math.max(...columns.map((column) => linesOf(headingOf(column, locale), column.width))));
  for (const [at, column] of columns.entries()) {
    const cell = row.getCell(at + 1);
    cell.value = headingOf(column, locale);
    const isReadOnly = column.write === 'never';
    Object.assign(cell, {
      font: { ...font, bold: true },
      border,
      fill: fill(isReadOnly ? colours.readOnly : colours.heading),
    });
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  }
  row.getCell(columns.length + 1).value = '_id';
  row.getCell(columns.length + 2).value = '_v';
  row.getCell(columns.length + 3).value = '_chk';
}

function addGroups(worksheet: Worksheet, { sheet, locale, columns, groupRow }: Layout) {
  if (groupRow === null) return;
  worksheet.getRow(groupRow).height = heightOf(1);
  let from = 0;
  while (from < columns.length) {
    const { group } = columns[from]!;
    let to = from;
    while (columns[to + 1]?.group === group && to + 1 < columns.length) to += 1;
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

function addStyleRows(worksheet: Worksheet, { columns, firstRow }: Layout) {
  for (const [down, which] of (['usual', 'fraction'] as const).entries()) {
    const row = worksheet.getRow(firstRow + down);
    for (const [at, { kind, write }] of columns.entries()) {
      const { usual, fraction } = formats[kind];
      const cell = row.getCell(at + 1);
      cell.numFmt = which === 'fraction' ? (fraction ?? usual) : usual;
      Object.assign(cell, { font, border, alignment: alignmentOf(kind) });
      if (write === 'never') cell.fill = fill(colours.readOnly);
    }
    row.getCell(columns.length + 1).numFmt = '@';
    row.getCell(columns.length + 2).numFmt = '0';
    row.getCell(columns.length + 3).numFmt = '@';
  }
}

/** `dataValidations.add` takes a range; the declarations of exceljs leave it out. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: exceljs.DataValidation): void };
}

function addDropDowns(workbook: Workbook, worksheet: Worksheet, layout: Layout, lists: ReadonlyMap<string, DropDown>) {
  const { columns, firstRow, lastRow, locale } = layout;
  const hidden = workbook.addWorksheet('_lists', { state: 'veryHidden' });
  const named = new Map([...lists.values()].map((list) => [list.name, list]));
  for (const [at, { name, entries }] of [...named.values()].entries()) {
    const column = hidden.getColumn(at + 1);
    column.values = [...entries];
    workbook.definedNames.add(`_lists!$${column.letter}$1:$${column.letter}$${entries.length}`, name);
  }
  const { dataValidations } = worksheet as unknown as RangeValidations;
  for (const { key, letters } of columns) {
    const list = lists.get(key);
    if (!list) continue;
    dataValidations.add(`${letters}${firstRow}:${letters}${lastRow + spareRows}`, {
      type: 'list',
      allowBlank: true,
      formulae: [list.name],
      showErrorMessage: list.isClosed,
      errorStyle: 'stop',
      errorTitle: locale === 'zh' ? '请从列表中选择' : 'Choose from the list',
      error: locale === 'zh' ? '该列只能填写下拉列表中的选项。' : 'This column takes only the entries of its list.',
    });
  }
}

// Machine cells are ASCII: LibreOffice turns texts of mixed scripts into rich text.
function addMeta(workbook: Workbook, meta: Readonly<Record<string, string>>) {
  const worksheet = workbook.addWorksheet('_redress_meta', { state: 'veryHidden' });
  for (const entry of Object.entries(meta)) worksheet.addRow(entry);
}

// exceljs declares a few papers only, and A3 is not among them
const paperA3 = { paperSize: 8 } as unknown as Pick<exceljs.PageSetup, 'paperSize'>;
const charactersAPage = 210;

function setUpView(worksheet: Worksheet, { columns, headingRow, groupRow, lastRow, check, frozen }: Layout) {
  worksheet.views = [{ state: 'frozen', xSplit: frozen, ySplit: headingRow, zoomScale: 90, showGridLines: false }];
  worksheet.autoFilter = `A${headingRow}:${check}${lastRow}`;
  const width = columns.reduce((sum, column) => sum + (column.width ?? 100) / 7, 0);
  worksheet.pageSetup = {
    ...paperA3,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: Math.max(1, Math.round(width / charactersAPage)),
    fitToHeight: 0,
    printTitlesRow: `${groupRow ?? headingRow}:${headingRow}`,
    margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
  };
  const first = columns[0]?.letters;
  if (frozen > 0) worksheet.pageSetup.printTitlesColumn = `${first}:${columns[frozen - 1]!.letters}`;
  worksheet.headerFooter = { oddFooter: '&L&A&R&P / &N' };
}

import type { Workbook } from 'exceljs';
import { conditionalFormats } from './colours.ts';
import { addDropDowns } from './drop-downs.ts';
import { addColumns, addHeadings, addStyleRows } from './headings.ts';
import type { Layout } from './layout.ts';
import type { DropDown } from './lists.ts';
import { addNotes, type Notes } from './notes.ts';
import { setUpView } from './view.ts';

export interface About {
  /** One line about the export: when, by whom, how many rows. */
  readonly line: string;
  readonly meta: Readonly<Record<string, string>>;
  /** Label of the state that closes a row. */
  readonly closed: string | undefined;
  readonly isProtected: boolean;
  readonly notes: Notes;
}

/** The name of the sheet with the rows; Excel takes 31 characters, and some not at all. */
export const visibleName = ({ sheet, locale, isPivot }: Layout): string =>
  isPivot ? (locale === 'zh' ? '数据' : 'Data') : sheet[locale].replace(/[*?:\\/[\]]/g, ' ').slice(0, 31);

/** The workbook without its rows, by exceljs. */
export async function template(layout: Layout, lists: ReadonlyMap<string, DropDown>, about: About): Promise<Buffer> {
  const { default: library } = await import('exceljs'); // a tenth of the memory and of the start, needed by few requests
  const workbook: Workbook = new library.Workbook();
  workbook.creator = 'Redress 客诉台账';
  workbook.title = layout.sheet[layout.locale];
  workbook.description = about.meta['exportId'] ?? '';
  const worksheet = workbook.addWorksheet(visibleName(layout));
  addColumns(worksheet, layout);
  addHeadings(worksheet, layout, about.line);
  addStyleRows(worksheet, layout);
  addNotes(workbook, about.notes);
  if (!layout.isPivot) {
    addDropDowns(workbook, worksheet, layout, lists);
    conditionalFormats(worksheet, layout, about.closed);
  }
  addMeta(workbook, about.meta);
  setUpView(worksheet, layout);
  if (about.isProtected)
    await worksheet.protect('', { sort: true, autoFilter: true, formatColumns: true, formatRows: true });
  return workbook.xlsx.writeBuffer() as unknown as Promise<Buffer>;
}

// Machine cells are ASCII: LibreOffice turns texts of mixed scripts into rich text.
function addMeta(workbook: Workbook, meta: Readonly<Record<string, string>>) {
  const worksheet = workbook.addWorksheet('_redress_meta', { state: 'veryHidden' });
  for (const entry of Object.entries(meta)) worksheet.addRow(entry);
}

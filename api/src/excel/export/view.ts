import type exceljs from 'exceljs';
import type { Worksheet } from 'exceljs';
import type { Layout } from './layout.ts';
import { pageStarts, scaleOf } from './pages.ts';

// exceljs declares a few papers only, and A3 is not among them
const paperA3 = { paperSize: 8 } as unknown as Pick<exceljs.PageSetup, 'paperSize'>;
/** What stays in view, what the filter covers, and how it is printed: A3, as many pages wide as stay readable. */
export function setUpView(worksheet: Worksheet, layout: Layout): void {
  const { columns, headingRow, groupRow, lastRow, last, frozen, isPivot } = layout;
  const frozenColumns = isPivot ? 0 : frozen;
  worksheet.views = [
    { state: 'frozen', xSplit: frozenColumns, ySplit: headingRow, zoomScale: 90, showGridLines: isPivot },
  ];
  worksheet.autoFilter = `A${headingRow}:${last}${lastRow}`;
  const lastShown = columns.at(-1)?.letters;
  worksheet.pageSetup = {
    ...paperA3,
    orientation: 'landscape',
    // where a page is to fit, Excel takes no notice of breaks
    ...(pageStarts(layout).length > 1
      ? { scale: scaleOf(layout) }
      : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    printTitlesRow: `${groupRow ?? headingRow}:${headingRow}`,
    // exceljs puts the $ before the column only
    ...(lastShown && { printArea: `A$1:${lastShown}$${lastRow}` }),
    margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
  };
  if (frozenColumns > 0) worksheet.pageSetup.printTitlesColumn = `A:${columns[frozenColumns - 1]!.letters}`;
  worksheet.headerFooter = { oddFooter: '&L&A&R&P / &N' };
}

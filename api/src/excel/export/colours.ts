import type { Fill, Worksheet } from 'exceljs';
import type { Layout } from './layout.ts';

const background = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } });
const overdue = { fill: background('FFFFC7CE'), font: { color: { argb: 'FF9C0006' } } };
const soon = { fill: background('FFFFEB9C'), font: { color: { argb: 'FF7F6000' } } };
const closed = { font: { color: { argb: 'FF8C959F' } } };

/** Due moments that were not met turn red, those due within a day yellow; closed rows are grey. */
export function conditionalFormats(worksheet: Worksheet, layout: Layout, closedLabel: string | undefined) {
  const { columns, firstRow, lastRow } = layout;
  const cellOf = (key: string | undefined) => {
    const letters = columns.find((column) => column.key === key)?.letters;
    return letters && `$${letters}${firstRow}`;
  };
  const state = closedLabel && cellOf('state');
  const open = state ? `${state}<>"${closedLabel}",` : '';
  for (const { key, kind, letters, metBy } of columns) {
    const met = cellOf(metBy);
    if (kind !== 'clock' || (metBy && !met)) continue;
    const pending = `${cellOf(key)}<>"",${met ? `${met}="",` : ''}${open}`;
    worksheet.addConditionalFormatting({
      ref: `${letters}${firstRow}:${letters}${lastRow}`,
      rules: [
        { type: 'expression', priority: 1, formulae: [`AND(${pending}${cellOf(key)}<NOW())`], style: overdue },
        { type: 'expression', priority: 2, formulae: [`AND(${pending}${cellOf(key)}<NOW()+1)`], style: soon },
      ],
    });
  }
  if (!state || columns.length === 0) return;
  worksheet.addConditionalFormatting({
    ref: `A${firstRow}:${columns.at(-1)!.letters}${lastRow}`,
    rules: [{ type: 'expression', priority: 3, formulae: [`${state}="${closedLabel}"`], style: closed }],
  });
}

import type exceljs from 'exceljs';
import type { Workbook, Worksheet } from 'exceljs';
import type { Layout } from './layout.ts';
import type { DropDown } from './lists.ts';

/** Rows below the data that take drop-downs and formats too, for what is added by hand. */
const spareRows = 200;

/** `dataValidations.add` takes a range; the declarations of exceljs leave it out. */
interface RangeValidations {
  readonly dataValidations: { add(range: string, validation: exceljs.DataValidation): void };
}

/** Puts the lists on a hidden sheet, each under a name, and ties the columns to them. */
export function addDropDowns(
  workbook: Workbook,
  worksheet: Worksheet,
  { columns, firstRow, lastRow, locale }: Layout,
  lists: ReadonlyMap<string, DropDown>,
): void {
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

import { labelColumns } from '@redress/schema/sheets/label.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import { customFields } from './customFields.ts';

/** A reference's object field: `customerId` gives `customer`. */
export const objectOf = (column: string) => column.replace(/Id$/, '');

/** The count a sheet's row carries of its parts that are sheets themselves: part `line` gives `lineCount`. */
export const countOf = (part: string) => `${part}Count`;

/** Parts of which a row may have several. */
export const partsOf = (sheet: SheetDef) =>
  Object.entries(sheet.parts ?? {}).flatMap(([key, part]) => (part.sheet ? [key] : []));

/** Whether the server says to which states a row may be moved. */
export const hasNextStates = (sheet: SheetDef) => columnsOf(sheet).some(({ write }) => write === 'verb:move');

/** What is asked of each row: the given columns, labels of references, custom fields, counts of parts, next states. */
export function fieldsOf(sheet: SheetDef, columns?: readonly string[]): string {
  const wanted = columnsOf(sheet).filter(({ key }) => !columns || columns.includes(key));
  const own = wanted.filter(({ custom }) => !custom);
  const fields = own.map(({ key, to }) =>
    to ? `${key} ${objectOf(key)} { id ${labelColumns(sheets[to]).join(' ')} }` : key,
  );
  const counts = partsOf(sheet).map(countOf);
  const custom = own.length < wanted.length ? [customFields] : [];
  return ['id version', ...fields, ...custom, ...counts, ...(hasNextStates(sheet) ? ['nextStates'] : [])].join(' ');
}

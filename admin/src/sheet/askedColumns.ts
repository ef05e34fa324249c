import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';

/** What is asked of each row: the shown columns, and those that say whether a shown due moment has been met. */
export function askedColumns(sheet: SheetDef, keys: readonly string[]): string[] {
  const met = columnsOf(sheet).flatMap(({ key, metBy }) => (metBy && keys.includes(key) ? [metBy] : []));
  return [...new Set([...keys, ...met])];
}

import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { isReadOnly } from '../import/columns.ts';

/** What an export is for. */
export const profiles = ['SHEET', 'PRINT', 'DEPARTMENT', 'ANALYSIS', 'FORM'] as const;
export type Profile = (typeof profiles)[number];

/** Columns that a profile takes where nobody says which. */
export function columnsFor(sheet: SheetDef, profile: Profile): readonly string[] {
  const all = columnsOf(sheet);
  const daily = all.filter((column) => column.daily).map(({ key }) => key);
  if (profile === 'PRINT') return sheet.print ?? daily;
  if (profile === 'DEPARTMENT' && sheet.chased) return [...sheet.chased.shows, ...sheet.chased.fills];
  return all.map(({ key }) => key);
}

/** Whether whoever gets the file may fill a column in; the others are grey, and an import leaves them as they are. */
export function isEditable(sheet: SheetDef, profile: string, key: string): boolean {
  const column = sheet.columns[key];
  if (!column || isReadOnly(column)) return false;
  if (profile === 'ANALYSIS') return false;
  return profile !== 'DEPARTMENT' || (sheet.chased?.fills.includes(key) ?? false);
}

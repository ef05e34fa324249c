import type { CellValue } from '@redress/schema/kinds/kind.ts';
import { type FieldKind, fieldKinds } from '@redress/schema/sheets/fields.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';

type Values = Readonly<Record<string, unknown>>;
type Slots = Record<string, unknown> & { readonly field: string };

const slotOf = (sheet: SheetDef, key: string) => {
  const column = sheet.columns[key];
  return column?.custom ? fieldKinds[column.kind as FieldKind] : null;
};

const slots = [...new Set(Object.values(fieldKinds))].join(' ');

/** What is asked of a row's custom fields. */
export const customFields = `custom { field ${slots} label }`;

/** Values by column as the API takes them: those of custom fields in a list of their own. */
export function apiValues(sheet: SheetDef, values: Values): Values {
  const plain: Record<string, unknown> = {};
  const custom: Slots[] = [];
  for (const [key, value] of Object.entries(values)) {
    const slot = slotOf(sheet, key);
    if (!slot) plain[key] = value;
    else custom.push({ field: key, [slot]: slot === 'number' && value !== null ? String(value) : value });
  }
  return custom.length > 0 ? { ...plain, custom } : plain;
}

/** A filter by columns as the API takes it. */
export function apiFilter(sheet: SheetDef, filter: Values): Values {
  const plain: Record<string, unknown> = {};
  const custom: Slots[] = [];
  for (const [key, value] of Object.entries(filter)) {
    const slot = slotOf(sheet, key);
    if (slot) custom.push({ field: key, [slot]: value });
    else if (key === 'and' || key === 'or') plain[key] = (value as Values[]).map((inner) => apiFilter(sheet, inner));
    else plain[key] = key === 'not' && value ? apiFilter(sheet, value as Values) : value;
  }
  return custom.length > 0 ? { ...plain, custom } : plain;
}

/** An order by columns as the API takes it. */
export const apiOrder = <S extends { readonly column: string }>(sheet: SheetDef, steps: readonly S[]) =>
  steps.map(({ column, ...way }) => (slotOf(sheet, column) ? { field: column, ...way } : { column, ...way }));

/** A column as an argument of the API: in one of two places. */
export const apiColumn = (sheet: SheetDef, key: string) => (slotOf(sheet, key) ? { field: key } : { column: key });

/** The custom fields of a row by their ids, and the names of the rows that they refer to. */
export function readCustom(sheet: SheetDef, custom: readonly Slots[] = []) {
  const values: Record<string, CellValue> = {};
  const labels: Record<string, string> = {};
  for (const given of custom) {
    const slot = slotOf(sheet, given.field);
    if (!slot) continue;
    const value = given[slot] as CellValue;
    values[given.field] = sheet.columns[given.field]!.kind === 'integer' ? Number(value) : value;
    if (typeof given['label'] === 'string') labels[given.field] = given['label'];
  }
  return { values, labels };
}

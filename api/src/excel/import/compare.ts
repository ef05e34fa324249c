import { kindOf } from '@redress/schema/kinds/kinds.ts';
import type { KindContext } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Values } from '../../changes/intent.ts';
import { isReadOnly } from './columns.ts';

const exact = new Set(['decimal', 'percent', 'money']);

/** A stored value in canonical form; a flag is never empty. */
export function storedValue(sheet: SheetDef, key: string, value: unknown): unknown {
  const { kind } = sheet.columns[key]!;
  if (kind === 'flag') return value ?? false;
  if (value === undefined || value === null || !exact.has(kind)) return value ?? null;
  const canon = kindOf({ kind }).canon(value, {} as KindContext);
  return canon.ok ? canon.value : value;
}

const isMoment = (kind: string) => kind === 'clock' || kind === 'dateTime';
const toTheMinute = (value: unknown) => (typeof value === 'string' ? value.slice(0, 16) : value);

/** Whether a file says of a cell what it holds: many show no seconds, and nobody who did not type them meant to take them away. */
export function isSameValue(sheet: SheetDef, key: string, file: unknown, held: unknown): boolean {
  if (file === held) return true;
  const hasNoSeconds = typeof file === 'string' && file.slice(16, 19) === ':00';
  return isMoment(sheet.columns[key]!.kind) && hasNoSeconds && toTheMinute(file) === toTheMinute(held);
}

/** Values of a new row: everything given that may be written. */
export const newValues = (sheet: SheetDef, values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([key, value]) => {
      const column = sheet.columns[key];
      return value !== null && column !== undefined && !isReadOnly(column);
    }),
  );

/**
 * Cells of an existing row that the file says otherwise, with what the table holds. An empty cell clears only where the file
 * was exported from here (`clears`): in somebody's own list it says nothing.
 */
export function changedValues(sheet: SheetDef, values: Values, stored: Values, clears: boolean) {
  const patch: Values = {};
  const base: Values = {};
  for (const [key, given] of Object.entries(values)) {
    const column = sheet.columns[key];
    if (!column || isReadOnly(column) || column.write === 'create') continue;
    const value = column.kind === 'flag' ? (given ?? (clears ? false : null)) : given;
    const current = storedValue(sheet, key, stored[key]);
    if ((value === null && !clears) || isSameValue(sheet, key, value, current)) continue;
    patch[key] = value;
    base[key] = current;
  }
  return { patch, base, isChanged: Object.keys(patch).length > 0 };
}

/** Columns that the system fills and the file says otherwise. What depends on the day or on other rows is not compared. */
export const changedReadOnly = (sheet: SheetDef, shown: Values, stored: Values): string[] =>
  Object.entries(shown).flatMap(([key, given]) => {
    const { kind } = sheet.columns[key]!;
    const current = storedValue(sheet, key, stored[key]);
    const isSame = isMoment(kind) ? toTheMinute(given) === toTheMinute(current) : given === current;
    return isSame ? [] : [key];
  });

import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Values } from '../../changes/intent.ts';
import { newId } from '../../changes/new-id.ts';
import { childrenOf } from '../../sheets/columns.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { partColumns } from './columns.ts';
import { changedValues, newValues, storedValue } from './compare.ts';
import type { PlannedIntent } from './plan.ts';
import type { TableRow } from './read-table.ts';

const pick = (values: Values, columns: readonly (readonly [string, string])[]): Values =>
  Object.fromEntries(columns.flatMap(([key, storedKey]) => (key in values ? [[storedKey, values[key]]] : [])));

const isEmptyRow = (values: Values) => Object.values(values).every((value) => value === null);
const isSame = (sheet: SheetDef, values: Values, other: Values) =>
  Object.entries(values).every(([key, value]) => value === storedValue(sheet, key, other[key]));

const childField = (sheet: SheetDef, part: SheetKey) =>
  Object.entries(childrenOf[sheet.key] ?? {}).find(([, child]) => child.sheet === part)![0];

/**
 * Further rows of one complaint: each is a line, and a claim, return or action where it names another one than the first row.
 * An existing complaint's lines are taken in their order. `rows[0]` is the complaint's own row.
 */
export function furtherRows(
  sheet: SheetDef,
  id: string,
  rows: readonly TableRow[],
  existing: PlainRow | null,
): PlannedIntent[] {
  if (rows.length === 1) return [];
  return Object.entries(sheet.parts ?? {}).flatMap(([part, { sheet: key }]) => {
    if (!key) return [];
    const columns = partColumns(sheet, part);
    const stored = existing ? (existing[childField(sheet, key)] as PlainRow[]) : [];
    const first = pick(rows[0]!.values, columns);
    return rows.slice(1).flatMap((row, at) => {
      const values = pick(row.values, columns);
      if (isEmptyRow(values)) return [];
      if (part === 'line') return lineIntent(key, id, row.row, values, stored[at + 1]);
      const isKnown = [first, ...stored].some((other) => isSame(sheets[key], values, other));
      return isKnown ? [] : newPart(key, id, row.row, values);
    });
  });
}

function lineIntent(
  key: SheetKey,
  complaintId: string,
  row: number,
  values: Values,
  stored: PlainRow | undefined,
): PlannedIntent[] {
  if (!stored) return newPart(key, complaintId, row, values);
  const { patch, base, isChanged } = changedValues(sheets[key], values, stored, false);
  return isChanged
    ? [{ sheet: key, id: stored.id, isNew: false, base: { values: base }, patch, row, before: base }]
    : [];
}

const newPart = (key: SheetKey, complaintId: string, row: number, values: Values): PlannedIntent[] => [
  { sheet: key, id: newId(), isNew: true, patch: { complaintId, ...newValues(sheets[key], values) }, row },
];

/** Whether a further row says anything that an earlier row of its complaint did not: if not, it stands twice by mistake. */
export function repeats(sheet: SheetDef, row: TableRow, earlier: readonly TableRow[]): boolean {
  const columns = Object.keys(sheet.parts ?? {}).flatMap((part) => partColumns(sheet, part));
  const values = pick(
    row.values,
    columns.map(([key]) => [key, key]),
  );
  return earlier.some((other) =>
    Object.entries(values).every(([key, value]) => value === null || value === other.values[key]),
  );
}

/** Cells of a further row that belong to the complaint itself and differ from its first row: they have no place. */
export function strayCells(sheet: SheetDef, row: TableRow, first: TableRow): string[] {
  return Object.entries(row.values).flatMap(([key, value]) => {
    const column = sheet.columns[key];
    const isOwn = column && (!column.from || !sheet.parts?.[column.from.split('.')[0]!]?.sheet);
    return isOwn && value !== null && value !== first.values[key] ? [key] : [];
  });
}

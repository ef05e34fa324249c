import type { Choice } from '@redress/schema/kinds/kind.ts';
import { scaleOf } from '@redress/schema/kinds/kinds.ts';
import { type Column, columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { ReadColumn } from './read-table.ts';

/** Hidden columns of an exported workbook: which row a line is, the version it was exported at, and what vouches for both. */
export const idColumn = '_id';
export const versionColumn = '_v';
export const checkColumn = '_chk';

const identity: readonly ReadColumn[] = [
  { key: idColumn, names: [idColumn], kind: 'text', isIdentity: true },
  { key: versionColumn, names: [versionColumn], kind: 'integer', isIdentity: true },
  { key: checkColumn, names: [checkColumn], kind: 'text', isIdentity: true },
];

export const identityColumns: ReadonlySet<string> = new Set(identity.map(({ key }) => key));

/** What an import looks for in a file: every column of the sheet, and the hidden ones. */
export const importColumns = (sheet: SheetDef, choices: ReadonlyMap<string, readonly Choice[]>): ReadColumn[] => [
  ...identity,
  ...columnsOf(sheet).map((column) => ({
    key: column.key,
    names: [column.zh, column.en],
    aliases: column.aliases,
    vague: column.vague,
    kind: column.kind,
    max: column.max,
    scale: isReadOnly(column) ? undefined : scaleOf(column),
    ...(isReadOnly(column) && { readOnly: true as const }),
    isNeeded: column.required === true && !isReadOnly(column),
    ...(isCompared(column) && { isCompared: true }),
    ...(column.list && { choices: choices.get(column.list) ?? [] }),
    // Rows of one complaint may share its number: they are its lines.
    ...(column.unique && !sheet.parts && { unique: true }),
  })),
];

export const isReadOnly = (column: Column): boolean => column.write === 'never' || column.computed === true;

// what is worked out when read depends on the day and on other rows, except a rate
const isCompared = (column: Column) =>
  isReadOnly(column) && column.kind !== 'reference' && (!column.computed || column.kind === 'percent');

/** Columns that a line of its own may repeat, by part: `line` → [[`batchNo` of the complaint, `batchNo` of the line], …]. */
export function partColumns(sheet: SheetDef, part: string): [key: string, storedKey: string][] {
  return columnsOf(sheet).flatMap(({ key, from, ...column }) =>
    from?.startsWith(`${part}.`) && !isReadOnly({ ...column, from }) ? [[key, from.slice(part.length + 1)]] : [],
  );
}

/** Other columns by which a row of master data is known when it has no unique one. */
const alsoKnownBy: Readonly<Record<string, readonly string[]>> = { users: ['name'], departments: ['name'] };

/** Columns that tell which existing row a line of a file means, surest first. */
export const keysOf = (sheet: SheetDef): string[] => [
  ...columnsOf(sheet).flatMap(({ key, unique }) => (unique ? [key] : [])),
  ...(alsoKnownBy[sheet.key] ?? []),
];

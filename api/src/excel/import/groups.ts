import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { newId } from '../../changes/new-id.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import type { Notice } from '../reader/notice.ts';
import { idColumn, versionColumn } from './columns.ts';
import { changedValues, newValues } from './compare.ts';
import type { Match } from './existing.ts';
import { furtherRows, repeats, strayCells } from './lines.ts';
import type { Group, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Table, TableRow } from './read-table.ts';
import { withUnsaid } from './unsaid.ts';

export interface Grouped {
  readonly groups: Group[];
  readonly problems: Problem[];
  readonly notices: Notice[];
}

/** Turns the rows of a file into intents, row by row or, where rows share the number of a complaint, together. */
export function groupRows(sheet: SheetDef, table: Table, matchOf: (row: TableRow) => Match): Grouped {
  const result: Grouped = { groups: [], problems: [], notices: [] };
  const refuse = (row: TableRow, column: string | null, code: Problem['code'], params: Problem['params'] = {}) =>
    result.problems.push({ row: row.row, cell: column && table.addressOf(row.row, column), column, code, params });
  for (const rows of together(sheet, table.rows)) {
    const match = matchOf(rows[0]!);
    const label = String(rows[0]!.values[sheet.label] ?? '');
    const before = result.problems.length;
    checkIdentity(sheet, rows, match, refuse);
    if (result.problems.length > before || match === 'GONE') {
      result.groups.push({ id: newId(), rows: rows.map(({ row }) => row), label, action: 'REFUSED', intents: [] });
      continue;
    }
    noteStrayCells(sheet, table, rows, result.notices);
    result.groups.push(groupOf(sheet, rows, match, label));
  }
  refuseSameRow(table, result, refuse);
  return result;
}

type Refuse = (row: TableRow, column: string | null, code: Problem['code'], params?: Problem['params']) => void;

/** Rows that share the number of a complaint stand together, at the place of the first. */
function together(sheet: SheetDef, rows: readonly TableRow[]): TableRow[][] {
  if (!sheet.parts) return rows.map((row) => [row]);
  const alone = Symbol('alone');
  const groups = Map.groupBy(rows, ({ row, values }) => {
    const isExported = values[idColumn] != null;
    return isExported || values[sheet.label] == null ? `${alone.toString()} ${row}` : values[sheet.label];
  });
  return [...groups.values()];
}

function checkIdentity(sheet: SheetDef, rows: readonly TableRow[], match: Match, refuse: Refuse) {
  const [first, ...further] = rows as [TableRow, ...TableRow[]];
  if (match === 'GONE') refuse(first, null, 'ROW_NOT_FOUND');
  const key = first.values[idColumn] != null && sheet.columns[sheet.label]!.write === 'create' ? sheet.label : null;
  if (key && match && match !== 'GONE' && first.values[key] != null && first.values[key] !== match[key]) {
    refuse(first, key, 'ROWS_MISALIGNED', { text: String(first.values[key]), current: String(match[key]) });
  }
  for (const [at, row] of further.entries()) {
    if (!repeats(sheet, row, rows.slice(0, at + 1))) continue;
    for (const twice of [first, row]) refuse(twice, sheet.label, 'DUPLICATE_KEY_IN_FILE', duplicateOf(sheet, rows));
  }
}

const duplicateOf = (sheet: SheetDef, rows: readonly TableRow[]) => ({
  text: String(rows[0]!.values[sheet.label]),
  cells: rows.map(({ row }) => row).join(', '),
});

function noteStrayCells(sheet: SheetDef, table: Table, rows: readonly TableRow[], notices: Notice[]) {
  for (const row of rows.slice(1)) {
    for (const key of strayCells(sheet, row, rows[0]!)) {
      notices.push({
        code: 'LINE_CELL_IGNORED',
        column: key,
        cell: table.addressOf(row.row, key) ?? undefined,
        count: 1,
      });
    }
  }
}

function groupOf(sheet: SheetDef, rows: readonly TableRow[], existing: PlainRow | null, label: string): Group {
  const [first] = rows as [TableRow];
  const id = existing?.id ?? newId();
  const own: PlannedIntent[] = existing
    ? changeOf(sheet, first, existing)
    : [
        {
          sheet: sheet.key as SheetKey,
          id,
          isNew: true,
          patch: withUnsaid(sheet.key as SheetKey, newValues(sheet, first.values)),
          row: first.row,
        },
      ];
  const intents = [...own, ...furtherRows(sheet, id, rows, existing)];
  const action = existing ? (intents.length > 0 ? 'CHANGED' : 'UNCHANGED') : 'NEW';
  return {
    id,
    rows: rows.map(({ row }) => row),
    label: label || String(existing?.[sheet.label] ?? ''),
    action,
    intents,
  };
}

// With a version the engine compares three ways: what was exported, what the file says now, what the table holds now.
function changeOf(sheet: SheetDef, { row, values }: TableRow, existing: PlainRow): PlannedIntent[] {
  const version = values[versionColumn];
  const isExported = typeof version === 'number' && values[idColumn] != null;
  const { patch, base, isChanged } = changedValues(sheet, values, existing, isExported);
  if (!isChanged) return [];
  return [
    {
      sheet: sheet.key as SheetKey,
      id: existing.id,
      isNew: false,
      base: isExported ? { version } : { values: base },
      patch,
      row,
      before: base,
    },
  ];
}

/** A copied row carries the hidden id of its original: which of the two is meant is not for us to guess. */
function refuseSameRow(table: Table, { groups }: Grouped, refuse: Refuse) {
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  for (const [, same] of Map.groupBy(groups, ({ id }) => id)) {
    if (same.length < 2) continue;
    const cells = same.flatMap((group) => group.rows).join(', ');
    for (const group of same) {
      group.action = 'REFUSED';
      refuse(rows.get(group.rows[0]!)!, null, 'DUPLICATE_ID', { cells });
    }
  }
}

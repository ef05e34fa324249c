import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { newId } from '../../changes/new-id.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { idColumn } from './columns.ts';
import { changedReadOnly, changedValues, newValues, storedValue } from './compare.ts';
import type { Match } from './existing.ts';
import type { Left } from './identity.ts';
import { furtherRows, repeats, strayCells } from './lines.ts';
import type { Notices } from './notices.ts';
import type { Group, OpenCell, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Table, TableRow } from './read-table.ts';
import { isClosedUnsaid, withUnsaid } from './unsaid.ts';

interface Means {
  readonly sheet: SheetDef;
  readonly table: Table;
  readonly left: Left;
  readonly notices: Notices;
}

/** Turns rows of a file that stand together into the intents they mean; `match` is the existing row that they stand for. */
export function groupOf(means: Means, rows: readonly TableRow[], match: Match): Group {
  const { sheet, table, notices } = means;
  const left = match && typeof match === 'object' ? means.left(rows[0]!, match) : null;
  const problems = identityProblems(means, rows, match, left);
  const label = String(rows[0]!.values[sheet.label] ?? '');
  const group: Group = {
    id: newId(),
    rows: rows.map(({ row }) => row),
    label,
    action: 'REFUSED',
    intents: [],
    open: [],
    problems,
  };
  if (problems.length > 0 || match === 'GONE' || match === 'HIDDEN') return group;
  noteStrayCells(sheet, table, rows, notices);
  const version = typeof left === 'number' ? left : null;
  if (match && version !== null) noteReadOnly(means, rows[0]!, match, version);
  if (!match && isClosedUnsaid(sheet.key as SheetKey, newValues(sheet, rows[0]!.values)))
    notices.add('STATE_FROM_CLOSING_DAY', 'closedOn', table.addressOf(rows[0]!.row, 'closedOn'));
  return filled(group, sheet, rows, match && { row: match, version });
}

/** The row that lines of a file stand for, and the version at which it was exported, where it was. */
interface Existing {
  readonly row: PlainRow;
  readonly version: number | null;
}

function filled(group: Group, sheet: SheetDef, rows: readonly TableRow[], found: Existing | null): Group {
  const existing = found?.row ?? null;
  const id = existing?.id ?? group.id;
  const [first] = rows as [TableRow];
  const own = found ? changeOf(sheet, first, found) : [creation(sheet, first, id)];
  const intents = [...own, ...furtherRows(sheet, id, rows, existing)];
  const open = existing ? formulasIn(sheet, first, existing) : [];
  const action = existing ? (intents.length + open.length > 0 ? 'CHANGED' : 'UNCHANGED') : 'NEW';
  return { ...group, id, label: group.label || String(existing?.[sheet.label] ?? ''), action, intents, open };
}

function creation(sheet: SheetDef, { row, values }: TableRow, id: string): PlannedIntent {
  const patch = withUnsaid(sheet.key as SheetKey, newValues(sheet, values));
  return { sheet: sheet.key as SheetKey, id, isNew: true, patch, row };
}

function identityProblems(
  { sheet, table }: Means,
  rows: readonly TableRow[],
  match: Match,
  left: ReturnType<Left>,
): Problem[] {
  const problems: Problem[] = [];
  const refuse = (row: TableRow, column: string | null, code: Problem['code'], params: Problem['params'] = {}) =>
    problems.push({ row: row.row, cell: column && table.addressOf(row.row, column), column, code, params });
  const [first, ...further] = rows as [TableRow, ...TableRow[]];
  const hasId = first.values[idColumn] != null;
  if (match === 'HIDDEN') refuse(first, null, 'FORBIDDEN');
  else if (match === 'GONE') refuse(first, null, 'RECORD_GONE');
  else if (left === 'FORGED') refuse(first, null, 'INTEGRITY');
  const key = problems.length === 0 && hasId && sheet.columns[sheet.label]!.write === 'create' ? sheet.label : null;
  if (key && match && typeof match === 'object' && first.values[key] != null && first.values[key] !== match[key]) {
    refuse(first, key, 'ROWS_MISALIGNED', { text: String(first.values[key]), current: String(match[key]) });
  }
  for (const [at, row] of further.entries()) {
    if (!repeats(sheet, row, rows.slice(0, at + 1))) continue;
    for (const twice of [first, row]) refuse(twice, sheet.label, 'DUPLICATE_KEY_IN_FILE', duplicateOf(sheet, rows));
  }
  return problems;
}

const duplicateOf = (sheet: SheetDef, rows: readonly TableRow[]) => ({
  text: String(rows[0]!.values[sheet.label]),
  cells: rows.map(({ row }) => row).join(', '),
});

function noteStrayCells(sheet: SheetDef, table: Table, rows: readonly TableRow[], notices: Notices) {
  for (const row of rows.slice(1))
    for (const key of strayCells(sheet, row, rows[0]!))
      notices.add('LINE_CELL_IGNORED', key, table.addressOf(row.row, key));
}

function noteReadOnly({ sheet, table, notices }: Means, row: TableRow, existing: PlainRow, version: number) {
  if (version !== existing['version']) return;
  for (const key of changedReadOnly(sheet, row.readOnly ?? {}, existing))
    notices.add('READ_ONLY_IGNORED', key, table.addressOf(row.row, key));
}

// With a version the engine compares three ways: what was exported, what the file says now, what the table holds now.
function changeOf(sheet: SheetDef, row: TableRow, { row: existing, version }: Existing): PlannedIntent[] {
  const { patch, base, isChanged } = changedValues(sheet, row.values, existing, version !== null);
  if (!isChanged) return [];
  return [
    {
      sheet: sheet.key as SheetKey,
      id: existing.id,
      isNew: false,
      base: version === null ? { values: base } : { version },
      patch,
      row: row.row,
      before: base,
    },
  ];
}

/** Formulas in text columns of an exported file: other programs make them of texts such as =1+1, so nobody may have meant them. */
function formulasIn(sheet: SheetDef, { row, formulas = {} }: TableRow, existing: PlainRow): OpenCell[] {
  return Object.entries(formulas).flatMap(([column, file]) => {
    const current = storedValue(sheet, column, existing[column]);
    if (file === current) return [];
    const place = { sheet: sheet.key as SheetKey, id: existing.id, column, row };
    return [{ reason: 'FORMULA', ...place, base: current, file, current }];
  });
}

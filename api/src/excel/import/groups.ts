import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { newId } from '../../changes/new-id.ts';
import type { PlainRow } from '../../sheets/rows.ts';
import { idColumn, versionColumn } from './columns.ts';
import { changedReadOnly, changedValues, newValues, storedValue } from './compare.ts';
import type { Match } from './existing.ts';
import type { IsVouched } from './identity.ts';
import { furtherRows, repeats, strayCells } from './lines.ts';
import type { Notices } from './notices.ts';
import type { Group, OpenCell, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';
import type { Table, TableRow } from './read-table.ts';
import { withUnsaid } from './unsaid.ts';

interface Means {
  readonly sheet: SheetDef;
  readonly table: Table;
  readonly isVouched: IsVouched;
  readonly notices: Notices;
}

/** Turns rows of a file that stand together into the intents they mean; `match` is the existing row that they stand for. */
export function groupOf(means: Means, rows: readonly TableRow[], match: Match): Group {
  const { sheet, table, notices } = means;
  const problems = identityProblems(means, rows, match);
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
  if (match) noteReadOnly(sheet, table, rows[0]!, match, notices);
  return filled(group, sheet, rows, match);
}

function filled(group: Group, sheet: SheetDef, rows: readonly TableRow[], existing: PlainRow | null): Group {
  const id = existing?.id ?? group.id;
  const [first] = rows as [TableRow];
  const own = existing ? changeOf(sheet, first, existing) : [creation(sheet, first, id)];
  const intents = [...own, ...furtherRows(sheet, id, rows, existing)];
  const open = existing ? formulasIn(sheet, first, existing) : [];
  const action = existing ? (intents.length + open.length > 0 ? 'CHANGED' : 'UNCHANGED') : 'NEW';
  return { ...group, id, label: group.label || String(existing?.[sheet.label] ?? ''), action, intents, open };
}

function creation(sheet: SheetDef, { row, values }: TableRow, id: string): PlannedIntent {
  const patch = withUnsaid(sheet.key as SheetKey, newValues(sheet, values));
  return { sheet: sheet.key as SheetKey, id, isNew: true, patch, row };
}

function identityProblems({ sheet, table, isVouched }: Means, rows: readonly TableRow[], match: Match): Problem[] {
  const problems: Problem[] = [];
  const refuse = (row: TableRow, column: string | null, code: Problem['code'], params: Problem['params'] = {}) =>
    problems.push({ row: row.row, cell: column && table.addressOf(row.row, column), column, code, params });
  const [first, ...further] = rows as [TableRow, ...TableRow[]];
  const hasId = first.values[idColumn] != null;
  if (match === 'HIDDEN') refuse(first, null, 'FORBIDDEN');
  else if (match === 'GONE') refuse(first, null, 'RECORD_GONE');
  else if (hasId && match && !isVouched(first, match)) refuse(first, null, 'INTEGRITY');
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

function noteReadOnly(sheet: SheetDef, table: Table, row: TableRow, existing: PlainRow, notices: Notices) {
  if (!isExported(row) || row.values[versionColumn] !== existing['version']) return;
  for (const key of changedReadOnly(sheet, row.readOnly ?? {}, existing))
    notices.add('READ_ONLY_IGNORED', key, table.addressOf(row.row, key));
}

const isExported = ({ values }: TableRow) => typeof values[versionColumn] === 'number' && values[idColumn] != null;

// With a version the engine compares three ways: what was exported, what the file says now, what the table holds now.
function changeOf(sheet: SheetDef, row: TableRow, existing: PlainRow): PlannedIntent[] {
  const { patch, base, isChanged } = changedValues(sheet, row.values, existing, isExported(row));
  if (!isChanged) return [];
  const asExported = isExported(row) && { version: row.values[versionColumn] as number };
  return [
    {
      sheet: sheet.key as SheetKey,
      id: existing.id,
      isNew: false,
      base: asExported || { values: base },
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

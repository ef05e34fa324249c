import type { ErrorParams } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import type { Intent, Values } from '../../changes/intent.ts';
import { type CellResult, isRefused, type RowResult } from '../../changes/result.ts';
import { filesColumn, isPicture } from './pictures.ts';
import { type AddressOf, fileColumn } from './file-column.ts';
import type { Locks } from './locks.ts';
import type { Group, OpenCell, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';
import type { MissingMaster } from './references.ts';

/** Intents that make missing master data. */
export const masterIntents = (missing: readonly MissingMaster[]): Intent[] =>
  missing.map(({ sheet, id, patch }) => ({ sheet, id, isNew: true, patch }));

/** An intent as the engine takes it. */
export const plainIntent = ({ sheet, id, isNew, base, patch }: PlannedIntent): Intent => ({
  sheet,
  id,
  isNew,
  base,
  patch,
});

/**
 * Asks the engine what it would say to the planned rows, nothing written, and leaves in them what it would write: cells that
 * the file did not change go, conflicts wait for a decision, refused cells become problems.
 */
export async function settle(
  context: Context,
  sheet: SheetDef,
  groups: readonly Group[],
  missing: readonly MissingMaster[],
  addressOf: AddressOf,
  locks: Locks,
): Promise<void> {
  const open = groups.filter(({ action, intents }) => action !== 'REFUSED' && intents.length > 0);
  // a new row with a cell that cannot be read is not written, but what else is wrong with it is said at once
  const faulty = groups.filter(
    ({ action, intents }) => action === 'REFUSED' && intents.length > 0 && intents.every(({ isNew }) => isNew),
  );
  const planned = [...open, ...faulty].flatMap((group) => group.intents.map((intent) => ({ group, intent })));
  const named = new Set(planned.flatMap(({ intent }) => Object.values(intent.patch)));
  const masters = missing.filter(({ id }) => named.has(id));
  const asked = [...masterIntents(masters), ...planned.map(({ intent }) => plainIntent(intent))];
  const { rows } = await context.changes.run(asked, { errorPolicy: 'APPLY_VALID', dryRun: true, source: 'IMPORT' });
  const badMasters = new Map<unknown, RowResult>();
  for (const [at, master] of masters.entries()) {
    if (rows[at]!.outcome !== 'REJECTED') continue;
    badMasters.set(master.id, rows[at]!);
    master.isRefused = true;
  }
  for (const group of open) group.intents = [];
  for (const [at, { group, intent }] of planned.entries()) {
    const bad = Object.entries(intent.patch).find(([, value]) => badMasters.has(value));
    if (bad) {
      group.action = 'REFUSED';
      const master = masters.find(({ id }) => id === bad[1])!;
      group.problems.push(badReference(sheet, intent, bad[0], { master, result: badMasters.get(bad[1])! }, addressOf));
    } else if (group.action === 'REFUSED') addProblems(group, sheet, intent, rows[masters.length + at]!, addressOf);
    else settleIntent(group, sheet, intent, locks.open(intent, rows[masters.length + at]!), addressOf);
  }
  const files = filesColumn(sheet);
  for (const group of groups) {
    if (group.action !== 'CHANGED') continue;
    // a row is written as its file means it or not at all; it goes without a picture, once somebody agrees
    if (group.problems.some(({ column }) => column === null || column !== files)) group.action = 'REFUSED';
    else if (group.intents.length + group.open.length === 0) group.action = 'UNCHANGED';
  }
}

/** What the engine says of cells of which nothing has been said yet. */
function addProblems(group: Group, sheet: SheetDef, intent: PlannedIntent, result: RowResult, addressOf: AddressOf) {
  const known = new Set(group.problems.map(({ row, column }) => `${row} ${column}`));
  const more = problemsOf(sheet, intent, result, addressOf);
  group.problems.push(...more.filter(({ row, column }) => !known.has(`${row} ${column}`)));
}

function settleIntent(group: Group, sheet: SheetDef, intent: PlannedIntent, result: RowResult, addressOf: AddressOf) {
  const problems = problemsOf(sheet, intent, result, addressOf);
  const files = isPicture(sheet, intent) && filesColumn(sheet);
  group.problems.push(...(files ? problems.map((problem) => ({ ...problem, column: files })) : problems));
  if (intent.isNew) {
    // a row goes without a picture that cannot be attached, once somebody agrees
    if (result.outcome === 'REJECTED' && isPicture(sheet, intent)) return;
    if (result.outcome === 'REJECTED') group.action = 'REFUSED';
    group.intents.push(intent);
    return;
  }
  group.open.push(...openCellsOf(intent, result));
  const applied = new Set(result.cells.flatMap(({ outcome, column }) => (outcome === 'APPLIED' ? [column] : [])));
  if (applied.size > 0) group.intents.push(only(intent, applied));
}

/** An intent with some of its cells, on the base of what the table held when it was planned. */
function only(intent: PlannedIntent, columns: ReadonlySet<string>): PlannedIntent {
  const pick = (values: Values = {}) =>
    Object.fromEntries(Object.entries(values).filter(([column]) => columns.has(column)));
  const before = pick(intent.before);
  return { ...intent, patch: pick(intent.patch), before, base: { values: before } };
}

/** Cells that others have changed as well. */
export const openCellsOf = (intent: PlannedIntent, { cells }: Pick<RowResult, 'cells'>): OpenCell[] =>
  cells
    .filter(({ outcome }) => outcome === 'CONFLICT')
    .map(({ column, base, current, by, at }) => ({
      reason: 'CONFLICT',
      sheet: intent.sheet,
      id: intent.id,
      column,
      row: intent.row,
      base: base ?? null,
      file: intent.patch[column] ?? null,
      current: current ?? null,
      by,
      at,
    }));

interface BadMaster {
  readonly master: MissingMaster;
  readonly result: RowResult;
}

/** A cell names a row that cannot be made: a product code that is too long, a person by somebody who may not make people. */
function badReference(
  sheet: SheetDef,
  intent: PlannedIntent,
  key: string,
  { master, result }: BadMaster,
  addressOf: AddressOf,
): Problem {
  const column = fileColumn(sheet, intent, key);
  const place = { row: intent.row, cell: column && addressOf(intent.row, column), column };
  if (result.code === 'RIGHT_MISSING')
    return { ...place, code: 'NOT_YOURS_TO_ADD', params: { ...result.params, text: master.text, sheet: master.sheet } };
  const cause = result.cells.find(isRefused);
  const params = cause?.params ?? result.params ?? {};
  return { ...place, code: cause?.code ?? result.code ?? 'VALUE_INVALID', params };
}

const quiet = new Set<CellResult['code']>(['ROW_REFUSED', 'REJECTED_WITH_OTHERS', 'CONFLICT']);

/** What the engine refuses of a row, by cell; conflicts are decided, not refused. */
export function problemsOf(sheet: SheetDef, intent: PlannedIntent, result: RowResult, addressOf: AddressOf): Problem[] {
  const cells = result.cells.filter((cell) => isRefused(cell) && !quiet.has(cell.code));
  const problems = cells.map((cell): Problem => {
    const column = fileColumn(sheet, intent, cell.column);
    const current: ErrorParams = cell.current === undefined ? {} : { current: String(cell.current ?? '') };
    const params: ErrorParams = { ...cell.params, ...current };
    return { row: intent.row, cell: column && addressOf(intent.row, column), column, code: cell.code!, params };
  });
  if (problems.length > 0 || result.outcome !== 'REJECTED' || !result.code || quiet.has(result.code)) return problems;
  return [{ row: intent.row, cell: null, column: null, code: result.code, params: result.params ?? {} }];
}

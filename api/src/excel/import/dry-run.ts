import type { ErrorParams } from '@redress/schema/errors.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import type { Intent } from '../../changes/intent.ts';
import { isRefused, type RowResult } from '../../changes/result.ts';
import type { Group, PlannedIntent } from './plan.ts';
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

/** Column of the imported sheet that a column of an intent came from: `batchNo` of a line is `batchNo` of the complaint. */
const fileColumn = (sheet: SheetDef, intent: Intent, key: string): string | null => {
  if (intent.sheet === sheet.key) return key;
  const part = Object.entries(sheet.parts ?? {}).find(([, definition]) => definition.sheet === intent.sheet)?.[0];
  return Object.entries(sheet.columns).find(([, column]) => column.from === `${part}.${key}`)?.[0] ?? null;
};

/**
 * Asks the engine what it would say to the planned rows, nothing written: required cells, order of dates, conflicts.
 * Groups that it refuses as a whole are marked.
 */
export async function refusedByRules(
  context: Context,
  sheet: SheetDef,
  groups: readonly Group[],
  missing: readonly MissingMaster[],
  addressOf: (row: number, key: string) => string | null,
): Promise<Problem[]> {
  const open = groups.filter(({ action }) => action !== 'REFUSED');
  const planned = open.flatMap((group) => group.intents.map((intent) => ({ group, intent })));
  const masters = masterIntents(missing);
  const intents = [...masters, ...planned.map(({ intent }) => plainIntent(intent))];
  if (intents.length === 0) return [];
  const { rows } = await context.changes.run(intents, { errorPolicy: 'APPLY_VALID', dryRun: true, source: 'IMPORT' });
  return planned.flatMap(({ group, intent }, at) => {
    const result = rows[masters.length + at]!;
    if (result.outcome === 'REJECTED' && intent.isNew) group.action = 'REFUSED';
    return problemsOf(sheet, intent, result, addressOf);
  });
}

export function problemsOf(
  sheet: SheetDef,
  intent: PlannedIntent,
  result: RowResult,
  addressOf: (row: number, key: string) => string | null,
): Problem[] {
  const cells = result.cells.filter(
    (cell) => isRefused(cell) && cell.code !== 'ROW_REFUSED' && cell.code !== 'REJECTED_WITH_OTHERS',
  );
  const problems = cells.map((cell): Problem => {
    const column = fileColumn(sheet, intent, cell.column);
    const current: ErrorParams = cell.current === undefined ? {} : { current: String(cell.current ?? '') };
    const params: ErrorParams = { ...cell.params, ...current };
    return { row: intent.row, cell: column && addressOf(intent.row, column), column, code: cell.code!, params };
  });
  if (problems.length > 0 || result.outcome !== 'REJECTED' || !result.code || result.code === 'REJECTED_WITH_OTHERS')
    return problems;
  return [{ row: intent.row, cell: null, column: null, code: result.code, params: result.params ?? {} }];
}

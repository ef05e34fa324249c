import type { ErrorParams } from '@redress/schema/errors.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import type { Intent } from '../../changes/intent.ts';
import { textOf } from '../../changes/graphql/present.ts';
import { isRefused, type RowResult } from '../../changes/result.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { kindContext } from './kind-context.ts';
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

type AddressOf = (row: number, key: string) => string | null;

/** Rows asked about at once: the engine keeps every cell of a question in memory. */
const rowsAtOnce = 1_000;

/**
 * Asks the engine what it would say to the planned rows, nothing written: required cells, order of dates, conflicts.
 * Groups that it refuses as a whole are marked.
 */
export async function refusedByRules(
  context: Context,
  sheet: SheetDef,
  groups: readonly Group[],
  missing: readonly MissingMaster[],
  addressOf: AddressOf,
): Promise<Problem[]> {
  const open = groups.filter(({ action, intents }) => action !== 'REFUSED' && intents.length > 0);
  const problems: Problem[] = [];
  for (let at = 0; at < open.length; at += rowsAtOnce) {
    problems.push(...(await ask(context, sheet, open.slice(at, at + rowsAtOnce), missing, addressOf)));
  }
  return withCurrentText(problems, sheet, context);
}

async function ask(
  context: Context,
  sheet: SheetDef,
  groups: readonly Group[],
  missing: readonly MissingMaster[],
  addressOf: AddressOf,
): Promise<Problem[]> {
  const planned = groups.flatMap((group) => group.intents.map((intent) => ({ group, intent })));
  const named = new Set(planned.flatMap(({ intent }) => Object.values(intent.patch)));
  const masters = missing.filter(({ id }) => named.has(id));
  const intents = [...masterIntents(masters), ...planned.map(({ intent }) => plainIntent(intent))];
  const { rows } = await context.changes.run(intents, { errorPolicy: 'APPLY_VALID', dryRun: true, source: 'IMPORT' });
  const badMasters = new Map<unknown, RowResult>();
  for (const [at, { id }] of masters.entries()) if (rows[at]!.outcome === 'REJECTED') badMasters.set(id, rows[at]!);
  return planned.flatMap(({ group, intent }, at) => {
    const result = rows[masters.length + at]!;
    const bad = Object.entries(intent.patch).find(([, value]) => badMasters.has(value));
    if ((result.outcome === 'REJECTED' && intent.isNew) || bad) group.action = 'REFUSED';
    return bad
      ? [badReference(sheet, intent, bad[0], badMasters.get(bad[1])!, addressOf)]
      : problemsOf(sheet, intent, result, addressOf);
  });
}

/** A cell names a row that cannot be made: a product code that is too long. */
function badReference(
  sheet: SheetDef,
  intent: PlannedIntent,
  key: string,
  master: RowResult,
  addressOf: AddressOf,
): Problem {
  const column = fileColumn(sheet, intent, key);
  const cause = master.cells.find(isRefused);
  return {
    row: intent.row,
    cell: column && addressOf(intent.row, column),
    column,
    code: cause?.code ?? master.code ?? 'VALUE_INVALID',
    params: cause?.params ?? master.params ?? {},
  };
}

/** In a conflict, what the table holds as people read it. */
export async function withCurrentText(
  problems: readonly Problem[],
  sheet: SheetDef,
  context: Context,
): Promise<Problem[]> {
  const lists = await choiceLists(context.database.pool, context.database.pool);
  return Promise.all(
    problems.map(async (problem) => {
      const column = sheet.columns[problem.column ?? ''];
      if (problem.code !== 'CONFLICT' || !column) return problem;
      const stored = kindOf(column).canon(problem.params['current'] || null, kindContext(context));
      const current = await textOf(column, stored.ok ? stored.value : problem.params['current'], lists, context);
      return { ...problem, params: { ...problem.params, current } };
    }),
  );
}

export function problemsOf(sheet: SheetDef, intent: PlannedIntent, result: RowResult, addressOf: AddressOf): Problem[] {
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

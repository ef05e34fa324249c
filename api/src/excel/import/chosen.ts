import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Group, ImportPlan, OpenCell, PlannedIntent } from './plan.ts';
import type { Problem } from './problem.ts';
import type { MissingMaster } from './references.ts';

/** What is decided about cells that others have changed as well, or that hold a formula. */
export interface Decisions {
  /** For all of them; the database is kept where nothing is said. */
  readonly open?: Decision;
  /** For single ones: `{ "<id of the row> <column>": "FILE" }`. */
  readonly cells?: Readonly<Record<string, Decision>>;
}
export const decisions = ['KEEP', 'FILE'] as const;
export type Decision = (typeof decisions)[number];

/** What is to be written of a preview, and what is not and why. */
export interface Chosen {
  readonly masters: readonly MissingMaster[];
  readonly intents: readonly PlannedIntent[];
  readonly problems: readonly Problem[];
}

/** The masters agreed to, and the rows that then can be written; rows that need another one are refused by it. */
export function chosen(
  groups: readonly Group[],
  plan: ImportPlan,
  { createMissing = [], ...decided }: Decisions & { readonly createMissing?: readonly SheetKey[] },
): Chosen {
  const masters = plan.missing.filter(({ sheet }) => createMissing.includes(sheet));
  const notMade = new Map(
    plan.missing.filter(({ sheet }) => !createMissing.includes(sheet)).map((master) => [master.id, master]),
  );
  const problems: Problem[] = [];
  const intents: PlannedIntent[] = [];
  for (const group of groups) {
    problems.push(...group.problems);
    if (group.action === 'REFUSED') continue;
    const own = withDecided(group, decided);
    const wanting = own.flatMap((intent) => wantingIn(intent, notMade, plan));
    problems.push(...wanting);
    if (wanting.length === 0) intents.push(...own);
  }
  const used = new Set(intents.flatMap(({ patch }) => Object.values(patch)));
  return { masters: masters.filter(({ id }) => used.has(id)), intents, problems };
}

/** The intents of a group with the cells for which the file was chosen. */
function withDecided({ intents, open }: Group, { open: all = 'KEEP', cells = {} }: Decisions): PlannedIntent[] {
  const taken = open.filter(({ id, column }) => (cells[`${id} ${column}`] ?? all) === 'FILE');
  if (taken.length === 0) return intents;
  const byRow = Map.groupBy(taken, ({ id }) => id);
  const others = [...byRow].filter(([id]) => !intents.some((intent) => intent.id === id));
  return [
    ...intents.map((intent) => withCells(intent, byRow.get(intent.id) ?? [])),
    ...others.map(([, of]) => withCells(emptyIntent(of[0]!), of)),
  ];
}

const emptyIntent = ({ sheet, id, row }: OpenCell): PlannedIntent => ({ sheet, id, isNew: false, patch: {}, row });

function withCells(intent: PlannedIntent, cells: readonly OpenCell[]): PlannedIntent {
  if (cells.length === 0) return intent;
  const current = Object.fromEntries(cells.map((cell) => [cell.column, cell.current]));
  const file = Object.fromEntries(cells.map((cell) => [cell.column, cell.file]));
  const before = { ...intent.before, ...current };
  return { ...intent, patch: { ...intent.patch, ...file }, before, base: { values: before } };
}

function wantingIn(
  { patch, row }: PlannedIntent,
  notMade: ReadonlyMap<string, MissingMaster>,
  { columns }: ImportPlan,
): Problem[] {
  return Object.entries(patch).flatMap(([key, value]) => {
    const master = notMade.get(String(value));
    if (!master) return [];
    const letters = columns.find((column) => column.key === key)?.letters;
    const cell = letters ? `${letters}${row}` : null;
    return [{ row, cell, column: key, code: 'REFERENCE_UNKNOWN', params: { sheet: master.sheet, text: master.text } }];
  });
}

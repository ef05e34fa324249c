import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { afterCursor, stepsOf } from './order.ts';
import { foundRows } from './page-statement.ts';
import { type Runner, runArrays, Statement } from './statement.ts';
import type { Walk } from './walk.ts';

/** The place of a row among those of a walk, from 0; null where it is not among them. */
export async function positionOf(runner: Runner, sheet: SheetDef, walk: Walk, id: string): Promise<number | null> {
  const steps = stepsOf(sheet, walk.orderBy);
  const parts = () => new Set(steps.flatMap((step) => step.parts));
  const own = new Statement();
  const from = foundRows(own, sheet, walk, parts(), [`t.id = ${own.param(id)}::uuid`]);
  const found = await runArrays(
    runner,
    `select ${steps.map(({ sql }) => `${sql}::text`).join(', ')} ${from}`,
    own.values,
  );
  const [values] = found.rows as (string | null)[][];
  if (!values) return null;
  const before = new Statement();
  const condition = afterCursor(before, steps, values, true);
  const counted = `select count(*)::int ${foundRows(before, sheet, walk, parts(), [condition])}`;
  return (await runArrays(runner, counted, before.values)).rows[0]![0] as number;
}

import { kindOf } from '@redress/schema/kinds/kinds.ts';
import { sheets } from '@redress/schema/sheets/sheets.ts';
import type { Context } from '../../app/context.ts';
import type { StoreKey } from '../../changes/stores.ts';
import { choiceLists } from '../../choices/choice-lists.ts';
import { type FieldBook, fieldBook } from '../../fields/field-book.ts';
import { labelSql } from '../../sheets/concept.ts';
import { run } from '../../sheets/statement.ts';
import { kindContext } from './kind-context.ts';
import type { Group, ImportPlan, OpenCell } from './plan.ts';

/** A canonical value as people read it; empty where there is none. */
export type TextOf = (sheet: StoreKey, column: string, value: unknown) => string;

interface Cell {
  readonly sheet: StoreKey;
  readonly column: string;
  readonly value: unknown;
}

/** What an open cell speaks of. */
export const valuesOf = ({ sheet, column, base, file, current }: OpenCell): Cell[] =>
  [base, file, current].map((value) => ({ sheet, column, value }));

/** How the values of some groups read. */
export const textsIn = (groups: readonly Group[], plan: ImportPlan, context: Context): Promise<TextOf> =>
  textsOfCells(
    groups.flatMap(({ intents, open }) => [
      ...intents.flatMap(({ sheet, patch, before }) =>
        [...Object.entries(patch), ...Object.entries(before ?? {})].map(([column, value]) => ({
          sheet,
          column,
          value,
        })),
      ),
      ...open.flatMap(valuesOf),
    ]),
    plan,
    context,
  );

/** How cells read, the labels of rows they refer to among them. */
export async function textsOfCells(cells: readonly Cell[], plan: ImportPlan, context: Context): Promise<TextOf> {
  const { pool } = context.database;
  const lists = await choiceLists(pool, pool);
  const fields = await fieldBook(pool, pool);
  const labels = await labelsIn(cells, plan, fields, context);
  const common = { ...kindContext(context), labelOf: (id: string) => labels.get(id) };
  return (sheet, key, value) => {
    const column = fields.columnOf(sheet, key);
    if (!column || value === null || value === undefined) return '';
    return kindOf(column).format(value as string, { ...common, choices: lists.get(column.list ?? '') ?? [] });
  };
}

/** Labels of the rows that cells refer to. */
async function labelsIn(
  cells: readonly Cell[],
  plan: ImportPlan,
  fields: FieldBook,
  { database, locale }: Context,
): Promise<Map<string, string>> {
  const labels = new Map(plan.missing.map(({ id, text }) => [id, text]));
  const asked = cells.flatMap(({ sheet, column, value }) => {
    const to = fields.columnOf(sheet, column)?.to;
    return to && typeof value === 'string' && !labels.has(value) ? [{ to, id: value }] : [];
  });
  for (const [to, group] of Map.groupBy(asked, (cell) => cell.to)) {
    const text = `select id::text as id, ${labelSql(sheets[to], locale)} as label from ${sheets[to].table} where id = any($1::uuid[])`;
    const { rows } = await run<{ id: string; label: string | null }>(database.pool, text, [group.map(({ id }) => id)]);
    for (const row of rows) labels.set(row.id, row.label ?? '');
  }
  return labels;
}

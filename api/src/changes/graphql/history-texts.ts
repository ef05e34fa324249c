import type { KindContext } from '@redress/schema/kinds/kind.ts';
import { kindOf } from '@redress/schema/kinds/kinds.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import type { Column } from '@redress/schema/sheets/sheet.ts';
import type { Context } from '../../app/context.ts';
import { choiceLists, type ChoiceLists } from '../../choices/choice-lists.ts';
import { labelSql } from '../../sheets/concept.ts';
import { sheetOf } from '../../sheets/columns.ts';
import { run } from '../../sheets/statement.ts';
import type { CellChange } from '../history.ts';

type Labels = ReadonlyMap<string, string>;

/** Adds to the changes of cells what the reader's sheet shows for their values; references are named all at once. */
export async function withTexts(
  sheet: SheetKey,
  changes: readonly CellChange[],
  column: string | null,
  context: Context,
) {
  const { pool } = context.database;
  const columnOf = (change: CellChange) => sheetOf(sheet).columns[change.column ?? column ?? ''];
  const lists = await choiceLists(pool, pool);
  const labels = await labelsOf(
    changes.map((change) => [columnOf(change), change] as const),
    context,
  );
  return changes.map((change) => {
    const of = columnOf(change);
    const text = (value: unknown) => (of ? textOf(of, value, lists, labels, context) : null);
    return { ...change, beforeText: text(change.before), afterText: text(change.after) };
  });
}

function textOf(column: Column, value: unknown, lists: ChoiceLists, labels: Labels, context: Context): string | null {
  if (value === null || value === undefined) return null;
  if (column.kind === 'reference') return labels.get(value as string) ?? null;
  const { locale, timeZone, clock } = context;
  const today = clock().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const choices = lists.get(column.list ?? '') ?? [];
  const around: KindContext = { locale, timeZone, today, choices };
  return kindOf(column).format(value as never, around);
}

async function labelsOf(
  changes: readonly (readonly [Column | undefined, CellChange])[],
  { database, locale }: Context,
) {
  const ids = new Map<SheetKey, Set<unknown>>();
  for (const [column, { before, after }] of changes) {
    if (column?.kind !== 'reference') continue;
    const known = ids.get(column.to!) ?? new Set();
    ids.set(column.to!, known.add(before).add(after));
  }
  const labels = new Map<string, string>();
  for (const [key, wanted] of ids) {
    const sheet = sheetOf(key);
    const text = `select id::text as id, ${labelSql(sheet, locale)} as label from ${sheet.table} where id = any($1::uuid[])`;
    const { rows } = await run<{ id: string; label: string }>(database.pool, text, [[...wanted].filter(Boolean)]);
    for (const row of rows) labels.set(row.id, row.label);
  }
  return labels;
}

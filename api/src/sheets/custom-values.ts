import { fieldKinds, type FieldKind } from '@redress/schema/sheets/fields.ts';
import type { SheetKey } from '@redress/schema/sheets/keys.ts';
import { columnsOf, type SheetDef } from '@redress/schema/sheets/sheet.ts';
import { fieldBook } from '../fields/field-book.ts';
import { sheetOf } from './columns.ts';
import { columnName } from './concept.ts';
import type { PlainRow } from './rows.ts';
import type { CustomSelection } from './selection.ts';
import { type Runner, run } from './statement.ts';

/** A cell of a custom field as the API gives it: the value stands in the slot of its kind. */
interface CustomValue {
  readonly field: string;
  readonly kind: FieldKind;
  readonly value: unknown;
  readonly to?: SheetKey | undefined;
  label?: string | null;
  [slot: string]: unknown;
}

/** Turns the custom fields of rows, read as they are stored, into the lists that the API gives. */
export async function listCustomValues(
  runner: Runner,
  { key }: SheetDef,
  rows: readonly PlainRow[],
  { withLabels, isHidden }: CustomSelection,
): Promise<void> {
  const book = await fieldBook(runner, runner);
  const fields = columnsOf(book.sheetOf(key as SheetKey)).filter(
    ({ key: field, custom }) => custom && !isHidden?.(field),
  );
  const all: CustomValue[] = [];
  for (const row of rows) {
    const stored = row['custom'] as Record<string, unknown>;
    const values = fields.flatMap(({ key: field, kind, to }) => valueOf(field, kind as FieldKind, stored[field], to));
    row['custom'] = values;
    if (withLabels) all.push(...values);
  }
  if (withLabels) await addLabels(runner, all);
}

function valueOf(field: string, kind: FieldKind, value: unknown, to: SheetKey | undefined): CustomValue[] {
  if (value === undefined || value === null) return [];
  const slot = fieldKinds[kind];
  return [{ field, kind, value, to, [slot]: slot === 'number' ? String(value) : value }];
}

/** Names of the rows that references stand for, one statement a sheet. */
async function addLabels(runner: Runner, values: readonly CustomValue[]) {
  for (const [to, group] of Map.groupBy(values, (value) => value.to)) {
    if (!to) continue;
    const { table, label } = sheetOf(to);
    const text = `select id::text as id, ${columnName(label)}::text as label from ${table} where id = any($1::uuid[])`;
    const ids = [...new Set(group.map(({ value }) => value as string))];
    const { rows } = await run<{ id: string; label: string | null }>(runner, text, [ids]);
    const labels = new Map(rows.map((row) => [row.id, row.label]));
    for (const value of group) value.label = labels.get(value.value as string) ?? null;
  }
}

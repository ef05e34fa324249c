import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { joinOf, objectField, sheetOf, sourceOf, typedSql } from './columns.ts';
import { columnName } from './concept.ts';
import { computed } from './computed.ts';
import type { Selection } from './selection.ts';

/** One value of the select list: where it goes in the row object, and its kind. */
export interface Slot {
  readonly path: readonly string[];
  readonly kind: KindName;
}

interface SelectList {
  readonly sql: string[];
  readonly joins: string[];
  readonly slots: Slot[];
}

const kept = new WeakMap<Selection, SelectList>();

/**
 * Select list and joins for a selection: own columns, columns of parts, and referenced rows by joins, where they can be.
 * The row stands as `t`; a reference along a path as `"customerId"`, `"customerId.salesPersonId"`.
 */
export function selectList(sheet: SheetDef, selection: Selection): SelectList {
  const list = kept.get(selection) ?? listOf(sheet, selection);
  kept.set(selection, list);
  return list;
}

/**
 * Whether referenced rows can come by a plain join: stored columns of their own only, and references of the same sort.
 * Parts, computed columns, child lists, custom fields and what the server derives take a statement of their own.
 */
function isJoined(target: SheetDef, { columns, references, children, derived, custom }: Selection): boolean {
  const isOwn = (column: string) => sourceOf(target, column)!.sql === `t.${columnName(column)}`;
  if (custom || children.size > 0 || derived.size > 0 || ![...columns, ...references.keys()].every(isOwn)) return false;
  return [...references].every(([key, inner]) => isJoined(sheetOf(target.columns[key]!.to!), inner));
}

/** Reference columns whose rows are read apart from the page, all at once. */
export const readApart = (sheet: SheetDef, { references }: Selection): string[] =>
  [...references].flatMap(([key, inner]) => (isJoined(sheetOf(sheet.columns[key]!.to!), inner) ? [] : [key]));

function listOf(sheet: SheetDef, selection: Selection): SelectList {
  const list: SelectList = { sql: [], joins: [], slots: [] };
  const parts = new Set<string>();
  const apart = new Set(readApart(sheet, selection));
  for (const key of new Set([...selection.columns, ...apart])) {
    if (computed[sheet.key]?.[key]?.together) continue;
    const source = sourceOf(sheet, key)!;
    for (const part of source.parts) parts.add(part);
    list.sql.push(source.sql);
    list.slots.push({ path: [key], kind: source.kind });
  }
  for (const key of selection.references.keys()) for (const part of sourceOf(sheet, key)!.parts) parts.add(part);
  for (const part of parts) list.joins.push(joinOf(sheet, part));
  for (const [key, inner] of selection.references)
    if (!apart.has(key)) addReference(list, sheet, typedSql(sourceOf(sheet, key)!), key, inner, []);
  return list;
}

function addReference(
  list: SelectList,
  sheet: SheetDef,
  sql: string,
  key: string,
  selection: Selection,
  above: readonly string[],
) {
  const target = sheetOf(sheet.columns[key]!.to!);
  const path = [...above, objectField(key)];
  const alias = `"${path.join('.')}"`;
  list.joins.push(`left join ${target.table} ${alias} on ${alias}.id = ${sql}`);
  for (const column of selection.columns) {
    list.sql.push(`${alias}.${columnName(column)}`);
    list.slots.push({ path: [...path, column], kind: sourceOf(target, column)!.kind });
  }
  for (const [inner, deeper] of selection.references)
    addReference(list, target, `${alias}.${columnName(inner)}`, inner, deeper, path);
}

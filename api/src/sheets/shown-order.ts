import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sheetOf, sourceOf, typedSql } from './columns.ts';
import { columnName } from './concept.ts';

/** What a column is ordered by in place of what it stores: SQL over a join of its own, named like a part. */
export interface ShownOrder {
  readonly sql: string;
  readonly kind: 'text' | 'integer';
  readonly part: string;
}

const mark = '~';

/**
 * How rows are ordered by a column that shows something else than it stores: references by the label of their row as names are
 * ordered, choices as their list is. Undefined for all others, and for the column that gives a sheet its own order: rows of
 * parents stand in the order in which those were made.
 */
export function shownOrder(sheet: SheetDef, key: string): ShownOrder | undefined {
  const column = sheet.columns[key];
  if (!column || key === sheet.order.column) return undefined;
  const part = `${mark}${key}`;
  if (column.to) {
    const label = columnName(sheetOf(column.to).label);
    return { sql: `("${part}".${label}::text collate "zh-x-icu")`, kind: 'text', part };
  }
  return column.list ? { sql: `"${part}".position`, kind: 'integer', part } : undefined;
}

/** The join of such a part; undefined for a part of the sheet. Parts that the column itself needs are joined before. */
export function shownJoin(sheet: SheetDef, part: string): string | undefined {
  if (!part.startsWith(mark)) return undefined;
  const key = part.slice(mark.length);
  const column = sheet.columns[key]!;
  return joinTo(part, column, typedSql(sourceOf(sheet, key)!));
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Joins what a column shows under a name, where `value` holds what it stores. */
export function joinTo(name: string, { to, list }: Pick<SheetDef['columns'][string], 'to' | 'list'>, value: string) {
  if (to) return `left join ${sheetOf(to).table} "${name}" on "${name}".id = ${value}`;
  return `left join choice "${name}" on "${name}".list = ${quoted(list!)} and "${name}".code = ${value}`;
}

import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { sourceOf } from './columns.ts';
import { columnTypes } from './concept.ts';
import type { Statement } from './statement.ts';

type Operators = Readonly<Record<string, unknown>>;
/** A filter as the API takes it: conditions by column, and `and`, `or`, `not`. */
export interface Filter {
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
  readonly [column: string]: unknown;
}

const isText = (kind: KindName) => columnTypes[kind] === 'text';
const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

const comparisons: Record<string, string> = { eq: '=', ne: 'is distinct from', gt: '>', gte: '>=', lt: '<', lte: '<=' };

/** SQL of one operator on one column; `kind` decides the type that values are read as. */
function condition(statement: Statement, sql: string, kind: KindName, operator: string, value: unknown): string {
  const type = columnTypes[kind];
  const comparison = comparisons[operator];
  if (comparison) return `${sql} ${comparison} ${statement.param(value)}::${type}`;
  if (operator === 'in') return `${sql} = any(${statement.param(value)}::${type}[])`;
  if (operator === 'notIn') return `(${sql} is null or ${sql} <> all(${statement.param(value)}::${type}[]))`;
  if (operator === 'contains')
    return `lower(${sql}) like ${statement.param(`%${escapeLike(String(value).toLowerCase())}%`)}`;
  if (operator === 'startsWith')
    return `lower(${sql}) like ${statement.param(`${escapeLike(String(value).toLowerCase())}%`)}`;
  const empty = isText(kind) ? `coalesce(${sql}, '') = ''` : `${sql} is null`;
  return value ? empty : `not (${empty})`;
}

/**
 * SQL condition of a filter over the sheet's row `t`; adds the parts it touches to `parts`.
 * Operators that are null are left out, so a client may keep one document for all its filters.
 */
export function filterCondition(
  statement: Statement,
  sheet: SheetDef,
  filter: Filter,
  parts: Set<string>,
): string | null {
  const all: (string | null)[] = [];
  for (const [key, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    if (key === 'and') all.push(join(statement, sheet, value as Filter[], ' and ', parts));
    else if (key === 'or') all.push(join(statement, sheet, value as Filter[], ' or ', parts));
    else if (key === 'not') {
      const inner = filterCondition(statement, sheet, value as Filter, parts);
      all.push(inner && `not coalesce(${inner}, false)`);
    } else all.push(columnCondition(statement, sheet, key, value as Operators, parts));
  }
  const given = all.filter((part) => part !== null);
  return given.length === 0 ? null : `(${given.join(' and ')})`;
}

function columnCondition(statement: Statement, sheet: SheetDef, key: string, operators: Operators, parts: Set<string>) {
  const source = sourceOf(sheet, key)!;
  for (const part of source.parts) parts.add(part);
  const given = Object.entries(operators).filter(([, value]) => value !== null && value !== undefined);
  return (
    given.map(([operator, value]) => condition(statement, source.sql, source.kind, operator, value)).join(' and ') ||
    null
  );
}

function join(statement: Statement, sheet: SheetDef, filters: readonly Filter[], word: string, parts: Set<string>) {
  const given = filters
    .map((filter) => filterCondition(statement, sheet, filter, parts))
    .filter((part) => part !== null);
  return given.length === 0 ? null : `(${given.join(word)})`;
}

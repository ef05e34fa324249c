import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { DomainError } from '../app/domain-error.ts';
import { isId } from '../changes/new-id.ts';
import { sourceOf } from './columns.ts';
import { columnTypes } from './concept.ts';
import { type Statement, storable } from './statement.ts';

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

const pattern = (value: unknown) => escapeLike(storable(String(value)).toLowerCase());

/** A value of a filter as PostgreSQL can read it; ID_INVALID where an id is none. */
function checked(kind: KindName, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (kind === 'reference' && !isId(value)) throw new DomainError('ID_INVALID', { text: value });
  return storable(value);
}

/** SQL of one operator on one column; `kind` decides the type that values are read as. */
function condition(statement: Statement, sql: string, kind: KindName, operator: string, value: unknown): string {
  // a whole number may be compared with any number
  const type = columnTypes[kind] === 'integer' ? 'numeric' : columnTypes[kind];
  const given = () =>
    statement.param(Array.isArray(value) ? value.map((one) => checked(kind, one)) : checked(kind, value));
  const comparison = comparisons[operator];
  if (comparison) return `${sql} ${comparison} ${given()}::${type}`;
  if (operator === 'in') return `${sql} = any(${given()}::${type}[])`;
  if (operator === 'notIn') return `(${sql} is null or ${sql} <> all(${given()}::${type}[]))`;
  if (operator === 'contains') return `lower(${sql}) like ${statement.param(`%${pattern(value)}%`)}`;
  if (operator === 'startsWith') return `lower(${sql}) like ${statement.param(`${pattern(value)}%`)}`;
  const empty = isText(kind) ? `coalesce(${sql}, '') = ''` : `${sql} is null`;
  return value ? empty : `not (${empty})`;
}

/**
 * SQL condition of a filter over the sheet's row `t`; adds the parts it touches to `parts`.
 * Operators that are null are left out, so a client may keep one document for all its filters. As in logic, an empty `and`
 * holds for every row, an empty `or` for none.
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
    const each = () => (value as Filter[]).map((inner) => filterCondition(statement, sheet, inner, parts) ?? 'true');
    if (key === 'and') all.push(`(${['true', ...each()].join(' and ')})`);
    else if (key === 'or') all.push(`(${['false', ...each()].join(' or ')})`);
    else if (key === 'not') {
      all.push(`not coalesce(${filterCondition(statement, sheet, value as Filter, parts) ?? 'true'}, false)`);
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

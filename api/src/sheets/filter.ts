import type { KindName } from '@redress/schema/kinds/kind.ts';
import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { DomainError } from '../app/domain-error.ts';
import { isId } from '../changes/new-id.ts';
import { type Source, sourceOf } from './columns.ts';
import { columnTypes } from './concept.ts';
import { endStates } from './derived.ts';
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

/** From the first to before the second. */
type Bounds = readonly [string, string];

const within = (statement: Statement, sql: string, type: string, [from, end]: Bounds) =>
  `(${sql} >= ${statement.param(from)}::${type} and ${sql} < ${statement.param(end)}::${type})`;

/** SQL of one operator on one column; its kind decides the type that values are read as. */
function condition(statement: Statement, source: Source, operator: string, value: unknown): string {
  const { sql, kind } = source;
  const empty = isText(kind) ? `coalesce(${sql}, '') = ''` : `${sql} is null`;
  // a whole number may be compared with any number
  const type = source.type ?? (columnTypes[kind] === 'integer' ? 'numeric' : columnTypes[kind]);
  const given = () => statement.param(checked(kind, value));
  const comparison = comparisons[operator];
  if (comparison) return `${sql} ${comparison} ${given()}::${type}`;
  if (operator === 'between') {
    return within(statement, sql, type, value as Bounds);
  }
  if (operator === 'betweenAny') {
    const any = value as readonly (Bounds | null)[];
    const each = any.map((bounds) => (bounds ? within(statement, sql, type, bounds) : empty));
    return `(${['false', ...each].join(' or ')})`;
  }
  if (operator === 'in' || operator === 'notIn') {
    const filled = (value as unknown[]).filter((one) => one !== null).map((one) => checked(kind, one));
    const list = `${statement.param(filled)}::${type}[]`;
    const isBlankNamed = filled.length < (value as unknown[]).length;
    if (operator === 'in') return isBlankNamed ? `(${sql} = any(${list}) or ${empty})` : `${sql} = any(${list})`;
    return isBlankNamed ? `(${sql} <> all(${list}) and not (${empty}))` : `(${sql} is null or ${sql} <> all(${list}))`;
  }
  if (operator === 'contains') return `lower(${sql}) like ${statement.param(`%${pattern(value)}%`)}`;
  if (operator === 'startsWith') return `lower(${sql}) like ${statement.param(`${pattern(value)}%`)}`;
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
  const sql = given.map(([operator, value]) =>
    operator === 'overdue'
      ? overdueCondition(statement, sheet, key, value as Overdue, parts)
      : condition(statement, source, operator, value),
  );
  return sql.join(' and ') || null;
}

interface Overdue {
  readonly is: boolean;
  readonly at: string;
}

/** A due moment is overdue when it has passed, what it waits for has not happened, and the row is not at its end. */
function overdueCondition(statement: Statement, sheet: SheetDef, key: string, { is, at }: Overdue, parts: Set<string>) {
  const due = sourceOf(sheet, key)!.sql;
  const { metBy } = sheet.columns[key]!;
  const met = metBy && sourceOf(sheet, metBy);
  for (const part of (met && met.parts) || []) parts.add(part);
  const ended = endStates[sheet.key];
  const all = [
    `${due} < ${statement.param(at)}::timestamptz`,
    ...(met ? [`${met.sql} is null`] : []),
    ...(ended ? [`${sourceOf(sheet, ended.column)!.sql} <> all(${statement.param(ended.states)}::text[])`] : []),
  ].join(' and ');
  return is ? `(${all})` : `not coalesce(${all}, false)`;
}

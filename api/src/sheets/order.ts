import type { SheetDef } from '@redress/schema/sheets/sheet.ts';
import { DomainError } from '../app/domain-error.ts';
import { type Source, sourceOf } from './columns.ts';
import { columnTypes } from './concept.ts';
import { shownOrder } from './shown-order.ts';
import type { Statement } from './statement.ts';

export interface Order {
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
}

/** One step of an order, with where its value comes from. */
export interface Step extends Source {
  readonly key: string;
  readonly descending: boolean;
}

const momentKinds: ReadonlySet<string> = new Set(['date', 'dateTime', 'clock']);

/**
 * The order of a page: what was asked (or the sheet's own), then the id, so that no two rows tie. Rows of the same day or moment
 * stand in the order of their numbers, where the sheet gives any.
 */
export function stepsOf(sheet: SheetDef, orderBy: readonly Order[] | null | undefined): Step[] {
  const first: Order = { column: sheet.order.column, direction: sheet.order.descending ? 'DESC' : 'ASC' };
  const said = orderBy?.length ? orderBy : [first];
  const last = said.at(-1)!;
  const number = momentKinds.has(sheet.columns[last.column]?.kind ?? '') && sheet.numbering?.column;
  const isNumbered = !number || said.some(({ column }) => column === number);
  const asked = isNumbered ? said : [...said, { column: number, direction: last.direction }];
  const steps = asked.flatMap((step) => stepsOn(sheet, step));
  return [...steps, { key: 'id', ...sourceOf(sheet, 'id')!, descending: steps[0]!.descending }];
}

/** The steps of one column: what it shows, where that is not what it stores, and then what it stores, so that equal names stay apart. */
function stepsOn(sheet: SheetDef, { column, direction }: Order): Step[] {
  const descending = direction === 'DESC';
  const own: Step = { key: column, ...sourceOf(sheet, column)!, descending };
  const shown = shownOrder(sheet, column);
  if (!shown) return [own];
  const { sql, kind, part } = shown;
  const parts = [...own.parts, part];
  return [{ key: part, sql, kind, parts, nullable: true, type: columnTypes[kind], descending }, own];
}

/** `order by` of the steps; empty values stand last whichever way. `backwards` turns it round for a previous page. */
export const orderSql = (steps: readonly Step[], backwards = false) =>
  steps
    .map(({ sql, descending, nullable }) => {
      const down = descending !== backwards;
      const nulls = nullable ? ` nulls ${backwards ? 'first' : 'last'}` : '';
      return `${sql} ${down ? 'desc' : 'asc'}${nulls}`;
    })
    .join(', ');

/** Names an order in its cursors, so that the cursor of another order is told from it. */
export const orderName = (steps: readonly Step[]) =>
  steps.map(({ key, descending }) => `${descending ? '-' : ''}${key}`).join(' ');

/** The cursor of a row: the order's name and the values of its steps, as PostgreSQL writes them. */
export const encodeCursor = (order: string, values: readonly unknown[]) =>
  Buffer.from(JSON.stringify([order, ...values])).toString('base64url');

const forms: Readonly<Record<string, RegExp>> = {
  uuid: /^[0-9a-f-]{36}$/,
  integer: /^-?\d{1,10}$/,
  numeric: /^-?\d+(\.\d+)?$/,
  float8: /^-?\d{1,16}$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/,
};

const typeOf = ({ type, kind }: Step) => type ?? columnTypes[kind];

const isValueOf = (step: Step, value: unknown) =>
  value === null
    ? step.nullable
    : typeof value === 'string' && (forms[typeOf(step)]?.test(value) ?? !value.includes('\u0000'));

/** Reads a cursor back; CURSOR_INVALID where it is not one of this order. */
export function decodeCursor(cursor: string, steps: readonly Step[]): (string | null)[] {
  try {
    const [order, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const isOfOrder = order === orderName(steps) && values.length === steps.length;
    if (isOfOrder && steps.every((step, at) => isValueOf(step, values[at]))) return values as (string | null)[];
  } catch {
    // not a cursor: answered below
  }
  throw new DomainError('CURSOR_INVALID');
}

/** Condition "comes after the cursor" (before it, where `backwards`): one row comparison where the index allows it. */
export function afterCursor(
  statement: Statement,
  steps: readonly Step[],
  values: readonly (string | null)[],
  backwards: boolean,
): string {
  const uniform = steps.every((step) => !step.nullable && step.descending === steps[0]!.descending);
  const params = steps.map((step, at) => `${statement.param(values[at])}::${typeOf(step)}`);
  const sign = (step: Step) => (step.descending !== backwards ? '<' : '>');
  if (uniform) return `(${steps.map((step) => step.sql).join(', ')}) ${sign(steps[0]!)} (${params.join(', ')})`;
  const branches = steps.map((step, at) => {
    const equal = steps.slice(0, at).map((earlier, index) => `${earlier.sql} is not distinct from ${params[index]}`);
    return [...equal, beyond(step, params[at]!, values[at] === null, sign(step), backwards)].join(' and ');
  });
  return `(${branches.map((branch) => `(${branch})`).join(' or ')})`;
}

/** One step lies beyond the cursor's value; empty values lie after all others. */
function beyond(step: Step, param: string, isNull: boolean, sign: string, backwards: boolean): string {
  if (isNull) return backwards ? `${step.sql} is not null` : 'false';
  const comparison = `${step.sql} ${sign} ${param}`;
  return step.nullable && !backwards ? `(${comparison} or ${step.sql} is null)` : comparison;
}
